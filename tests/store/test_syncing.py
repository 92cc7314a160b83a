"""Syncing works on what is there and says when it isn't."""

from __future__ import annotations

import pytest

from mistakejournal.store.syncing import sync_file, sync_folder


def test_a_file_and_its_folder_keep_what_they_hold(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"words")
    sync_file(file)
    sync_folder(tmp_path)
    assert file.read_bytes() == b"words"


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "gone")
