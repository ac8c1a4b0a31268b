"""Written forms of words from their lemma: rewrite rules of `inflection.toml`, strong and irregular verbs of `verbs.csv`.

Rules give too much rather than too little: a form that is no word meets none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from dragoman.knowledge.files import language_files, read_csv, read_toml

COLUMNS = ("infinitive", "past_singular", "past_plural", "participle", "present_singular")
Rules = list[tuple[re.Pattern[str], str]]


class Inflection:
    """The forms of a language's verbs, nouns and adjectives."""

    def __init__(self, tables: Iterable[dict[str, Any]], verbs: dict[str, tuple[str, ...]]) -> None:
        merged: dict[str, Any] = {}
        for table in tables:
            merged.update(table)
        self._verbs = verbs
        self._verb = merged.get("verb", {})
        self._stems = _rules(self._verb.get("stem", ()))
        self._plural = _rules(merged.get("noun", {}).get("plural", ()))
        self._inflected = _rules(merged.get("adjective", {}).get("inflected", ()))
        self._unaugmented = re.compile(merged.get("unaugmented", "(?!)"))
        self._never_augmented = re.compile(merged.get("always_unaugmented", "(?!)"))
        self.adjacent_particles = bool(merged.get("adjacent_particles", False))
        self._diaeresis = dict(merged.get("diaeresis", {}))
        self._particle_behind = merged.get("particle_place") == "behind"
        self._longest_first = sorted(verbs, key=len, reverse=True)

    def split_lemma(self, lemma: str) -> tuple[str | None, str]:
        """The particle and the base of a verb lemma: "aan|vallen" gives ("aan", "vallen"), "call|off" ("off", "call")."""
        first, bar, last = lemma.rpartition("|")
        if not bar:
            return None, last
        return (last, first) if self._particle_behind else (first, last)

    def forms(self, lemma: str) -> frozenset[str]:
        """All written forms of a verb; of one with a particle both those joined with it and those without."""
        _, base = self.split_lemma(lemma)
        return self._base_forms(base) | self.joined_forms(lemma)

    def joined_forms(self, lemma: str) -> frozenset[str]:
        """The forms of a verb that are written in one with its particle; none where the language keeps it apart."""
        particle, base = self.split_lemma(lemma)
        if particle is None or self._particle_behind:
            return frozenset()
        return frozenset(particle + form for form in self._base_forms(base))

    def participles(self, lemma: str) -> frozenset[str]:
        """The past participles of a verb, bare and inflected, joined with its particle."""
        particle, base = self.split_lemma(lemma)
        strong = self._strong(base)
        stems = _variants(base, self._stems)
        bare = ({strong[2]} if strong else set()) | (set() if base in self._verbs else self._participles(base, stems))
        inflected = self._verb.get("participle_inflected", "{participle}")
        return frozenset((particle or "") + form for p in bare for form in (p, inflected.format(participle=p)))

    def noun_forms(self, noun: str) -> frozenset[str]:
        """A noun in singular and plural; given a plural, that one too."""
        return frozenset({noun} | _variants(noun, self._plural))

    def adjective_forms(self, adjective: str) -> frozenset[str]:
        """An adjective, bare and inflected."""
        return frozenset({adjective} | _variants(adjective, self._inflected))

    def _base_forms(self, infinitive: str) -> frozenset[str]:
        strong = self._strong(infinitive)
        stems = _variants(infinitive, self._stems)
        found = {
            pattern.format(stem=stem, infinitive=infinitive) for stem in stems or {infinitive} for pattern in self._verb.get("present", ())
        }
        participles = {strong[2]} if strong else set()
        found |= set(strong or ())
        if infinitive not in self._verbs:  # what only looks like a strong verb with a prefix ("ontmoeten") is weak
            found |= {pattern.format(stem=stem) for stem in stems for pattern in self._verb.get("past", ())}
            participles |= self._participles(infinitive, stems)
        inflected = self._verb.get("participle_inflected", "{participle}")
        for participle in participles:
            found |= {participle, inflected.format(participle=participle)}
        return frozenset(found)

    def _participles(self, infinitive: str, stems: set[str]) -> set[str]:
        endings = {pattern.format(stem=stem) for stem in stems for pattern in self._verb.get("participle", ())}
        prefix = self._verb.get("participle_prefix", "")
        augmented = {_joined(prefix, ending, self._diaeresis) for ending in endings}
        if self._never_augmented.match(infinitive):
            return endings
        return augmented | endings if self._unaugmented.match(infinitive) else augmented

    def _strong(self, infinitive: str) -> tuple[str, ...] | None:
        """The principal parts of a strong verb, also behind a prefix: "vernemen" follows "nemen"."""
        if infinitive in self._verbs:
            return self._verbs[infinitive]
        for base in self._longest_first:
            prefix = infinitive.removesuffix(base)
            found = self._unaugmented.match(infinitive)
            if prefix != infinitive and found is not None and found.group() == prefix:
                singular, plural, participle, *present = self._verbs[base]
                bare = participle.removeprefix(self._verb.get("participle_prefix", ""))
                return (prefix + singular, prefix + plural, prefix + bare, *(prefix + form for form in present))
        return None


def _joined(prefix: str, word: str, diaeresis: dict[str, str]) -> str:
    """A prefix before a word, with the mark that parts two vowels: "geëvacueerd"."""
    if prefix and word and prefix[-1] in "aeo" and word[0] in diaeresis:
        return prefix + diaeresis[word[0]] + word[1:]
    return prefix + word


def _rules(pairs: Iterable[Iterable[str]]) -> Rules:
    return [(re.compile(pattern), replacement) for pattern, replacement in pairs]


def _variants(word: str, rules: Rules) -> set[str]:
    return {pattern.sub(replacement, word, count=1) for pattern, replacement in rules if pattern.search(word)}


@cache
def load_inflection(lang: str) -> Inflection:
    """The inflection of a language; a language without such files has only the lemmas as they are."""
    verbs: dict[str, tuple[str, ...]] = {}
    for path in language_files(lang, "verbs.csv"):
        for row in read_csv(path, COLUMNS):
            parts = [row.cells[c] for c in COLUMNS[1:4]]
            verbs[row.cells["infinitive"]] = (*parts, *row.many("present_singular"))
    return Inflection([read_toml(path) for path in language_files(lang, "inflection.toml")], verbs)
