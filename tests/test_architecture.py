"""What a reader may rely on when opening the tree, kept by looking at the source itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mistakejournal"
SOURCES = sorted(PACKAGE.rglob("*.py"))

TOP_LEVEL = {
    "mistakejournal",
    "resources",
    "tests",
    "packaging",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    ".ci",
    ".github",
    ".gitignore",
}
SHORT = {"app.py": 150, "ui/main_window.py": 150}
LONGEST = 300
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "requests",
    "httpx",
    "aiohttp",
}
SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w+)\b",
    re.DOTALL,
)
REGISTRIES = {
    "ui/wizard/pages": "PAGES",
    "domain/stepkinds": "KINDS",
    "ui/runner/stepviews": "STEP_VIEWS",
    "store/migrations": "CHAIN",
    "newsletter/rules": "RULES",
    "services/imports/checklists": "FORMATS",
    "services/imports/incidents": "FORMATS",
    "services/exports/checklists": "FORMATS",
    "services/exports/journal": "FORMATS",
    "services/exports/incidents": "FORMATS",
    "ui/lookback/steps": "STEPS",
}


def name_of(source: Path) -> str:
    return source.relative_to(PACKAGE).as_posix()


@cache
def tree_of(source: Path) -> ast.Module:
    return ast.parse(source.read_text("utf-8"))


def imports_of(source: Path) -> set[str]:
    names = set()
    for node in ast.walk(tree_of(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def texts_of(source: Path) -> list[ast.Constant]:
    """Give each text constant that is no docstring (those may well speak of SQL)."""
    tree = tree_of(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def sentences_of(call: ast.Call) -> list[ast.expr]:
    """Give what lupdate has to read in a call that translates: of any other call nothing."""
    if not isinstance(call.func, ast.Attribute):
        return []
    if call.func.attr == "tr":
        return call.args[:1]
    if call.func.attr == "translate" and ast.unparse(call.func.value).endswith("QCoreApplication"):
        return call.args[:2]
    return []


def is_stub(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether nothing but a docstring, `...` or `pass` stands in it."""
    return all(
        isinstance(part, ast.Pass) or (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))
        for part in function.body
    )


def has_behaviour(source: Path) -> bool:
    if source.name == "__init__.py":
        return False
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not is_stub(node)
        for node in ast.walk(tree_of(source))
    )


def mirror_of(source: Path) -> Path:
    inside = source.relative_to(PACKAGE)
    return ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"


def entries_of(front: Path, registry: str) -> list[str]:
    """Give the source of each entry of the tuple or mapping that a registry is, or is made from."""
    for node in tree_of(front).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, ast.Assign | ast.AnnAssign) and registry in map(
            ast.unparse, filter(None, targets)
        ):
            if isinstance(node.value, ast.Dict):  # one entry may stand under several codes
                return list(dict.fromkeys(map(ast.unparse, node.value.values)))
            tuples = [part for part in ast.walk(node.value or node) if isinstance(part, ast.Tuple)]
            assert tuples, f"{registry} is made from an explicit tuple"
            return [ast.unparse(entry) for entry in tuples[0].elts]
    raise AssertionError(f"{front} holds no {registry}")


def origin_of(front: Path, entry: str) -> str:
    """Give an entry together with the module that its name was imported from."""
    for node in tree_of(front).body:
        if isinstance(node, ast.ImportFrom) and entry.split("(")[0] in {alias.name for alias in node.names}:
            return f"{node.module}.{entry}"
    return entry


def test_the_top_level_holds_what_was_agreed_and_nothing_else():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("this is no git checkout")
    assert {line.split("/")[0] for line in listed.stdout.splitlines()} <= TOP_LEVEL


