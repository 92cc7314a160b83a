"""Markdown of an incident: what a program reads stands in front, her words are read as these very words."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.incidentpage import IncidentPage, PagePart, PageRow, Rows
from mistakejournal.domain.reading import frontmatter
from mistakejournal.services.exports.incidents.markdown import FORMAT
from mistakejournal.services.imports.incidents.markdown import FORMAT as READ

PAGE = IncidentPage(
    "Last week’s link",
    (("title", "Last week’s link"), ("level", "3"), ("causes", ("typing", "other: The brief"))),
    ("Brightside · Newsletter",),
    (
        PagePart("What happened", "It went out.\nTo all.\n\n# No heading\n- no item\n---"),
        PagePart(
            "Put right", rows=(PageRow("Fixed it", "1 Dec", done=True), PageRow("Write")), style=Rows.TASKS
        ),
        PagePart("Because", rows=(PageRow("A call"), PageRow("No list")), style=Rows.NUMBERED),
        PagePart("What was said", rows=(PageRow("Email", "1 Dec", "Hi,\n\nsorry."),), style=Rows.TEXTS),
        PagePart("Check-ins", rows=(PageRow("All well", "8 Dec"),)),
    ),
)


def test_a_page_is_written_like_this():
    assert FORMAT.begin("Whatever") + FORMAT.page(PAGE) + FORMAT.end == (
        "---\n"
        "title: Last week’s link\n"
        "level: 3\n"
        'causes: [typing, "other: The brief"]\n'
        "---\n\n"
        "# Last week’s link\n\n"
        "## What happened\n\n"
        "It went out.  \nTo all.\n\n"
        "\\# No heading  \n\\- no item  \n\\---\n\n"
        "## Put right\n\n"
        "- [x] Fixed it  \n  1 Dec\n- [ ] Write\n\n"
        "## Because\n\n"
        "1. A call\n2. No list\n\n"
        "## What was said\n\n"
        "### 1 Dec · Email\n\nHi,\n\nsorry.\n\n"
        "## Check-ins\n\n"
        "- All well  \n  8 Dec\n\n"
    )


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60))
def test_any_value_in_front_is_read_back_as_it_is(words):
    value = " ".join(words.split())
    text = FORMAT.page(IncidentPage("Title", (("title", "Title"), ("client", value))))
    head = text.split("\n---\n")[0].split("\n")[1:]
    read = {one.key: one.text for one in frontmatter.values(head, 1)}
    assert " ".join(read.get("client", "").split()) == value


@given(st.text(alphabet="ab #->*_`[]()<&.1\\~!=\n", max_size=60))
def test_any_words_of_hers_stay_one_part_and_are_read_back(words):
    page = IncidentPage(
        "T", (("title", "T"),), (), (PagePart("What happened", words), PagePart("Lesson", "End"))
    )
    (entry,) = READ.read("one.md", FORMAT.page(page))
    read = {one.key: one.text for one in entry.values}
    wanted = [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    assert [
        " ".join(line.split()) for line in read.get("What happened", "").split("\n") if line.strip()
    ] == wanted
    assert read["Lesson"] == "End"


def test_what_a_reader_of_front_matter_would_take_for_something_else_is_quoted():
    for value in ("yes", "null", "a: b", "#1", "- x", "“q”", "1.5", "[a]", "a\\b", "", " a"):
        text = FORMAT.page(IncidentPage("T", (("client", value),)))
        line = next(line for line in text.split("\n") if line.startswith("client: "))
        assert json.loads(line.removeprefix("client: ")) == value
