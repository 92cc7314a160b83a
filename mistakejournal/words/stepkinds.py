"""Kinds of steps: their names, the question for their proof, and what stands beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.stepkinds import Comparison, Proof, Wanted
from mistakejournal.domain.stepkinds.wait import SECONDS, UNTIL, over_at, seconds, wall_time
from mistakejournal.words.dates import clock_words, plain_day, span_words, weekday_words


def kind_name(code: str) -> str:
    """Give a kind as she chooses it in the editor."""
    names = {
        "tick": QCoreApplication.translate("StepKinds", "Tick"),
        "type": QCoreApplication.translate("StepKinds", "Type what you see"),
        "value": QCoreApplication.translate("StepKinds", "Value that must match"),
        "link": QCoreApplication.translate("StepKinds", "Paste the link that opened"),
        "test": QCoreApplication.translate("StepKinds", "Send yourself a test"),
        "inspect": QCoreApplication.translate("StepKinds", "Inspect the newsletter"),
        "choose": QCoreApplication.translate("StepKinds", "Choose one"),
        "wait": QCoreApplication.translate("StepKinds", "Wait"),
    }
    return names.get(code, names["tick"])


def kind_help(code: str) -> str:
    """Say in one sentence what a kind asks for."""
    helps = {
        "tick": QCoreApplication.translate("StepKinds", "For what you see at a glance."),
        "type": QCoreApplication.translate(
            "StepKinds", "For names, numbers and dates: the answer is what you see."
        ),
        "value": QCoreApplication.translate(
            "StepKinds", "For what the brief says. Another value wants one line of reason."
        ),
        "link": QCoreApplication.translate(
            "StepKinds", "For every link that changes. The end of last time’s stands beside it."
        ),
        "test": QCoreApplication.translate(
            "StepKinds", "For what others will open. You write down what you saw."
        ),
        "inspect": QCoreApplication.translate(
            "StepKinds",
            "For the test you sent yourself: its links stand beside those of earlier issues. What is strong "
            "and stays open wants one line of reason.",
        ),
        "choose": QCoreApplication.translate("StepKinds", "For one of a few answers that you write here."),
        "wait": QCoreApplication.translate(
            "StepKinds", "For what takes its time. It never counts as an interruption."
        ),
    }
    return helps.get(code, helps["tick"])


def evidence_label(code: str) -> str:
    """Give the question above the proof field."""
    labels = {
        "type": QCoreApplication.translate("StepKinds", "What do you see?"),
        "value": QCoreApplication.translate("StepKinds", "What do you see?"),
        "choose": QCoreApplication.translate("StepKinds", "Which one do you see?"),
        "link": QCoreApplication.translate("StepKinds", "Where did the link land?"),
        "test": QCoreApplication.translate("StepKinds", "What did you see in the test?"),
        "inspect": QCoreApplication.translate("StepKinds", "Paste the test mail, or drop it here"),
    }
    return labels.get(code, "")


def evidence_example(code: str, expect: str = "") -> str:
    """Give the grey words in an empty proof field: what is expected there, else what the kind asks for."""
    expected = {
        "subject": QCoreApplication.translate("StepKinds", "The subject line as it stands there"),
        "date_weekday": QCoreApplication.translate("StepKinds", "The date with its weekday"),
        "date": QCoreApplication.translate("StepKinds", "The date as it stands there"),
        "datetime": QCoreApplication.translate("StepKinds", "Day and time"),
        "datetime_zone": QCoreApplication.translate("StepKinds", "Day, time and zone"),
        "time": QCoreApplication.translate("StepKinds", "The time as it stands there"),
        "daterange": QCoreApplication.translate("StepKinds", "First and last day"),
        "number": QCoreApplication.translate("StepKinds", "The number as it stands there"),
        "money": QCoreApplication.translate("StepKinds", "The amount as it stands there"),
        "list": QCoreApplication.translate("StepKinds", "Name of the list and how many people"),
        "account": QCoreApplication.translate("StepKinds", "The account as it stands there"),
    }
    kinds = {
        "type": QCoreApplication.translate("StepKinds", "As it stands on the screen"),
        "value": QCoreApplication.translate("StepKinds", "As it stands on the screen"),
        "link": QCoreApplication.translate("StepKinds", "Paste the address of the page that opened"),
        "test": QCoreApplication.translate("StepKinds", "The link that opened, or what you saw"),
        "inspect": QCoreApplication.translate(
            "StepKinds",
            "Open the test you sent yourself, select all, and copy. Or drop the file (.eml or .html).",
        ),
        "choose": QCoreApplication.translate("StepKinds", "As it stands on the screen"),
    }
    return expected.get(expect) or kinds.get(code, "")


def expectation_name(expect: str) -> str:
    """Give what a step expects, as she chooses it in the editor."""
    names = {
        "text": QCoreApplication.translate("StepKinds", "Words"),
        "subject": QCoreApplication.translate("StepKinds", "Subject line"),
        "date_weekday": QCoreApplication.translate("StepKinds", "Date with its weekday"),
        "date": QCoreApplication.translate("StepKinds", "Date"),
        "datetime": QCoreApplication.translate("StepKinds", "Day and time"),
        "datetime_zone": QCoreApplication.translate("StepKinds", "Day, time and zone"),
        "time": QCoreApplication.translate("StepKinds", "Time"),
        "zone": QCoreApplication.translate("StepKinds", "Time zone"),
        "daterange": QCoreApplication.translate("StepKinds", "First and last day"),
        "number": QCoreApplication.translate("StepKinds", "Number"),
        "money": QCoreApplication.translate("StepKinds", "Amount of money"),
        "list": QCoreApplication.translate("StepKinds", "Name of a list and its size"),
        "account": QCoreApplication.translate("StepKinds", "Account"),
        "link": QCoreApplication.translate("StepKinds", "Link"),
    }
    return names.get(expect, names["text"])


def comparison_words(comparison: Comparison, *, alone: bool = True) -> str:
    """Say what stands beside the proof, as a fact and without a verdict; "" where there is nothing to say.

    `alone` is whether only one fact compares like this: then it need not be named.
    """
    if comparison.code == "weekday":
        day = date.fromisoformat(comparison.facts["day"])
        return QCoreApplication.translate("StepKinds", "{day} is a {weekday}.").format(
            day=plain_day(day), weekday=weekday_words(day)
        )
    sentence = (_brief_sentences(alone=alone) | _last_sentences()).get(comparison.code, "")
    return sentence.format(**comparison.facts) if sentence else ""


def reason_label() -> str:
    """Ask why another value than the brief's is right."""
    return QCoreApplication.translate("StepKinds", "Change it, or say in one line why it is right")


