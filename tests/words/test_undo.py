import re
from pathlib import Path

import mistakejournal.services
from mistakejournal.words import undo

SERVICES = Path(mistakejournal.services.__file__).parent


def labels():
    """Every label that a service hands to `done` or to a call of its own that ends in it."""
    found = set()
    for source in SERVICES.glob("*.py"):
        text = source.read_text(encoding="utf-8")
        found |= set(re.findall(r'done\([^()]*?"([a-z_]{3,})"', text))
        found |= set(re.findall(r'_(?:say|remove|keep)\([^()]*"((?:tell|answered|remove|set)[a-z_]*)"', text))
    return found


def test_every_act_that_can_be_undone_has_a_name():
    assert len(labels()) > 50
    assert [label for label in sorted(labels()) if undo.act_words(label) == "last change"] == []


def test_the_menu_names_the_act():
    assert undo.undo_words("remove_incident") == "Undo delete incident"
    assert undo.redo_words("tick_step") == "Redo tick step"


def test_an_act_without_a_name_is_the_last_change():
    assert undo.undo_words("of_a_later_version") == "Undo last change"


def test_what_was_done_is_a_sentence_only_for_acts_that_exist():
    told = {label: undo.done_words(label) for label in labels() if undo.done_words(label)}
    assert told["remove_step"] == "Step moved to the bin"
    assert len(told) == len(set(told.values()))
    assert undo.done_words("tick_step") == ""
