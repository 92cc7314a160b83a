"""What was found in an issue, in a sentence."""

from __future__ import annotations

from mistakejournal.newsletter.finding import Finding
from mistakejournal.words.text_findings import text_finding_words


def finding_words(finding: Finding) -> str:
    """Say what was found; of a kept report's rule that is gone, the words it was about."""
    return text_finding_words(finding) or finding.excerpt or finding.code
