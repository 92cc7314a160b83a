"""What the person of the reference journey types, and whom it is about. They are invented."""

from __future__ import annotations

CLIENT, CONTACT, HER_NAME = "The Brightside Podcast", "Theo Marsh", "Maya"
CHECKLIST = "Newsletter send"
BROKEN_STEP = "Update the podcast (episode) link."
WHAT_HAPPENED = "Issue 118 went out at 10:00. The button still goes to last week’s episode."
DEED = "I marked the podcast link as done without opening it."
NO_BIG_DEAL = "It’s no big deal, though."
EFFECT = "Readers were sent to last week’s episode on Lena’s launch day, under your name."
REPAIR = "The web version opens episode 72 now"
OPTIONS = (
    ("A short correction to everyone", "today by 12:00"),
    ("A resend to people who haven’t opened it", "Friday at 9:00"),
)
NEXT_UPDATE = "today by 14:00, once the correction is out"
WHYS = (
    "I marked the step without opening the link",
    "a call came and I carried on in the middle",
    "I assumed I had already done it",
)
NOT_CAUGHT = "Nothing on the list opens the link in a sent test"
NEW_STEP = "Send myself a test and click the podcast link, even if I’m sure"
REASON = "I know where I was"
NEW_LINK = "https://brightsidepod.example/episodes/73"
SEEN = "What do you see?"
LANDED = "Where did the link land?"
CATCH = "Good catch. What did this step stop?"
OLD_LINK = "The button still went to last week’s episode"
TICKS_APART_MS = 360
"""After “Start again at the top” ticks come no closer together than 350 ms (G2)."""


READERS, SEND_TIME = "Weekly readers, 1,840", "10:00, Berlin"


def brief(issue: int, episode: int, day: str) -> tuple[tuple[str, str], ...]:
    """Give what she types from the client's brief before step 1: each fact's name and value."""
    return (
        ("Issue number", str(issue)),
        ("Episode or main link", f"https://brightsidepod.example/episodes/{episode}"),
        ("Date of the issue", f"Tuesday {day}"),
        ("Send time and zone", SEND_TIME),
        ("List and about how many people", READERS),
    )


def proofs(issue: int, day: str) -> tuple[str, ...]:
    """Give what she types at each step of a run, in their order; "" where a tick is enough."""
    subject, date = f"Issue {issue}: small rooms, good sound", f"Tuesday {day}"
    return ("", subject, date, "", "", "", "", READERS, "", SEND_TIME, "Friday, 9:00")
