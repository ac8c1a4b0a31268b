"""Sectors and what follows from them: `ontology/sectors.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import ONTOLOGY, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Sectors:
    """The codes of sectors, and what each `names`; `armed`, `settled` and `borrowing` as the file tells; sector and second
    sector by office."""

    codes: frozenset[str]
    names: dict[str, str]
    armed: frozenset[str]
    settled: frozenset[str]
    borrowing: frozenset[str]
    by_office: dict[str, str]
    second: dict[str, str]

    def of_office(self, office: str) -> str:
        """The sector of a known holder of an office."""
        return self.by_office.get(office, "GOV")

    def all_of(self, sector: str | None, office: str | None) -> tuple[str, ...]:
        """A sector with the second one that an office has beside it."""
        second = self.second.get(office or "") if sector == "GOV" else None
        return tuple(code for code in (sector, second) if code)


@cache
def load_sectors() -> Sectors:
    """The sectors of the ontology."""
    data = read_toml(ONTOLOGY / "sectors.toml")
    rules = data["rules"]
    return Sectors(
        codes=frozenset(data["sector"]),
        names=data["sector"],
        armed=frozenset(rules["armed"]),
        settled=frozenset(rules["settled"]),
        borrowing=frozenset(rules["borrowing"]),
        by_office=data["office"],
        second=data["second"],
    )
