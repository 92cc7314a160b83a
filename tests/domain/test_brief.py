from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.brief import FACT_KINDS, Given, Verdict, against, expected_total, smaller

TODAY = date(2026, 11, 12)
SAME, ABOUT, DIFFERENT, UNSAID = Verdict.SAME, Verdict.ABOUT, Verdict.DIFFERENT, Verdict.UNSAID


def compared(text, kind, value, expect=""):
    return against(text, Given("Fact", kind, value), expect or kind, TODAY)


@pytest.mark.parametrize(
    ("text", "kind", "value", "expect", "verdict"),
    [
        ("Tue 17 Nov", "date_weekday", "Tuesday 17 November", "", SAME),
        ("17.11.", "date_weekday", "Tuesday 17 November", "", SAME),
        ("Tuesday 24 November", "date_weekday", "Tuesday 17 November", "", DIFFERENT),
        ("Tuesday", "date_weekday", "17 November", "", SAME),
        ("Monday 17 November", "date_weekday", "Tuesday 17 November", "", DIFFERENT),
        ("today", "date_weekday", "Tuesday 17 November", "", UNSAID),
        ("Tue 8 am London", "datetime_zone", "Tuesday 8:00, London", "", SAME),
        ("Tuesday 9:00, London", "datetime_zone", "Tuesday 8:00, London", "", DIFFERENT),
        ("Tuesday 8:00, Berlin", "datetime_zone", "Tuesday 8:00, London", "", DIFFERENT),
        ("Thursday 8:00, London", "datetime_zone", "Tuesday 8:00, London", "", DIFFERENT),
        ("Thu 19 Nov, 9:00 New York, 15:00 Berlin", "time", "9:00", "datetime_zone", SAME),
        ("Thu 19 Nov, 9:00 New York, 15:00 Berlin", "zone", "New York", "datetime_zone", SAME),
        ("1.–31.10.", "daterange", "1 to 31 October", "", SAME),
        ("1 to 30 September", "daterange", "1 to 31 October", "", DIFFERENT),
        ("€ 45", "money", "45.00", "", SAME),
        ("54.00", "money", "45.00", "", DIFFERENT),
        ("$ 45", "money", "€ 45", "", DIFFERENT),
        ("12 hours", "number", "12", "", SAME),
        ("12,5", "number", "12", "", DIFFERENT),
        ("Issue 58: wool", "number", "58", "subject", SAME),
        ("7 ways to darn", "number", "58", "subject", UNSAID),
        ("weekly readers 1.300", "list", "Weekly readers, 1,300", "", SAME),
        ("Weekly readers, 1,302 people", "list", "Weekly readers, 1,300", "", ABOUT),
        ("Weekly readers, 13,000", "list", "Weekly readers, 1,300", "", DIFFERENT),
        ("Everybody, 1,300", "list", "Weekly readers, 1,300", "", DIFFERENT),
        ("1,302", "list", "Weekly readers, 1,300", "", ABOUT),
        ("instagram.com/FerrerPottery", "account", "@ferrerpottery", "", SAME),
        ("@ferrerstudio", "account", "@ferrerpottery", "", DIFFERENT),
        ("http://slowstitch.example/58?x=1", "link", "https://slowstitch.example/58", "", SAME),
        ("https://slowstitch.example/57", "link", "https://slowstitch.example/58", "", DIFFERENT),
        ("it opened", "link", "https://slowstitch.example/58", "", UNSAID),
        ("ms berg, Weaver", "text", "Ms Berg, weaver", "", SAME),
        ("Mrs Berg", "text", "Ms Berg, weaver", "", UNSAID),
        ("a-house-of-wool, Mon 16 Nov", "date_weekday", "Monday 16 November", "text", SAME),
        ("a-house-of-wool, Mon 23 Nov", "date_weekday", "Monday 16 November", "text", DIFFERENT),
    ],
)
def test_what_is_seen_is_compared_with_the_brief(text, kind, value, expect, verdict):
    assert compared(text, kind, value, expect) is verdict


def test_an_empty_fact_and_an_empty_field_compare_nothing():
    assert compared("58", "number", " ") is UNSAID
    assert compared(" ", "number", "58") is UNSAID


def test_hours_times_rate_is_the_expected_total():
    facts = (Given("Hours", "number", "12"), Given("Rate", "money", "€ 45.00"))
    assert expected_total(facts) == "540.00"
    assert expected_total((Given("Hours", "number", "12.5"), facts[1])) == "562.50"
    assert expected_total(facts[:1]) == ""
    assert expected_total((Given("Hours", "number", "some"), facts[1])) == ""


def test_a_second_send_goes_to_fewer():
    first = Given("First send", "number", "1,302")
    assert smaller("did not open, 611 people", first) is True
    assert smaller("Weekly readers, 1.302", first) is False
    assert smaller("did not open", first) is None


KINDS = st.sampled_from((*FACT_KINDS, "of a later version"))


@given(st.text(max_size=80), KINDS, st.text(max_size=80), KINDS)
def test_no_text_upsets_the_comparison(text, kind, value, expect):
    assert compared(text, kind, value, expect) in Verdict


@given(KINDS.filter(lambda kind: kind != "account"), st.text(min_size=1, max_size=60).filter(str.strip))
def test_what_stands_there_word_for_word_never_differs(kind, text):
    assert compared(text, kind, text) is not DIFFERENT
