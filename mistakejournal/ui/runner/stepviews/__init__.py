"""How each kind of step is shown in a run. A new kind is one file here and one entry in STEP_VIEWS (E7)."""

from __future__ import annotations

from collections.abc import Mapping

from mistakejournal.ui.runner.stepviews.choose import ChooseView
from mistakejournal.ui.runner.stepviews.inspect import InspectView
from mistakejournal.ui.runner.stepviews.link import LinkView
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.runner.stepviews.test import SelfTestView
from mistakejournal.ui.runner.stepviews.tick import TickView
from mistakejournal.ui.runner.stepviews.typed import TypedView
from mistakejournal.ui.runner.stepviews.value import ValueView
from mistakejournal.ui.runner.stepviews.wait import WaitView

__all__ = ["STEP_VIEWS", "StepView", "view_of"]

STEP_VIEWS: Mapping[str, type[StepView]] = {
    view.code: view
    for view in (
        TickView,
        TypedView,
        ValueView,
        LinkView,
        SelfTestView,
        InspectView,
        ChooseView,
        WaitView,
    )
}


def view_of(code: str) -> type[StepView]:
    """Give the view of a kind; a kind this version doesn't know is ticked by hand."""
    return STEP_VIEWS.get(code, TickView)
