import re

from mistakejournal.words.import_errors import incident_import_sentences


def test_each_sentence_is_calm_and_needs_no_more_than_the_words_that_stand_there():
    for code, sentence in incident_import_sentences().items():
        assert code.startswith("import_")
        assert sentence.endswith((".", "?"))
        assert "!" not in sentence
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= {"text"}
