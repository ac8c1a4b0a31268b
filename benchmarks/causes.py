"""Why a record is not the gold's: the listing that tells what to mend next. Only ever of the part that may be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One difference: its cause, and both sides in a line each."""

    report: str
    cause: str
    gold: str
    said: str


def misses(score: ModuleType, report: Json, predicted: list[Json], triggers: list[tuple[int, int, str]]) -> Iterator[Miss]:
    """The differences between a report's gold and what the program said; `triggers` are (start, end, event) of its frames."""
    said = [p for p in predicted if p.get("actor")]
    pairs = score.pair(report, said)
    matched = {j for _, j, _ in pairs}
    found = {i: (j, level) for i, j, level in pairs}
    text, name = report["text"], str(report["id"])
    for i, gold in enumerate(report["records"]):
        if gold.get("optional"):
            continue
        j, level = found.get(i, (None, 0))
        if j is None:
            yield Miss(report=name, cause=_missed(score, gold, text, said, triggers), gold=brief(gold), said="")
        elif level < 4:
            yield Miss(report=name, cause=_partial(score, gold, said[j], report), gold=brief(gold), said=brief(said[j]))
    for j, record in enumerate(said):
        if j not in matched:
            yield Miss(report=name, cause=_spurious(score, record, report), gold="", said=brief(record))


def _missed(score: ModuleType, gold: Json, text: str, said: list[Json], triggers: list[tuple[int, int, str]]) -> str:
    here = score.spans(gold, text)

    def meets(start: int, end: int) -> bool:
        return any(a < end and start < b for a, b in here)

    if any(p["event"] == gold["event"] and meets(e["start"], e["end"]) for p in said for e in p["evidence"]):
        return "missed: merged with another"
    if any(event == gold["event"] and meets(start, end) for start, end, event in triggers):
        return "missed: trigger without a record"
    if any(meets(e["start"], e["end"]) for p in said for e in p["evidence"]):
        return "missed: other category"
    return "missed: no trigger"


def _partial(score: ModuleType, gold: Json, said: Json, report: Json) -> str:
    if not score.same_who(gold, said):
        return f"who: {_side(gold, said, 'actor')}, {_side(gold, said, 'recipient')}"
    if score.reality(gold) != score.reality(said):
        return f"status: {gold['status']} as {said['status']}"
    return "date or mode" if score.same_mode(gold, said) else "mode"


def _side(gold: Json, said: Json, role: str) -> str:
    wanted, given = ({str(e.get("code")) for e in record.get(role) or []} for record in (gold, said))
    if wanted == given:
        return f"{role} right" if wanted else f"no {role}"
    if not given:
        return f"{role} lost"
    if not wanted:
        return f"{role} too many"
    return f"{role} too many" if wanted < given else f"{role} too few" if given < wanted else f"{role} wrong"


def _spurious(score: ModuleType, record: Json, report: Json) -> str:
    spans = [(e["start"], e["end"]) for e in record["evidence"]]
    meeting = [gold for gold in report["records"] if any(a < d and c < b for a, b in spans for c, d in score.spans(gold, report["text"]))]
    if any(gold["event"] == record["event"] for gold in meeting):
        return "spurious: told twice"
    return "spurious: other category" if meeting else "spurious: nothing there"


def brief(record: Json) -> str:
    """A record in a line."""

    def who(role: str) -> str:
        return ",".join(f"{e.get('code') or '-'}/{e.get('sector') or ''}:{(e.get('name') or '')[:22]}" for e in record.get(role) or [])

    pieces = [e if isinstance(e, str) else e["text"] for e in record.get("evidence") or [""]]
    mode = f"/{record['mode']}" if record.get("mode") else ""
    date, entry = record.get("date") or "", (record.get("explain") or [{}])[0].get("entry", "")
    return f"{record['event']}{mode} {who('actor')} > {who('recipient')} {record.get('status')} {date} {entry} | {pieces[0][:150]!r}"
