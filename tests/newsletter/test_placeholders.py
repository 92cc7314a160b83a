import pytest

from mistakejournal.newsletter.placeholders import PATTERN, SUBJECT_COPY, TEMPLATE


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
    found = PATTERN.search(f"at {words}, so")
    assert found is not None
    assert (found.lastgroup, found[0].strip(",")) == (kind, words)


@pytest.mark.parametrize(
    "words", ["TKs", "XXXL", "a-XXX", "Tk", "todo", "tbd", "a copy of it", "1123 Main", "[link]"]
)
def test_what_only_looks_alike_has_none(words):
    assert PATTERN.search(f"at {words}") is None


def test_doubled_campaigns_and_templates_are_known_by_their_words():
    assert SUBJECT_COPY.search("Spring sale (copy 01)")
    assert SUBJECT_COPY.search("Copy of Spring")
    assert not SUBJECT_COPY.search("A copy of the book")
    assert TEMPLATE.search("Please click here to edit.")
