"""`mistakejournal inspect FILE`: looks through the test email of a newsletter, and only reads.

Without `--client` no journal is looked at. It ends with 0 where nothing strong was found, 1 where something
was, 2 for a client nobody knows, 65 for a file that can't be read.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.errors import JournalError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from mistakejournal.newsletter.against import Against, Earlier
    from mistakejournal.newsletter.report import Compared, Report
    from mistakejournal.services.clock import Clock

FOUND, UNKNOWN = 1, 2


class _UnknownClientError(Exception):
    """Nobody in the journal has that name; `names` are those it has."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = names


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    from argparse import SUPPRESS  # already there; the parser has been made

    parser.add_argument("file", type=Path, metavar="FILE", help="the test email, as .eml or .html")
    parser.add_argument("--previous", type=Path, metavar="FILE", help="an earlier issue to compare it with")
    parser.add_argument(
        "--client", default="", metavar="NAME", help="compare with what is kept of this client"
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    parser.add_argument("--journal", type=Path, metavar="FILE", default=SUPPRESS, help="the journal to read")


def run(arguments: Namespace, clock: Clock) -> int:
    """Inspect a file beside what the journal knows of its client; give the exit code."""
    from mistakejournal.newsletter.inspecting import inspect
    from mistakejournal.newsletter.reading import read_file

    try:
        against = _against(arguments.journal, clock, arguments.client)
        issue = read_file(arguments.file)
        if arguments.previous is not None:
            against = replace(against, earlier=(_earlier(arguments.previous), *against.earlier))
        report = inspect(issue, against)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    except _UnknownClientError as unknown:
        return _tell_unknown(arguments.client, unknown.names, as_json=arguments.json)
    _tell(report, as_json=arguments.json)
    return FOUND if report.strong else 0


def _against(journal: Path, clock: Clock, client: str) -> Against:
    from mistakejournal.newsletter.against import Against

    if not client:
        return Against(today=clock.local().date())
    if not journal.exists():
        raise _UnknownClientError([])
    from mistakejournal.cli.passphrase import key_for
    from mistakejournal.services.clients import client_names, client_of_name
    from mistakejournal.services.inspecting import gather
    from mistakejournal.services.journals import close_desk, read_desk

    desk = read_desk(journal, clock, key_for(journal))
    try:
        found = client_of_name(desk, client)
        if found is None:
            raise _UnknownClientError([name for _id, name in client_names(desk)])
        return gather(desk, found.id)
    finally:
        close_desk(desk)


def _earlier(path: Path) -> Earlier:
    from mistakejournal.newsletter.against import Earlier
    from mistakejournal.newsletter.numbering import issue_number
    from mistakejournal.newsletter.reading import read_file

    issue = read_file(path)
    number = issue_number(issue)
    on = issue.sent.date() if issue.sent else None
    return Earlier("previous", number or issue.subject or path.name, number, on, issue)


def _tell(report: Report, *, as_json: bool) -> None:
    if not as_json:
        from mistakejournal.words.reporttext import report_words

        print(report_words(report))
        return
    from mistakejournal.words.findings import finding_words

    issue = report.issue
    print_json(
        {
            "subject": issue.subject,
            "from": issue.sender,
            "date": issue.sent.isoformat() if issue.sent else None,
            "links": [_link_facts(one) for one in report.links],
            "findings": [
                {
                    "rule": one.rule,
                    "strength": one.strength.value,
                    "message": finding_words(one),
                    "excerpt": one.excerpt,
                }
                for one in report.findings
            ],
        }
    )


def _link_facts(compared: Compared) -> dict[str, object]:
    from mistakejournal.newsletter.report import LinkState

    link, beside = compared.link, None
    if compared.state is not LinkState.ALONE:
        on = compared.earlier_on.isoformat() if compared.earlier_on else None
        beside = {"state": compared.state.value, "title": compared.earlier_title or None, "date": on}
    return {
        "text": link.words,
        "href": link.href,
        "kind": link.kind.value,
        "problems": list(link.problems),
        "last_issue": beside,
    }


def _tell_unknown(name: str, names: list[str], *, as_json: bool) -> int:
    from mistakejournal.words.inspections import no_client_words

    if as_json:
        print_json({"error": "no_client", "name": name, "clients": names})
    else:
        print(no_client_words(name, names), file=sys.stderr)
    return UNKNOWN
