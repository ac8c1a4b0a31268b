"""Names, adjectives, titles and nouns that tell of actors: the tables that mentions are found with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import ONTOLOGY, language_files, read_csv, read_toml
from dragoman.knowledge.inflection import Inflection, load_inflection
from dragoman.knowledge.phrases import PhraseTable
from dragoman.model.mention import ActorKind

STATE_COLUMNS = ("code", "names", "adjectives", "inhabitants", "seats")
BODY_COLUMNS = ("id", "code", "sector", "parent", "names_nl", "names_en", "names_de", "names_fr", "from", "to")
OFFICE_COLUMNS = ("id", "person", "names", "entity", "office", "from", "to", "source")
GENERIC = frozenset({"IGO", "NGO", "MNC", "IMG", "ISM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a proper name stands for; `spelling` tells which of its letters must be capitals."""

    spelling: str
    kind: ActorKind
    states: tuple[str, ...]
    entity: str | None = None
    sector: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A noun for an office or a group. `relation`: it stands for another's office ("ambtgenoot")."""

    office: str
    sector: str
    plural: bool = False
    relation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office: `start` and `end` are EDTF partial dates, an empty end for one that goes on."""

    person: str
    name: str
    entity: str
    office: str
    start: str
    end: str

    def holds(self, day: str) -> bool:
        """Whether a day (ISO 8601) lies in the term; a partial date counts as far as it goes."""
        return self.start <= day[: len(self.start)] and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorTables:
    """All tables of a language: proper names, adjectives of states, titles whole and as last part of a compound.

    `people` holds the terms of known persons by every form of their name.
    """

    names: PhraseTable[Name]
    adjectives: dict[str, tuple[str, ...]]
    titles: PhraseTable[Title]
    endings: dict[str, Title]
    codes: dict[str, str]
    people: PhraseTable[Term]


@cache
def load_actors(lang: str) -> ActorTables:
    """The tables of a language."""
    inflection = load_inflection(lang)
    names: list[tuple[str, Name]] = []
    adjectives: dict[str, tuple[str, ...]] = {}
    for path in language_files(lang, "states.csv"):
        for row in read_csv(path, STATE_COLUMNS):
            code = row.cells["code"]
            for word in row.many("adjectives"):
                for form in inflection.adjective_forms(word):
                    adjectives.setdefault(form, (code,))
            names += _state_names(code, row.many("names"), row.many("inhabitants"), row.many("seats"), inflection)
    codes: dict[str, str] = {}
    for row in read_csv(ONTOLOGY / "organisations.csv", BODY_COLUMNS):
        codes[row.cells["id"]] = row.cells["code"]
        code, entity, sector = row.cells["code"], row.cells["id"], row.cells["sector"]
        for n in row.many(f"names_{lang}"):
            names.append((n, Name(spelling=n, kind="organisation", states=(code,), entity=entity, sector=sector)))
    titles, endings = _titles(lang, inflection)
    names += list(_sets_and_places(lang))
    return ActorTables(
        names=PhraseTable(names),
        adjectives=adjectives,
        titles=PhraseTable(titles),
        endings=endings,
        codes=codes,
        people=PhraseTable(_people(), cased=True),
    )


def _state_names(
    code: str, names: tuple[str, ...], inhabitants: tuple[str, ...], seats: tuple[str, ...], inflection: Inflection
) -> Iterator[tuple[str, Name]]:
    for name in names:
        yield name, Name(spelling=name, kind="state", states=(code,), entity=f"state:{code}", sector="GOV")
        yield f"{name}s", Name(spelling=name, kind="state", states=(code,), entity=f"state:{code}", sector="GOV")
    for people in inhabitants:
        for form in inflection.noun_forms(people):
            yield form, Name(spelling=form, kind="role", states=(code,), sector="CVL", plural=form != people)
    for seat in seats:
        yield seat, Name(spelling=seat, kind="metonym", states=(code,), entity=f"state:{code}", sector="GOV")


def _titles(lang: str, inflection: Inflection) -> tuple[list[tuple[str, Title]], dict[str, Title]]:
    whole: list[tuple[str, Title]] = []
    endings: dict[str, Title] = {}
    for path in language_files(lang, "offices.toml"):
        for table in read_toml(path).get("title", []):
            for word in table["words"]:
                bare = word.removeprefix("-")
                forms = {bare: table.get("plural", False)} | {form: True for form in inflection.noun_forms(bare) if form != bare}
                for form, plural in forms.items():
                    title = Title(office=table["office"], sector=table["sector"], plural=plural, relation=table.get("relation", False))
                    whole.append((form, title))
                    if word.startswith("-"):
                        endings.setdefault(form.casefold(), title)
    return whole, endings


def _sets_and_places(lang: str) -> Iterator[tuple[str, Name]]:
    for path in language_files(lang, "offices.toml"):
        data = read_toml(path)
        for name, codes in data.get("sets", {}).items():
            yield name, Name(spelling=name, kind="set", states=tuple(codes), sector="GOV", plural=True)
        for name in data.get("vague", {}).get("words", []):
            yield name, Name(spelling=name, kind="vague", states=(), sector=None, plural=name.endswith("en"))
        for code, places in data.get("places", {}).items():
            for place in places:
                yield place, Name(spelling=place, kind="place", states=() if code == "XXX" else (code,))


def _people() -> Iterator[tuple[str, Term]]:
    for row in read_csv(ONTOLOGY / "offices.csv", OFFICE_COLUMNS):
        cells = row.cells
        term = Term(
            person=cells["id"],
            name=cells["person"],
            entity=cells["entity"],
            office=cells["office"],
            start=cells["from"],
            end=cells["to"],
        )
        for name in dict.fromkeys((cells["person"], *row.many("names"))):
            yield name, term
