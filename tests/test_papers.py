"""The papers at the top lead somewhere and speak calmly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / ".github").glob("*.md"))]
papers = pytest.mark.parametrize("paper", PAPERS, ids=[paper.name for paper in PAPERS])


@papers
def test_every_link_of_a_paper_leads_to_a_file(paper):
    links = re.findall(r"\]\(([^)#]+)\)", paper.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (paper.parent / link).is_file()] == []


@papers
def test_a_paper_does_not_shout(paper):
    prose = re.sub(r"`[^`]*`|!\[", "", paper.read_text("utf-8"))
    assert not re.search("[!—]", prose)
