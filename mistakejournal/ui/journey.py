"""The reference journey: one mistake, from panic to a learned step that the next run shows.

Each station acts on what can be read in the window, looks whether what should follow can be read too, and
gives a sentence about what it saw; NotSeenError when it did not. The walk-through prints these sentences,
the journey test looks into the journal after each station.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.hand import Hand, NotSeenError
from mistakejournal.ui.widgets.tick import Tick

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
LAST_WEEK, THIS_WEEK = (
    "https://brightsidepod.example/episodes/72",
    "https://brightsidepod.example/episodes/73",
)
PROOFS = {
    "~subject line": "Issue {issue}: small rooms, good sound",
    "~with its weekday": "Tuesday {day}",
    "~^Right list": "Weekly readers, 1,840",
    "~with its zone": "Tuesday 10:00, Berlin",
    "~^Schedule the resend": "Friday, 9:00",
}


class Journey:
    """One person, one client, two Tuesdays. The stations are meant to be walked in their order."""

    def __init__(self, hand: Hand, clock: StandingClock) -> None:
        """Walk with `hand` in a window over an empty journal; `clock` is the one the app reads."""
        self.hand, self.clock = hand, clock

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give each station's name and what it does."""
        yield "pause", self.pause
        yield "own", self.own
        yield "feel", self.feel
        yield "fix-now", self.fix_for_client
        yield "apologize", self.tell
        yield "again", self.quit_and_start
        yield "fix-for-good", self.fix_for_good
        yield "follow-up", self.plan_follow_up

    def pause(self) -> str:
        """Something went wrong: stop what is going out, breathe, name it."""
        hand = self.hand
        hand.click("Something went wrong")
        hand.sees("First, stop. Breathe.", "Is it still going out, ringing, or being seen right now?")
        hand.click("Yes, I can stop it")
        hand.click("Swap the link")
        hand.sees("Take one screenshot of what was sent or seen. Then come back here.", "Breath 1 of 9")
        hand.click("Panic")
        hand.click("Shame")
        self.clock.advance(minutes=2)
        hand.click("I’m ready")
        return "the stop comes first, the circle runs, two words name it"

    def own(self) -> str:
        """Own: what happened, my part; one folded line offers a look at “no big deal”."""
        hand = self.hand
        hand.sees("What happened, and what was my part?", "Within the hour is soon enough.")
        hand.type_into("Client", CLIENT)
        hand.keys("Tab")
        hand.type_into("Kind of work", "Newsletter")
        hand.keys("Tab")
        hand.click("I noticed")
        hand.type_into("What happened", WHAT_HAPPENED)
        hand.type_into("My part, even if it wasn’t all mine", f"{DEED} {NO_BIG_DEAL}")
        if hand.has("1 place to look at"):
            raise NotSeenError("a hint came while she was typing")
        hand.keys("Tab")
        hand.click("1 place to look at")
        hand.sees("“no big deal”", "Try “I understand this affects you, and I want to put it right.”")
        hand.click("Use that sentence")
        hand.keys("Ctrl+Return")
        return "nothing is corrected while she types; afterwards one place is offered for a look"

    def feel(self) -> str:
        """Feel: the level is worked out from short answers, and can be corrected."""
        hand = self.hand
        hand.sees("How does this land for Theo?")
        hand.click("A group: list, audience, guests")
        hand.click("None", within="What does it cost them? Money")
        hand.click("Some", within="What does it cost them? A date or chance lost")
        hand.click("No", within="Is personal data in it?")
        hand.click("Mostly")
        hand.sees("Suggested from your answers: Noticeable, because others can see it.")
        hand.click("Serious")
        hand.sees("Your choice. The answers suggest Noticeable.")
        hand.type_into("Say the effect in one sentence. You’ll use it in the message.", EFFECT)
        hand.keys("Ctrl+Return")
        return "four answers suggest Noticeable, she makes it Serious"

    def fix_for_client(self) -> str:
        """Fix, for the client now: what is done, and two ways to choose from."""
        hand = self.hand
        hand.sees("Options for Theo")
        hand.click("Add what you’ll do")
        hand.type_into("What you’ll do", REPAIR)
        hand.keys("Return")
        self.clock.advance(minutes=6)
        hand.click(REPAIR, Tick)
        for title, when in OPTIONS:
            hand.click("Add an option")
            hand.type_into("What you’d do", title)
            hand.type_into("By when", when)
            hand.click("Not billed")
            hand.click("Done")
        hand.sees(*(f"{title}, {when}" for title, when in OPTIONS))
        hand.click("Write the message")
        return "one repair with its time, two options"

    def tell(self) -> str:
        """Apologize: complete by construction; copied; “I’ve told Theo” stamps the time."""
        hand = self.hand
        hand.sees("Before it can be copied:")
        if hand.find("Copy", QAbstractButton).isEnabled():
            raise NotSeenError("an unfinished message can be copied")
        hand.type_into("Your name", HER_NAME)
        hand.keys("Tab")
        hand.type_into("When next", NEXT_UPDATE)
        hand.keys("Tab")
        hand.click("Copy", QAbstractButton)
        message = hand.clipboard()
        for words in ("Hi Theo,", DEED, "I’m sorry.", EFFECT, OPTIONS[0][0], OPTIONS[1][0], HER_NAME):
            if words not in message:
                raise NotSeenError(f"“{words}” is not in the message that was copied: {message}")
        self.clock.advance(minutes=14)
        hand.click("I’ve told Theo")
        hand.sees("Theo knows", "You told Theo at 10:54, 22 minutes after you found out.")
        return "the message holds name, deed, effect, two options and when next; Theo is told at 10:54"

    def quit_and_start(self) -> str:
        """Quit in the middle of a line, start again: she is where she was."""
        hand = self.hand
        hand.click("Continue")
        hand.type_into("Because, 1", WHYS[0])
        hand.close()
        self.clock.advance(hours=4)
        hand.open()
        hand.sees("Waiting for Theo to choose a way.")
        hand.click("~^Issue 118 went out.*, The Brightside Podcast")
        hand.sees("Where it broke", "Theo knows", WHYS[0])
        if not hand.find("Because, 1").hasFocus():
            raise NotSeenError("the cursor is not in the line she was typing")
        return "after a restart the Open list leads back to the very line she was typing"

    def fix_for_good(self) -> str:
        """Fix, so it doesn't come back: the step on that run, becauses, a cause, a new step with its proof."""
        hand = self.hand
        hand.sees("This run was interrupted once.", "Called away, 9:41 to 9:55. Carried on.")
        hand.click("~^Step 5, Update the podcast")
        hand.type_into("Because, 2", WHYS[1])
        hand.click("One more “because”")
        hand.type_into("Because, 3", WHYS[2])
        hand.keys("Tab")
        hand.type_into("Why wasn’t it caught?", NOT_CAUGHT)
        hand.keys("Tab")
        hand.click("Interrupted, carried on")
        hand.type_into("New step", NEW_STEP)
        hand.keys("Tab")
        hand.click("Paste where the link landed")
        hand.click("One place down")
        hand.click("One place down")
        hand.sees("goes in after step 7, Proofread aloud, once from top to bottom.")
        hand.click("Add the step")
        hand.sees("Added to Newsletter send. Today, 14:54. The next run shows it.")
        hand.click("Continue")
        return "where it broke is marked on that very run, and the new step stands in its place"

    def plan_follow_up(self) -> str:
        """Follow up: check-ins on the next runs."""
        hand = self.hand
        hand.sees("See it through", "One line with each of the next 3 runs of this work.")
        hand.click("A. A short correction to everyone")
        hand.click("Kept")
        hand.click("Done for now")
        return "three check-ins are planned, as the level asks; it closes only when she says so"
