"""Finds texts a person would see that are written straight into the source, past the catalogue."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

# Whatever is given to these is shown.
SHOWS = {
    "addAction", "addButton", "addItem", "addMenu", "addRow", "addTab", "critical", "error", "information",
    "insertItem", "insertTab", "print", "question", "setAccessibleDescription", "setAccessibleName",
    "setDetailedText", "setHeaderLabels", "setHeaderText", "setHtml", "setInformativeText", "setLabelText",
    "setMarkdown", "setPlaceholderText", "setPlainText", "setPrefix", "setSpecialValueText", "setStatusTip",
    "setSuffix", "setTabText", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle",
    "showMessage", "toast", "warning",
}  # fmt: skip
SHOWN_KEYWORDS = {
    "caption", "description", "epilog", "help", "hint", "label", "message", "placeholder", "text", "title",
    "tool_tip", "tooltip",
}  # fmt: skip
MARKS = {"_", "n_", "p_", "N_", "phrase", "phrases"}
# Classes whose first words are names, not texts.
SPEAKS_TO_MACHINES = {"Path", "QFont", "QIcon", "QKeySequence", "QRegularExpression", "QSettings", "TypeVar"}
OWN_NAME = "ContactDesk"  # the same in every language
# What is written to a machine is the same in every language too: a colour, an argument, an address.
TO_MACHINES = re.compile(r"#[0-9A-Fa-f]{3,8}|[a-z]+(-[a-z]+)+|[a-z]+://\S+")
LETTERS = re.compile(r"[^\W\d_]{2}")
READS_AS_TEXT = re.compile(r"^[A-Z][a-z]+|[a-z] [a-z]")


def untranslated(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that reaches the screen or the terminal without ``_()``."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or _callee(call) in MARKS or _is_log(call):
            continue
        shown = _shown_positions(call)
        for argument in shown:
            yield from ((node.lineno, text) for node, text in _literals(argument) if LETTERS.search(text))
        if _callee(call)[:1].isupper() and _callee(call) not in SPEAKS_TO_MACHINES:
            for argument in [a for a in call.args if a not in shown]:
                yield from ((n.lineno, text) for n, text in _literals(argument) if READS_AS_TEXT.search(text))


def _shown_positions(call: ast.Call) -> list[ast.expr]:
    keywords = [keyword.value for keyword in call.keywords if keyword.arg in SHOWN_KEYWORDS]
    return [*call.args, *keywords] if _callee(call) in SHOWS else keywords


def _callee(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_log(call: ast.Call) -> bool:
    """Whether the call writes to a log, whose words are for us."""
    if not isinstance(call.func, ast.Attribute):
        return False
    owner = call.func.value
    if isinstance(owner, ast.Call):
        return _callee(owner) == "getLogger"
    return ast.unparse(owner).lower().endswith(("log", "logger", "logging"))


def _literals(node: ast.expr) -> Iterator[tuple[ast.expr, str]]:
    match node:
        case ast.Constant(value=str(text)) if text != OWN_NAME and not TO_MACHINES.fullmatch(text):
            yield node, text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            for element in elements:
                yield from _literals(element)
        case ast.Call(func=ast.Attribute(value=template, attr="format" | "join")):
            yield from _literals(template)
