from mistakejournal.domain.clearline import ClearLabels, clear_line
from mistakejournal.domain.run import RunStep, StepState

LABELS = ClearLabels("1 December", "test opened", "link ends in {path}")


def step(kind, evidence, state=StepState.DONE, **more):
    return RunStep(id=evidence, run_id="r", title="", kind=kind, evidence=evidence, state=state, **more)


def test_a_test_with_its_link_is_the_line_of_the_example():
    steps = [step("tick", ""), step("test", "https://brightside.example/episodes/73")]
    line = clear_line("Newsletter send", steps, LABELS)
    assert line == "Newsletter send, 1 December: test opened, link ends in /episodes/73"


def test_words_seen_in_a_test_stand_as_they_were_typed():
    line = clear_line("Newsletter send", [step("test", "episode 73\nplays")], LABELS)
    assert line == "Newsletter send, 1 December: test opened, episode 73 plays"


def test_typed_values_count_where_they_must_be_seen_or_were_learned():
    steps = [
        step("type", "Weekly readers, 1,302", must_see=True),
        step("type", "a subject"),
        step("type", "Friday 8:00", incident_id="i"),
    ]
    line = clear_line("Newsletter send", steps, LABELS)
    assert line == "Newsletter send, 1 December: Weekly readers, 1,302, Friday 8:00"


def test_what_was_skipped_proves_nothing_and_nothing_is_said_twice():
    link = "https://brightside.example/episodes/73"
    steps = [step("test", "test", StepState.SKIPPED), step("link", link), step("link", link + "?x=1")]
    assert (
        clear_line("Newsletter send", steps, LABELS)
        == "Newsletter send, 1 December: link ends in /episodes/73"
    )


def test_without_proof_the_line_is_the_run_and_its_day():
    assert clear_line("Newsletter send", [step("tick", "")], LABELS) == "Newsletter send, 1 December"


def test_a_proof_of_many_words_stays_with_its_step():
    assert clear_line("Call", [step("type", "w" * 61, must_see=True)], LABELS) == "Call, 1 December"
