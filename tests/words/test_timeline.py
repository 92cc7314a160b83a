"""Every event of the timeline reads as a sentence, in her own voice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mistakejournal.domain.event import Event
from mistakejournal.words.timeline import detail, headline

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)


def event(code: str, title: str = "", **facts: str) -> Event:
    return Event("1", code, AT, title, facts=facts)


@pytest.mark.parametrize(
    ("given", "first", "second"),
    [
        (event("happened"), "It happened", ""),
        (event("noticed", "Old link."), "I found it", "Old link."),
        (event("noticed", by="client"), "The client told me", ""),
        (event("noticed", by="customer"), "One of their people told me", ""),
        (event("noticed", by="step"), "A step caught it", ""),
        (
            event("noticed", "It was 60", by="step", step="Send a test", checklist="Newsletter"),
            "A step caught it",
            "“Send a test” in the checklist “Newsletter”. It was 60.",
        ),
        (event("noticed", by="tool"), "A tool found it", ""),
        (event("paused", "panic, shame", seconds="90"), "Panic, shame", "90 seconds of breathing, then on."),
        (event("paused", seconds="1"), "A pause", "1 second of breathing, then on."),
        (event("paused", seconds="40"), "A pause", "40 seconds of breathing, then on."),
        (event("paused", "dread"), "Dread", ""),
        (event("paused", seconds="180"), "A pause", "3 minutes of breathing, then on."),
        (event("broke", "Update the link", number="6"), "It went off course at step 6", "Update the link"),
        (
            event(
                "interrupted", "Update the link", number="6", minutes="14", choice="carry_on", reason="Sure."
            ),
            "Interrupted at step 6",
            "Update the link. Away for 14 minutes. Carried on. Sure.",
        ),
        (event("interrupted"), "Interrupted", ""),
        (event("interrupted", kind="lock"), "Interrupted", "The screen was locked."),
        (event("repaired", "Web version corrected"), "Put right", "Web version corrected"),
        (event("put_right"), "All put right", ""),
        (event("affected_told", "Lena"), "Told Lena", ""),
        (event("holding", "Two words.", name="Theo"), "A first word to Theo", "“Two words.”"),
        (event("told", "Hi", name="Theo", options="2"), "Told Theo, with 2 options", "“Hi”"),
        (event("told"), "Told the client", ""),
        (event("summary", "Hi", name="Theo"), "Wrote to Theo what was agreed", "“Hi”"),
        (event("answered", "Hi"), "Answered the client", "“Hi”"),
        (event("corrected", "Hi"), "Wrote to the client again, with a correction", "“Hi”"),
        (event("wrote", "Hi", name="Theo"), "Wrote to Theo", "“Hi”"),
        (event("chosen", "Resend", letter="A", name="Theo"), "Theo chose option A", "Resend"),
        (event("chosen", "Resend", letter="A"), "The client chose option A", "Resend"),
        (
            event("step_learned", "Send myself a test", number="9", checklist="Newsletter"),
            "New step 9: Send myself a test",
            "In the checklist “Newsletter”.",
        ),
        (event("step_learned", "Send myself a test"), "New step: Send myself a test", ""),
        (
            event("fix_done", "I confirm", kind="communication"),
            "A different way of communicating",
            "I confirm",
        ),
        (event("fix_done", kind="expectation"), "An expectation set better", ""),
        (event("fix_done", kind="tool"), "A tool or template", ""),
        (event("fix_done", kind="step"), "A system fix", ""),
        (
            event("seen", "Send myself a test", run="Issue 119", evidence="episode 73"),
            "Looked at again: Issue 119",
            "Send myself a test. Seen: episode 73",
        ),
        (event("seen_more", count="14"), "Looked at again in 14 more runs", ""),
        (event("seen", "Send myself a test", run="x"), "Looked at again: x", "Send myself a test"),
        (event("caught", "Old link"), "The step caught one", "Old link"),
        (event("check_in", "All set.", number="1", total="3"), "Check-in 1 of 3", "“All set.”"),
        (event("check_in_waived", "On leave"), "Check-in left out", "On leave"),
        (event("promise_kept", "I’ll write."), "Promise kept", "“I’ll write.”"),
        (event("promise_changed"), "Promise changed, and told", ""),
        (event("promise_not_kept"), "Promise not kept", ""),
        (event("verified", "It plays", said="exactly"), "It happened exactly as I said", "It plays"),
        (event("verified", said="different_told"), "A little different, and they know", ""),
        (event("verified"), "Looked at afterwards", ""),
        (event("answered_us", "Good", answer="settled", name="Theo"), "It is settled for Theo", "“Good”"),
        (event("answered_us", answer="not_yet"), "Not settled yet for the client", ""),
        (event("answered_us", answer="no_answer"), "No answer", ""),
        (event("make_good", "Half an hour"), "Make-good delivered", "Half an hour"),
        (event("closed", "Told and checked"), "Closed", "Told and checked"),
        (event("reopened"), "Opened again", ""),
        (event("unknown", "her words"), "her words", ""),
    ],
)
def test_each_event_reads_as_a_sentence(given: Event, first: str, second: str) -> None:
    assert headline(given) == first
    assert detail(given) == second
