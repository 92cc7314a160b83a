from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from mistakejournal import crash, logs, paths
from mistakejournal.errors import JournalError

NAME = "Brightside"
CLIENT = f"The {NAME} Podcast"


class NamedError(Exception):
    def __init__(self, client: str) -> None:
        super().__init__(client)
        self.client = client
        self.add_note(f"while saving {client}")


def missing_file(client: str) -> None:
    Path(f"/nowhere/{client}/journal.db").read_text("utf-8")


def misspelt_table(client: str) -> None:
    sqlite3.connect(":memory:").execute(f'SELECT * FROM "{client}"')


def broken_rule(client: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(f'CREATE TABLE t ("{client}" TEXT NOT NULL)')
    connection.execute("INSERT INTO t VALUES (NULL)")


def from_another(client: str) -> None:
    try:
        raise KeyError(client)
    except KeyError as error:
        raise RuntimeError(client) from error


def after_another(client: str) -> None:
    try:
        raise NamedError(client)
    except NamedError:
        int(client)


def several(client: str) -> None:
    raise ExceptionGroup(client, [ValueError(client), OSError(28, client, client)])


def compiled(client: str) -> None:
    exec(compile(f"raise ValueError({client!r})", client, "exec"))


def raised(kind: type[Exception]):
    def act(client: str) -> None:
        raise kind(client)

    act.__name__ = kind.__name__
    return act


CARRIERS = [
    missing_file,
    misspelt_table,
    broken_rule,
    from_another,
    after_another,
    several,
    compiled,
    *map(raised, (ValueError, KeyError, NamedError, JournalError, AssertionError)),
    lambda client: getattr(object(), client),
    lambda client: client.encode("ascii").decode(client),
    lambda client: json.loads(f'{{"{client}"'),
    lambda client: {}[client],
    lambda client: compile(client, client, "exec"),
]


def caught_from(act) -> BaseException:
    try:
        act(CLIENT)
    except Exception as error:  # noqa: BLE001, any kind is what this test is about
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize("act", CARRIERS)
def test_a_report_names_no_client(act, tmp_path):
    error = caught_from(act)
    log = tmp_path / "mistakejournal.log"
    logs.open_log(log)
    told = []
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    try:
        crash.install(told.append)
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        logs.close_log()
    (text,) = told
    assert NAME not in text
    assert str(Path.home()) not in text
    assert NAME not in log.read_text("utf-8")
    assert type(error).__qualname__ in text
    assert type(error).__qualname__ in log.read_text("utf-8")


def test_there_are_fifteen_carriers_at_least():
    assert len(CARRIERS) >= 15


def test_a_report_says_what_is_needed_to_find_the_bug():
    text = crash.report(caught_from(broken_rule))
    assert "Mistake Journal 0.1.0" in text
    assert f"Python {sys.version.split()[0]}" in text
    assert f"sqlite3 {sqlite3.sqlite_version}" in text
    assert "sqlite3.IntegrityError SQLITE_CONSTRAINT_NOTNULL" in text
    assert "test_crash.py" in text
    assert "broken_rule" in text


def test_a_report_names_our_files_from_the_package_on(monkeypatch):
    monkeypatch.setenv("MISTAKEJOURNAL_HOME", os.devnull)
    with pytest.raises(JournalError) as caught:
        paths.data_home()
    text = crash.report(caught.value)
    assert "mistakejournal/paths.py:" in text
    assert ":data_home" in text
    assert str(Path(crash.__file__).parent) not in text


def test_a_report_tells_the_whole_chain():
    text = crash.report(caught_from(after_another))
    assert "ValueError" in text
    assert "NamedError" in text
    both = crash.report(caught_from(several))
    assert "OSError ENOSPC" in both
    assert "builtins.ValueError" in both


def test_a_chain_that_bites_its_tail_ends():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert crash.report(first).count("ValueError") == 1


def test_a_runaway_recursion_stays_readable():
    def deeper(client: str) -> None:
        deeper(client)

    assert crash.report(caught_from(deeper)).count("\n") < 60


def run_in_process(body: str) -> subprocess.CompletedProcess[str]:
    start = (
        "import sys, threading\nfrom mistakejournal import crash\ncrash.install(lambda text: print(text))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", start + textwrap.dedent(body)], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "body",
    [
        f"raise ValueError({CLIENT!r})",
        f"""
        def act():
            raise ValueError({CLIENT!r})
        thread = threading.Thread(target=act)
        thread.start()
        thread.join()
        """,
        f"""
        class Held:
            def __del__(self):
                raise ValueError({CLIENT!r})
        Held()
        """,
        f"""
        from PySide6.QtCore import QObject, Signal
        class Sender(QObject):
            sent = Signal()
        def act():
            raise ValueError({CLIENT!r})
        sender = Sender()
        sender.sent.connect(act)
        sender.sent.emit()
        """,
        f"""
        from PySide6.QtCore import QEvent
        from PySide6.QtWidgets import QApplication, QWidget
        class Broken(QWidget):
            def event(self, event):
                if event.type() == QEvent.Type.User:
                    raise ValueError({CLIENT!r})
                return super().event(event)
        application = QApplication([])
        QApplication.sendEvent(Broken(), QEvent(QEvent.Type.User))
        """,
    ],
    ids=["main", "thread", "finalizer", "slot", "virtual"],
)
def test_whatever_nothing_else_caught_is_told_without_a_name(body):
    done = run_in_process(body)
    assert "builtins.ValueError" in done.stdout
    assert NAME not in done.stdout + done.stderr


