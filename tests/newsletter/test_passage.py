from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.issue import Area, Block, Issue, Source
from mistakejournal.newsletter.passage import Passages, bare_subject, own_blocks
from tests.newsletter.rules.letter import letter


def test_a_place_knows_its_block_and_its_area():
    issue = letter("Logo", "Body words", "Foot", areas={0: Area.HEADER, 2: Area.FOOTER})
    passages = Passages(issue)
    assert [passages.area(place) for place in (0, 5, 16)] == [Area.HEADER, Area.BODY, Area.FOOTER]
    assert passages.bounds(7) == (5, 15)


def test_a_text_without_blocks_is_all_body_and_goes_by_lines():
    passages = Passages(Issue(Source.TEXT, text="one\ntwo three\nfour"))
    assert passages.area(5) is Area.BODY
    assert passages.bounds(5) == (4, 13)
    assert [(one.start, one.end) for one in own_blocks(Issue(Source.TEXT, text="one"))] == [(0, 3)]
    assert list(own_blocks(Issue(Source.TEXT))) == []


def test_the_words_around_a_place_stay_in_its_sentence_and_are_whole():
    issue = letter("It rains. Sponsor copy TK and some extraordinarily long words come after it. Bye.")
    at = issue.text.index("TK")
    start, end = Passages(issue).words_around(at, at + 2)
    assert issue.text[start:end] == "Sponsor copy TK and some extraordinarily"


def test_quoted_words_and_the_footer_are_not_its_own():
    issue = letter("Mine", "Theirs", "Foot", areas={1: Area.QUOTED, 2: Area.FOOTER})
    assert [issue.text[one.start : one.end] for one in own_blocks(issue)] == ["Mine"]


def test_what_a_test_puts_before_a_subject_is_set_aside():
    for subject in ("[Test] Start small", "TEST: Start small", "Fwd: [Draft] Start small", " Start small"):
        assert bare_subject(subject) == "Start small"
    assert bare_subject("Test your bread") == "Test your bread"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 40))
def test_an_excerpt_holds_its_place_and_lies_in_the_text(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    issue = Issue(Source.TEXT, text=text, blocks=(Block(0, len(text)),))
    low, high = Passages(issue).words_around(start, end)
    assert 0 <= low <= start <= end <= high <= len(text)
