"""The reference journey: one mistake, from panic to a learned step that the next run shows.

Each station acts on what can be read in the window, looks whether what should follow can be read too, and
gives a sentence about what it saw; NotSeenError when it did not. The walk-through prints these sentences,
the journey test looks into the journal after each station.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QAbstractButton

from mistakejournal.ui import journey_words as story
from mistakejournal.ui.hand import NotSeenError
from mistakejournal.ui.journey_runs import Tuesdays
from mistakejournal.ui.widgets.tick import Tick


class Journey(Tuesdays):
    """One person, one client, two Tuesdays. The stations are meant to be walked in their order."""

    def stations(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Give each station's name and what it does."""
        yield "client", self.add_client
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
        hand.sees("Suggested from your answers: Noticeable, because it can be seen.")
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
        """Follow up: the way they chose went as described; check-ins on the next runs."""
        hand = self.hand
        hand.sees("See it through", "One line with each of the next 3 runs.")
        hand.click("A. A short correction to everyone")
        hand.click("Kept")
        hand.click("Exactly")
        self.look("08-follow-up")
        hand.click("Done for now")
        return "three check-ins are planned, as the level asks; it closes only when she says so"
