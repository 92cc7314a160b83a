"""Set Mistake Journal up in this checkout and open it: ``python3 packaging/run.py [test] [arguments]``.

``encryption`` as the first argument adds, once, what a journal with a passphrase needs.

Only the standard library, and only syntax that a Python too old for the app can still read: it has to
be able to say so. The first start makes a private environment in ``.venv`` and needs the network; later
ones do not.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "mistakejournal.stamp"
NEEDED = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
EXTRAS = ("encryption", "test")
"""What can be added to the private environment: pyproject.toml says what each one is."""
TOO_OLD, NOT_AVAILABLE, INTERRUPTED = 2, 69, 130
WORKERS = ["--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"]
SHUFFLED = ["--randomly-seed=1", "--hypothesis-seed=1"]
"""What failed once fails again; parts of the suite are shuffled anew each time."""
WHOLE_SUITE = [*WORKERS, *SHUFFLED, "--cov=mistakejournal", "--cov-branch", "--cov-report="]


class SetupError(Exception):
    """Something is missing that this script cannot put right; its text says what to do."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then become the app (or its tests); give the exit code when that fails."""
    if sys.version_info < NEEDED:
        return hand_over(arguments)
    try:
        command, environment = prepare(arguments, dict(os.environ))
    except SetupError as trouble:
        print(trouble, file=sys.stderr)
        return NOT_AVAILABLE
    except KeyboardInterrupt:
        print("\nStopped. The next start begins the setup anew.", file=sys.stderr)
        return INTERRUPTED
    return become(command, environment)


def hand_over(arguments: list[str]) -> int:
    """Let a newer Python on this computer take over, or say in one sentence that there is none."""
    for name in NEWER:
        newer = shutil.which(name)
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return become([newer, str(ROOT / "packaging" / "run.py"), *arguments], dict(os.environ))
    here = ".".join(map(str, sys.version_info[:2]))
    print(f"Mistake Journal needs Python 3.11 or newer; this is {here}.", file=sys.stderr)
    return TOO_OLD


def prepare(arguments: list[str], environment: dict[str, str]) -> tuple[list[str], dict[str, str]]:
    """Give the command that does what was asked, and its environment, once all it needs is there."""
    sys.path.insert(0, str(ROOT))
    from mistakejournal import system

    environment.pop("PYTHONHOME", None)
    environment.pop("PYTHONPATH", None)
    testing = arguments[:1] == ["test"]
    extra = arguments[0] if arguments and arguments[0] in EXTRAS else ""
    if extra == "encryption":
        arguments = arguments[1:]
    walking = not testing and not arguments and not system.has_display(environment)
    if testing or walking:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    need_system(system, environment)
    python = ready_python(extra)
    if testing:
        os.chdir(ROOT)
        if environment.pop("PYTHONDONTWRITEBYTECODE", None):  # tests start the app dozens of times
            environment["PYTHONPYCACHEPREFIX"] = str(VENV / "compiled")
        return [python, "-P", "-m", "pytest", *(arguments[1:] or WHOLE_SUITE)], environment
    if walking:
        print("There is no screen here, so the main job is walked through without a window.", flush=True)
        arguments = ["walk"]
    return [python, "-P", "-m", "mistakejournal", *arguments], environment


def need_system(system: ModuleType, environment: dict[str, str]) -> None:
    """See to the system’s own parts: libraries that Qt loads, and what an environment is made with."""
    missing = system.missing_libraries(environment)
    if not STAMP.exists() and importlib.util.find_spec("ensurepip") is None:
        missing["ensurepip"] = f"python3.{sys.version_info[1]}-venv"
    if not missing:
        return
    on_debian = shutil.which("apt-get") is not None
    if not on_debian or os.geteuid() != 0:
        raise SetupError(system.line_for(missing, on_debian))
    line = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(missing.values())]
    print("Adding system libraries:", " ".join(line), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], line):
        done = subprocess.run(
            command, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode != 0:
            raise SetupError(f"{last_lines(done.stdout)}\n{system.line_for(missing, on_debian)}")
    importlib.invalidate_caches()


def ready_python(extra: str) -> str:
    """Give the private environment's Python, made or brought up to date first where it has to be.

    `extra` is one of EXTRAS, or "": what was added once stays.
    """
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    version, wanted = (
        sys.version.split()[0],
        hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
    )
    stamp = STAMP.read_text("utf-8").split() if STAMP.exists() and python.exists() else []
    extras = [one for one in EXTRAS if one == extra or one in stamp[2:]]
    if stamp == [version, wanted, *extras]:
        return str(python)
    try:
        if stamp[:1] != [version]:
            print("Setting up, once: a private environment in .venv. This takes a minute or two.", flush=True)
            make_environment()
        else:
            print("Bringing the private environment in .venv up to date.", flush=True)
        install(str(python), extras)
        STAMP.write_text(" ".join([version, wanted, *extras]), "utf-8")
    except OSError as trouble:
        raise SetupError(f"This folder can’t be written ({trouble.strerror}): {ROOT}") from trouble
    return str(python)


def make_environment() -> None:
    """Make the environment anew; one without a stamp was left half-made and goes first."""
    if VENV.exists():
        shutil.rmtree(VENV)
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
    except subprocess.CalledProcessError as trouble:
        raise SetupError(f"Python could not make the private environment in {VENV}.") from trouble


def install(python: str, extras: list[str]) -> None:
    """Install the app from this checkout, with what it needs; pip's own words are shown only if it fails."""
    what = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    command = [python, "-m", "pip", "install", "--disable-pip-version-check", "--editable", what]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise SetupError(
            done.stdout[-2000:]
            + "\nThe setup could not finish. It needs the network this once; start it again."
        )


def last_lines(output: str) -> str:
    """Give the end of another program's output, where it says what was wrong."""
    return "\n".join(output.strip().splitlines()[-6:])


def become(command: list[str], environment: dict[str, str]) -> int:
    """Turn this process into the command, so that its exit code and signals are ours."""
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.call(command, env=environment)
    os.execve(command[0], command, environment)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
