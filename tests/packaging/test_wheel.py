from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """Give the wheel of this checkout, unpacked as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_a_wheel_carries_every_resource_and_finds_it(unpacked):
    code = "from mistakejournal.paths import resource; print(resource())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=unpacked,
        env={"PYTHONPATH": str(unpacked), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = Path(done.stdout.strip())
    assert found == unpacked / "mistakejournal" / "resources"
    assert files_below(found) == files_below(ROOT / "resources")


def test_a_wheel_carries_the_licence_and_the_one_command(unpacked):
    (information,) = unpacked.glob("*.dist-info")
    assert (information / "licenses" / "LICENSE").is_file()
    entries = (information / "entry_points.txt").read_text("utf-8")
    assert "mistakejournal = mistakejournal.__main__:main" in entries


def test_a_wheel_carries_no_tests_and_no_scripts(unpacked):
    assert {path.name.split("-")[0] for path in unpacked.iterdir()} == {"mistakejournal"}


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
