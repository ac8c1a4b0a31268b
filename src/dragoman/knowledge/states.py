"""States, territories, partly recognised entities and states of the past: `ontology/states.csv` and a language's `states.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.errors import Fault
from dragoman.knowledge.checks import check, dated, filled, holds, known, rows_of, unique
from dragoman.knowledge.files import ONTOLOGY, Row, fallbacks, language_files

COLUMNS = ("id", "code", "kind", "part_of", "successors", "from", "to", "names_nl", "names_en", "names_de", "names_fr")
WORD_COLUMNS = ("id", "names", "adjectives", "inhabitants", "seats")
KINDS = ("state", "territory", "partial", "former", "union")
PARTLY_RECOGNISED = "PRE"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One row. `id` is the code, or a slug for who counts to another state; `names` by language, `part_of` the state it belongs to."""

    id: str
    code: str
    kind: str
    part_of: str
    successors: tuple[str, ...]
    start: str
    end: str
    names: dict[str, tuple[str, ...]]

    def code_on(self, day: str | None) -> str:
        """Its code; on a day after its end that of the state which continues it."""
        if self.kind != "former" or day is None or not self.end or not self.successors or day < self.end:
            return self.code
        return self.successors[0]

    @property
    def sector(self) -> str:
        """A state as such acts as its government; who has no code of its own is only partly recognised."""
        return PARTLY_RECOGNISED if self.kind == "partial" and self.id != self.code else "GOV"

    def is_there(self, day: str) -> bool:
        """Whether it exists on a day."""
        return holds(self.start, self.end, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWords:
    """What a language has for a state beside the names of the ontology."""

    id: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]
    seats: tuple[str, ...]


def names_in(row: Row, lang: str) -> tuple[str, ...]:
    """The names that an ontology's table gives in a language; none for a language that it has no column for."""
    column = f"names_{fallbacks(lang)[0]}"
    return row.many(column) if column in row.cells else ()


def read_states(faults: list[Fault]) -> dict[str, State]:
    """All states by id."""
    rows = rows_of(ONTOLOGY / "states.csv", COLUMNS, faults)
    ids = [row.cells["id"] for row in rows]
    codes = {row.cells["code"] for row in rows if row.cells["kind"] != "partial" or row.cells["id"] == row.cells["code"]}
    check(
        rows,
        faults,
        unique("id"),
        filled("id", "code"),
        known("kind", KINDS, "kind"),
        known("code", codes, "code"),
        known("successors", ids, "state"),
        known("part_of", ids, "state"),
        dated,
    )
    return {row.cells["id"]: _state(row) for row in rows}


def _state(row: Row) -> State:
    cells = row.cells
    return State(
        id=cells["id"],
        code=cells["code"],
        kind=cells["kind"],
        part_of=cells["part_of"],
        successors=row.many("successors"),
        start=cells["from"],
        end=cells["to"],
        names={column.removeprefix("names_"): row.many(column) for column in COLUMNS if column.startswith("names_")},
    )


def read_state_words(lang: str, states: dict[str, State], faults: list[Fault]) -> Iterator[StateWords]:
    """The words of a language for states, its names of the ontology first."""
    written: dict[str, list[Row]] = {}
    for path in language_files(lang, "states.csv"):
        rows = rows_of(path, WORD_COLUMNS, faults)
        check(rows, faults, unique("id"), known("id", states, "state"))
        for row in rows:
            written.setdefault(row.cells["id"], []).append(row)
    base = fallbacks(lang)[0]
    for state in states.values():
        rows = written.get(state.id, [])
        given = [name for row in rows for name in row.many("names")]
        yield StateWords(
            id=state.id,
            names=tuple(dict.fromkeys((*given, *state.names.get(base, ())))),
            adjectives=tuple(a for row in rows for a in row.many("adjectives")),
            inhabitants=tuple(i for row in rows for i in row.many("inhabitants")),
            seats=tuple(s for row in rows for s in row.many("seats")),
        )
