"""Verbs that carry nouns of event, and the small words that the frames need: `support.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import language_files, read_toml
from dragoman.knowledge.inflection import load_inflection
from dragoman.knowledge.verbs import VerbTable

WORDS = (
    "complementizers",
    "agents",
    "between",
    "occasions",
    "genitive",
    "relational",
    "possessive",
    "origin",
    "documents",
    "passives",
    "actives",
    "movers",
    "during",
    "place",
    "topic",
    "where",
    "there",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """`carries` tells the status of verbs whose object is the event, `subject` that of verbs whose subject it is; `movers` holds the
    participles of verbs whose perfect looks like a passive ("is gekomen")."""

    carries: VerbTable[str]
    subject: VerbTable[str]
    complementizers: frozenset[str]
    agents: frozenset[str]
    between: frozenset[str]
    occasions: frozenset[str]
    genitive: frozenset[str]
    relational: frozenset[str]
    possessive: frozenset[str]
    origin: frozenset[str]
    documents: frozenset[str]
    passives: frozenset[str]
    actives: frozenset[str]
    movers: frozenset[str]
    during: frozenset[str]
    place: frozenset[str]
    topic: frozenset[str]
    where: frozenset[str]
    there: frozenset[str]


@cache
def load_support(lang: str) -> Support:
    """The supporting verbs of a language; empty where it has no such file."""
    verbs: dict[str, list[tuple[str, str]]] = {"support": [], "subject": []}
    words: dict[str, frozenset[str]] = {name: frozenset() for name in WORDS}
    for path in language_files(lang, "support.toml"):
        table = read_toml(path)
        for name, pairs in verbs.items():
            pairs += [(lemma, status) for status, lemmas in table.get(name, {}).items() for lemma in lemmas]
        for name in words:
            words[name] |= frozenset(table.get("words", {}).get(name, ()))
    inflection = load_inflection(lang)
    words["movers"] = frozenset(form.casefold() for lemma in words["movers"] for form in inflection.participles(lemma))
    return Support(carries=VerbTable(verbs["support"], inflection), subject=VerbTable(verbs["subject"], inflection), **words)
