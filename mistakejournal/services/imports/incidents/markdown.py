"""Incidents as Markdown: front matter between dashes, then a page; the export writes the same (M1, M3).

    ---
    title: The test episode went to everyone
    id: 0193600e-5c1a-7000-8000-000000000001
    kind: incident                     or near_miss
    client: Theo Marsh
    work: Newsletter
    happened: 2026-11-24T14:02+01:00   each moment may be a day alone, or written as people write it
    noticed: 2026-11-24T14:06+01:00
    noticed_by: me                     me, client, customer, step or tool
    told: 2026-11-24T14:20+01:00
    fixed: 2026-11-24T15:10+01:00
    verified: 2026-11-25T09:00+01:00
    closed: 2026-12-08T09:00+01:00
    about: [happened, told]            which of the moments are only about right
    level: 2                           1 to 4, or the level’s name
    causes: [interrupted_carried_on, "other: The wording of the brief"]
    state: closed                      open, following_up or closed; read where `closed` says nothing
    again_of: 0193…                    the incident that this one is the same thing again of
    ---

    # The test episode went to everyone

    ## What happened
    ## My part
    ## Their part
    ## Just before
    ## What it meant for them
    ## What they said
    ## Where it broke
    ## Because               a numbered item for each because
    ## Why it wasn’t caught  the same
    ## Put right             - [x] done, - [ ] still to do
    ## What changed          - [x] a system fix that stands, - [ ] one that is owed
    ## What was said         ### 24 November 2026, 14:20 · Email · Subject, then the words
    ## What they answered    ### 24 November 2026, 15:00 · Email, then their words
    ## Lesson
    ## Private

Keys are small letters, moments ISO 8601 with their offset, and an empty key or part is left out. `title` is
always the first key: a block of front matter that begins with it begins another incident, so that one file
may hold a month of them. Any other key and any other heading of the second rank is one of her own questions
with its answer. Words before the first heading of the second rank are what happened.
"""

from __future__ import annotations
