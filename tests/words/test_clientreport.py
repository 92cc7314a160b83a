"""The report for a client in sentences: calm, owning, and nothing that its facts don’t say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.clientreport import Change, ClientReport, Dealt, Moment, Sight
from mistakejournal.domain.incident import AsDescribed, NoticedBy, Owned
from mistakejournal.domain.othernames import NameKind
from mistakejournal.words.clientreport import found_words, headings, instead_words, report_text

AT = datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
TODAY = date(2026, 12, 12)


def wall(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo("Europe/Berlin"))


def text(**fields: object) -> str:
    return report_text(ClientReport(**fields), wall, TODAY)  # type: ignore[arg-type]  # fields by name


def test_a_whole_report_reads_like_this():
    said = text(
        client_name="The Brightside Podcast",
        contact="Theo Marsh",
        work="Newsletter",
        happened=Moment(AT - timedelta(minutes=29)),
        noticed=Moment(AT),
        noticed_by=NoticedBy.ME,
        told=Moment(AT + timedelta(minutes=26), about=True),
        owned=Owned.BOTH,
        what_happened="issue 118 linked to episode 71",
        deed="I sent it without a test.",
        effect="Your readers were sent to last week’s episode",
        repairs=(Dealt("web version corrected", AT + timedelta(minutes=13)),),
        chosen="A correction to everyone today",
        fixed=Moment(AT + timedelta(hours=1)),
        as_described=AsDescribed.EXACTLY,
        what_i_saw="the correction arrived at 11:48",
        make_good=Dealt("30 minutes of extra time", AT),
        changes=(Change("Send myself a test and click", AT, "Newsletter: send"),),
        seen=(Sight(AT + timedelta(days=7), "test opened, episode 73"), Sight(AT + timedelta(days=14), "")),
    )
    assert said == (
        "What happened on 24 November 2026, and what has changed since\n"
        "For Theo Marsh, The Brightside Podcast\n"
        "Newsletter · Written on 12 December 2026\n\n"
        "What happened\n\n"
        "Issue 118 linked to episode 71.\n\n"
        "I sent it without a test.\n\n"
        "Your readers were sent to last week’s episode.\n\n"
        "This was my mistake, and mine to put right.\n\n"
        "I noticed it on 24 November at 10:31. I told you at about 10:57 the same day.\n\n"
        "What was fixed\n\n"
        "24 November, 10:44: Web version corrected.\n\n"
        "Of the ways I put to you, you chose: A correction to everyone today.\n\n"
        "All of it was put right on 24 November at 11:31.\n\n"
        "It went exactly as I had told you.\n\n"
        "What I saw when I looked afterwards: The correction arrived at 11:48.\n\n"
        "To make good for the trouble: 30 minutes of extra time.\n\n"
        "What has changed\n\n"
        "The checklist “Newsletter: send” has had a step for this since 24 November: "
        "Send myself a test and click.\n\n"
        "What has been seen at that step since\n\n"
        "1 December: test opened, episode 73.\n"
        "8 December: checked."
    )


def test_what_is_not_known_drops_out_with_its_heading():
    assert text() == "What happened, and what has changed since\nWritten on 12 December 2026"
    assert headings()[1] not in text(what_happened="One.")


def test_a_step_that_did_not_come_up_again_says_so_and_another_change_needs_none():
    step = text(changes=(Change("Click it", None, "Send"),))
    assert "The checklist “Send” has a step for this: Click it." in step
    assert step.endswith("That step has not come up again yet.")
    assert text(changes=(Change("links by Monday"),)).endswith(
        "This is done differently now: Links by Monday."
    )
    dated = text(changes=(Change("links by Monday", AT),), is_owed=True)
    assert "Since 24 November this is done differently: Links by Monday." in dated
    assert dated.endswith("I am still working out what keeps it from happening again.")


@pytest.mark.parametrize(
    ("before", "words"), [(1, "Checked once before these."), (4, "Checked 4 times before")]
)
def test_of_many_runs_it_says_how_many_came_before(before, words):
    assert words in text(seen=(Sight(AT, "ok"),), seen_before=before)


def test_another_day_is_named():
    said = text(noticed=Moment(AT), noticed_by=NoticedBy.ME, told=Moment(AT + timedelta(days=1)))
    assert "I noticed it on 24 November at 10:31. I told you on 25 November at 10:31." in said


def test_where_the_client_knew_first_they_are_thanked_and_no_delay_is_told():
    said = text(noticed=Moment(AT), noticed_by=NoticedBy.CLIENT, told=Moment(AT + timedelta(hours=3)))
    assert "You told me about it on 24 November at 10:31. Thank you for that." in said
    assert "I told you" not in said


@pytest.mark.parametrize("by", [*NoticedBy, None])
def test_it_is_said_who_noticed(by):
    assert "on 24 November at 10:31" in text(noticed=Moment(AT), noticed_by=by)


@pytest.mark.parametrize(
    ("owned", "words"),
    [
        (Owned.PROBLEM, "This was my mistake."),
        (Owned.SOLUTION, "Putting it right was mine to do."),
        (None, ""),
    ],
)
def test_she_owns_what_she_said_she_owns_and_nothing_is_claimed_for_her(owned, words):
    said = text(owned=owned, what_happened="One")
    assert words in said
    assert owned or "mine" not in said
    assert owned or "mistake" not in said


def test_a_difference_they_were_told_of_is_said_and_one_they_were_not_is_hers_to_tell():
    assert "as I told you" in text(as_described=AsDescribed.DIFFERENT_TOLD)
    assert "What was fixed" not in text(as_described=AsDescribed.DIFFERENT_NOT_TOLD)


def test_a_day_of_another_year_says_its_year():
    assert "1 January 2025: ok." in text(seen=(Sight(datetime(2025, 1, 1, tzinfo=UTC), "ok"),))
    assert "Fixed?" in text(repairs=(Dealt("fixed?"),))


def test_each_thing_found_is_named_and_has_words_for_its_place():
    assert len({instead_words(kind) for kind in NameKind}) == len(NameKind)
    assert all("Oak & Ember" in found_words(kind, "Oak & Ember") for kind in NameKind)
    assert found_words(NameKind.ADDRESS, "") == "It is an address that is not your client’s."
