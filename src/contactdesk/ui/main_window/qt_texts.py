"""Qt's own texts, such as those of its file dialogs, from its own catalogue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from contactdesk.core.i18n import Language


class QtTexts:
    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._translator: QTranslator | None = None

    def speak(self, language: Language) -> None:
        """English is what Qt says by itself."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if language is not Language.EN:
            from PySide6.QtCore import QLibraryInfo

            translator = QTranslator(self._parent)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if translator.load(f"qtbase_{language.value}", folder):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
