import pytest

from mistakejournal.newsletter.placeholders import SUBJECT_COPY, placeholders, template_sentences


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Lorem Ipsum", "lorem"),
        ("TKTK", "tk"),
        ("XX December", "day"),
        ("XXX", "crosses"),
        ("paste your link here", "insert"),
        ("[Your name]", "bracketed"),
        ("Your text goes here", "yours"),
        ("TBC", "open"),
        ("123 Main Street", "street"),
    ],
)
def test_each_kind_has_its_name(words, kind):
    (found,) = placeholders(f"at {words}, so")
    assert (found.kind, found.words, found.start) == (kind, words, 3)


@pytest.mark.parametrize(
    "words", ["TKs", "XXXL", "a-XXX", "Tk", "todo", "tbd", "a copy of it", "1123 Main", "[link]"]
)
def test_what_only_looks_alike_has_none(words):
    assert placeholders(f"at {words}") == []


def test_doubled_campaigns_and_templates_are_known_by_their_words():
    assert SUBJECT_COPY.search("Spring sale (copy 01)")
    assert SUBJECT_COPY.search("Copy of Spring")
    assert not SUBJECT_COPY.search("A copy of the book")
    assert template_sentences("Please click here to edit.") == [(7, 25)]
    assert placeholders("İİ Lorem ipsum")[0].start == 3
