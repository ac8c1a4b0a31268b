"""The grammar of time expressions as data."""

from __future__ import annotations

import pytest

from dragoman.errors import KnowledgeError
from dragoman.knowledge import times
from dragoman.knowledge.times import load_times
from dragoman.mentions.times import find_times


@pytest.fixture
def grammar(tmp_path, monkeypatch):
    """Loads a grammar from its text."""

    def load(text):
        path = tmp_path / "times.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(times, "language_files", lambda lang, name: [path])
        return load_times.__wrapped__("xx")

    return load


WORDS = '[words.day2]\nlundi = { kind = "weekday", weekday = 1 }\n[words.unit]\nmois = "M"\n'


def found(text, words):
    return [(m.span.of(text), m.value.kind) for m in find_times(text, words)]


def test_a_rule_of_words_and_lists(grammar):
    words = grammar(WORDS + '[[rule]]\nname = "date"\nof = ["ce? {day2:*} dernier|passé"]\nform = { which = "last" }\n')
    assert found("Il vint ce lundi passé. Lundi dernier aussi, lundi non.", words) == [
        ("ce lundi passé", "weekday"),
        ("Lundi dernier", "weekday"),
    ]


def test_the_longest_wins_and_none_hides(grammar):
    rules = '[[rule]]\nname = "date"\nof = ["{day2:*}"]\n[[rule]]\nname = "none"\nof = ["lundi noir"]\nform = { kind = "unknown" }\n'
    assert found("Lundi noir et lundi.", grammar(WORDS + rules)) == [("lundi", "weekday")]


def test_conditions_on_the_words_around(grammar):
    rule = '[[rule]]\nname = "date"\nof = ["{day2:*}"]\nafter = ["le"]\nunfollowed = ["noir"]\n'
    assert found("Le lundi gris, un lundi, le lundi noir.", grammar(WORDS + rule)) == [("lundi", "weekday")]


def test_a_rule_for_too_many_sequences_is_a_fault(grammar):
    with pytest.raises(KnowledgeError, match="sequences"):
        grammar(WORDS + '[[rule]]\nname = "date"\nof = ["a? b? c? d? e? f? g? h? i? {day2:*}"]\n')


def test_a_language_without_the_file_finds_nothing(monkeypatch):
    monkeypatch.setattr(times, "language_files", lambda lang, name: [])
    words = load_times.__wrapped__("xx")
    assert found("lundi 3 mai 2020", words) == []
