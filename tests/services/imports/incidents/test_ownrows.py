"""The incidents of a whole journal come with their client, causes, parts, words and answers."""

from __future__ import annotations

from mistakejournal.services.imports.incidents.objects import FORMAT
from mistakejournal.services.imports.incidents.ownrows import is_own, own_entries

AT = "2026-11-20T13:06:00+00:00"
WHOLE = {
    "tables": {
        "clients": [{"id": "c", "name": "Theo"}],
        "works": [{"id": "w", "name": "Newsletter"}],
        "incidents": [
            {"id": "i", "title": "a", "client_id": "c", "work_id": "w", "noticed_at": AT, "noticed_about": 1},
            {"id": "j", "title": "b", "created_at": AT, "closed_at": AT},
            {"id": "k", "title": "practice", "practice": 1},
            {"id": "l", "title": "gone", "deleted_at": AT},
        ],
        "causes": [
            {"incident_id": "i", "code": "other", "title": "x"},
            {"incident_id": "i", "code": "forgot"},
        ],
        "whys": [
            {"incident_id": "i", "title": "y"},
            {"incident_id": "i", "title": "z", "branch": "not_caught"},
        ],
        "repairs": [{"incident_id": "i", "title": "r", "done_at": AT}, {"incident_id": "i", "title": "s"}],
        "fixes": [{"incident_id": "i", "title": "no", "state": "declined"}],
        "messages": [
            {"incident_id": "i", "title": "Sorry", "body": "Dear", "sent_at": AT},
            {"incident_id": "i"},
        ],
        "replies": [{"incident_id": "i", "title": "Thanks", "came_at": AT, "channel": "chat"}],
        "prompt_answers": [{"incident_id": "i", "title": "Weather", "answer": "rain"}],
    }
}


def test_everything_of_an_incident_comes_along():
    assert is_own(WHOLE)
    assert not is_own({"tables": [1]})
    first, second = own_entries(WHOLE)
    assert {(one.key, one.text) for one in first.values} == {
        ("id", "i"),
        ("title", "a"),
        ("client", "Theo"),
        ("work", "Newsletter"),
        ("noticed", AT),
        ("about", "noticed"),
        ("state", "open"),
        ("causes", "other: x"),
        ("causes", "forgot"),
        ("because", "1. y"),
        ("not_caught", "1. z"),
        ("repairs", f"- [x] r\n  {AT}\n- [ ] s"),
        ("said", f"### {AT} · email · Sorry\nDear"),
        ("answered", f"### {AT} · chat\nThanks"),
        ("Weather", "rain"),
    }
    assert ("noticed", AT) in {(one.key, one.text) for one in second.values}


def test_the_reader_of_json_knows_it():
    import json

    assert len(list(FORMAT.read("journal.json", json.dumps(WHOLE)))) == 2
