"""The steps of looking back, by the code of their page: a new one is one file and one line here (K5)."""

from __future__ import annotations

from collections.abc import Mapping

from mistakejournal.ui.lookback.step import LookBackStep
from mistakejournal.ui.lookback.steps.causes import CausesStep
from mistakejournal.ui.lookback.steps.fixes_due import FixesDueStep
from mistakejournal.ui.lookback.steps.next_week import NextWeekStep
from mistakejournal.ui.lookback.steps.owed import OwedStep
from mistakejournal.ui.lookback.steps.promises import PromisesStep
from mistakejournal.ui.lookback.steps.sentence import SentenceStep
from mistakejournal.ui.lookback.steps.shorten import ShortenStep
from mistakejournal.ui.lookback.steps.went_right import WentRightStep

STEPS: Mapping[str, type[LookBackStep]] = {
    "caught": WentRightStep,
    "went_right": WentRightStep,
    "promises": PromisesStep,
    "owed": OwedStep,
    "next_week": NextWeekStep,
    "causes": CausesStep,
    "fixes_due": FixesDueStep,
    "shorten": ShortenStep,
    "sentence": SentenceStep,
}
