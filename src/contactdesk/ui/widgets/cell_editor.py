"""Editing a cell in place: a line of text, or a choice among a few words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem, QWidget

from contactdesk.ui.widgets.cell_delegate import CellDelegate
from contactdesk.ui.widgets.columns import CellRole

_Index = QModelIndex | QPersistentModelIndex


class EditingDelegate(CellDelegate):
    """Commits when the cell is left or Enter is pressed; Escape leaves it as it was."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        choices = index.data(CellRole.CHOICES)
        if not choices:
            return QLineEdit(parent)
        editor = QComboBox(parent)
        editor.addItems([str(choice) for choice in choices])
        editor.activated.connect(lambda: self._on_chosen(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(text))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        if text != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), text)

    def _on_chosen(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
