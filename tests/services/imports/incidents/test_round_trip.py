"""What is exported as Markdown comes in again as it was; a whole journal's JSON too."""

from __future__ import annotations

import json

from mistakejournal.services.desk import take_back
from mistakejournal.services.exports.journal.document import texts
from mistakejournal.services.incidentexports import format_of, incident_records
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather_text
from mistakejournal.services.incidentimports.writing import add_incidents
from mistakejournal.services.incidents import incident_file, list_incidents
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.services.prompts import answers
from mistakejournal.store.wholejournal import whole_journal
from mistakejournal.words.incidentpages import incident_page

NOTE = """---
title: "The test: episode"
client: Theo Marsh
work: Newsletter
happened: 2026-11-20T13:06+01:00
noticed: 2026-11-20T14:06+01:00
noticed_by: client
told: 2026-11-20T14:20+01:00
fixed: 2026-11-20T15:20+01:00
closed: 2026-11-22T15:20+01:00
about: [happened]
level: 3
causes: [forgot, "other: the brief"]
---
I clicked \\*send\\*. # not a heading

- and a list
- of two

## My part
1. mine
## Their part
theirs
## Just before
A call.
## What it meant for them
Work.
## Where it broke
Step 4
## Because
1. one
2. two
## Why it wasn’t caught
1. three
## Put right
- [x] Sent it again
## What changed
- [x] A rule of the mail program
## What was said
### 20 November 2026, 14:20 · Text message · Sorry
Dear Theo,

it was me.
## What they answered
### 20 November 2026, 15:00 · Email
Fine
## Lesson
Look twice.
## Weather
rain
"""


NAMES = (
    "title", "kind", "happened_at", "happened_about", "noticed_at", "noticed_about", "noticed_by", "told_at",
    "told_channel", "fixed_at", "closed_at", "level", "what_happened", "my_part", "their_part", "moment",
    "effect", "broke_where", "lesson",
)  # fmt: skip


def bring(desk, text):
    gathered = gather_text(text)
    looked = look(desk, gathered, first_plan(desk, gathered), Going(unheard, wanted))
    assert looked.troubles == ()
    return add_incidents(desk, looked.new, Going(unheard, wanted), "Europe/Berlin")


def facts(desk, incident_id):
    file = incident_file(desk, incident_id)
    one = file.incident
    return {
        **{name: getattr(one, name) for name in NAMES},
        "client": file.client.name,
        "work": file.work.name,
        "causes": [(cause.code, cause.title) for cause in file.causes],
        "whys": [why.title for why in (*file.whys, *file.not_caught)],
        "repairs": [(part.title, part.done_at) for part in file.repairs],
        "fixes": [(part.title, part.state, part.done_at) for part in file.fixes],
        "said": [(text.title, text.body, text.sent_at, text.channel) for text in file.messages],
        "answered": [(text.title, text.came_at, text.channel) for text in file.replies],
        "notes": [(answer.title, answer.answer) for answer in answers(desk, incident_id)],
    }


def test_our_own_markdown_comes_in_as_it_went_out(desk):
    done = bring(desk, NOTE)
    before = facts(desk, done.id)
    form = format_of("markdown")
    pages = [
        incident_page(record, {"forgot": "Forgot"}, desk.clock.local, private=True)
        for record in incident_records(desk, [done.id])
    ]
    text = form.begin("") + "".join(map(form.page, pages)) + form.end
    assert done.id in text
    take_back(desk, done.undo)
    again = bring(desk, text)
    assert facts(desk, again.id) == before


def test_a_whole_journals_json_brings_its_incidents(desk):
    done = bring(desk, NOTE)
    before = facts(desk, done.id)
    with whole_journal(desk.journal.path) as whole:
        text = "".join(texts(whole, desk.clock.now(), Going(unheard, wanted)))
    assert json.loads(text)
    take_back(desk, done.undo)
    again = bring(desk, text)
    assert facts(desk, again.id) == before
    assert len(list_incidents(desk)) == 1
