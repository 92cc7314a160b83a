"""Each finding has a sentence, or at least its words."""

from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.words.findings import finding_words


def test_a_rule_about_text_has_its_sentence():
    finding = Finding("merge_tags", "unfilled", Strength.STRONG, excerpt="{{first_name}}")
    assert finding_words(finding) == "{{first_name}} isn’t filled in"


def test_a_rule_that_is_gone_leaves_the_words_it_was_about():
    assert finding_words(Finding("older", "gone", Strength.HINT, excerpt="those words")) == "those words"
