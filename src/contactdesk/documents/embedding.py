"""A bundled face inside one PDF: only the glyphs that were used, under one code for each reading.

reportlab's own TrueType fonts read a whole file in Python and need a character for each glyph. Here HarfBuzz
cuts the subset, and a code is a glyph together with the text it stands for: the same Arabic stroke reads as
another letter under other dots, so a glyph alone could not be copied out again.
"""

from __future__ import annotations

import zlib
from struct import pack
from typing import Any

from contactdesk.documents.fonts import Face, Weight

# What a CIDFontType2 needs; everything else would only make the file larger.
_KEPT = (b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp")
_SYMBOLIC = 4
_STEM = {Weight.REGULAR: 80, Weight.BOLD: 140}


class EmbeddedFace:
    """Collects the glyphs of a face while pages are drawn; becomes PDF objects when the file is saved."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes: dict[tuple[int, str], int] = {(0, ""): 0}
        self._widths: dict[int, int] = {}

    def code(self, gid: int, text: str) -> int:
        """The code that shows the glyph and reads as the text; asking for it embeds the glyph."""
        return self._codes.setdefault((gid, text), len(self._codes))

    def width(self, gid: int) -> int:
        """How far the glyph moves the pen by itself."""
        width = self._widths.get(gid)
        if width is None:
            width = self._widths[gid] = self.face.font.get_glyph_h_advance(gid)
        return width

    def addObjects(self, document: Any) -> None:
        """Called by reportlab for every font of a document that is being saved."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

        glyphs = [gid for gid, _text in self._codes]
        tag = zlib.crc32(repr(glyphs).encode())
        letters = "".join(chr(65 + tag // 26**place % 26) for place in range(6))
        name = f"/{letters}+{self.face.family}-{self.face.weight}"
        descendant = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}
                ),
                "CIDToGIDMap": document.Reference(_stream(pack(f">{len(glyphs)}H", *glyphs))),
                "DW": 0,
                "W": f"[0 [{' '.join(str(self.width(gid)) for gid in glyphs)}]]",
                "FontDescriptor": document.Reference(self._descriptor(name, document)),
            }
        )
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _descriptor(self, name: str, document: Any) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFDictionary

        extents = self.face.font.get_font_extents("ltr")
        file = self._subset()
        stream = _stream(file)
        stream.dictionary["Length1"] = len(file)
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": f"[-1000 {extents.descender} 3000 {extents.ascender}]",
                "ItalicAngle": 0,
                "Ascent": extents.ascender,
                "Descent": extents.descender,
                "CapHeight": 714,
                "StemV": _STEM[self.face.weight],
                "FontFile2": document.Reference(stream),
            }
        )

    def _to_unicode(self) -> bytes:
        readings = enumerate(text for _gid, text in self._codes)
        return _cmap([f"<{code:04X}> <{utf16(text)}>" for code, text in readings if text]).encode("ascii")

    def _subset(self) -> bytes:
        import uharfbuzz

        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(gid for gid, _text in self._codes)
        flags = uharfbuzz.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
        tables = {tag.encode("ascii") for tag in self.face.font.face.table_tags}
        wanted.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in tables.difference(_KEPT))
        return bytes(uharfbuzz.subset(self.face.font.face, wanted).blob.data)


def _stream(content: bytes) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress

    return PDFStream(content=content, filters=[PDFZCompress])


def _cmap(pairs: list[str]) -> str:
    """A CMap from codes to the text they read as; a block of it may hold a hundred."""
    blocks = (pairs[start : start + 100] for start in range(0, len(pairs), 100))
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(_block(block) for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


def _block(pairs: list[str]) -> str:
    return "\n".join([f"{len(pairs)} beginbfchar", *pairs, "endbfchar"])


def utf16(text: str) -> str:
    """As hexadecimal digits, the way PDF writes Unicode."""
    return text.encode("utf-16-be").hex().upper()
