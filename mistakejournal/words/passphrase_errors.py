"""Why a journal with a passphrase doesn't open, in calm sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def prompt_words(name: str) -> str:
    """Ask for the passphrase of a journal at a terminal."""
    return QCoreApplication.translate("Errors", "Passphrase of “{name}”:").format(name=name)


def passphrase_sentences() -> dict[str, str]:
    """Give the sentence of each code that unlocking, and setting a passphrase up, raises."""
    return {
        "wrong_passphrase": QCoreApplication.translate(
            "Errors", "That isn’t the passphrase of this journal. Nothing was changed. Try again."
        ),
        "wrong_code": QCoreApplication.translate(
            "Errors", "This recovery code belongs to another journal, or to an earlier sheet."
        ),
        "code_mistyped": QCoreApplication.translate(
            "Errors", "One of the letters is another one on the sheet. Compare them group by group."
        ),
        "key_damaged": QCoreApplication.translate(
            "Errors",
            "The key file beside the journal is damaged, and no copy of it lies beside a backup. "
            "The journal itself was left as it is. Copy the key file back from another place.",
        ),
        "key_missing": QCoreApplication.translate(
            "Errors",
            "The key file isn’t beside the journal any more. The journal itself was left as it is. "
            "Put the file back, its name ends in .key.",
        ),
        "stopped": QCoreApplication.translate("Errors", "It was stopped. Everything is as it was before."),
        "empty_passphrase": QCoreApplication.translate("Errors", "A passphrase needs a few words first."),
    }
