"""Checks the table of offices, and measures how many of the persons of the facts it finds."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from offices_sources import GOVERNMENT, STATE, Known, Term, by_hand, factbook_terms, first_day, fold, last_day, reign_terms

HEADS = {STATE, GOVERNMENT, "paramount_leader", "party_leader", "head_of_union"}
SOLE = {
    STATE, GOVERNMENT, "governor_general", "foreign_minister", "defence_minister", "finance_minister", "head_of_body", "army_chief",
    "national_security_adviser", "ambassador_un", "high_representative", "intelligence_chief", "interior_minister", "crown_prince",
}  # fmt: skip
SEVERAL = {("SMR", STATE): "two captains regent", ("AND", STATE): "two co-princes", ("BIH", STATE): "a presidency of three"}
OFFICES = SOLE | {
    "ambassador", "assistant_secretary", "brexit_negotiator", "chief_executive", "cleric", "commander_in_ukraine", "commerce_minister",
    "commissioner", "commissioner_human_rights", "deputy_defence_minister", "deputy_foreign_minister", "deputy_head_of_body",
    "deputy_head_of_government", "deputy_head_of_state", "deputy_mission_chief", "development_minister", "diplomatic_adviser",
    "director_national_intelligence", "economy_minister", "emergencies_director", "energy_minister", "founder", "guards_commander",
    "head_of_presidential_office", "head_of_union", "justice_minister", "leader_gaza", "leader_of_administration", "mayor",
    "member_of_parliament", "migration_minister", "military_commander", "military_committee_chair", "military_ruler", "negotiator",
    "nuclear_chief", "opposition_leader", "paramount_leader", "parliament_speaker", "party_leader", "political_chief",
    "presidential_adviser", "prosecutor", "quds_commander", "regional_leader", "security_council_deputy_chair",
    "security_council_secretary", "security_minister", "security_service_chief", "senate_speaker", "senior_official", "special_envoy",
    "special_rapporteur", "spokesperson", "strategic_affairs_minister", "theatre_commander", "top_diplomat", "under_secretary",
    "vice_president", "weapons_inspector",
}  # fmt: skip
ONTOLOGY = Path(__file__).resolve().parents[1] / "src/dragoman/ontology"
PARTIAL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
SOURCES = {"own", "factbook", "reign", "both", "wikidata"}


def single(term: Term) -> bool:
    """Whether only one person at a time can hold the term's office."""
    return term.office in SOLE and (term.entity, term.office) not in SEVERAL


def faults(terms: list[Term]) -> list[str]:
    """Everything wrong in the table: codes, dates, rows given twice, two persons at once in an office for one."""
    found = [f"{term.id} {term.entity} {term.office} {term.start}/{term.end}: {what}" for term in terms for what in wrong(term)]
    rows = Counter((t.id, t.entity, t.office, t.start) for t in terms)
    found += [f"{' '.join(row)}: given {count} times" for row, count in rows.items() if count > 1]
    return found + overlaps(terms)


def wrong(term: Term) -> list[str]:
    """What is wrong with one row by itself."""
    checks = {
        "unknown entity": term.entity in entities(),
        "unknown office": term.office in OFFICES,
        "unknown source": term.source in SOURCES,
        "no slug": bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", term.id)),
        "no partial date": bool(PARTIAL.fullmatch(term.start)) and (not term.end or bool(PARTIAL.fullmatch(term.end))),
        "a name empty or given twice": len({*term.names, term.person} - {""}) == len(term.names) + 1,
    }
    found = [what for what, right in checks.items() if not right]
    if "no partial date" not in found and last_day(term.end) < first_day(term.start):
        found.append("end before start")
    return found


@cache
def entities() -> frozenset[str]:
    """The ids of all states and bodies."""
    found: set[str] = set()
    for name in ("states.csv", "organisations.csv"):
        with (ONTOLOGY / name).open(encoding="utf-8", newline="") as handle:
            found |= {row["id"] for row in csv.DictReader(line for line in handle if not line.startswith("#"))}
    return frozenset(found)


def overlaps(terms: list[Term]) -> list[str]:
    """Pairs of different persons who hold at the same time an office that only one can hold."""
    found = []
    groups: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in filter(single, terms):
        groups[term.entity, term.office].append(term)
    for (entity, office), group in groups.items():
        for n, one in enumerate(group):
            found += [
                f"{entity} {office}: {one.person} {one.start}/{one.end} and {two.person} {two.start}/{two.end}"
                for two in group[n + 1 :]
                if one.id != two.id and until(one) > first_day(two.start) and until(two) > first_day(one.start)
            ]
    return found


def until(term: Term) -> date:
    """The first day on which the term may have ended: a successor may begin in the month it ended in."""
    return first_day(term.end) if term.end else last_day("")


def measure(folder: Path, terms: list[Term], seed: int = 1, size: int = 200) -> dict[str, tuple[float, list[str]]]:
    """Per facts file: the share of terms drawn at random whose holder is found by family name on a day in the term, and those not found.

    Found is whom a row of the same state names, with an office of a head (or, where one party rules, its leader) on that day.
    """
    known = Known(by_hand())
    drawn = {
        "factbook": seen_alone([t for t in factbook_terms(folder, known) if t.office in HEADS]),
        "reign": list(reign_terms(folder, known)),
    }
    rows: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        for name in (term.person, *term.names):
            rows[term.entity, fold(name)].append(term)
    out = {}
    for source, pool in drawn.items():
        chance = random.Random(seed)
        missed = [note for term in chance.sample(pool, min(size, len(pool))) if (note := miss(term, rows, chance))]
        out[source] = (1 - len(missed) / min(size, len(pool)), missed)
    return out


def seen_alone(terms: list[Term]) -> list[Term]:
    """The Factbook's terms up to the day when, by its own later versions, the next holder began; its versions lag behind."""
    starts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in terms:
        starts[term.entity, term.office].append(term.start)
    return [replace(t, seen=min([t.seen, *(day for day in starts[t.entity, t.office] if day > t.start)])) for t in terms]


def miss(term: Term, rows: dict[tuple[str, str], list[Term]], chance: random.Random) -> str:
    """Empty where the term is found on a day drawn from it, else what was looked for."""
    first, last = max(first_day(term.start), date(1990, 1, 1)), min(first_day(term.end or term.seen), date(2026, 1, 1))
    day = first + timedelta(days=chance.randint(0, max(0, (last - first).days)))
    for row in rows[term.entity, fold(term.raw[-1])]:
        if row.office in HEADS and first_day(row.start) <= day <= last_day(row.end):
            return ""
    return f"{term.entity} {term.raw[-1]} {term.office} on {day} (term {term.start}/{term.end or term.seen})"
