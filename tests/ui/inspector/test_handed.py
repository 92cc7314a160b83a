"""What is handed to the inspector."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from mistakejournal.ui.inspector.handed import Handed, handed_in, is_for_reading, read_handed


def test_a_file_comes_before_the_words_beside_it(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "test.eml"))])
    mime.setText("test.eml")
    assert handed_in(mime) == Handed(path=tmp_path / "test.eml")


def test_a_mail_dragged_out_of_a_mail_program_is_its_bytes() -> None:
    mime = QMimeData()
    mime.setData("message/rfc822", b"Subject: Wool\r\n\r\nHello")
    assert handed_in(mime) == Handed(mail=b"Subject: Wool\r\n\r\nHello")


def test_what_was_copied_in_webmail_keeps_its_links() -> None:
    mime = QMimeData()
    mime.setHtml('<a href="https://a.example/73">Listen</a>')
    mime.setText("Listen")
    handed = handed_in(mime)
    assert handed is not None
    assert (handed.html, handed.text) == ('<a href="https://a.example/73">Listen</a>', "Listen")


def test_letters_of_two_bytes_are_read_as_they_were_written() -> None:
    for encoding in ("utf-16-le", "utf-16-be", "utf-16", "utf-8"):
        mime = QMimeData()
        mime.setData("text/html", "<p>Café “Ana”</p>".encode(encoding))
        handed = handed_in(mime)
        assert handed is not None
        assert read_handed(handed).text == "Café “Ana”"


def test_a_link_of_the_web_is_words_and_a_picture_is_nothing() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://a.example/73")])
    mime.setText("https://a.example/73")
    assert handed_in(mime) == Handed(text="https://a.example/73")
    picture = QMimeData()
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert handed_in(picture) is None
    assert handed_in(QMimeData()) is None


def test_a_picture_is_rather_kept_than_read() -> None:
    assert not is_for_reading(Handed(path=Path("screenshot.PNG")))
    for name in ("test.eml", "Test.HTML", "mail.msg", "download"):
        assert is_for_reading(Handed(path=Path(name)))
    assert is_for_reading(Handed(text="Hello"))
