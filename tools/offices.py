"""Compiles the table of offices from the facts and the rows written by hand, and checks it.

python tools/offices.py FACTS            writes src/dragoman/ontology/offices.csv
python tools/offices.py FACTS --check    only checks and measures the table that is there
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from offices_check import faults, measure, single
from offices_sources import Known, Term, by_hand, factbook_terms, first_day, fold, last_day, reign_terms, with_ids
from rapidfuzz import fuzz

TABLE = Path(__file__).resolve().parents[1] / "src/dragoman/ontology/offices.csv"
COLUMNS = ["id", "person", "names", "entity", "office", "from", "to", "source"]
NEAR = timedelta(days=62)
CURRENT = "2025-11"


def same_terms(terms: list[Term]) -> list[Term]:
    """One term for what several sources say of one person in one office; what is written by hand wins, then the Factbook's day."""
    rank = {"own": 0, "reign": 1, "factbook": 2}
    groups: dict[tuple[str, str, str], list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (rank[t.source], t.start)):
        group = groups[term.entity, term.office, term.person]
        at = [n for n, old in enumerate(group) if term.source != "own" and touches(old, term)]
        if not at:
            group.append(term)
        elif len(at) == 1:
            group[at[0]] = merged(group[at[0]], term)
        else:
            group[at[0]] = merged(group[at[0]], replace(term, end=group[at[0]].end))
            group[at[-1]] = merged(group[at[-1]], replace(term, start=group[at[-1]].start))
    return [term for group in groups.values() for term in group]


def merged(old: Term, term: Term) -> Term:
    """Two terms of one person as one: the Factbook's days go before those of REIGN."""
    return joined(term, old) if (old.source, term.source) == ("reign", "factbook") else joined(old, term)


def touches(one: Term, two: Term) -> bool:
    """Two terms of the same person that are one, as far as their dates tell."""
    if abs(first_day(one.start) - first_day(two.start)) <= NEAR:
        return True
    return first_day(one.start) <= last_day(two.end or two.seen) and first_day(two.start) <= last_day(one.end or one.seen)


def joined(one: Term, two: Term) -> Term:
    """The first term, known better, with the names of the second and its dates where the first leaves them open."""
    raw = tuple(dict.fromkeys((*one.raw, *two.raw)))
    if one.source == "own":
        return replace(one, raw=raw)
    apart = abs(first_day(one.start) - first_day(two.start)) > NEAR
    start = min(one.start, two.start) if apart else one.start
    if one.end:
        end = "" if not two.end and first_day(two.seen) > last_day(one.end) + NEAR else one.end
    else:
        end = "" if not two.end or one.seen >= CURRENT or one.seen[:7] > two.end else two.end
    source = one.source if two.source == one.source else "both"
    return replace(one, start=start, end=end, raw=raw, seen=max(one.seen, two.seen), source=source)


def in_sequence(terms: list[Term]) -> list[Term]:
    """The holders of one office one after the other: a term ends at the latest where the next begins."""
    kept = [term for term in terms if term.source == "own"]
    for term in sorted(once([t for t in terms if t.source != "own"]), key=lambda t: (t.start, t.seen)):
        fitted = beside(term, kept)
        if fitted:
            kept.append(fitted)
    kept.sort(key=lambda t: (first_day(t.start), t.source != "own"))
    out = [ended(term, following) for term, following in zip(kept, [*kept[1:], None], strict=True)]
    return [term for term in out if not term.end or last_day(term.end) >= first_day(term.start)]


def once(terms: list[Term]) -> list[Term]:
    """Of several holders said to have begun on one day the one seen last, with the names of those who are the same in another spelling."""
    best: dict[str, Term] = {}
    for term in sorted(terms, key=lambda t: (t.seen, t.source == "both")):
        old = best.get(term.start)
        alike = old and fuzz.token_sort_ratio(fold(old.person), fold(term.person)) >= 45
        best[term.start] = replace(term, raw=tuple(dict.fromkeys((*old.raw, *term.raw)))) if old and alike else term
    return list(best.values())


def beside(term: Term, own: list[Term]) -> Term | None:
    """A term cut to where no row written by hand says otherwise; None where nothing is left."""
    for other in (o for o in own if o.source == "own" and o.person != term.person):
        begin, until = first_day(other.start), last_day(other.end)
        if begin <= first_day(term.start) < until:
            if not other.end or last_day(term.end or term.seen) - until < NEAR:
                return None
            term = replace(term, start=other.end)
    again = any(o.source == "own" and (o.person, o.start) == (term.person, term.start) for o in own)
    return None if again else term


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
    wrong = faults(terms)
    print(f"{len(wrong)} faults", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
