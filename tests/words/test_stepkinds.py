from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.domain.stepkinds.kind import Comparison
from mistakejournal.words import stepkinds as words


def test_every_kind_has_a_name_a_help_and_where_it_asks_a_question():
    assert len({words.kind_name(code) for code in KINDS}) == len(KINDS)
    for code, kind in KINDS.items():
        assert words.kind_help(code)
        assert bool(words.evidence_label(code)) == kind.asks
        assert bool(words.evidence_example(code)) == kind.asks


def test_a_kind_nobody_knows_reads_as_a_tick():
    assert words.kind_name("hologram") == words.kind_name("tick")


def test_what_stands_beside_the_proof_is_a_fact_and_no_verdict():
    link = KINDS["link"].compare
    old, new = "https://a.example/episodes/72", "https://a.example/episodes/73"
    assert words.comparison_words(link(new, old)) == (
        "Ends in /episodes/73; last run /episodes/72. Does the page show this week’s title?"
    )
    assert words.comparison_words(link(new, "")) == "Ends in /episodes/73."
    assert "the same as last time" in words.comparison_words(link(old, old))
    assert words.comparison_words(KINDS["type"].compare("73", "72")) == "Last time: 72"
    assert words.comparison_words(Comparison()) == ""


def test_her_own_braces_stand_as_they_are():
    assert words.comparison_words(Comparison("last_time", {"last": "{name}"})) == "Last time: {name}"
