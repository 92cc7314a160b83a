"""What a check of the journal found, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.checked import Checked, Finding


def checked_words(checked: Checked) -> str:
    """Give the one line that sums a check up."""
    if checked.findings:
        return QCoreApplication.translate("Checks", "Something in this journal is not as it was saved:")
    if checked.rows == 1:
        return QCoreApplication.translate("Checks", "This journal is sound. One entry was read.")
    return QCoreApplication.translate("Checks", "This journal is sound. {count} entries were read.").format(
        count=checked.rows
    )


def finding_words(finding: Finding) -> str:
    """Give the sentence for one finding."""
    match finding.code:
        case "digest":
            sentence = QCoreApplication.translate(
                "Checks", "Words in “{table}” changed by themselves ({row})."
            )
        case "reference":
            sentence = QCoreApplication.translate(
                "Checks", "A line in “{table}” belongs to nothing any more."
            )
        case "file_gone":
            sentence = QCoreApplication.translate("Checks", "The file “{detail}” is gone.")
        case "file_altered":
            sentence = QCoreApplication.translate("Checks", "The file “{detail}” was changed.")
        case "index":
            sentence = QCoreApplication.translate("Checks", "Search doesn’t know every word.")
        case _:
            sentence = QCoreApplication.translate("Checks", "The file itself is damaged ({detail}).")
    return sentence.format(table=finding.table, row=finding.row_id, detail=finding.detail)
