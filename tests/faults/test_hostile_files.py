"""What means harm is refused or made harmless: soon, with a sentence, and nothing is fetched."""

from __future__ import annotations

import csv
import functools
import io
import random
import socket
import time

import pytest

from mistakejournal import crash
from mistakejournal.domain.mailto import Mail, mail_link
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.issue import Link, LinkKind
from mistakejournal.newsletter.openable import is_address
from mistakejournal.newsletter.reading import read_bytes
from mistakejournal.services.incidents import start_incident
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import holds_nothing, import_journal
from mistakejournal.services.journals import check, close_desk, open_desk
from mistakejournal.words.errors import error_words
from tests.blankjournal import lay_blank_journal
from tests.newsletter.bring import against_brightside, data_of, names
from tests.newsletter.test_heavy import BOMBS, HTML, SLOW
from tests.services.imports.journal.test_archive import HOSTILE, zipped
from tests.test_crash import CARRIERS, NAME, caught_from
from tests.ui.test_openers import INJECTED, ODD

SOON = 5.0
"""Seconds of work that no file may take."""
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "@=1", "'=1", "''+1", "-", "=", "@", "+49 30 1234567",
    '=HYPERLINK("http://a.example")', "=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
)  # fmt: skip
FILLINGS = (b"\n\n", b"--b\n", b"=\n", b"Content-Type: x/y\n", b"<!--", b"\x00", b"]]>")


@pytest.fixture(autouse=True)
def nobody_outside(monkeypatch):
    """Fail on whatever would open a way out."""

    def refuse(*_values, **_named):
        pytest.fail("something wanted to go out")

    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def hostile_bundles() -> dict[str, bytes]:
    """Give zips that mean harm, and some whose parts are named rightly and hold what they must not."""
    start = b'{"format": "mistakejournal", "version": %d, "schema": 8, "tables": {"%s": ['
    documents = {
        "no rows": b"",
        "lists without end": start % (1, b"clients") + b"[" * 100_000,
        "a text": b'"a"',
        "a number": b"1" * 100_000,
        "another version": start % (99, b"clients") + b"]}}",
        "another table": start % (1, b"sqlite_master") + b"{}]}}",
    }
    manifest = ("manifest.json", b'{"rows": {}, "journal.json": {}}')
    return HOSTILE | {
        name: zipped(manifest, ("journal.json", document)) for name, document in documents.items()
    }


def test_bundles_that_mean_harm_are_refused_with_a_sentence(journal_file, clock, record_property):
    lay_blank_journal(journal_file, clock.now())
    before = {path.name for path in journal_file.parent.iterdir()}
    bundles = hostile_bundles()
    for name, content in bundles.items():
        source = journal_file.with_name("hostile.mjournal")
        source.write_bytes(content)
        begun = time.process_time()
        with pytest.raises(JournalError) as refusal:
            import_journal(source, journal_file, clock.now())
        assert error_words(refusal.value), name
        assert time.process_time() - begun < SOON, name
        assert holds_nothing(journal_file), name
        source.unlink()
        assert {path.name for path in journal_file.parent.iterdir()} - before <= {"journal.seal"}, name
    assert not check(journal_file).findings
    record_property(
        "figure", f"{len(bundles)} hostile bundles: all refused with a sentence, 0 rows brought in"
    )


def test_cells_that_a_table_program_would_reckon_with_get_a_quote(
    journal_file, clock, tmp_path, record_property
):
    lay_blank_journal(journal_file, clock.now())
    desk = open_desk(journal_file, clock).desk
    for formula in FORMULAS:
        start_incident(desk, what_happened=formula)
    stored = {row["what_happened"] for row in desk.journal.read("SELECT what_happened FROM incidents")}
    close_desk(desk)
    export_journal(journal_file, tmp_path / "sheets", "csv", clock.now())
    text = (tmp_path / "sheets" / "incidents.csv").read_bytes().decode("utf-8-sig")
    cells = {row["what_happened"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert stored == set(FORMULAS)
    assert cells == {f"'{formula}" for formula in stored}
    record_property("figure", f"{len(FORMULAS)} formulas in cells: all quoted, the same without the quote")


def test_odd_addresses_open_nothing_and_no_mail_gets_another_reader(record_property):
    for href in ODD:
        for kind in (LinkKind.WEB, LinkKind.MAIL):
            assert not is_address(Link(1, "Listen", href, kind, target=href)), href
    for to in INJECTED:
        link = mail_link(Mail(to, "Re: 119\r\nBcc: all@site.example", "Hi&bcc=all@site.example"))
        assert link is not None
        assert "bcc=" not in link.lower()
        assert "all@site.example" not in link.partition("?")[0]
    record_property(
        "figure", f"{len(ODD)} odd addresses: 0 opened; {len(INJECTED)} mail headers: 0 slipped in"
    )


@functools.cache
def brightside():
    return against_brightside()


def seconds_of(data: bytes) -> tuple[float, bool]:
    """Read and inspect a mail; give how long that took, and whether it ended in a report or in a sentence."""
    begun = time.process_time()
    try:
        is_read = bool(inspect(read_bytes("test.eml", data), brightside()))
    except JournalError as refusal:
        is_read = False
        error_words(refusal)
    return time.process_time() - begun, is_read


def test_mails_that_were_mangled_end_in_a_report_or_a_sentence(record_property, tries):
    chance = random.Random(18)
    mails = [data_of(name) for name in names()]
    looks = [seconds_of(mangled(chance.choice(mails), chance)) for _ in range(tries(4000))]
    assert max(looks)[0] < SOON
    read = sum(is_read for _, is_read in looks)
    record_property(
        "figure", f"{len(looks)} mangled mails: {read} read, {len(looks) - read} refused, 0 raised"
    )


def mangled(mail: bytes, chance: random.Random) -> bytes:
    """Cut, double, turn, flip and fill in, as relays, disks and jokers do."""
    content = bytearray(mail)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(content))
        some = slice(at, at + chance.choice((1, 4, 60, 2000)))
        kind = chance.randrange(6)
        if kind == 0:
            del content[some]
        elif kind == 1:
            content[at:at] = content[some]
        elif kind == 2:
            content[some] = bytes(reversed(content[some]))
        elif kind == 3:
            content[at] ^= 1 << chance.randrange(8)
        elif kind == 4:
            content[at:at] = chance.randbytes(chance.randrange(1, 40))
        else:
            content[at:at] = chance.choice(FILLINGS)
        content = content or bytearray(b"\n")
    return bytes(content)


@pytest.mark.no_cover  # tracing would be what is timed; the rules’ own tests run these lines
def test_bombs_end_soon(record_property, request):
    bombs = list((BOMBS | {name: HTML + body for name, body in SLOW.items()}).values())
    full = request.config.getoption("--faults") == "full"
    chosen = bombs if full else random.Random(2).sample(bombs, 8)
    longest = max(seconds_of(data)[0] for data in chosen)
    assert longest < SOON
    record_property("figure", f"{len(chosen)} bombs of a megabyte: {longest:.1f} s at most, 0 raised")


def test_reports_of_crashes_name_no_client(record_property):
    leaks = [act for act in CARRIERS if NAME in crash.report(caught_from(act))]
    assert leaks == []
    record_property("figure", f"{len(CARRIERS)} exceptions that carry a client’s name: 0 leaks in the report")
