"""Incidents from elsewhere are made in one act, whole, and taken back in one."""

from __future__ import annotations

import pytest

from mistakejournal.domain.client import Channel
from mistakejournal.domain.incident import State
from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.desk import take_back
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather_text
from mistakejournal.services.incidentimports.writing import add_incidents
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.long_work import Going, UnwantedError, unheard, wanted
from mistakejournal.services.prompts import answers, prompts, prompts_put_away

ID = "0193600e-5c1a-7000-8000-00000000000"
NOTE = f"""---
title: The test episode
id: {ID}1
client: Theo Marsh
work: Newsletter
noticed: 2026-11-20T14:06+01:00
told: 2026-11-20T14:20+01:00
level: 2
causes: [forgot, "other: the brief"]
again_of: {ID}2
---

## What happened
I clicked send.

## Because
1. one

## Why it wasn’t caught
1. two

## Put right
- [x] Sent it again

## What changed
- [ ] A rule of the mail program

## What was said
### 20 November 2026, 14:20 · Text message · Sorry
Dear Theo

## What they answered
### 20 November 2026, 15:00 · Email
Fine

## Weather
rain

---
title: The first time
id: {ID}2
noticed: 2026-11-10T14:06+01:00
---
"""


def read(desk, text):
    gathered = gather_text(text)
    return look(desk, gathered, first_plan(desk, gathered), Going(unheard, wanted))


def add(desk, text, going=None):
    found = read(desk, text)
    return add_incidents(desk, found.new, going or Going(unheard, wanted), "Europe/Berlin")


def count(desk):
    return len(list_incidents(desk))


def test_an_incident_comes_with_all_its_parts(desk):
    done = add(desk, NOTE)
    file = incident_file(desk, done.id)
    assert (file.incident.id, file.incident.again_of) == (f"{ID}1", f"{ID}2")
    assert (file.client.name, file.work.name, file.incident.level) == ("Theo Marsh", "Newsletter", 2)
    assert file.incident.told_channel is Channel.CHAT
    assert file.state is State.CLOSED
    assert [(one.code, one.title) for one in file.causes] == [("forgot", ""), ("other", "the brief")]
    assert [one.title for one in (*file.whys, *file.not_caught)] == ["one", "two"]
    assert [one.title for one in file.repairs] == ["Sent it again"]
    assert [(one.title, one.state.value) for one in file.fixes] == [("A rule of the mail program", "owed")]
    assert [(one.title, one.body) for one in file.messages] == [("Sorry", "Dear Theo")]
    assert [one.title for one in file.replies] == ["Fine"]
    assert [(one.title, one.answer) for one in answers(desk, done.id)] == [("Weather", "rain")]
    assert prompts(desk) == []
    assert [one.title for one in prompts_put_away(desk)] == ["Weather"]


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(desk):
    done = add(desk, NOTE)
    back = take_back(desk, done.undo)
    assert (count(desk), clients_in_use(desk), prompts_put_away(desk)) == (0, [], [])
    forth = take_back(desk, back.undo)
    assert count(desk) == 2
    assert incident_file(desk, done.id).causes
    take_back(desk, forth.undo)
    again = add(desk, NOTE)  # what lies in the bin is not there already, and keeps its id
    assert again.id != f"{ID}1"
    assert count(desk) == 2
    assert incident_file(desk, again.id).incident.again_of not in (None, f"{ID}2")


def test_what_is_known_may_be_made_again_with_an_id_of_its_own(desk):
    add(desk, NOTE)
    known = read(desk, NOTE).known
    assert len(known) == 2
    add_incidents(desk, known, Going(unheard, wanted), "Europe/Berlin")
    assert count(desk) == 4


def test_stopped_or_in_trouble_nothing_is_made(desk, monkeypatch):
    text = "Date,Title,Client\n" + "".join(f"2026-01-01,{n},Theo\n" for n in range(20))
    looks = []

    def is_unwanted():
        looks.append(1)
        return len(looks) > 10

    with pytest.raises(UnwantedError):
        add(desk, text, Going(unheard, is_unwanted, every=1))
    assert (count(desk), clients_in_use(desk)) == (0, [])


def test_it_is_found_where_it_was_noticed_and_without_a_day_today(desk):
    add(desk, "Date,Title\n2026-01-01,then\n,now\n")
    assert [line.title for line in list_incidents(desk)] == ["now", "then"]
    assert [str(line.occurred_at.date()) for line in list_incidents(desk)] == ["2026-11-24", "2026-01-01"]
    assert [line.state for line in list_incidents(desk)] == [State.CLOSED, State.CLOSED]
