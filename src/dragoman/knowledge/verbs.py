"""Short lists of verbs by what they do to a clause - carry a noun, report, plan, deny - looked up by written form."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Generic, TypeVar

from dragoman.knowledge.inflection import Inflection

T = TypeVar("T")


class VerbTable(Generic[T]):
    """Verbs with what they stand for.

    A lemma may have a separable particle ("mee|delen") and further words that must stand in the clause, after a plus
    ("laten + weten", "zijn + van plan").
    """

    def __init__(self, lemmas: Iterable[tuple[str, T]], inflection: Inflection) -> None:
        self._forms: dict[str, list[tuple[str | None, tuple[str, ...], T]]] = {}
        for phrase, payload in lemmas:
            lemma, *needs = (part.strip() for part in phrase.split("+"))
            particle, base = inflection.split_lemma(lemma.rpartition(" ")[2])
            for form in inflection.forms(base):
                self._add(form, particle, needs, payload)
            for form in inflection.joined_forms(lemma.rpartition(" ")[2]):
                self._add(form, None, needs, payload)
        for found in self._forms.values():
            found.sort(key=lambda option: -(len(option[1]) + (option[0] is not None)))

    def _add(self, form: str, particle: str | None, needs: list[str], payload: T) -> None:
        self._forms.setdefault(form.casefold(), []).append((particle, tuple(needs), payload))

    def __contains__(self, form: str) -> bool:
        return form in self._forms

    def get(self, form: str, clause: Set[str], text: str = "", particle: str | None = None) -> T | None:
        """What a form stands for in a clause: `clause` holds its folded words, `text` the same words in a row.

        `particle` is the one that the parser found at the verb; a verb with another one is another verb.
        """
        for wanted, needs, payload in self._forms.get(form, ()):
            if wanted is not None and wanted not in clause:
                continue
            if wanted is None and particle is not None:
                continue
            if all((need in clause) if " " not in need else (need in text) for need in needs):
                return payload
        return None
