"""The half of the reference journey around a checklist: two Tuesdays, and the story afterwards."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui import journey_words as story
from mistakejournal.ui.hand import Hand, NotSeenError


class Tuesdays:
    """Stations around a checklist. Each gives a sentence about what it saw."""

    def __init__(
        self, hand: Hand, clock: StandingClock, look: Callable[[str], None] = lambda _screen: None
    ) -> None:
        """Walk with `hand` in a window over an empty journal; `clock` is the one the app reads.

        `look` is told when a screen has all its words: its name, numbered as the screens of the design are.
        """
        self.hand, self.clock, self.look = hand, clock, look

    def add_client(self) -> str:
        """A client, with the person her messages speak to."""
        hand = self.hand
        hand.click("Clients")
        hand.click("Add a client")
        hand.type_into("Name of the business or person", story.CLIENT)
        hand.click("Add")
        hand.main.activateWindow()  # what a window manager does when a question closes
        hand.settle()
        hand.type_into("Contact", story.CONTACT)
        hand.keys("Tab")
        hand.click("All clients")
        hand.sees(story.CLIENT, story.CONTACT)
        return f"{story.CLIENT} is there, with {story.CONTACT}"

    def make_checklist(self) -> str:
        """A starter checklist for that client."""
        hand = self.hand
        hand.click("Checklists")
        hand.click("Newsletter send")
        hand.sees(story.BROKEN_STEP)
        hand.type_into("Client", story.CLIENT)
        hand.keys("Tab")
        hand.click("Make this checklist")
        hand.sees(story.CLIENT, "11 steps")
        return f"“{story.CHECKLIST}” stands there for {story.CLIENT}"

    def run_and_carry_on(self) -> str:
        """A run from the brief: called away at the podcast link, back, carried on; a tick without looking."""
        hand, answers = self.hand, story.proofs(118, "24 November")
        self.clock.advance(minutes=2)
        hand.click("Start")
        self._type_brief(118, 72, "24 November")
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

    def run_again(self) -> str:
        """Next Tuesday: the lesson before the start and at the step, a call, again from the top."""
        hand = self.hand
        hand.close()
        self.clock.advance(days=7, hours=-5, minutes=-26)
        hand.open()
        hand.sees("Tuesday, 1 December", "1 learned step")
        hand.click("Start")
        hand.sees("Before you start", "24 Nov · The Brightside Podcast", "Learned 24 Nov")
        self._type_brief(119, 73, "1 December")
        answers = story.proofs(119, "1 December")
        for proof in answers[:7]:
            self._check(proof)
        hand.sees("Learned on 24 November")
        hand.keys("Space")
        hand.sees("7 of 12")
        hand.click("One at a time")
        self.look("10-run-focus")
        hand.click("List")
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
        for number, (proof, ask) in enumerate(again):
            hand.wait(story.TICKS_APART_MS)
            if number == 7:
                self._catch()
            self._check(proof, minutes=0.5, ask=ask)
        hand.click("Clear to send")
        hand.sees("link ends in /episodes/73", "check-in 1 of 3")
        hand.click("~^Copy line: check-in")
        if not hand.clipboard().endswith("It’s checked."):
            raise NotSeenError(f"the check-in line reads: {hand.clipboard()}")
        hand.click("Sent")
        return (
            "the lesson stands before the start and at its step, which wants its proof; a call begins it"
            " anew, and the step catches an old link"
        )

    def _catch(self) -> None:
        """The learned step stops an old link before it goes out; it is noted in the step's own line."""
        hand = self.hand
        hand.click("Good catch")
        hand.type_into(story.CATCH, story.OLD_LINK)
        hand.keys("Return")

    def read_story(self) -> str:
        """The Journal shows the whole story as a timeline, and that the new step caught one since."""
        hand = self.hand
        hand.click("Journal")
        hand.sees("A step caught it", story.OLD_LINK)
        hand.keys("Down")
        hand.sees(
            "Interrupted at step 5",
            "It went off course at step 5",
            "I found it",
            "Told Theo, with 2 options",
            "Theo chose option A",
            f"New step 8: {story.NEW_STEP}",
            "Looked at again: Newsletter send",
            "Check-in 1 of 3",
            "What happened since",
            "The step caught one",
            story.OLD_LINK,
        )
        self.look("13-journal")
        return "from the interruption to the step that was looked at again and caught one"

    def _type_brief(self, issue: int, episode: int, day: str) -> None:
        """Type the facts of a run before step 1; Enter leads from each to the next, and on to the step."""
        for name, value in story.brief(issue, episode, day):
            self.hand.type_into(name, value)
            self.hand.keys("Return")

    def _check(self, proof: str = "", *, minutes: float = 1, ask: str = story.SEEN) -> None:
        """Tick the step at hand by keys alone, with what it asks for."""
        self.clock.advance(minutes=minutes)
        if proof:
            self.hand.type_into(ask, proof)
        self.hand.keys("Return" if proof else "Space")
