from datetime import date

from mistakejournal.domain.checklist import Fact
from mistakejournal.services.facts import RunFact
from mistakejournal.words.facts import fact_hint, facts_line, weekday_hint

LINK = Fact("1", "list", "Main link", "main_link", "link")
WHO = Fact("2", "list", "Who", "who", "text")


def test_a_value_says_that_it_comes_from_the_card():
    fact = RunFact(WHO, "Hanna", steady="Hanna")
    assert fact_hint(fact, "Hanna") == "From the client’s card"
    assert fact_hint(fact, "Devon") == "The card says Hanna"


def test_the_last_run_is_only_told():
    assert fact_hint(RunFact(WHO, "", last="Devon"), "") == "Last run: Devon"
    assert fact_hint(RunFact(WHO, "", steady="Hanna", last="Devon"), "") == (
        "The card says Hanna · Last run: Devon"
    )
    assert fact_hint(RunFact(WHO, ""), "") == ""


def test_what_is_usually_new_and_is_not_is_asked_about():
    assert fact_hint(RunFact(LINK, "", last="a.example/57"), "a.example/57") == (
        "The same as last run. Is it this one’s?"
    )
    assert fact_hint(RunFact(WHO, "", last="Devon"), "Devon") == ""


def test_a_weekday_of_another_day_is_named():
    today = date(2026, 11, 12)
    assert weekday_hint("Monday 17 November", today) == "17 November is a Tuesday."
    assert weekday_hint("Tuesday 17 November", today) == ""


def test_all_facts_stand_in_one_line_a_link_by_its_end():
    assert facts_line([RunFact(LINK, "https://a.example/58"), RunFact(WHO, " ")]) == "/58"
    assert facts_line([RunFact(LINK, "a.example"), RunFact(WHO, "Devon")]) == "a.example · Devon"
    assert facts_line([RunFact(WHO, "")]) == "Nothing typed in from the brief"
