"""Compiles the table of offices from the facts and the rows written by hand, and checks it.

    python tools/offices.py FACTS            writes src/dragoman/ontology/offices.csv
    python tools/offices.py FACTS --check    only checks and measures the table that is there
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from offices_sources import (
    GOVERNMENT, STATE, Known, Term, by_hand, factbook_terms, first_day, fold, last_day, reign_terms, with_ids,
)  # fmt: skip

TABLE = Path(__file__).resolve().parents[1] / "src/dragoman/ontology/offices.csv"
COLUMNS = "id,person,names,entity,office,from,to,source".split(",")
HEADS = {STATE, GOVERNMENT, "paramount_leader", "party_leader"}
SEVERAL = {("SMR", STATE), ("AND", STATE), ("BIH", STATE)}
NEAR = timedelta(days=62)
CURRENT = "2025-11"


def single(term: Term) -> bool:
    """Whether only one person at a time can hold the term's office."""
    return term.office in {STATE, GOVERNMENT, "governor_general"} and (term.entity, term.office) not in SEVERAL


def same_terms(terms: list[Term]) -> list[Term]:
    """One term for what several sources say of one person in one office; what is written by hand wins, then the Factbook's day."""
    rank = {"own": 0, "factbook": 1, "reign": 2}
    groups: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (rank[t.source], t.start)):
        group = groups[term.entity, term.office, term.person]
        at = next((n for n, old in enumerate(group) if touches(old, term)), None)
        if at is None:
            group.append(term)
        else:
            group[at] = joined(group[at], term)
    return [term for group in groups.values() for term in group]


def touches(one: Term, two: Term) -> bool:
    """Two terms of the same person that are one, as far as their dates tell."""
    return first_day(one.start) - NEAR <= last_day(two.end or two.seen) and first_day(two.start) - NEAR <= last_day(one.end or one.seen)


def joined(one: Term, two: Term) -> Term:
    """The first term, known better, with the names of the second and its dates where the first leaves them open."""
    raw = tuple(dict.fromkeys((*one.raw, *two.raw)))
    if one.source == "own":
        return replace(one, raw=raw)
    apart = abs(first_day(one.start) - first_day(two.start)) > NEAR
    start = min(one.start, two.start) if apart else one.start
    ongoing = not one.end and one.seen >= CURRENT
    end = one.end if ongoing or not two.end else ("" if one.seen[:7] > two.end else two.end)
    return replace(one, start=start, end=end, raw=raw, seen=max(one.seen, two.seen), source="both" if two.source != one.source else one.source)


def in_sequence(terms: list[Term]) -> list[Term]:
    """The holders of one office one after the other: a term ends at the latest where the next begins."""
    kept = [term for term in terms if term.source == "own"]
    for term in sorted((t for t in terms if t.source != "own"), key=lambda t: (t.start, t.seen)):
        fitted = beside(term, kept)
        if fitted:
            kept.append(fitted)
    kept.sort(key=lambda t: (first_day(t.start), t.source != "own"))
    out = [ended(term, following) for term, following in zip(kept, [*kept[1:], None], strict=True)]
    return [term for term in out if not term.end or last_day(term.end) >= first_day(term.start)]


def beside(term: Term, own: list[Term]) -> Term | None:
    """A term cut to where no row written by hand says otherwise; None where nothing is left."""
    for other in (o for o in own if o.source == "own" and o.person != term.person):
        begin, until = first_day(other.start), last_day(other.end)
        if begin <= first_day(term.start) < until:
            if not other.end or last_day(term.end or term.seen) - until < NEAR:
                return None
            term = replace(term, start=other.end)
    return term


def ended(term: Term, following: Term | None) -> Term:
    """The term with its end, as the next term or the last sight of its holder gives it."""
    if following and (not term.end or last_day(term.end) > first_day(following.start) - NEAR):
        return term if term.source == "own" and term.end else replace(term, end=following.start)
    if term.end or term.source == "own" or term.seen >= CURRENT:
        return term
    return replace(term, end=term.seen[:7])


