"""How right phrases, people and the actors of annotated reports are resolved, measured on the material beside the checkout.

    python -m benchmarks.actors phrases|people|reports [--errors]

`phrases`: the actor cases of another coder's tests. `people`: heads drawn at random from two lists of facts, asked for by name on
a day in their term. `reports`: the actors and recipients of annotated reports whose names stand in the text, and the words that
do not come out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.accuracy import raw_of
from benchmarks.gold import SHARED
from dragoman.cli.who import as_json, ask
from dragoman.knowledge.actors import ActorTables, load_actors
from dragoman.knowledge.coreference import load_coreference
from dragoman.pipeline import Pipeline
from dragoman.read.report import Given, report_of
from dragoman.resolve.actors import build_roster, resolve_actor
from dragoman.resolve.coreference import Discourse
from dragoman.resolve.report import ParsedReport

TASKS = {"actor_code", "sector", "nationality"}
TODAY = "2022-01-01"  # what a case without a date means
BODIES = {"IGO", "NGO"}
NO_SECTOR = {"", "GOV"}  # a state as such
Json = dict[str, Any]


def phrase_cases() -> Iterator[Json]:
    """The cases that count: of our tasks, neither expected to fail nor skipped."""
    with (SHARED / "gold/actors_ngec/dev.jsonl").open(encoding="utf-8") as handle:
        for case in map(json.loads, handle):
            if case["task"] in TASKS and not case["xfail"] and not case["skip"]:
                yield case


def state_right(case: Json, answer: Json) -> bool | None:
    """Whether the state is the expected one; None where the case says nothing of it."""
    expected, unexpected = case["expected"], case["expected_not"] or {}
    code = answer["code"] or ""
    if "country" in unexpected:
        return bool(code != unexpected["country"])
    if expected.get("resolved") is False:
        return not code
    if "country" not in expected:
        return None
    if "NGO" in (expected.get("code_1"), expected["country"]) and code == "NGO":
        return True
    return bool(code == expected["country"])


def sector_right(case: Json, answer: Json) -> bool | None:
    """Whether a sector is the expected one, for a state as such also GOV; None where the case says nothing of it."""
    expected = case["expected"]
    if "code_1" not in expected:
        return None
    wanted = expected["code_1"]
    if wanted == "NGO":
        return bool(answer["code"] == "NGO")
    if not wanted:
        return (answer["sector"] or "") in NO_SECTOR
    return bool(wanted in answer["sectors"])


def phrases(errors: bool) -> None:
    """Print the shares of cases whose state and whose sector are right."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for case in phrase_cases():
        day = date.fromisoformat(case["date"] or TODAY)
        answer = as_json(ask(case["phrase"], case["context"] or "", day, "en"))
        results = {"state": state_right(case, answer), "sector": sector_right(case, answer)}
        if case["date"]:
            results["dated"] = all(value is not False for value in results.values())
        for level, value in results.items():
            if value is not None:
                asked[level] += 1
                right[level] += value
        if errors and False in results.values():
            wanted = {k: v for k, v in case["expected"].items() if k in {"country", "code_1", "code_2", "resolved"}}
            print(f"{case['phrase'][:60]!r} {case['date'] or ''} wanted {wanted} got {answer['code']} {answer['sectors']}: {answer['why']}")
    for level in asked:
        print(f"phrases {level:7} {right[level]}/{asked[level]} {right[level] / asked[level]:.3f}")


