"""The coding scheme: categories, modes, quad classes and scores, and what PLOVER makes of a record on export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.files import ONTOLOGY, read_toml
from dragoman.model.record import Status

FILE = ONTOLOGY / "plover.toml"
QUADS = range(1, 5)
MOST = 10.0  # scores lie from -10 to 10, those of cooperation above nought


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """`modes`, `quad` and `score` by category; facts and beliefs have neither quad class nor score.

    `content_modes`: the mode that a category of words takes from the category of what is asked, refused or threatened.
    `confidence`: weights of the features that tell how likely a record is right.
    `auxiliary`: the statuses that are auxiliary modes on export; `planned`: what a planned act becomes there, by its category;
    `needs_recipient`: the categories that have one on export whether the report names it or not.
    """

    modes: dict[str, tuple[str, ...]]
    quad: dict[str, int]
    score: dict[str, float]
    content_modes: dict[str, dict[str, str]]
    confidence: dict[str, float]
    auxiliary: tuple[str, ...]
    planned: dict[str, str]
    needs_recipient: frozenset[str]


@cache
def load_ontology() -> Ontology:
    """PLOVER 2.0 as `ontology/plover.toml` holds it. Raises KnowledgeError that tells every fault with its entry."""
    data = read_toml(FILE)
    faults = [Fault(file=FILE, entry=entry, message=message) for entry, message in wrong(data)]
    if faults:
        raise KnowledgeError(faults)
    events, export = data["event"], data["export"]
    return Ontology(
        modes={name: tuple(table.get("modes", ())) for name, table in events.items()},
        quad={name: table["quad"] for name, table in events.items() if "quad" in table},
        score={name: table["score"] for name, table in events.items() if "score" in table},
        content_modes=data["content_modes"],
        confidence={str(k): float(v) for k, v in read_toml(ONTOLOGY / "confidence.toml").get("weights", {}).items()},
        auxiliary=tuple(export["auxiliary"]),
        planned=export["planned"],
        needs_recipient=frozenset(export["needs_recipient"]),
    )


def acts(ontology: Ontology) -> frozenset[str]:
    """Every category ("CONSULT") and every category with a mode ("CONSULT/visit")."""
    moded = (f"{event}/{mode}" for event, modes in ontology.modes.items() for mode in modes)
    return frozenset([*ontology.modes, *moded])


def wrong(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(entry, what is wrong with it) of the tables of a file."""
    missing = [name for name in ("event", "export", "content_modes") if not isinstance(data.get(name), dict)]
    yield from ((name, "section missing") for name in missing)
    if missing:
        return
    events, export = data["event"], data["export"]
    counted = {name for name, table in events.items() if "quad" in table}
    for name in sorted(counted):
        yield from _wrong_event(name, events[name])
    for planned, given in export.get("planned", {}).items():
        yield from (("export.planned", f"unknown category {event!r}") for event in (planned, given) if event not in counted)
    yield from (("export.needs_recipient", f"unknown category {e!r}") for e in export.get("needs_recipient", ()) if e not in counted)
    yield from (("export.auxiliary", f"unknown status {s!r}") for s in export.get("auxiliary", ()) if s not in get_args(Status))
    for name, table in data["content_modes"].items():
        allowed = events.get(name, {}).get("modes", ())
        yield from ((f"content_modes.{name}", f"unknown category {event!r}") for event in table if event not in events)
        yield from ((f"content_modes.{name}", f"unknown mode {mode!r}") for mode in table.values() if mode not in allowed)


def _wrong_event(name: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    quad, score = table["quad"], table.get("score")
    if quad not in QUADS:
        yield f"event.{name}", f"quad class {quad!r}; 1 to 4 are expected"
    if not isinstance(score, float) or abs(score) > MOST:
        yield f"event.{name}", f"score {score!r}; a number with a point from -10 to 10 is expected"
    elif quad in QUADS and (score > 0) != (quad <= 2):
        yield f"event.{name}", f"score {score} in quad class {quad}: cooperation lies above nought, conflict below"
