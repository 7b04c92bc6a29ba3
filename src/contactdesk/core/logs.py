"""The log file: what happened, by ids only. Names, addresses and passphrases never reach it."""

from __future__ import annotations

import logging

from contactdesk.core.paths import log_file

_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


class LogFile(logging.Handler):
    """A small rotating file, opened by the first line; a disk that refuses must not stop the program."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _rotating_file()
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def start_log() -> None:
    """Log what happens from now on."""
    logger = logging.getLogger("contactdesk")
    if logger.handlers:
        return
    logger.addHandler(LogFile())
    logger.setLevel(logging.INFO)
    logger.propagate = False


def _rotating_file() -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    file = log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter(_LINE))
    return handler
