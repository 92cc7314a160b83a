"""The pages of the guided flow, in the order of the steps."""

from __future__ import annotations

from mistakejournal.ui.wizard.page import WizardPage
from mistakejournal.ui.wizard.pages.apologize import ApologizePage
from mistakejournal.ui.wizard.pages.feel import FeelPage
from mistakejournal.ui.wizard.pages.fix import FixPage
from mistakejournal.ui.wizard.pages.follow_up import FollowUpPage
from mistakejournal.ui.wizard.pages.own import OwnPage
from mistakejournal.ui.wizard.pages.pause import PausePage

PAGES: tuple[type[WizardPage], ...] = (PausePage, OwnPage, FeelPage, FixPage, ApologizePage, FollowUpPage)