def compiled(folder: Path) -> list[Term]:
    """All terms, sorted by entity, office and day."""
    own = by_hand()
    known = Known(own)
    terms = same_terms([*own, *factbook_terms(folder, known), *reign_terms(folder, known)])
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.entity, term.office].append(term)
    out = [t for group in groups.values() for t in (in_sequence(group) if single(group[0]) else [ended(term, None) for term in group])]
    return sorted(with_ids(whole_names(out, known)), key=lambda t: (t.entity.islower(), t.entity, t.office, t.start, t.person))


def whole_names(terms: list[Term], known: Known) -> list[Term]:
    """Every term of a person with all the names that any of them gives."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for term in terms:
        names[term.person].update(dict.fromkeys((*term.names, *known.names.get(term.person, ()), *term.raw)))
    for person, found in names.items():
        found.pop(person, None)
    return [replace(term, names=tuple(names[term.person])) for term in terms]


def write(terms: list[Term]) -> None:
    """The table as CSV."""
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        out = csv.writer(handle, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows([t.id, t.person, "|".join(t.names), t.entity, t.office, t.start, t.end, t.source] for t in terms)


def read() -> list[Term]:
    """The table as it is."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return [
            Term(id=r["id"], person=r["person"], names=tuple(filter(None, r["names"].split("|"))), entity=r["entity"],
                 office=r["office"], start=r["from"], end=r["to"], source=r["source"])
            for r in csv.DictReader(handle)
        ]  # fmt: skip


def overlaps(terms: list[Term]) -> list[str]:
    """Pairs of different persons in one office that only one can hold, more than a day at the same time."""
    found = []
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in filter(single, terms):
        groups[term.entity, term.office].append(term)
    for (entity, office), group in groups.items():
        for n, one in enumerate(group):
            found += [
                f"{entity} {office}: {one.person} {one.start}/{one.end} and {two.person} {two.start}/{two.end}"
                for two in group[n + 1 :]
                if last_day(one.end) > last_day(two.start) and last_day(two.end) > last_day(one.start)
            ]
    return found


def measure(folder: Path, terms: list[Term], seed: int = 1, size: int = 200) -> dict[str, tuple[float, list[str]]]:
    """Per facts file: the share of persons drawn at random who are found by family name at a day in their term, and who are not.

    A person counts as found where a row of the same state has the name and holds an office of a head on that day.
    """
    known = Known(by_hand())
    drawn = {"factbook": [t for t in factbook_terms(folder, known) if t.office in HEADS], "reign": list(reign_terms(folder, known))}
    rows: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        for name in (term.person, *term.names):
            rows[term.entity, fold(name)].append(term)
    out = {}
    for source, pool in drawn.items():
        chance = random.Random(seed)
        missed = [note for term in chance.sample(pool, size) if (note := miss(term, rows, chance))]
        out[source] = (1 - len(missed) / size, missed)
    return out


def miss(term: Term, rows: dict[tuple[str, str], list[Term]], chance: random.Random) -> str:
    """Empty where the term is found on a day drawn from it, else what was looked for."""
    first, last = max(first_day(term.start), date(1990, 1, 1)), min(first_day(term.end or term.seen), date(2026, 1, 1))
    day = first + timedelta(days=chance.randint(0, max(0, (last - first).days)))
    for row in rows[term.entity, fold(term.raw[-1])]:
        if row.office in HEADS and first_day(row.start) <= day <= last_day(row.end):
            return ""
    return f"{term.entity} {term.raw[-1]} {term.office} on {day} (term {term.start}/{term.end or term.seen})"


def main(arguments: list[str]) -> int:
    """Writes, checks and measures; returns 1 where the check finds something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    if not options.check:
        write(compiled(options.facts))
    terms = read()
    print(f"{len(terms)} rows, {len({t.id for t in terms})} persons, {len({t.entity for t in terms})} entities")
    for source, (share, missed) in measure(options.facts, terms).items():
        print(f"{source}: {share:.1%} of 200 found", *missed, sep="\n  ")
    wrong = overlaps(terms)
    print(f"{len(wrong)} overlaps", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
