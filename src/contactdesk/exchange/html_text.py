"""What is read of a page in HTML: its words and paragraphs, nothing that is hidden, run or fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript"})
_NEW_LINE = frozenset({"br", "tr", "li", "hr"})
_PARAGRAPH = frozenset({"p", "div", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})


def text_of_html(html: str) -> str:
    """Lines as a browser would part them; markup that makes no sense is passed over."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN and not self._unseen:
            self._unseen = tag
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen or tag == "html" or (tag == "head" and self._unseen):
            self._unseen = ""
        if tag in _PARAGRAPH:
            self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _part(self, tag: str) -> None:
        if not self._unseen:
            self.parts.append("\n\n" if tag in _PARAGRAPH else "\n" if tag in _NEW_LINE else "")
