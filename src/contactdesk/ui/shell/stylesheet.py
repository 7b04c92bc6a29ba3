"""The style sheet: shapes of Qt's own controls and of ours, filled in with the tokens of a theme."""

from __future__ import annotations

from contactdesk.ui.shell.theme import FontSize, Size, Space, Theme, Tone

_CONTROLS = """
QWidget { font-size: @body; }
QMainWindow, QDialog, QWidget[ground="window"] { background: @window; }
QToolTip {
  background: @surface; color: @text; border: 1px solid @border; padding: 4px 6px; font-size: @small; }

QPushButton, QToolButton[look="secondary"] {
  background: @surface; color: @text; border: 1px solid @border; border-radius: @radius;
  padding: 0 13px; min-height: 28px; }
QPushButton:hover, QPushButton:pressed, QPushButton:open { background: @hover; }
QPushButton:pressed { border-color: @muted; }
QPushButton:focus { border: 2px solid @accent; padding: 0 12px; min-height: 26px; }
QPushButton:disabled { color: @muted; }
QPushButton::menu-indicator { width: 0; image: none; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[look="primary"], QDialog QPushButton:default {
  background: @accent; color: @on_accent; border-color: @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { border-color: @text; }
QPushButton[look="primary"]:focus { border: 2px solid @text; }
QPushButton[look="primary"]:disabled { background: @hover; color: @muted; border-color: @border; }
QPushButton[look="danger"] { color: @danger; }
QPushButton[look="link"] {
  background: transparent; border: 1px solid transparent; color: @accent; padding: 0 7px; }
QPushButton[look="link"]:hover { background: @hover; }
QPushButton[look="link"]:focus { border: 2px solid @accent; padding: 0 6px; }
QPushButton[look="link"]:disabled { color: @muted; }
QPushButton[look="icon"] { background: transparent; border: 1px solid transparent; padding: 0 6px; }
QPushButton[look="icon"]:hover { background: @hover; }
QPushButton[look="icon"]:focus { border: 2px solid @accent; padding: 0 5px; }
QPushButton[look="chip"] { border-radius: 12px; padding: 0 12px; min-height: 23px; font-size: @small; }
QPushButton[look="chip"]:focus { padding: 0 11px; min-height: 21px; }
QPushButton[look="chip"]:checked { background: @accent_soft; color: @accent; border-color: @accent; }
QPushButton[look="place"], QPushButton[look="saved"] {
  background: transparent; border: 1px solid transparent; text-align: left; padding: 0 13px;
  min-height: 35px; }
QPushButton[look="saved"] { min-height: 33px; }
QPushButton[look="place"]:hover, QPushButton[look="saved"]:hover { background: @hover; }
QPushButton[look="place"]:focus, QPushButton[look="saved"]:focus {
  border: 2px solid @accent; padding: 0 12px; }
QPushButton[look="place"]:focus { min-height: 33px; }
QPushButton[look="saved"]:focus { min-height: 31px; }
QPushButton[look="place"]:checked, QPushButton[look="saved"]:checked {
  background: @surface; border-color: @border; font-weight: 600; }
QPushButton[look="search"] {
  text-align: left; color: @muted; padding: 0 12px; min-height: 32px; }
QPushButton[look="search"]:focus { padding: 0 11px; min-height: 30px; }
QPushButton[look="nav"] {
  background: transparent; border: 1px solid transparent; text-align: left; min-height: 33px; }
QPushButton[look="nav"]:hover { background: @hover; }
QPushButton[look="nav"]:checked { background: @accent_soft; }
QPushButton[look="nav"]:focus { border: 2px solid @accent; min-height: 31px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: @surface; color: @text; border: 1px solid @border; border-radius: @radius;
  selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { padding: 0 11px; min-height: 32px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit {
  border: none; background: transparent; padding: 0; min-height: 0; }
QPlainTextEdit, QTextEdit { padding: 6px 7px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover {
  border-color: @muted; }
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
  border: 2px solid @accent; padding: 0 10px; min-height: 30px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; padding: 5px 6px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"],
QAbstractSpinBox[wrong="true"] {
  border-color: @danger; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled,
QAbstractSpinBox:disabled {
  background: @window; color: @muted; }
QLineEdit[scale="hero"] { font-size: @hero; padding: 0 20px; min-height: 58px; }
QLineEdit[scale="hero"]:focus { padding: 0 19px; min-height: 56px; }
QLineEdit > QToolButton { border: none; background: transparent; }

QComboBox::drop-down {
  subcontrol-origin: padding; subcontrol-position: center right; border: none; width: 26px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url(control:caret-down-@name.svg); width: 14px; }
QAbstractSpinBox::up-arrow { image: url(control:caret-up-@name.svg); width: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: none; width: 22px; background: transparent; }
QComboBox QAbstractItemView, QListView[popup="true"] {
  background: @surface; color: @text; border: 1px solid @border; outline: none; padding: 4px;
  selection-background-color: @accent_soft; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QListView[popup="true"], QListView[popup="true"]:focus {
  border: 1px solid @border; border-radius: 0; padding: 0; }

QCheckBox, QRadioButton { spacing: 8px; color: @text; min-height: 22px; border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; border-radius: 4px; }
QCheckBox[bare="true"] { spacing: 0; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
  width: 14px; height: 14px; border: 1px solid @muted; border-radius: 4px; background: @surface; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: @accent; border-color: @accent; image: url(control:check-@name.svg); }
QCheckBox::indicator:indeterminate {
  background: @accent; border-color: @accent; image: url(control:dash-@name.svg); }
QCheckBox::indicator:hover { border-color: @accent; }
QRadioButton::indicator {
  width: 14px; height: 14px; border: 1px solid @muted; border-radius: 8px; background: @surface; }
QRadioButton::indicator:checked {
  background: @accent; border-color: @accent; image: url(control:dot-@name.svg); }
"""
_FRAMES = """
QFrame[ground="card"] { background: @surface; border: 1px solid @border; border-radius: @card_radius; }
QFrame[ground="card"][marked="true"] { border: 2px solid @accent; }
QFrame[ground="card"][live="true"]:hover { border-color: @muted; }
QFrame[ground="card"][pressed="true"] { background: @accent_soft; border-color: @accent; }
QFrame[ground="card"][live="true"]:focus { border: 2px solid @accent; }
QFrame[ground="side"] { background: @side; border: none; border-right: 1px solid @border; }
QFrame[ground="side"][turned="true"] { border-right: none; border-left: 1px solid @border; }
QFrame[ground="toast"] { background: @surface; border: 1px solid @border; border-radius: @card_radius; }
QFrame[ground="row"] { border: 2px solid transparent; border-radius: @radius; }
QFrame[ground="row"][live="true"]:hover { background: @hover; }
QFrame[ground="row"]:focus { border: 2px solid @accent; }
QFrame[ground="rule"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @border; }

QTableView, QListView, QTreeView {
  background: @surface; border: 1px solid @border; border-radius: @card_radius; outline: none;
  gridline-color: @border;
  selection-background-color: @accent_soft; selection-color: @text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid @accent; }
QListView::item, QTreeView::item { min-height: 28px; padding: 0 6px; border: none; color: @text; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @accent_soft; }
QListView[ground="nav"] { border: none; background: transparent; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox { border-radius: 0; padding: 0 8px; min-height: 0; }
QHeaderView, QTableCornerButton::section { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: @muted; border: none; border-bottom: 1px solid @border; font-size: @small;
  font-weight: 600; padding: 0 10px; min-height: 35px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(control:caret-up-@name.svg); width: 12px; }
QHeaderView::down-arrow { image: url(control:caret-down-@name.svg); width: 12px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: @border; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 5px 6px; }
QMenu::icon { padding-left: 10px; }
QMenuBar {
  background: @window; } QMenuBar::item { padding: 5px 9px; } QMenuBar::item:selected { background: @hover; }
QProgressBar {
  background: @hover; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QProgressBar[scale="large"] { border-radius: 4px; min-height: 18px; max-height: 18px; }
QProgressBar[scale="large"]::chunk { border-radius: 4px; }
QGroupBox { border: 1px solid @border; border-radius: @radius; margin-top: 8px; padding: 10px 8px 8px 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; color: @muted; }
QTabWidget::pane { border: 1px solid @border; border-radius: @radius; }
QTabBar::tab {
  color: @muted; padding: 6px 12px; border-bottom: 2px solid transparent; background: transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
"""


def _labels() -> str:
    rules = ["QLabel { background: transparent; }", 'QLabel[weight="bold"] { font-weight: 600; }']
    for tone in Tone:
        token = "muted" if tone is Tone.NEUTRAL else tone.value
        rules.append(f'QLabel[tone="{tone.value}"] {{ color: @{token}; }}')
    sizes = [name.lower() for name in FontSize.__members__]
    return "\n".join(rules + [f'QLabel[scale="{size}"] {{ font-size: @{size}; }}' for size in sizes])


def stylesheet(theme: Theme) -> str:
    """The whole sheet for one theme; ``@token`` stands for a colour or size of it."""
    tokens = {name: str(value) for name, value in theme._asdict().items() if isinstance(value, str)}
    tokens |= {size.name.lower(): f"{size.value}px" for size in FontSize}
    tokens |= {"radius": f"{Size.RADIUS}px", "card_radius": f"{Size.CARD_RADIUS}px", "gap": f"{Space.GAP}px"}
    tokens["name"] = "dark" if theme.dark else "light"
    sheet = _CONTROLS + _labels() + _FRAMES
    for name in sorted(tokens, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", tokens[name])
    return sheet
