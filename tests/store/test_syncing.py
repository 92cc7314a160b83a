"""Syncing works on what is there and says when it isn't."""

from __future__ import annotations

import errno
import os
from contextlib import nullcontext

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


@pytest.mark.parametrize(
    ("number", "is_said"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)]
)
def test_a_stick_that_cannot_sync_a_folder_is_no_trouble_and_a_broken_disk_is(
    tmp_path, monkeypatch, number, is_said
):
    def refuse(_descriptor):
        raise OSError(number, "x")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError) if is_said else nullcontext():
        sync_folder(tmp_path)
