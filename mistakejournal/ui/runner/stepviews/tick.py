"""A plain tick: it asks for no proof."""

from __future__ import annotations

from mistakejournal.ui.runner.stepviews.step_view import StepView


class TickView(StepView):
    """Nothing but the step itself."""

    code = "tick"
