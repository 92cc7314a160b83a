from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.words.text_findings import text_finding_words


def test_the_sentences_are_those_of_the_picture():
    said = [
        text_finding_words(Finding("merge_tags", "unfilled", Strength.STRONG, excerpt="{{first_name}}")),
        text_finding_words(
            Finding(
                "weekday",
                "wrong",
                Strength.STRONG,
                facts={"day": "2026-12-02"},
                excerpt="Tuesday,\n2 December",
            )
        ),
        text_finding_words(Finding("leftovers", "placeholder", Strength.STRONG, excerpt="Sponsor copy TK")),
    ]
    assert said == [
        "{{first_name}} isn’t filled in",
        "“Tuesday, 2 December” is a Wednesday",
        "“Sponsor copy TK” looks like a placeholder",
    ]


def test_what_is_not_known_here_is_left_to_others():
    assert text_finding_words(Finding("link_problems", "empty", Strength.STRONG)) is None
    assert text_finding_words(Finding("size", "unheard", Strength.STRONG)) is None


def test_a_report_of_an_older_version_still_reads():
    assert text_finding_words(Finding("weekday", "wrong", Strength.HINT, facts={"day": "soon"})) == "“” is a "
    long = text_finding_words(Finding("merge_tags", "unfilled", Strength.HINT, excerpt="x" * 200))
    assert long is not None
    assert len(long) < 120


def test_an_issue_without_a_number_is_named_by_its_words():
    for title, named in (("118", "issue 118"), ("Start small", "“Start small”"), ("", "an earlier issue")):
        found = Finding("same_subject", "last", Strength.HINT, facts={"title": title})
        assert text_finding_words(found) == f"The subject is the same as in {named}"
