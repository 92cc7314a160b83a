from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.domain.stepkinds.link import compare_links
from tests.domain.stepkinds.proofs import codes, seen

OLD = "https://brightside.example/episodes/72?utm_source=mail"
NEW = "https://brightside.example/episodes/73#play"


def test_both_ends_stand_beside_each_other_without_a_verdict():
    (one,) = compare_links(seen(NEW, OLD))
    assert (one.code, one.facts) == ("changed", {"here": "/episodes/73", "last": "/episodes/72"})
    assert codes(compare_links(seen(OLD, OLD))) == ["last_run"]
    assert compare_links(seen(NEW))[0].facts == {"here": "/episodes/73"}


def test_a_title_in_place_of_an_address_is_shown_as_it_was_last_time():
    assert codes(compare_links(seen("Episode 73", "Episode 72"))) == ["last_time"]
    assert codes(compare_links(seen(NEW, "Episode 72"))) == ["ends_in"]


def test_it_says_plainly_whether_it_is_the_link_of_the_brief():
    brief = [("link", "brightside.example/episodes/73/")]
    assert codes(compare_links(seen(NEW, OLD, given=brief))) == ["same", "changed"]
    assert codes(compare_links(seen(OLD, OLD, given=brief))) == ["different", "last_run"]
    assert codes(compare_links(seen("it opened", given=brief))) == ["given"]
    assert codes(compare_links(seen("", OLD, given=brief))) == ["given", "last_time"]


def test_the_issue_number_is_looked_for_in_the_address_and_missing_says_nothing():
    assert codes(compare_links(seen(NEW, given=[("number", "73")]))) == ["same", "ends_in"]
    assert codes(compare_links(seen(NEW, given=[("number", "7")]))) == ["given", "ends_in"]
    assert codes(compare_links(seen(NEW, given=[("money", "45.00")]))) == ["given", "ends_in"]


def test_another_link_than_the_briefs_can_be_ticked():
    assert KINDS["link"].ready(seen(OLD, given=[("link", NEW)]))
    assert not KINDS["link"].ready(seen("ok"))


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=60))
def test_no_text_upsets_the_comparison(here, last, said):
    compare_links(seen(here, last, given=[("link", said), ("number", said)]))