def drawn(source: str, seed: int = 1, size: int = 200) -> Iterator[tuple[str, str, str, date]]:
    """Heads of one of the lists of facts, drawn by a fixed seed: name, state, office, a day in the term."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
    import offices_check as check
    import offices_sources as facts

    known = facts.Known(facts.by_hand())
    folder = SHARED / "facts"
    pool = {
        "reign": lambda: list(facts.reign_terms(folder, known)),
        "factbook": lambda: check.seen_alone([t for t in facts.factbook_terms(folder, known) if t.office in check.HEADS]),
    }[source]()
    chance = Random(seed)
    for term in chance.sample(pool, min(size, len(pool))):
        first = max(facts.first_day(term.start), date(1990, 1, 1))
        last = min(facts.last_day(term.end or term.seen), date(2026, 1, 1))
        yield term.person or term.raw[-1], term.entity, term.office, first + timedelta(days=chance.randint(0, max(0, (last - first).days)))


def people(errors: bool) -> None:
    """Print the shares of heads that are found, of the right state, in the right office."""
    tables = load_actors("en")
    for source in ("reign", "factbook"):
        count: Counter[str] = Counter()
        for name, state, office, day in drawn(source):
            answer = as_json(ask(name, "", day, "en"))
            held = [t for t in tables.people.get(name) if t.holds(day.isoformat()) and t.entity == state]
            results = {
                "found": "known" in answer["why"] and "nobody" not in answer["why"],
                "state": answer["code"] == state,
                "office": any(t.office == office or {t.office, office} <= HEADS for t in held),
            }
            count.update(level for level, good in results.items() if good)
            count["all"] += 1
            if errors and not all(results.values()):
                print(f"{name} {state} {office} {day}: {answer['code']} {answer['why']}")
        print(f"people {source}: " + ", ".join(f"{level} {count[level]}/{count['all']}" for level in ("found", "state", "office")))


HEADS = {"head_of_state", "head_of_government", "paramount_leader", "party_leader", "head_of_union"}


def may_be_read(report: Json) -> bool:
    """Whether a report is not among those kept aside."""
    return int(hashlib.sha256(report["id"].encode()).hexdigest(), 16) % 3 != 0


def annotated(report: Json) -> Iterator[tuple[str, Json]]:
    """The actors and recipients of a report whose names stand in its text, each name once."""
    seen = set()
    for record in report["records"]:
        for party in (*(record.get("actor") or ()), *(record.get("recipient") or ())):
            name = party.get("name")
            if name and name in report["text"] and (name, party.get("code")) not in seen:
                seen.add((name, party.get("code")))
                yield name, party


def resolved(name: str, parsed: ParsedReport, tables: ActorTables, lang: str) -> set[tuple[str | None, str | None]]:
    """Code and sector of every mention in a report that overlaps a place where a name stands, as the report's own course resolves it."""
    text, on = parsed.report.text, date.fromisoformat((parsed.report.published or "")[:10])
    roster = build_roster(tuple(parsed.mentions.values()), text, tables, on)
    discourse = Discourse(load_coreference(lang), lambda mention: resolve_actor(mention, text, tables, on=on, roster=roster))
    places = [(m.start(), m.end()) for m in re.finditer(re.escape(name), text)]
    found: set[tuple[str | None, str | None]] = set()
    for sentence in parsed.sentences:
        for referent in discourse.read(sentence.tree, parsed.mentions).values():
            if any(referent.span.start < end and start < referent.span.end for start, end in places):
                found |= {(entity.code, entity.sector) for entity in referent.entities}
    return found


def reports(errors: bool) -> None:
    """Print the share of names in annotated reports whose mentions have the code, and code and sector, of the annotation."""
    pipeline, tables = Pipeline("nl"), load_actors("nl")
    count: Counter[str] = Counter()
    with (SHARED / "gold/reports/nos_nl.jsonl").open(encoding="utf-8") as handle:
        for gold in filter(may_be_read, map(json.loads, handle)):
            parsed = pipeline.parse(report_of(raw_of(gold), Given()))
            for words, party in annotated(gold):
                found = resolved(words, parsed, tables, "nl")
                both = (party.get("code"), party.get("sector")) in found
                count.update({"all": 1, "found": bool(found), "code": any(c == party.get("code") for c, _ in found), "both": both})
                if errors and not both:
                    print(f"{gold['id']} {words!r} wanted {party.get('code')} {party.get('sector')} got {sorted(found, key=str)}")
    shares = (f"{level} {count[level]}/{count['all']} {count[level] / count['all']:.3f}" for level in ("found", "code", "both"))
    print("reports nos_nl: " + ", ".join(shares))


def main() -> None:
    """Print what is asked for, and how long the tables take to load."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", metavar="phrases|people|reports")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    began = time.perf_counter()
    load_actors("nl")
    print(f"tables of one language loaded in {time.perf_counter() - began:.2f} s")
    for what in options.what or ["phrases", "people", "reports"]:
        {"phrases": phrases, "people": people, "reports": reports}[what](options.errors)


if __name__ == "__main__":
    main()
