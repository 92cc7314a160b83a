from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal import system

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "run.py"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Give the script with a folder of its own to set up; what it would install is only written down."""
    spec = importlib.util.spec_from_file_location("run_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.VENV = tmp_path / ".venv"
    module.STAMP = module.VENV / "mistakejournal.stamp"
    module.done = []

    def make_environment():
        module.done.append("made")
        module.VENV.joinpath("bin").mkdir(parents=True, exist_ok=True)
        module.VENV.joinpath("Scripts").mkdir(exist_ok=True)
        module.VENV.joinpath("bin", "python").touch()
        module.VENV.joinpath("Scripts", "python.exe").touch()

    module.real_make_environment = module.make_environment
    module.make_environment = make_environment
    module.install = lambda python, extras: module.done.append(" and ".join(extras) or "app")
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(system, "missing_libraries", lambda environment: {})
    return module


def test_the_first_start_sets_up_and_the_second_does_nothing(run):
    first = run.ready_python("")
    assert run.done == ["made", "app"]
    assert run.ready_python("") == first
    assert run.done == ["made", "app"]


def test_the_tests_add_only_their_own_tools(run):
    run.ready_python("")
    run.ready_python("test")
    assert run.done == ["made", "app", "test"]
    run.ready_python("test")
    run.ready_python("")
    assert run.done == ["made", "app", "test"]


def test_encryption_is_added_once_and_stays(run):
    run.ready_python("encryption")
    run.ready_python("")
    run.ready_python("test")
    run.ready_python("encryption")
    assert run.done == ["made", "encryption", "encryption and test"]


def test_encryption_opens_the_app_with_the_other_arguments(run):
    command, _ = run.prepare(["encryption", "demo"], {"DISPLAY": ":0"})
    assert command[-3:] == ["-m", "mistakejournal", "demo"]
    assert run.done == ["made", "encryption"]


def test_new_needs_are_installed_into_the_environment_that_is_there(run):
    run.ready_python("test")
    version, _, extra = run.STAMP.read_text("utf-8").split()
    run.STAMP.write_text(f"{version} olderneeds {extra}", "utf-8")
    run.ready_python("")
    assert run.done == ["made", "test", "test"]


def test_another_python_means_another_environment(run):
    run.ready_python("")
    _, wanted = run.STAMP.read_text("utf-8").split()
    run.STAMP.write_text(f"3.11.0rc1 {wanted}", "utf-8")
    run.ready_python("")
    assert run.done == ["made", "app", "made", "app"]


def test_a_setup_that_was_cut_off_is_done_anew(run):
    def cut_off(python, extras):
        raise KeyboardInterrupt

    install, run.install = run.install, cut_off
    with pytest.raises(KeyboardInterrupt):
        run.ready_python("")
    assert not run.STAMP.exists()
    run.install = install
    run.ready_python("")
    assert run.done == ["made", "made", "app"]


def test_what_was_half_made_goes_first(run, monkeypatch):
    run.VENV.mkdir()
    (run.VENV / "half").touch()
    monkeypatch.setattr(run.venv.EnvBuilder, "create", lambda builder, place: Path(place).mkdir())
    run.real_make_environment()
    assert list(run.VENV.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_in_one_line(run):
    def full():
        raise PermissionError(13, "Permission denied")

    run.make_environment = full
    with pytest.raises(run.SetupError, match="can’t be written"):
        run.ready_python("")


def test_without_a_screen_the_main_job_is_walked_through(run):
    command, environment = run.prepare([], {})
    if sys.platform.startswith("linux"):
        assert command[-3:] == ["-m", "mistakejournal", "walk"]
        assert environment["QT_QPA_PLATFORM"] == "offscreen"


def test_with_a_screen_the_app_opens_with_what_was_given(run):
    command, environment = run.prepare(["demo"], {"DISPLAY": ":0"})
    assert command[-3:] == ["-m", "mistakejournal", "demo"]
    assert "QT_QPA_PLATFORM" not in environment


def test_the_tests_run_off_screen_and_as_a_whole_unless_some_are_named(run, monkeypatch):
    monkeypatch.chdir(ROOT)
    command, environment = run.prepare(["test"], {"DISPLAY": ":0"})
    assert command[-len(run.WHOLE_SUITE) :] == run.WHOLE_SUITE
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    command, _ = run.prepare(["test", "tests/test_paths.py", "-q"], {"DISPLAY": ":0"})
    assert command[-3:] == ["pytest", "tests/test_paths.py", "-q"]


def test_where_nothing_compiled_may_stay_in_the_checkout_tests_still_compile_a_module_once(run, monkeypatch):
    monkeypatch.chdir(ROOT)
    _, environment = run.prepare(["test"], {"PYTHONDONTWRITEBYTECODE": "1"})
    assert "PYTHONDONTWRITEBYTECODE" not in environment
    assert environment["PYTHONPYCACHEPREFIX"] == str(run.VENV / "compiled")


def test_a_foreign_python_path_does_not_come_along(run):
    _, environment = run.prepare(["demo"], {"PYTHONPATH": "/elsewhere", "PYTHONHOME": "/elsewhere"})
    assert not {"PYTHONPATH", "PYTHONHOME"} & set(environment)


def test_missing_libraries_end_with_the_line_to_type(run, monkeypatch, capsys):
    monkeypatch.setattr(system, "missing_libraries", lambda environment: {"libEGL.so.1": "libegl1"})
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    assert run.main(["demo"]) == 69
    line = "Mistake Journal needs a few system libraries. This adds them: sudo apt install"
    assert capsys.readouterr().err.startswith(f"{line} libegl1")


def test_root_on_debian_gets_them_and_sees_the_line(run, monkeypatch, capsys):
    monkeypatch.setattr(system, "missing_libraries", lambda environment: {"libEGL.so.1": "libegl1"})
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0, raising=False)
    ran = []

    def note(command, **_):
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(run.subprocess, "run", note)
    run.need_system(system, {})
    assert ran[0] == ["apt-get", "update"]
    assert " ".join(ran[1]) in capsys.readouterr().out


def test_a_python_that_is_too_old_says_so_in_one_sentence(run, capsys):
    run.NEEDED, run.NEWER = (99, 0), ()
    assert run.main([]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_python_that_is_too_old_can_read_the_script():
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 7))


def test_the_script_needs_nothing_but_the_standard_library():
    tree = ast.parse(SCRIPT.read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}
    assert ours == {"mistakejournal"}
    assert not [
        name
        for node in ast.walk(ast.parse((ROOT / "mistakejournal" / "system.py").read_text("utf-8")))
        if isinstance(node, ast.Import)
        for name in (alias.name for alias in node.names)
        if name not in sys.stdlib_module_names
    ]


def test_ci_and_the_readme_name_the_same_one_command():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    command = "python3 packaging/run.py test"
    assert lines[-1] == command
    assert f"    {command}\n" in (ROOT / "README.md").read_text("utf-8")
