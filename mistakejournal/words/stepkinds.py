"""Kinds of steps: their names, the question for their proof, and what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.stepkinds import Comparison


def kind_name(code: str) -> str:
    """Give a kind as she chooses it in the editor."""
    names = {
        "tick": QCoreApplication.translate("StepKinds", "Tick"),
        "type": QCoreApplication.translate("StepKinds", "Type what you see"),
        "link": QCoreApplication.translate("StepKinds", "Paste the link that opened"),
        "test": QCoreApplication.translate("StepKinds", "Send yourself a test"),
    }
    return names.get(code, names["tick"])


def kind_help(code: str) -> str:
    """Say in one sentence what a kind asks for."""
    helps = {
        "tick": QCoreApplication.translate("StepKinds", "For what you see at a glance."),
        "type": QCoreApplication.translate(
            "StepKinds", "For names, numbers and dates: the answer is what you see."
        ),
        "link": QCoreApplication.translate(
            "StepKinds", "For every link that changes. The end of last time’s stands beside it."
        ),
        "test": QCoreApplication.translate(
            "StepKinds", "For what others will open. You write down what you saw."
        ),
    }
    return helps.get(code, helps["tick"])


def evidence_label(code: str) -> str:
    """Give the question above the proof field."""
    labels = {
        "type": QCoreApplication.translate("StepKinds", "What do you see?"),
        "link": QCoreApplication.translate("StepKinds", "Where did the link land?"),
        "test": QCoreApplication.translate("StepKinds", "What did you see in the test?"),
    }
    return labels.get(code, "")


def evidence_example(code: str) -> str:
    """Give the grey example in an empty proof field."""
    examples = {
        "type": QCoreApplication.translate("StepKinds", "As it stands on the screen"),
        "link": QCoreApplication.translate("StepKinds", "Paste the address of the page that opened"),
        "test": QCoreApplication.translate("StepKinds", "The link that opened, or what you saw"),
    }
    return examples.get(code, "")


def comparison_words(comparison: Comparison) -> str:
    """Say what stands beside the proof, as a fact and without a verdict; "" where there is nothing to say."""
    sentences = {
        "last_time": QCoreApplication.translate("StepKinds", "Last time: {last}"),
        "ends_in": QCoreApplication.translate("StepKinds", "Ends in {here}."),
        "changed": QCoreApplication.translate(
            "StepKinds", "Ends in {here}; last run {last}. Does the page show this week’s title?"
        ),
        "same": QCoreApplication.translate(
            "StepKinds", "Ends in {here}, the same as last time. Does the page show this week’s?"
        ),
    }
    return sentences[comparison.code].format(**comparison.facts) if comparison.code in sentences else ""