def test_a_crash_while_one_is_told_opens_no_second_window():
    done = run_in_process(
        """
        told = []
        def tell(text):
            told.append(text)
            sys.excepthook(KeyError, KeyError(), None)
        crash.install(tell)
        sys.excepthook(ValueError, ValueError(), None)
        print(len(told))
        """
    )
    assert done.stdout.strip() == "1"
    assert "KeyError" in done.stderr


def test_ctrl_c_is_no_crash():
    done = run_in_process("raise KeyboardInterrupt")
    assert done.stdout == ""


FAULT = """
import faulthandler, sys
from pathlib import Path
from mistakejournal import crash
left = crash.catch_faults(Path(sys.argv[1]))
print(left, end="")
if len(sys.argv) > 2:
    faulthandler._sigsegv()
"""


def start(path, *words):
    return subprocess.run(
        [sys.executable, "-c", FAULT, str(path), *words], capture_output=True, text=True, check=False
    )


@pytest.mark.row("A8")
def test_a_fault_is_found_at_the_next_start_told_once_and_names_no_folder(tmp_path):
    path = tmp_path / "fault.txt"
    assert start(path, "crash").returncode != 0
    found = start(path).stdout
    assert "Fatal Python error: Segmentation fault" in found
    assert found.startswith("Mistake Journal ")
    assert "(no file):" in found
    assert str(tmp_path) not in found
    assert start(path).stdout == ""
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_places_of_a_fault_are_told_from_the_package_on(tmp_path):
    path = tmp_path / "fault.txt"
    ours = Path(crash.__file__).parent / "ui" / "view.py"
    path.write_text(
        "Fatal Python error: Aborted\n\nCurrent thread 0x00007f (most recent call first):\n"
        f'  File "{ours}", line 12 in refresh\n'
        '  File "/home/maya/Theo Marsh/plugin.py", line 3 in <module>\n'
        "Extension modules: PySide6.QtCore, Theo (total: 2)\nTheo Marsh was here\n"
    )
    found = start(path).stdout
    assert "  mistakejournal/ui/view.py:12:refresh\n  plugin.py:3:<module>\n" in found
    assert "Theo" not in found
    assert "maya" not in found


def test_a_place_that_cannot_be_written_keeps_no_report(tmp_path):
    assert start(tmp_path).stdout == ""
