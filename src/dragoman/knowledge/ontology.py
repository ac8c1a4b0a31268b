"""The coding scheme: categories, modes, quad classes and scores, and what PLOVER makes of a record on export."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import ONTOLOGY, read_toml


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
    """PLOVER 2.0 as `ontology/plover.toml` holds it."""
    data = read_toml(ONTOLOGY / "plover.toml")
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
