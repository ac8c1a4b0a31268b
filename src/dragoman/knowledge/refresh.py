"""Newer terms of office from Wikidata: its answer read, and put beside the table of offices."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

from anyascii import anyascii

from dragoman.errors import Fault, InputError, KnowledgeError
from dragoman.knowledge.checks import rows_of
from dragoman.knowledge.files import ONTOLOGY
from dragoman.knowledge.people import COLUMNS, skeleton

ENDPOINT = "https://query.wikidata.org/sparql"
OFFICES = {"P35": "head_of_state", "P6": "head_of_government"}
LANGUAGES = ("en", "nl", "de", "fr")
SOURCE = "wikidata"
NEAR = timedelta(days=62)  # what sources differ about when a term began
QUERY = """SELECT ?code ?property ?person ?label ?start ?end WHERE {
  VALUES (?property ?claim ?value) { (wd:P35 p:P35 ps:P35) (wd:P6 p:P6 ps:P6) }
  ?state wdt:P298 ?code ; ?claim ?statement .
  ?statement ?value ?person ; pq:P580 ?start .
  OPTIONAL { ?statement pq:P582 ?end }
  ?person rdfs:label ?label . FILTER(LANG(?label) IN ("en", "nl", "de", "fr"))
  FILTER(?start >= "2020-01-01"^^xsd:dateTime)
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody in an office by Wikidata: names by language, days (ISO 8601) of the term, the end empty where it goes on."""

    entity: str
    office: str
    names: tuple[str, ...]
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of `offices.csv` as it is written."""

    id: str
    person: str
    names: tuple[str, ...]
    entity: str
    office: str
    start: str
    end: str
    source: str

    def cells(self) -> list[str]:
        """The cells in the order of the columns."""
        return [self.id, self.person, "|".join(self.names), self.entity, self.office, self.start, self.end, self.source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of a row: `before` is None for one that is added."""

    before: TableRow | None
    after: TableRow

    def __str__(self) -> str:
        row = self.after
        what = "new" if self.before is None else "ends"
        return f"{what}: {row.person}, {row.office} of {row.entity}, {row.start} to {row.end or 'now'}"


def table_rows() -> list[TableRow]:
    """The table of offices as it is."""
    faults: list[Fault] = []
    rows = rows_of(ONTOLOGY / "offices.csv", COLUMNS, faults)
    if faults:
        raise KnowledgeError(faults)
    return [
        TableRow(
            id=row.cells["id"],
            person=row.cells["person"],
            names=row.many("names"),
            entity=row.cells["entity"],
            office=row.cells["office"],
            start=row.cells["from"],
            end=row.cells["to"],
            source=row.cells["source"],
        )
        for row in rows
    ]


def holders(answer: Any) -> list[Holder]:
    """The terms of an answer in SPARQL's JSON. Raises InputError for one that is not such an answer."""
    try:
        terms: dict[tuple[str, str, str, str], dict[str, str]] = {}
        ends: dict[tuple[str, str, str, str], str] = {}
        for binding in answer["results"]["bindings"]:
            office = OFFICES[binding["property"]["value"].rsplit("/", 1)[-1]]
            key = (binding["code"]["value"], office, binding["person"]["value"], binding["start"]["value"][:10])
            terms.setdefault(key, {})[binding["label"]["xml:lang"]] = binding["label"]["value"]
            ends[key] = binding["end"]["value"][:10] if "end" in binding else ""
    except (KeyError, TypeError) as error:
        raise InputError(f"no answer of Wikidata: {error} is missing or of another kind; expected results.bindings of the query") from error
    found = [Holder(entity=key[0], office=key[1], names=_in_order(labels), start=key[3], end=ends[key]) for key, labels in terms.items()]
    return sorted(found, key=lambda h: (h.entity, h.office, h.start))


def _in_order(labels: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels[lang] for lang in LANGUAGES if lang in labels))


def changes(rows: Iterable[TableRow], found: Iterable[Holder]) -> list[Change]:
    """What newer terms change: an open row of the same holder gets its end, a later holder is added and ends the one before.

    Nothing older than what the table has is touched: there it was checked by hand.
    """
    table = list(rows)
    made: list[Change] = []
    for holder in found:
        office = [row for row in table if (row.entity, row.office) == (holder.entity, holder.office)]
        same = next((row for row in office if _is_same(row, holder)), None)
        if same is not None:
            changed = [_ended(same, holder.end)] if holder.end and not same.end else []
        elif office and holder.start > max(row.start for row in office):
            changed = [*(_ended(row, holder.start) for row in office if not row.end), Change(before=None, after=_row(holder, table))]
        else:
            changed = []
        made += changed
        table = _with(table, changed)
    return made


def _is_same(row: TableRow, holder: Holder) -> bool:
    """Whether a row is a holder's term: one of the names in some spelling, and begun about then."""
    spelled = {skeleton(name) for name in (row.person, *row.names)}
    return abs(_day(row.start) - _day(holder.start)) <= NEAR and any(skeleton(name) in spelled for name in holder.names)


def _day(partial: str) -> date:
    parts = [int(part) for part in partial.split("-")]
    return date(*(*parts, 1, 1)[:3])


def _ended(row: TableRow, end: str) -> Change:
    return Change(before=row, after=replace(row, end=end))


def _row(holder: Holder, table: list[TableRow]) -> TableRow:
    """A new row; of somebody whom the table knows with the id and names it has."""
    spelled = {skeleton(name) for name in holder.names}
    known = next((row for row in table if row.entity == holder.entity and skeleton(row.person) in spelled), None)
    person, *names = holder.names
    slug = "-".join(re.findall(r"[a-z0-9]+", anyascii(person).casefold()))
    return TableRow(
        id=known.id if known else slug,
        person=known.person if known else person,
        names=known.names if known else (*names, person.rsplit(maxsplit=1)[-1]),
        entity=holder.entity,
        office=holder.office,
        start=holder.start,
        end=holder.end,
        source=SOURCE,
    )


def _with(table: list[TableRow], made: list[Change]) -> list[TableRow]:
    """The table with some changes; each new row stands behind the last of its office."""
    rows = list(table)
    for change in made:
        if change.before is not None:
            rows[rows.index(change.before)] = change.after
            continue
        key = (change.after.entity, change.after.office)
        last = max((n for n, row in enumerate(rows) if (row.entity, row.office) == key), default=len(rows) - 1)
        rows.insert(last + 1, change.after)
    return rows


def write_table(path: Path, rows: list[TableRow], made: list[Change]) -> None:
    """Write the table with the changes."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row.cells() for row in _with(rows, made))
    path.write_text(out.getvalue(), encoding="utf-8")
