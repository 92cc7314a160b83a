from datetime import timedelta

from mistakejournal.domain.runcomparison import RunComparison, StepCompared
from mistakejournal.words import comparisons as words


def step(number, minutes=2, longest=6, breaks=0, kinds=(), skipped=0, caught=0):
    span = timedelta(minutes=minutes) if minutes else None
    most = timedelta(minutes=longest) if minutes else None
    return StepCompared(number, "s", "Look", 5, span, most, skipped, breaks, kinds, caught)


def test_what_stands_out_is_said_in_counts():
    steps = (step(1), step(2, 7, 9, breaks=3), step(3, breaks=1))
    assert words.summary_words(RunComparison(5, steps, 4, 0)) == (
        "The last 5 runs. Step 2 usually takes longest: 7 min. Most interruptions came at step 2: 3 of 4."
    )
    steps = (step(1, breaks=1), step(2, breaks=1))
    assert words.summary_words(RunComparison(2, steps, 2, 0)).endswith("2 interruptions, at several steps.")
    assert (
        words.summary_words(RunComparison(2, (step(1, 0),), 0, 0))
        == "The last 2 runs. Nothing interrupted them."
    )


def test_one_run_compares_with_nothing():
    said = words.summary_words(RunComparison(1, (step(1),), 0, 0))
    assert said == "Two finished runs are needed before anything can be compared."


def test_a_step_says_its_times_and_what_happened_there():
    one = step(5, breaks=3, kinds=(("called_away", 2), ("sleep", 1)), skipped=1, caught=2)
    assert words.step_title(one) == "5. Look"
    assert words.usual_words(one) == "usually 2 min"
    assert words.step_second(one) == (
        "at the longest 6 min · 3 interruptions: called away 2, the laptop slept 1 · skipped once"
    )
    assert words.step_mark(one) == "Caught 2"
    assert words.step_second(step(1, 2, 2)) == ""
    assert (words.usual_words(step(1, 0)), words.step_second(step(1, 0))) == ("", "no time known")
    assert words.step_second(step(1, breaks=1, kinds=(("gap", 1),), skipped=2)) == (
        "at the longest 6 min · 1 interruption: a long pause between ticks · skipped 2 times"
    )


def test_nothing_is_said_in_per_cent_and_no_arrow_points():
    steps = tuple(step(number, number, breaks=number) for number in range(1, 9))
    said = words.summary_words(RunComparison(30, steps, 36, 0)) + "".join(map(words.step_second, steps))
    assert not set("%↑↓→") & set(said)
