"""What every page of the wizard is: a scrolling column over one session, with its own words in the footer."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.flow import Step, step_after
from mistakejournal.domain.records import dataclass
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order, stops_in
from mistakejournal.ui.wizard.parts.own_questions import OwnQuestions
from mistakejournal.ui.wizard.session import Session

_AROUND = 64
"""Room left around a field that the page opens at."""

Control = TypeVar("Control", bound=QWidget)


@dataclass(frozen=True)
class Foot:
    """The words of the footer's buttons; without a second word there is no second button."""

    primary: str
    second: str = ""
    enabled: bool = True


class WizardPage(Page):
    """Base of the six pages. Widgets are made once; `fill` shows what the session holds, silently."""

    top = 32
    step: ClassVar[Step]

    foot_changed = Signal()
    """The footer should ask for `foot` again."""
    asked = Signal(str)
    """Somebody on the page asks for another step (its code), or for closing ("")."""

    def __init__(
        self,
        session: Session,
        *,
        title: str = "",
        subtitle: str = "",
        max_width: int = 680,
        title_style: str = "title",
        parent: QWidget | None = None,
    ) -> None:
        """Build the page for `session`."""
        super().__init__(max_width, title=title, subtitle=subtitle, title_style=title_style, parent=parent)
        self.session = session
        self._kept: dict[str, QWidget] = {}
        self.questions = OwnQuestions(session, self.step)

    def fill(self) -> None:
        """Show what the session holds; called on entering and after each change, so keep focus and cursor."""
        raise TypeError(f"{type(self).__name__} must say how it is filled")

    def foot(self) -> Foot:
        """Give the footer's words."""
        return Foot(self.tr("Continue"), self.tr("Skip for now"))

    def go_on(self) -> Step | None:
        """Answer the primary button and Ctrl+Enter: give the step to open, None to stay."""
        return step_after(self.step)

    def take_second(self) -> Step | None:
        """Answer the second button: give the step to open, None to stay."""
        return step_after(self.step)

    def entered(self) -> None:
        """Answer that the page came into view."""

    def left(self) -> None:
        """Answer that the page goes out of view; what was typed is saved afterwards."""

    def add_stretch(self) -> None:
        """Put her own questions after everything else; the rest stays empty."""
        self.add(self.questions, gap=24)
        super().add_stretch()

    def add_stack(self, *widgets: QWidget, gap: int = 16, between: int = 16) -> None:
        """Put widgets under the others of which some hide at times: a hidden one takes no room."""
        stack = QVBoxLayout()
        stack.setSpacing(between)
        for widget in widgets:
            stack.addWidget(widget)
        self.add_layout(stack, gap=gap)

    def keep(self, name: str, control: Control) -> Control:
        """Remember a control by the name of what it edits: the incident opens again with the cursor in it."""
        self._kept[name] = control
        return control

    def field_with_focus(self) -> str:
        """Give the name of the kept control that has the cursor, or ""."""
        for name, control in (*self._kept.items(), *self.questions.fields.items()):
            focus = control.focusWidget() or control
            if focus.hasFocus():
                return name
        return ""

    def focus_field(self, name: str) -> bool:
        """Put the cursor into a kept control; tell whether there is one of that name."""
        control = self._kept.get(name) or self.questions.fields.get(name)
        if control is None or not control.isVisibleTo(self):
            return False
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, control, lambda: self._bring_into_view(control))  # the page has no height yet
        return True

    def _bring_into_view(self, control: QWidget) -> None:
        lay_out_now()
        self.ensureWidgetVisible(control.focusWidget() or control, 0, self.theme.space(_AROUND))

    def focus_first(self) -> None:
        """Put the cursor on the first thing of the page that takes it."""
        keep_reading_order(self.content)
        for widget in stops_in(self.content):
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and widget.isVisibleTo(self) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Answer Tab: go on as one reads, whatever came onto the page meanwhile."""
        keep_reading_order(self.content)
        return super().focusNextPrevChild(next_)