def no_options_words() -> str:
    """Say that there is nothing to choose from."""
    return QCoreApplication.translate(
        "StepKinds", "This step has no options yet. Write them in the checklist, or skip it with a reason."
    )


def earlier_words() -> str:
    """Ask for the reason to go on before a wait is over."""
    return QCoreApplication.translate("StepKinds", "What shows that it is there already?")


def wait_words(proof: Proof, *, is_done: bool = False) -> str:
    """Say until when a wait goes, or how long it will be."""
    over = over_at(proof)
    if is_done:
        return ""
    if over is not None:
        time = clock_words(over)
        if proof.now >= over:
            return QCoreApplication.translate("StepKinds", "It is past {time}. You can look now.").format(
                time=time
            )
        return QCoreApplication.translate("StepKinds", "Until {time}. Other work is fine meanwhile.").format(
            time=time
        )
    until = wall_time(proof.param(UNTIL))
    if until is not None:
        return QCoreApplication.translate("StepKinds", "Wait until {time}.").format(
            time=clock_words(proof.now.replace(hour=until.hour, minute=until.minute))
        )
    minutes = max(round(seconds(proof.param(SECONDS)) / 60), 1)
    return QCoreApplication.translate("StepKinds", "Wait for {span}.").format(span=span_words(minutes))


def check_words(wanted: Wanted) -> str:
    """Give the words of the button that ticks a step, or begins its wait."""
    if wanted is Wanted.START:
        return QCoreApplication.translate("StepKinds", "Start the wait")
    return QCoreApplication.translate("StepKinds", "Checked")


def _brief_sentences(*, alone: bool) -> dict[str, str]:
    sentences = {
        "given": QCoreApplication.translate("StepKinds", "{name} in the brief: {said}"),
        "about": QCoreApplication.translate("StepKinds", "About the same; the brief says {said}."),
        "smaller": QCoreApplication.translate("StepKinds", "Smaller than in the brief: {said}."),
        "not_smaller": QCoreApplication.translate(
            "StepKinds", "Different: not smaller than in the brief, {said}."
        ),
        "same_total": QCoreApplication.translate("StepKinds", "Same as hours times rate: {said}."),
        "other_total": QCoreApplication.translate("StepKinds", "Different: hours times rate gives {said}."),
    }
    if alone:
        return sentences | {
            "same": QCoreApplication.translate("StepKinds", "Same as the brief."),
            "different": QCoreApplication.translate("StepKinds", "Different: the brief says {said}."),
        }
    return sentences | {
        "same": QCoreApplication.translate("StepKinds", "{name}: same as the brief."),
        "different": QCoreApplication.translate("StepKinds", "{name}: different. The brief says {said}."),
    }


def _last_sentences() -> dict[str, str]:
    return {
        "last_time": QCoreApplication.translate("StepKinds", "Last time: {last}"),
        "ends_in": QCoreApplication.translate("StepKinds", "Ends in {here}."),
        "changed": QCoreApplication.translate(
            "StepKinds", "Ends in {here}; last run {last}. Does the page show this week’s title?"
        ),
        "last_run": QCoreApplication.translate(
            "StepKinds", "Ends in {here}, the same as last time. Does the page show this week’s?"
        ),
    }
