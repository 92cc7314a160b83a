import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.clearline import LONGEST, ClearLabels, clear_line
from mistakejournal.domain.run import RunStep, StepState

LABELS = ClearLabels(
    day="1 December",
    opened="test opened",
    ends_in="link ends in {path}",
    link="link opened",
    set_for="{title} is set for {when}",
    again="also going out again {when}",
    readers=("readers", "people"),
)
LINK = "https://brightside.example/episodes/73"
SET_FOR, AGAIN = {"says": "set_for"}, {"says": "again"}


def step(kind, evidence, state=StepState.DONE, **more):
    return RunStep(id=evidence, run_id="r", title="", kind=kind, evidence=evidence, state=state, **more)


def said(*steps, title="Newsletter send"):
    return clear_line(title, steps, LABELS)


def test_a_test_with_its_link_is_the_line_of_the_example():
    line = said(step("tick", ""), step("test", LINK))
    assert line == "Newsletter send, 1 December: test opened, link ends in /episodes/73"


def test_times_that_were_typed_become_what_they_mean():
    line = said(
        step("type", "10:00.", params=SET_FOR),
        step("test", "episode 73 plays"),
        step("type", "Friday, 9:00", params=AGAIN, must_see=True),
        title="Issue 119",
    )
    assert line == (
        "Issue 119 is set for 10:00; test opened, episode 73 plays; also going out again Friday, 9:00"
    )


def test_where_nothing_was_agreed_no_time_is_said():
    assert said(step("type", "none agreed", params=AGAIN)) == "Newsletter send, 1 December"
    assert said(step("type", "Friday 9:00", params=AGAIN)) == (
        "Newsletter send, 1 December: also going out again Friday 9:00"
    )


def test_words_seen_in_a_test_stand_as_they_were_typed():
    line = said(step("test", "episode 73\nplays"))
    assert line == "Newsletter send, 1 December: test opened, episode 73 plays"


def test_a_typed_value_stays_with_its_step_unless_it_was_learned_and_reads_as_words():
    assert said(step("type", "episode 73 plays", must_see=True)) == "Newsletter send, 1 December"
    assert said(step("type", "episode 73 plays", incident_id="i")).endswith(": episode 73 plays")


def test_a_value_or_a_choice_says_what_a_typed_one_may():
    assert said(step("value", "Tuesday 8:00, London", params=SET_FOR)).startswith(
        "Newsletter send is set for Tuesday 8:00, London"
    )
    for kind in ("value", "choose"):
        assert said(step(kind, "episode 73 plays")) == "Newsletter send, 1 December"
        assert said(step(kind, "episode 73 plays", incident_id="i")).endswith(": episode 73 plays")
    assert said(step("wait", "it was there at once", incident_id="i")) == "Newsletter send, 1 December"


def test_what_was_skipped_proves_nothing_and_nothing_is_said_twice():
    line = said(step("test", "test", StepState.SKIPPED), step("link", LINK), step("link", LINK + "?x=1"))
    assert line == "Newsletter send, 1 December: link ends in /episodes/73"


def test_without_proof_the_line_is_the_run_and_its_day():
    assert said(step("tick", "")) == "Newsletter send, 1 December"


def test_a_link_whose_end_nobody_can_read_was_opened():
    code = "https://click.example/ls/click/upn=u001.9aQfT-2BzXk0wYpLrN8sVd7GhJ/episodes/x"
    assert said(step("link", code)) == "Newsletter send, 1 December: link opened"
    assert said(step("link", "https://brightside.example")).endswith(": link opened")


def test_a_proof_of_many_words_stays_with_its_step():
    assert said(step("type", "word " * 13, incident_id="i"), title="Call") == "Call, 1 December"


def test_where_room_is_short_what_was_learned_is_said_before_other_links():
    others = [step("link", f"https://x.example/chapter-number-{place}/part") for place in range(6)]
    line = said(*others, step("link", LINK, incident_id="i"))
    assert line.endswith("link ends in /episodes/73")
    assert len(line) <= LONGEST


SIZES = st.one_of(
    st.integers(1000, 10**7).map(str),
    st.integers(1000, 10**7).map(lambda size: f"{size:,}"),
    st.integers(1000, 10**7).map(lambda size: f"{size:,}".replace(",", ".")),
    st.integers(1, 999).map(str),
)
KINDS = st.sampled_from(("tick", "type", "value", "link", "test", "choose", "wait"))
ORIGINS = st.sampled_from((None, "i"))


@given(
    KINDS,
    SIZES,
    st.sampled_from(("Weekly readers, {}", "{} people", "readers ({})", "to {} readers")),
    ORIGINS,
)
def test_the_size_of_a_list_is_never_told(kind, size, words, origin):
    assert size not in said(
        step(kind, words.format(size), incident_id=origin, must_see=True), title="Issue"
    ).replace("1 December", "")


@given(KINDS, st.text("abc=&%/?#", max_size=80), ORIGINS)
def test_an_address_is_never_told_as_it_was_pasted(kind, query, origin):
    line = said(step(kind, f"https://x.example/episodes/73?utm={query}", incident_id=origin))
    assert not any(sign in line for sign in ("?", "://", "="))


@given(KINDS, st.text(min_size=1, max_size=40), ORIGINS)
def test_a_note_is_never_told(kind, note, origin):
    plain = step(kind, "episode 73 plays", incident_id=origin)
    assert said(plain) == said(step(kind, "episode 73 plays", incident_id=origin, note=note))


STEPS = st.tuples(KINDS, st.text(max_size=300), ORIGINS, st.sampled_from((None, SET_FOR, AGAIN)))


@given(st.text(max_size=300), st.lists(STEPS, max_size=12))
def test_a_line_is_one_line_that_can_be_read_in_one_breath(title, steps):
    made = [step(kind, seen, incident_id=origin, params=params) for kind, seen, origin, params in steps]
    line = said(*made, title=title)
    assert len(line) <= LONGEST
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(
    ("fact", "name"),
    [
        ("119", "Issue 119"),
        (" No. 119 ", "Issue 119"),
        ("#119", "Issue 119"),
        ("", "Newsletter"),
        ("the winter one", "Newsletter"),
        ("119 for 1,840 readers", "Newsletter"),
    ],
)
def test_an_issues_number_names_the_work(fact, name):
    assert clear_line("Newsletter", [], LABELS, {"issue_number": fact}) == f"{name}, {LABELS.day}"
