from __future__ import annotations

import pytest

from mistakejournal.domain.sidetext import build_side, missing_side, side_template, subject_of
from mistakejournal.services.content import Content

APOLOGY = Content().apology
OTHERS = [side_template(row) for row in APOLOGY["to_others"]]
FACTS = side_template(APOLOGY["fact_page"])


def examples(template):
    return {field.key: field.example for field in template.fields}


@pytest.mark.parametrize("template", OTHERS, ids=lambda template: template.id)
def test_an_empty_place_stands_as_a_mark_and_a_filled_text_has_none(template):
    empty = build_side(template, {}, ())
    assert missing_side(template, empty)
    assert "{" not in empty
    filled = build_side(template, examples(template), [line.id for line in template.lines])
    assert missing_side(template, filled) == ()
    assert "{" not in filled
    assert "[" not in filled


def test_a_line_comes_only_when_it_is_ticked_and_filled():
    template = OTHERS[0]
    contact = next(line for line in template.lines if line.fields)
    values = examples(template)
    assert "questions" not in build_side(template, values, ())
    assert "questions" in build_side(template, values, [contact.id])
    assert "questions" not in build_side(template, {**values, "contact": " "}, [contact.id])


def test_facts_that_are_not_known_say_so_and_nothing_is_made_up():
    page = build_side(FACTS, {"fact": "The list went to all."}, ())
    assert "What happened: The list went to all." in page
    assert page.count("not known yet") == 11
    assert "GDPR" not in page
    assert "72 hours" in build_side(FACTS, {}, ["gdpr"])


def test_a_subject_in_the_first_line_is_parted_from_the_text():
    assert subject_of("Subject: The right day\nHello.") == ("The right day", "Hello.")
    assert subject_of("Hello.\nSubject: no") == ("", "Hello.\nSubject: no")
