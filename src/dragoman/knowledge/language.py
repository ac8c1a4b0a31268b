"""What the stages know of a language beside names, times and events: `language.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.errors import Fault, KnowledgeError, UsageError
from dragoman.knowledge.files import language_files, language_folders, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Neutral:
    """Plain words that stand in for protected phrases while a sentence is parsed.

    `clitics` are the endings that the parser takes for words of their own: "Chile's" is "Chile" and "'s".
    """

    time: str
    length: str
    person: str
    person_noun: str
    people_noun: str
    people: str
    name: str
    name_noun: str
    names_noun: str
    place: str
    determiners: frozenset[str]
    clitics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language: its tag, abbreviations that end no sentence, and neutral words.

    Where a subject always stands before its verb, `present` are the endings by which a verb behind a bare name is known, and `openers`
    the words of a clause that only a verb takes; empty elsewhere.
    """

    tag: str
    abbreviations: frozenset[str]
    neutral: Neutral
    present: tuple[str, ...] = ()
    openers: frozenset[str] = frozenset()


@cache
def load_language(tag: str) -> Language:
    """The language of a tag. Raises UsageError for one that has no folder, KnowledgeError for a file with faults."""
    files = language_files(tag, "language.toml")
    if not files:
        known = ", ".join(sorted(language_folders()))
        raise UsageError(f"no language '{tag}'; there are: {known}")
    merged: dict[str, dict[str, object]] = {}
    for path in files:
        for section, values in read_toml(path).items():
            if isinstance(values, dict):
                merged.setdefault(section, {}).update(values)
    verbs = merged.get("subject_first", {})
    try:
        neutral = dict(merged["neutral"])
        determiners = frozenset(neutral.pop("determiners"))  # type: ignore[call-overload]
        clitics: tuple[str, ...] = tuple(neutral.pop("clitics", ()))  # type: ignore[arg-type]
        return Language(
            tag=tag,
            abbreviations=frozenset(merged["sentences"]["abbreviations"]),  # type: ignore[call-overload]
            neutral=Neutral(determiners=determiners, clitics=clitics, **neutral),  # type: ignore[arg-type]
            present=tuple(verbs.get("present", ())),  # type: ignore[arg-type]
            openers=frozenset(verbs.get("openers", ())),  # type: ignore[call-overload]
        )
    except (KeyError, TypeError) as error:
        raise KnowledgeError([Fault(file=files[-1], message=f"section or key missing or unknown: {error}")]) from error
