"""Who a person is: what the report's words tell first, then the known people of that name, kept apart by office, state and date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from anyascii import anyascii

from dragoman.knowledge.actors import ActorTables, Term
from dragoman.model.entity import Entity
from dragoman.model.mention import ActorMention

# Of several offices at once the higher names the person.
RANK = {"head_of_state": 0, "head_of_government": 1, "foreign_minister": 2, "head_of_body": 2, "defence_minister": 3}
LOWEST = 9
FORMER = "ELI"
MINISTERS = frozenset({"minister", "foreign_minister", "defence_minister"})
ANY_DAY = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The people of a report: family name -> the mention that tells most, and the codes of the states that it names."""

    people: dict[str, ActorMention]
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who somebody is, and why."""

    entity: Entity
    why: str


def build_roster(mentions: tuple[ActorMention, ...], text: str, tables: ActorTables) -> Roster:
    """The people of a report by family name; the mention that tells most of each."""
    people: dict[str, ActorMention] = {}
    for mention in mentions:
        if mention.kind != "person" or mention.name is None:
            continue
        name = mention.name.of(text)
        for family in {name.split()[-1], *tables.people.short_names(name)}:
            held = people.get(family)
            if held is None or _tells(mention) > _tells(held):
                people[family] = mention
    return Roster(people=people, states=frozenset(code for mention in mentions for code in mention.states))


def _tells(mention: ActorMention) -> tuple[bool, bool, int]:
    return bool(mention.states), mention.office is not None, len(mention.span)


def find_person(mention: ActorMention, text: str, tables: ActorTables, day: str | None, roster: Roster | None) -> Person:
    """The person of a mention on a day (ISO 8601)."""
    name = mention.name.of(text) if mention.name else mention.span.of(text)
    told = _fullest(mention, name, text, tables, roster)
    fullest = told.name.of(text) if told.name and len(told.name) >= len(name) else name
    code = told.states[0] if told.states else None
    search = _Search(tables=tables, day=day, code=code, office=told.office, states=roster.states if roster else frozenset())
    office = told.office_words.of(text) if told.office_words else None
    for given in dict.fromkeys((fullest, name, mention.span.of(text))):
        term, how = search.term(given)
        if term is not None:
            return _known(term, told, search, Entity(name=fullest, office=office), how)
    sector = FORMER if told.former else told.sector
    slug = "-".join(anyascii(fullest.split()[-1]).casefold().split())
    why = "the words of the report" if code or told.office else "nobody by this name is known"
    return Person(entity=Entity(code=code, sector=sector, name=fullest, office=office, id=f"person:{slug}"), why=why)


def _fullest(mention: ActorMention, name: str, text: str, tables: ActorTables, roster: Roster | None) -> ActorMention:
    """The mention of this person that tells most; somebody of another first name is another person."""
    full = roster.people.get(name.rsplit(maxsplit=1)[-1]) if roster else None
    if full is None or full.name is None or _tells(full) <= _tells(mention) or not tables.people.may_be(name, full.name.of(text)):
        return mention
    return full


def _known(term: Term, told: ActorMention, search: _Search, words: Entity, how: str) -> Person:
    """A known person: code and sector of the words where they tell any, else those of the term."""
    tables, day = search.tables, search.day
    held = day is None or term.holds(day)
    sector: str | None = told.sector or _sector(term, tables)
    if told.former or (not held and told.sector is None):
        sector = FORMER if told.former or day is None or term.start < day else None
    code = search.code or tables.code_of(term.entity, day)
    until = f", until {term.end}" if term.end else ""
    why = f"{how}: {term.name}, {term.office} of {term.entity} since {term.start}{until}"
    return Person(entity=Entity(code=code, sector=sector, name=words.name, office=words.office, id=f"person:{term.person}"), why=why)


def _sector(term: Term, tables: ActorTables) -> str:
    """The sector of an office; who leads a party or a group has that of the body, not so who leads one of several states."""
    body = tables.body(term.entity, term.end or None)
    if body is not None and (body.code in tables.states or body.sector in tables.sectors.armed):
        return body.sector
    return tables.sectors.of_office(term.office)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """Looks for the term of a person, given what the words tell."""

    tables: ActorTables
    day: str | None
    code: str | None
    office: str | None
    states: frozenset[str]

    def term(self, name: str) -> tuple[Term | None, str]:
        """The best term of who has a name, and how the name was found: as written, by another spelling or script."""
        ways: tuple[tuple[str, Callable[[str], list[Term]]], ...] = (
            ("known by this name", self.tables.people.get),
            ("known in another spelling", self.tables.people.alike),
            ("known by the first and last of these names", self.tables.people.outer),
        )
        for how, look_up in ways:
            if how != ways[0][0] and " " not in name and self.code is None and self.office is None:
                continue  # a family name alone in another spelling may be anybody's
            found = self._best(name, [term for term in look_up(name) if self._fits(term)])
            if found is not None:
                return found, how
        return None, ""

    def _fits(self, term: Term) -> bool:
        """Whether a term is of the state that the words tell."""
        return self.code is None or self.code in {term.entity, self.tables.code_of(term.entity, self.day)}

    def _best(self, name: str, terms: list[Term]) -> Term | None:
        """A term held on the day, else the last that ended before; of several the one whose office and state the report names.

        Somebody of this full name whose first term is still to come is that person all the same.
        """
        day = self.day or ANY_DAY
        held = [term for term in terms if term.holds(day)]
        if held:
            return min(held, key=self._order)
        ended = [term for term in terms if term.end and term.end < day]
        if ended:
            return max(ended, key=lambda t: (-self._order(t)[0], t.end))
        return min((term for term in terms if " " in name), key=lambda t: t.start, default=None)

    def _order(self, term: Term) -> tuple[bool, bool, int, int]:
        same = self.office is not None and (term.office == self.office or {term.office, self.office} <= MINISTERS)
        near = self.tables.code_of(term.entity, self.day) in self.states
        return not same, not near, RANK.get(term.office, LOWEST), -self.tables.people.known_of[term.entity]
