"""The lexicon turned round: from a written form to the units that it may belong to. Built once for a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from dragoman.knowledge.inflection import Inflection, load_inflection
from dragoman.knowledge.lexicon import Entry, load_lexicon

REFLEXIVE = " "


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One lemma of an entry. `particle` is what stands apart from this form ("valt ... aan"), None where nothing does; `participle`: this
    form is one."""

    entry: Entry
    particle: str | None = None
    separable: bool = False
    participle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LexicalIndex:
    """Folded form -> units, and folded last part of a compound -> units; `needs` holds the forms of every needed phrase;
    `adjacent`: a particle may stand right behind its verb, before an object ("rules out talks")."""

    forms: dict[str, list[Unit]] = field(default_factory=dict)
    endings: dict[str, list[Unit]] = field(default_factory=dict)
    needs: dict[str, frozenset[str]] = field(default_factory=dict)
    particles: frozenset[str] = frozenset()
    adjacent: bool = False

    def units(self, form: str) -> list[Unit]:
        """The units that a written form may belong to; the whole word before its last part."""
        whole = self.forms.get(form)
        if whole:
            return whole
        for start in range(2, len(form) - 2):
            ending = self.endings.get(form[start:])
            if ending:
                return ending
        return []


@cache
def lexical_index(lang: str) -> LexicalIndex:
    """The index of a language's lexicon."""
    inflection = load_inflection(lang)
    forms: dict[str, list[Unit]] = {}
    endings: dict[str, list[Unit]] = {}
    needs: dict[str, frozenset[str]] = {}
    particles: set[str] = set()
    for entry in load_lexicon(lang).entries:
        for lemma in entry.units:
            for form, unit, is_ending in _forms(entry, lemma, inflection):
                (endings if is_ending else forms).setdefault(form, []).append(unit)
                if unit.particle:
                    particles.add(unit.particle)
        for phrase in (*(alternative for group in (*entry.needs, *entry.near) for alternative in group), *entry.without):
            needs.setdefault(phrase, _phrase_forms(phrase, inflection))
    return LexicalIndex(forms=forms, endings=endings, needs=needs, particles=frozenset(particles), adjacent=inflection.adjacent_particles)


def _forms(entry: Entry, lemma: str, inflection: Inflection) -> list[tuple[str, Unit, bool]]:
    lemma = lemma.rpartition(REFLEXIVE)[2]
    whole = Unit(entry=entry)
    if entry.kind == "noun":
        ending = lemma.startswith("-")
        nouns = {form.casefold() for form in inflection.noun_forms(lemma.removeprefix("-"))}
        return [(form, whole, False) for form in nouns] + [(form, whole, True) for form in nouns if ending]
    if entry.kind == "adj":
        return [(form.casefold(), whole, False) for form in inflection.adjective_forms(lemma)]
    return [(form, unit, False) for form, unit in verb_forms(lemma, inflection, entry)]


def verb_forms(lemma: str, inflection: Inflection, entry: Entry) -> list[tuple[str, Unit]]:
    """All written forms of a verb lemma; those whose particle stands apart carry it in their unit."""
    particle, base = inflection.split_lemma(lemma)
    participles = {form.casefold() for form in inflection.participles(lemma)}

    def unit(form: str, *, apart: str | None = None) -> tuple[str, Unit]:
        return form, Unit(entry=entry, particle=apart, separable=particle is not None, participle=apart is None and form in participles)

    if particle is None:
        return [unit(form.casefold()) for form in inflection.forms(base)]
    joined = [form.casefold() for form in inflection.joined_forms(lemma)]
    apart = [form.casefold() for form in inflection.forms(base)]
    return [unit(form) for form in joined] + [unit(form, apart=particle) for form in apart]


def _phrase_forms(phrase: str, inflection: Inflection) -> frozenset[str]:
    """A word, or several of which the last one is inflected: "import ban", "import bans"."""
    opening, _, last = phrase.removeprefix("-").rpartition(" ")
    forms = {last} | inflection.noun_forms(last) | inflection.adjective_forms(last)
    return frozenset(f"{opening} {form}".strip().casefold() for form in forms)