def test_packaging_never_hides_the_library_of_that_name():
    assert not list((ROOT / "packaging").rglob("__init__.py"))
    assert not (ROOT / "tests" / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize(
    "layer", ["errors", "paths", "system", "logs", "crash", "domain", "newsletter", "store", "services"]
)
def test_everything_below_the_words_imports_without_qt(layer):
    modules = [
        ".".join(source.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for source in SOURCES
        if source.relative_to(PACKAGE).with_suffix("").parts[0] == layer
    ]
    code = f"""
import importlib, sys
for name in {modules!r}:
    importlib.import_module(name)
print([name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")])
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_a_file_stays_short_enough_to_read():
    lengths = {name_of(source): len(source.read_text("utf-8").splitlines()) for source in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines >= SHORT.get(name, LONGEST)} == {}


def test_sql_is_written_in_the_store_alone():
    found = [
        (name_of(source), node.lineno)
        for source in SOURCES
        if not name_of(source).startswith("store/")
        for node in texts_of(source)
        if SQL.search(node.value)
    ]
    assert found == []


def test_every_sentence_to_translate_is_a_literal():
    """What lupdate can’t read in the source is never translated."""
    found = [
        (name_of(source), call.lineno, ast.unparse(sentence))
        for source in SOURCES
        for call in ast.walk(tree_of(source))
        if isinstance(call, ast.Call)
        for sentence in sentences_of(call)
        if not (isinstance(sentence, ast.Constant) and isinstance(sentence.value, str))
    ]
    assert found == []


def test_every_sentence_stays_calm():
    """No shouting, no apology for the person, no dash where a full stop belongs, no HTML in a plain label."""
    loud = re.compile(
        r"!|—|\b(oops|don’t panic|don't panic|overdue|failed|error \d|great job)\b|</?\w+>", re.IGNORECASE
    )
    found = [
        (name_of(source), call.lineno, sentence.value)
        for source in SOURCES
        for call in ast.walk(tree_of(source))
        if isinstance(call, ast.Call)
        for sentence in sentences_of(call)
        if isinstance(sentence, ast.Constant) and loud.search(str(sentence.value))
    ]
    assert found == []


def test_translate_is_never_given_another_name():
    """lupdate reads the sentences of an aliased function wrongly or not at all."""
    alias = re.compile(r"(\w+\.)*(QCoreApplication\.translate|\w+\.tr)")
    found = [
        (name_of(source), node.lineno)
        for source in SOURCES
        for node in ast.walk(tree_of(source))
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and alias.fullmatch(ast.unparse(node.value))
    ]
    assert found == []


def test_nothing_that_speaks_to_a_network_is_imported():
    found = {
        name_of(source): spoken
        for source in SOURCES
        if (
            spoken := {
                name for name in imports_of(source) if name in NETWORK or name.split(".")[0] in NETWORK
            }
        )
    }
    assert found == {}


def test_no_module_is_imported_whole():
    """A star import of a Qt module alone doubles the start."""
    found = [
        name_of(source)
        for source in SOURCES
        for node in ast.walk(tree_of(source))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert found == []


def test_whatever_does_something_has_a_test_of_its_own():
    mirrors = {mirror_of(source) for source in SOURCES if has_behaviour(source)}
    assert sorted(str(mirror.relative_to(ROOT)) for mirror in mirrors if not mirror.is_file()) == []


@pytest.mark.parametrize(("folder", "registry"), REGISTRIES.items())
def test_a_registry_names_every_file_of_its_folder(folder, registry):
    front = PACKAGE / folder / "__init__.py"
    files = set(front.parent.glob("*.py")) - {front}
    here = ".".join(front.parent.relative_to(ROOT).parts)
    shared = {source for source in files for other in files if f"{here}.{source.stem}" in imports_of(other)}
    entries = [origin_of(front, entry) for entry in entries_of(front, registry)]
    named = {source for source in files if any(re.search(rf"\b{source.stem}\b", entry) for entry in entries)}
    assert files - named - shared == set()
    assert len(entries) == len(named)


def test_a_call_that_returns_nothing_can_be_made_for_hours():
    """One release of PySide6 took a reference to None away with each such call, and Python died of it."""
    code = "from PySide6.QtCore import QObject\nfor _ in range(20_000): QObject().setObjectName('x')"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_nobody_asks_for_the_next_in_the_focus_chain():
    """PySide6 makes what it gives a child of the one that was asked: with that one both are gone."""
    asking = [path.name for path in SOURCES if "InFocusChain(" in path.read_text(encoding="utf-8")]
    assert asking == []
