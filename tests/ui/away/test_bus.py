from pathlib import Path

from mistakejournal.ui.away import bus


def test_no_bus_is_started_where_there_is_none(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    assert bus.session_bus() is None


def test_on_a_real_bus_signals_arrive_and_questions_are_answered(heard):
    assert "idle [None, datetime.timedelta(seconds=420)]" in heard
    assert "Logind left sleep" in heard
