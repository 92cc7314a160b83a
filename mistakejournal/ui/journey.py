"""The reference journey: one mistake, from panic to a learned step that the next run shows.

Each station acts on what can be read in the window, looks whether what should follow can be read too, and
gives a sentence about what it saw; NotSeenError when it did not. The walk-through prints these sentences,
the journey test looks into the journal after each station.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractButton

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui import journey_words as story
from mistakejournal.ui.hand import Hand, NotSeenError
from mistakejournal.ui.widgets.tick import Tick


class Journey:
    """One person, one client, two Tuesdays. The stations are meant to be walked in their order."""

    def __init__(
        self, hand: Hand, clock: StandingClock, look: Callable[[str], None] = lambda _screen: None
    ) -> None:
        """Walk with `hand` in a window over an empty journal; `clock` is the one the app reads.

        `look` is told when a screen has all its words: its name, numbered as the screens of the design are.
        """
        self.hand, self.clock, self.look = hand, clock, look

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give each station's name and what it does."""
        yield "checklist", self.make_checklist
        yield "run", self.run_and_carry_on
        yield "pause", self.pause
        yield "own", self.own
        yield "feel", self.feel
        yield "fix-now", self.fix_for_client
        yield "apologize", self.tell
        yield "again", self.quit_and_start
        yield "fix-for-good", self.fix_for_good
        yield "follow-up", self.plan_follow_up
        yield "next run", self.run_again
        yield "journal", self.read_story

    def make_checklist(self) -> str:
        """A client, and a starter checklist for it."""
        hand = self.hand
        hand.click("Choose one")
        hand.click("Newsletter send")
        hand.sees(story.BROKEN_STEP)
        hand.type_into("Client", story.CLIENT)
        hand.keys("Tab")
        hand.click("Make this checklist")
        hand.sees(story.CLIENT, "11 steps")
        return f"“{story.CHECKLIST}” stands there for {story.CLIENT}"

    def run_and_carry_on(self) -> str:
        """A run: called away at the podcast link, back, carried on; that step is ticked without looking."""
        hand, answers = self.hand, story.proofs(118, "24 November")
        self.clock.advance(minutes=2)
        hand.click("Start")
        for proof in answers[:4]:
            self._check(proof)
        self.clock.advance(minutes=7)
        hand.keys("P")
        hand.sees("You were called away")
        hand.click("Today")
        self.clock.advance(minutes=14)
        hand.click("~^Newsletter send, ")
        hand.sees("You were away for 14 minutes", "Stopped at step 5.", "Start again at the top")
        hand.click("Carry on")
        hand.type_into("Why is it safe to carry on from here?", story.REASON)
        hand.keys("Return")
        hand.sees("4 of 11")
        for proof in answers[4:]:
            self._check(proof, minutes=0.5)
        hand.click("Clear to send")
        hand.sees("Clear to send · Today, 9:58")
        self.clock.advance(minutes=33.5)
        return "away for 14 minutes is noticed; she carries on with a reason; clear to send"

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
        self.look("02-pause")
        self.clock.advance(minutes=2)
        hand.click("I’m ready")
        return "the stop comes first, the circle runs, two words name it"

    def own(self) -> str:
        """Own: what happened, my part; one folded line offers a look at “no big deal”."""
        hand = self.hand
        hand.sees("What happened, and what was my part?", "Within the hour is soon enough.")
        hand.type_into("Client", story.CLIENT)
        hand.keys("Tab")
        hand.type_into("Who do you write to there?", story.CONTACT)
        hand.type_into("Kind of work", "Newsletter")
        hand.keys("Tab")
        hand.click("I noticed")
        hand.type_into("What happened", story.WHAT_HAPPENED)
        hand.type_into("My part, even if it wasn’t all mine", f"{story.DEED} {story.NO_BIG_DEAL}")
        if hand.has("1 place to look at"):
            raise NotSeenError("a hint came while she was typing")
        hand.keys("Tab")
        hand.click("1 place to look at")
        hand.sees("“no big deal”", "Try “I understand this affects you, and I want to put it right.”")
        self.look("03-own")
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
        hand.type_into("Say the effect in one sentence. You’ll use it in the message.", story.EFFECT)
        self.look("04-feel")
        hand.keys("Ctrl+Return")
        return "four answers suggest Noticeable, she makes it Serious"

    def fix_for_client(self) -> str:
        """Fix, for the client now: what is done, and two ways to choose from."""
        hand = self.hand
        hand.sees("Options for Theo")
        hand.click("Add what you’ll do")
        hand.type_into("What you’ll do", story.REPAIR)
        hand.keys("Return")
        self.clock.advance(minutes=6)
        hand.click(story.REPAIR, Tick)
        for title, when in story.OPTIONS:
            hand.click("Add an option")
            hand.type_into("What you’d do", title)
            hand.type_into("By when", when)
            hand.click("Not billed")
            hand.click("Done")
        hand.sees(*(f"{title}, {when}" for title, when in story.OPTIONS))
        self.look("05-fix-now")
        hand.click("Write the message")
        return "one repair with its time, two options"

    def tell(self) -> str:
        """Apologize: complete by construction; copied; “I’ve told Theo” stamps the time."""
        hand = self.hand
        hand.sees("Before it can be copied:")
        if hand.find("Copy", QAbstractButton).isEnabled():
            raise NotSeenError("an unfinished message can be copied")
        hand.type_into("Your name", story.HER_NAME)
        hand.keys("Tab")
        hand.type_into("When next", story.NEXT_UPDATE)
        hand.keys("Tab")
        hand.click("Copy", QAbstractButton)
        message = hand.clipboard()
        for words in (
            "Hi Theo,",
            story.DEED,
            "I’m sorry.",
            story.EFFECT,
            story.OPTIONS[0][0],
            story.OPTIONS[1][0],
            story.HER_NAME,
        ):
            if words not in message:
                raise NotSeenError(f"“{words}” is not in the message that was copied: {message}")
        self.look("07-apologize")
        self.clock.advance(minutes=14)
        hand.click("I’ve told Theo")
        hand.sees("Theo knows", "You told Theo at 10:54, 22 minutes after you found out.")
        return "the message holds name, deed, effect, two options and when next; Theo is told at 10:54"

    def quit_and_start(self) -> str:
        """Quit in the middle of a line, start again: she is where she was."""
        hand = self.hand
        hand.click("Continue")
        hand.type_into("Because, 1", story.WHYS[0])
        hand.close()
        self.clock.advance(hours=4)
        hand.open()
        hand.sees("Waiting for Theo to choose a way.")
        hand.click("~^Issue 118 went out.*, The Brightside Podcast")
        hand.sees("Where it broke", "Theo knows", story.WHYS[0])
        if not hand.find("Because, 1").hasFocus():
            raise NotSeenError("the cursor is not in the line she was typing")
        return "after a restart the Open list leads back to the very line she was typing"

    def fix_for_good(self) -> str:
        """Fix, so it doesn’t come back: where it broke, why, what let it through, the new step."""
        hand = self.hand
        hand.sees("This run was interrupted once.", "Called away, 9:41 to 9:55. Carried on.")
        hand.click("~^Step 5, Update the podcast")
        hand.type_into("Because, 2", story.WHYS[1])
        hand.click("One more “because”")
        hand.type_into("Because, 3", story.WHYS[2])
        hand.keys("Tab")
        hand.type_into("Why wasn’t it caught?", story.NOT_CAUGHT)
        hand.keys("Tab")
        hand.click("Interrupted, carried on")
        hand.type_into("New step", story.NEW_STEP)
        hand.keys("Tab")
        hand.click("Paste where the link landed")
        hand.click("One place down")
        hand.click("One place down")
        hand.sees("goes in after step 7, Proofread aloud, once from top to bottom.")
        self.look("06-fix-system")
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
        self.look("08-follow-up")
        hand.click("Done for now")
        return "three check-ins are planned, as the level asks; it closes only when she says so"

    def run_again(self) -> str:
        """Next Tuesday: the lesson before the start and at the step, a call, again from the top."""
        hand = self.hand
        hand.close()
        self.clock.advance(days=7, hours=-5, minutes=-26)
        hand.open()
        hand.sees("Tuesday, 1 December", "1 learned step")
        hand.click("Start")
        hand.sees("Before you start", "24 Nov · The Brightside Podcast", "Learned 24 Nov")
        answers = story.proofs(119, "1 December")
        for proof in answers[:7]:
            self._check(proof)
        hand.sees("Learned on 24 November")
        hand.keys("Space")
        hand.sees("7 of 12")
        self._check(story.NEW_LINK, ask=story.LANDED)
        hand.click("Called away")
        hand.click("Today")
        self.clock.advance(minutes=14)
        hand.click("~^Newsletter send, ")
        hand.sees("You were away for 14 minutes", "0 of 12")
        self.look("09-run-list")
        hand.click("Start again at the top")
        again = [(proof, story.SEEN) for proof in answers]
        again.insert(7, (story.NEW_LINK, story.LANDED))
        for proof, ask in again:
            hand.wait(story.TICKS_APART_MS)
            self._check(proof, minutes=0.5, ask=ask)
        hand.click("Clear to send")
        hand.sees("link ends in /episodes/73", "Check-in 1 of 3")
        hand.click("Copy line", place=1)
        if not hand.clipboard().endswith("It’s checked."):
            raise NotSeenError(f"the check-in line reads: {hand.clipboard()}")
        hand.click("Sent")
        return (
            "the lesson stands before the start and at its step, which wants its proof; a call begins it anew"
        )

    def read_story(self) -> str:
        """The Journal shows the whole story as a timeline."""
        hand = self.hand
        hand.click("Journal")
        hand.sees(
            "Interrupted at step 5",
            "It went off course at step 5",
            "I found it",
            "Told Theo, with 2 options",
            "Theo chose option A",
            f"New step 8: {story.NEW_STEP}",
            "Looked at again: Newsletter send",
            "Check-in 1 of 3",
        )
        self.look("13-journal")
        return "from the interruption to the step that was looked at again, and the check-in that was sent"

    def _check(self, proof: str = "", *, minutes: float = 1, ask: str = story.SEEN) -> None:
        """Tick the step at hand by keys alone, with what it asks for."""
        self.clock.advance(minutes=minutes)
        if proof:
            self.hand.type_into(ask, proof)
        self.hand.keys("Return" if proof else "Space")
