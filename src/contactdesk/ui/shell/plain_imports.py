"""Brings PySide in with what a running program needs of it; the rest would be a third of every start.

PySide carries Python files within itself: what makes its type stubs, its help, its words about wrong calls.
It compiles and runs them all whenever it is imported. Here each waits until something of it is asked for.
Where a PySide works another way, all is as it would be without this module.
"""

from __future__ import annotations

import builtins
import os
import sys
from typing import Any

_SUPPORT = "shibokensupport/"
_LATER = {
    "feature.py",
    "signature/errorhandler.py",
    "signature/layout.py",
    "signature/lib/enum_sig.py",
    "signature/lib/pyi_generator.py",
    "signature/lib/tool.py",
    "signature/mapping.py",
    "signature/parser.py",
}
_SOURCE = "the source"
_STAND_IN = f"""
from {__name__} import Later
__getattr__ = Later(globals(), {_SOURCE!r})
update_mapping = lambda: __getattr__("update_mapping")()  # PySide looks in the dictionary for this one
"""
# A hook on the import statement, for a switch not used here, that reads the source of whatever is imported.
_NO_HOOK = b"\npost_init = lambda: None\n"


class Later:
    """The ``__getattr__`` of a module whose code waits: lets it run in the module and is gone."""

    def __init__(self, module: dict[str, Any], source: bytes) -> None:
        self._module = module
        self._source = source

    def __call__(self, name: str) -> Any:
        if self._module.pop("__getattr__", None) is self:
            exec(compile(self._source, self._module["__file__"], "exec"), self._module)
        try:
            return self._module[name]
        except KeyError:
            raise AttributeError(name) from None


def import_qt_plainly() -> None:
    if sys.platform != "win32":
        # PySide's libraries name 14,000 functions of Qt, few of which are ever called: each found when it is.
        sys.setdlopenflags(os.RTLD_LAZY)
    compile_now = builtins.compile
    stand_in = compile_now(_STAND_IN, "later", "exec")

    def compile_later(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        part = str(filename).removeprefix(_SUPPORT)
        if part == "signature/loader.py":
            source += _NO_HOOK
        elif part in _LATER:
            values = tuple(source if value == _SOURCE else value for value in stand_in.co_consts)
            return stand_in.replace(co_consts=values)
        return compile_now(source, filename, *rest, **options)

    builtins.compile = compile_later
    try:
        import PySide6.QtCore  # noqa: F401  # loaded, not used
    finally:
        builtins.compile = compile_now
    # Where somebody imported it before, the hook is there.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
