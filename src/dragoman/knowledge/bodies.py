"""Organisations, alliances, courts, armed groups: `ontology/organisations.csv`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import Fault
from dragoman.knowledge.checks import check, dated, filled, holds, known, rows_of, unique
from dragoman.knowledge.files import ONTOLOGY, Row
from dragoman.knowledge.sectors import load_sectors
from dragoman.knowledge.states import names_in

COLUMNS = ("id", "code", "sector", "parent", "names_nl", "names_en", "names_de", "names_fr", "from", "to")
# Codes of who belongs to no one state.
GENERIC = frozenset({"IGO", "NGO", "MNC", "IMG", "ISM"})
UNIONS = frozenset({"EUR", "UNO"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body: its code and sector, the body that it is a part of, its names in one language, and when it was so."""

    id: str
    code: str
    sector: str
    parent: str
    names: tuple[str, ...]
    start: str
    end: str

    def is_there(self, day: str) -> bool:
        """Whether it was so on a day."""
        return holds(self.start, self.end, day)


def read_bodies(lang: str, codes: Iterable[str], faults: list[Fault]) -> dict[str, tuple[Body, ...]]:
    """All bodies by id, as they were from time to time (the Taliban are rebels, then a government), with their names in a language."""
    rows = rows_of(ONTOLOGY / "organisations.csv", COLUMNS, faults)
    check(
        rows,
        faults,
        unique("id", "from"),
        filled("id"),
        known("code", {*codes, *GENERIC, *UNIONS}, "code"),
        known("sector", load_sectors().codes, "sector"),
        known("parent", [row.cells["id"] for row in rows], "parent"),
        dated,
    )
    found: dict[str, tuple[Body, ...]] = {}
    for row in rows:
        found[row.cells["id"]] = (*found.get(row.cells["id"], ()), _body(row, lang))
    return found


def _body(row: Row, lang: str) -> Body:
    cells = row.cells
    return Body(
        id=cells["id"],
        code=cells["code"],
        sector=cells["sector"],
        parent=cells["parent"],
        names=names_in(row, lang),
        start=cells["from"],
        end=cells["to"],
    )
