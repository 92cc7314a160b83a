from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.away.source import AwaySource


def test_a_lock_heard_twice_is_told_once(qapp, clock: StandingClock):
    source, told = AwaySource(clock), []
    source.left.connect(lambda kind, since: told.append((kind, since)))
    source.returned.connect(told.append)
    source.tell_locked(False)
    began = clock.now()
    source.tell_locked(True)
    clock.advance(minutes=3)
    source.tell_locked(True)
    source.tell_locked(False)
    assert told == [("lock", began), "lock"]
    assert source.idle_for() is None
