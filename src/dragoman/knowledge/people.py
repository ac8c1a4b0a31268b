"""Known people by every name, with their terms of office: `ontology/offices.csv`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anyascii import anyascii

from dragoman.errors import Fault
from dragoman.knowledge.checks import check, dated, filled, holds, known, rows_of, unique
from dragoman.knowledge.files import ONTOLOGY
from dragoman.knowledge.phrases import PhraseTable

COLUMNS = ("id", "person", "names", "entity", "office", "from", "to", "source")
# How one sound of a name is written in this alphabet or that: what differs only so is one name.
_SPELLINGS = [
    (re.compile(pattern), written)
    for pattern, written in (
        (r"[^a-z ]", ""), (r"dzj|dsch|dj|dzh", "j"), (r"tsch|tsj|tch|tj|sch|sj|sh|ch|cz", "s"), (r"zj|zh", "z"), (r"kh|gh", "h"),
        (r"oe|ou|ow", "u"), (r"ck|q|x", "k"), (r"ph|ff", "f"), (r"w|v", "v"), (r"ij|iy|yi|yy|ii|y|j|ie", "i"), (r"ee|ae", "e"),
        (r"aa", "a"), (r"(.)\1+", r"\1"), (r"(?<=.)h(?=\b|[^aeiou])", ""),
    )
]  # fmt: skip
SHORT = 5  # letters of a skeleton below which another spelling may be another name


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office: `start` and `end` are EDTF partial dates, an empty end for one that goes on."""

    person: str
    name: str
    entity: str
    office: str
    start: str
    end: str

    def holds(self, day: str) -> bool:
        """Whether a day (ISO 8601) lies in the term; a partial date counts as far as it goes."""
        return holds(self.start, self.end, day)


class People:
    """The terms of known people by every form of their name, and by how another alphabet or language would spell it.

    `known_of`: how many names the table has of a state or body; of who heads several, the report means where most is known of.
    """

    def __init__(self, terms: Iterable[tuple[str, Term]], endings: Iterable[str] = ()) -> None:
        pairs = list(terms)
        self.table: PhraseTable[Term] = PhraseTable(pairs, cased=True, endings=endings)
        self._pairs = pairs
        self._spelled: dict[str, list[Term]] | None = None
        self._outer: dict[str, list[Term]] | None = None
        self._short: dict[str, set[str]] | None = None
        self.known_of = Counter(term.entity for _, term in pairs)

    def short_names(self, name: str) -> frozenset[str]:
        """The names of one word that the people of a name go by as well, a family name that stands first among them."""
        if self._short is None:  # few words of a report are names
            self._short = {}
            for given, term in self._pairs:
                if " " not in given:
                    self._short.setdefault(term.person, set()).add(given)
        people = {term.person for term in self.get(name)}
        return frozenset(short for person in people for short in self._short.get(person, ()))

    def get(self, name: str) -> list[Term]:
        """The terms of who has exactly this name; several people may."""
        return self.table.get(name)

    def may_be(self, name: str, held: str) -> bool:
        """Whether a name may be another form of one held before: the first names begin alike, or one of them is not given."""
        first, *family = name.split()
        before, *more = held.split()
        if not family or (more and before[:1] == first[:1]):
            return True
        known = {term.name[:1] for term in self.get(before)} if not more else {before[:1]}
        return not known or first[:1] in known

    def alike(self, name: str) -> list[Term]:
        """The terms of who has this name in another spelling or script. A transposed letter is no other spelling but another name."""
        key = skeleton(name)
        if len(key) < SHORT:
            return []
        if self._spelled is None:  # few reports need it
            self._spelled = {}
            for given, term in self._pairs:
                self._spelled.setdefault(skeleton(given), []).append(term)
        return self._spelled.get(key, [])

    def outer(self, name: str) -> list[Term]:
        """The terms of who has the first and the last part of a name, where names between are left out or added."""
        if self._outer is None:
            self._outer = {}
            for given, term in self._pairs:
                if " " in given:
                    self._outer.setdefault(_outer(given), []).append(term)
        found = self._outer.get(_outer(name), []) if " " in name else []
        return found if len({term.person for term in found}) == 1 else []


def _outer(name: str) -> str:
    first, *_, last = name.split()
    return f"{skeleton(first)} {skeleton(last)}"


def skeleton(name: str) -> str:
    """A name without what spelling and script make of it: "Zelensky", "Selenskyj" and "Зеленський" differ, their skeletons less.

    >>> skeleton("Loekasjenko") == skeleton("Lukashenko") == skeleton("Loukachenko")
    True
    """
    folded = anyascii(name).casefold().replace("-", " ")
    for pattern, written in _SPELLINGS:
        folded = pattern.sub(written, folded)
    return folded


def read_people(entities: Iterable[str], faults: list[Fault], endings: Iterable[str] = ()) -> People:
    """Everybody in the table of offices; a name in a text may have one of the endings."""
    rows = rows_of(ONTOLOGY / "offices.csv", COLUMNS, faults)
    needed = filled("id", "person", "entity", "office", "from")
    check(rows, faults, unique("id", "entity", "office", "from"), needed, known("entity", entities, "entity"), dated)

    def terms() -> Iterator[tuple[str, Term]]:
        for row in rows:
            cells = row.cells
            term = Term(
                person=cells["id"],
                name=cells["person"],
                entity=cells["entity"],
                office=cells["office"],
                start=cells["from"],
                end=cells["to"],
            )
            for name in dict.fromkeys((cells["person"], *row.many("names"))):
                yield name, term

    return People(terms(), endings)
