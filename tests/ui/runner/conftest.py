"""A run without a window: one session over a real journal, and whatever shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mistakejournal.services.runs import start_run
from mistakejournal.ui.context import Context
from mistakejournal.ui.runner.session import RunSession
from tests.ui.runner.newsletter import make_list


@pytest.fixture
def session(context: Context) -> Iterator[RunSession]:
    """A run of the newsletter list that follows every change, as the window makes it."""
    session = RunSession(context)
    context.changed.connect(lambda _kinds: session.reload())
    session.open(start_run(context.desk, make_list(context.desk)).id)
    yield session
    session.flush()
