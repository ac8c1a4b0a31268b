"""Words of status and of speech: `status.toml` and `speech.toml` of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.inflection import load_inflection
from dragoman.knowledge.verbs import VerbTable


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """Words that make a clause planned, possible, denied or hearsay; see `status.toml` for each list."""

    auxiliaries: dict[str, str]
    governors: VerbTable[str]
    adverbs: dict[str, frozenset[str]]
    markers: dict[str, frozenset[str]]
    adjectives: dict[str, str]
    nouns: dict[str, str]

    def marker(self, name: str) -> frozenset[str]:
        """The words of one list of markers; none where the language gives none."""
        return self.markers.get(name, frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """Verbs and words that report; see `speech.toml` for each list. A verb of the table tells "report" or "restate"."""

    verbs: VerbTable[str]
    according: frozenset[str]
    via: frozenset[str]
    back: frozenset[str]
    that: frozenset[str]
    first_person: frozenset[str]
    spokes: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    basis: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()


def _merged(lang: str, name: str) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for path in language_files(lang, name):
        for section, lists in read_toml(path).items():
            for key, words in lists.items():
                if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                    raise KnowledgeError([Fault(file=path, entry=f"{section}.{key}", message="a list of words expected")])
                found.setdefault(section, {}).setdefault(key, []).extend(words)
    return found


def _turned(lists: dict[str, list[str]]) -> dict[str, str]:
    return {word: key for key, words in lists.items() for word in words}


def _pairs(lists: dict[str, list[str]]) -> list[tuple[str, Any]]:
    return [(word, key) for key, words in lists.items() for word in words]


@cache
def load_status(lang: str) -> StatusWords:
    """The words of status of a language; empty lists where it has no such file."""
    words = _merged(lang, "status.toml")
    return StatusWords(
        auxiliaries=_turned(words.get("auxiliaries", {})),
        governors=VerbTable(_pairs(words.get("governors", {})), load_inflection(lang)),
        adverbs={key: frozenset(value) for key, value in words.get("adverbs", {}).items()},
        markers={key: frozenset(value) for key, value in words.get("markers", {}).items()},
        adjectives=_turned(words.get("adjectives", {})),
        nouns=_turned(words.get("nouns", {})),
    )


@cache
def load_speech(lang: str) -> SpeechWords:
    """The words of speech of a language; empty lists where it has no such file."""
    words = _merged(lang, "speech.toml")
    lists = {key: frozenset(value) for key, value in words.get("words", {}).items()}
    return SpeechWords(
        verbs=VerbTable(_pairs(words.get("verbs", {})), load_inflection(lang)),
        according=lists.get("according", frozenset()),
        via=lists.get("via", frozenset()),
        back=lists.get("back", frozenset()),
        that=lists.get("that", frozenset()),
        first_person=lists.get("first_person", frozenset()),
        spokes=lists.get("spokes", frozenset()),
        platforms=frozenset(name.casefold() for name in lists.get("platforms", ())),
        basis=lists.get("basis", frozenset()),
        statements=lists.get("statements", frozenset()),
        evidence=lists.get("evidence", frozenset()),
    )
