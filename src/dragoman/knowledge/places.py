"""Cities, regions, waters and sites with the state they count to: `ontology/places.csv`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import Fault
from dragoman.knowledge.checks import check, degrees, filled, known, rows_of, unique
from dragoman.knowledge.files import ONTOLOGY
from dragoman.knowledge.states import names_in

COLUMNS = ("id", "code", "lat", "lon", "kind", "disputed", "names_nl", "names_en", "names_de", "names_fr")
KINDS = ("city", "region", "water", "site")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place: degrees north and east, the state it counts to (None for seas and regions of several), the dispute about it."""

    id: str
    code: str | None
    lat: float
    lon: float
    kind: str
    disputed: str
    names: tuple[str, ...]


def read_places(lang: str, codes: Iterable[str], faults: list[Fault]) -> list[Place]:
    """All places, with their names in a language."""
    rows = rows_of(ONTOLOGY / "places.csv", COLUMNS, faults)
    before = len(faults)
    check(
        rows,
        faults,
        unique("id"),
        filled("id"),
        known("code", codes, "code"),
        known("kind", KINDS, "kind"),
        degrees("lat", 90),
        degrees("lon", 180),
    )
    if len(faults) > before:
        return []
    return [
        Place(
            id=row.cells["id"],
            code=row.cells["code"] or None,
            lat=float(row.cells["lat"]),
            lon=float(row.cells["lon"]),
            kind=row.cells["kind"],
            disputed=row.cells["disputed"],
            names=names_in(row, lang),
        )
        for row in rows
    ]
