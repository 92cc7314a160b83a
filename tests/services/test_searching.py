import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mistakejournal.domain.inspection import Wish
from mistakejournal.services.checklists import add_checklist, remove_checklist
from mistakejournal.services.clientrules import add_rule
from mistakejournal.services.clients import add_client
from mistakejournal.services.incident_parts import add_option
from mistakejournal.services.incidents import remove_incident, start_incident
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.services.runs import run_file, start_run
from mistakejournal.services.searching import search
from mistakejournal.services.steps import add_step
from mistakejournal.services.ticks import tick_step
from tests.services.issues import issue
from tests.services.newsletter import LINK, make_list


def kinds(hits):
    return [hit.kind for hit in hits]


def test_half_a_word_finds_what_was_written_newest_first(desk):
    older = start_incident(desk, title="Old podcast link").id
    newer = start_incident(desk, what_happened="The podcast button led nowhere.").id
    hits = search(desk, "podc")
    assert [hit.row_id for hit in hits] == [newer, older]
    assert hits[0].title == "The podcast button led nowhere."


def test_the_place_of_a_hit_in_its_excerpt_is_given(desk):
    start_incident(desk, title="Link", what_happened="<b>The</b> Podcast button led nowhere.")
    hit = search(desk, "podcast")[0]
    start, end = hit.marks[0]
    assert hit.excerpt[start:end] == "Podcast"
    assert "<b>The</b>" in hit.excerpt


def test_all_words_must_be_there_and_accents_may_be_left_out(desk):
    start_incident(desk, title="Café invoice")
    start_incident(desk, title="Invoice of May")
    assert [hit.title for hit in search(desk, "invoice cafe")] == ["Café invoice"]


def test_letters_without_a_key_are_found_by_plain_ones(desk):
    start_incident(desk, title="Link", what_happened="Sent to the Łódź list.")
    (hit,) = search(desk, "lodz")
    assert [hit.excerpt[start:end] for start, end in hit.marks] == ["Łódź"]
    assert search(desk, "łódź list") == search(desk, "lodz list") != []


def test_parts_of_an_incident_lead_to_it(desk):
    incident = start_incident(desk, title="Old link").id
    add_option(desk, incident, "Short correction to everybody")
    hit = search(desk, "correction")[0]
    assert (hit.kind, hit.incident_id, hit.title) == ("options", incident, "Old link")


def test_steps_lists_clients_and_what_was_typed_in_a_run_are_found(desk):
    client = add_client(desk, "Brightside").id
    checklist_id = make_list(desk, client)
    assert search(desk, "brights")[0].client_id == client
    step = search(desk, "podcast")[0]
    assert (step.kind, step.checklist_id, step.client_id) == ("steps", checklist_id, None)
    assert "checklists" in kinds(search(desk, "newsletter"))
    run_id = start_run(desk, checklist_id).id
    test = run_file(desk, run_id).steps[3]
    tick_step(desk, test.id, LINK.format(73))
    hit = search(desk, "episodes/73")[0]
    assert (hit.kind, hit.run_id, hit.title) == ("run_steps", run_id, "Send yourself a test")


def test_what_is_deleted_and_what_hangs_on_it_is_left_out(desk):
    incident = start_incident(desk, title="Old link").id
    add_option(desk, incident, "A link correction")
    checklist_id = add_checklist(desk, "Link list").id
    add_step(desk, checklist_id, "Open the link")
    assert len(search(desk, "link")) == 4
    remove_incident(desk, incident)
    assert set(kinds(search(desk, "link"))) == {"checklists", "steps"}
    remove_checklist(desk, checklist_id)
    assert search(desk, "link") == []


def test_a_search_can_be_kept_to_some_kinds_and_some_number(desk):
    checklist_id = add_checklist(desk, "Link list").id
    for number in range(5):
        add_step(desk, checklist_id, f"Link {number}")
    assert kinds(search(desk, "link", kinds=("checklists",))) == ["checklists"]
    assert len(search(desk, "link", limit=3)) == 3


def test_a_word_inside_a_japanese_sentence_is_found(desk):
    start_incident(desk, what_happened="先週の番組のリンクを送ってしまった")
    hit = search(desk, "番組")[0]
    start, end = hit.marks[0]
    assert hit.excerpt[start:end] == "番組"
    assert search(desk, "番組 天気") == []
    assert search(desk, "番%") == []


def test_an_emoji_is_found(desk):
    start_incident(desk, title="Sent 🎧 twice")
    assert len(search(desk, "🎧")) == 1


def test_a_kept_issue_and_a_clients_rule_lead_to_the_client(desk):
    client, other = add_client(desk, "Brightside").id, start_incident(desk, title="Other").id
    keep_earlier(desk, issue(118, subject="Start with buttons"), client)
    add_rule(desk, client, "No buttons", Wish.AVOID, other)
    rule, kept = search(desk, "buttons")
    assert (kept.kind, kept.client_id, kept.title) == ("kept_issues", client, "118")
    assert (rule.kind, rule.client_id, rule.title, rule.incident_id) == (
        "client_rules", client, "No buttons", None,
    )  # fmt: skip


def test_a_long_heading_is_cut_at_a_word(desk):
    start_incident(desk, what_happened="word " * 50)
    assert len(search(desk, "word")[0].title) <= 92


@pytest.mark.parametrize("text", ["", "  ", '"', "***", "a AND (", "NEAR(", "x" * 100_000, "\x00", "\ud800"])
def test_no_text_is_a_wrong_question(desk, text):
    start_incident(desk, title="Old link")
    assert isinstance(search(desk, text), list)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_whatever_is_typed_is_searched(desk, text):
    assert isinstance(search(desk, text), list)
