"""Everything that tells of actors, as one set of tables a language: names, adjectives, titles, people, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge.bodies import GENERIC, Body, read_bodies
from dragoman.knowledge.inflection import Inflection, load_inflection
from dragoman.knowledge.naming import Naming, load_naming
from dragoman.knowledge.people import People, Term, read_people
from dragoman.knowledge.phrases import PhraseTable
from dragoman.knowledge.places import Place, read_places
from dragoman.knowledge.sectors import Sectors, load_sectors
from dragoman.knowledge.states import State, StateWords, read_state_words, read_states
from dragoman.knowledge.titles import OfficeWords, Title, read_titles
from dragoman.model.mention import ActorKind

__all__ = ["GENERIC", "ActorTables", "Name", "Term", "Title", "load_actors"]
LATEST = "9998"


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
class ActorTables:
    """All tables of a language: proper names, adjectives of states, titles whole and as last part of a compound.

    `adjectives` gives ids of states by written form, `local` codes by the adjective of a city; `people`, `bodies`, `states`
    and `places` what is known of each.
    """

    names: PhraseTable[Name]
    adjectives: PhraseTable[tuple[str, ...]]
    titles: PhraseTable[Title]
    endings: dict[str, Title]
    people: People
    states: dict[str, State]
    bodies: dict[str, tuple[Body, ...]]
    places: dict[str, Place]
    local: dict[str, str]
    naming: Naming
    sectors: Sectors

    def code_of(self, entity: str, day: str | None = None) -> str | None:
        """The code of a state or body by its id, on a day; None for an id that is in no table and a body without one."""
        if entity in self.states:
            return self.states[entity].code_on(day)
        body = self.body(entity, day)
        return (body.code or None) if body else None

    def body(self, entity: str, day: str | None = None) -> Body | None:
        """A body as it was on a day, as it is where no day is given; None for an id that is in no table."""
        forms = self.bodies.get(entity, ())
        there = [body for body in forms if body.is_there(day or LATEST)]
        return next(iter(there or forms[::-1]), None)


@cache
def load_actors(lang: str) -> ActorTables:
    """The tables of a language. Raises KnowledgeError with every fault of all of them."""
    faults: list[Fault] = []
    inflection, naming = load_inflection(lang), load_naming(lang)
    states = read_states(faults)
    codes = {state.code for state in states.values()}
    words = list(read_state_words(lang, states, faults))
    bodies = read_bodies(lang, codes, faults)
    titles = read_titles(lang, inflection, codes, faults)
    places = read_places(lang, codes, faults)
    parted = [ending for ending in naming.genitive if ending.startswith("'")]
    people = read_people({*states, *bodies}, faults, parted)
    if faults:
        raise KnowledgeError(faults)
    names = [*_state_names(words, states, inflection), *_body_names(bodies), *_sets(titles), *_place_names(places)]
    return ActorTables(
        names=PhraseTable(names, endings=naming.genitive),
        adjectives=PhraseTable(_adjectives(words, inflection), cased=True),
        titles=PhraseTable(titles.titles, endings=parted),
        endings=titles.endings,
        people=people,
        states=states,
        bodies=bodies,
        places={name.casefold(): place for place in reversed(places) for name in place.names},
        local=_local(places, naming),
        naming=naming,
        sectors=load_sectors(),
    )


def _adjectives(words: list[StateWords], inflection: Inflection) -> list[tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, ...]] = {}
    for state in words:
        for adjective in state.adjectives:
            for form in inflection.adjective_forms(adjective):
                found.setdefault(form, (state.id,))
    return list(found.items())


def _local(places: Iterable[Place], naming: Naming) -> dict[str, str]:
    """The code of the state by the adjective of a city; the first of several cities counts."""
    found: dict[str, str] = {}
    for place in places:
        if place.kind == "city" and place.code:
            for name in place.names:
                for form in naming.local_forms(name):
                    found.setdefault(form, place.code)
    return found


def _state_names(words: list[StateWords], states: dict[str, State], inflection: Inflection) -> Iterator[tuple[str, Name]]:
    for state in words:
        known = states[state.id]
        for name in state.names:
            yield name, Name(spelling=name, kind="state", states=(known.code,), entity=known.id, sector=known.sector)
        for people in state.inhabitants:
            for form in inflection.noun_forms(people):
                yield form, Name(spelling=form, kind="role", states=(known.code,), sector="CVL", plural=form != people)
        for seat in state.seats:
            yield seat, Name(spelling=seat, kind="metonym", states=(known.code,), entity=known.id, sector=known.sector)


def _body_names(bodies: dict[str, tuple[Body, ...]]) -> Iterator[tuple[str, Name]]:
    for body in (form for forms in bodies.values() for form in forms):
        states = (body.code,) if body.code else ()
        for name in body.names:
            yield name, Name(spelling=name, kind="organisation", states=states, entity=body.id, sector=body.sector)


def _sets(words: OfficeWords) -> Iterator[tuple[str, Name]]:
    for name, codes in words.sets.items():
        yield name, Name(spelling=name, kind="set", states=codes, sector="GOV", plural=True)
    for name in words.vague:
        yield name, Name(spelling=name, kind="vague", states=(), sector=None, plural=name.endswith("en"))


def _place_names(places: Iterable[Place]) -> Iterator[tuple[str, Name]]:
    for place in places:
        for name in place.names:
            yield name, Name(spelling=name, kind="place", states=(place.code,) if place.code else (), entity=place.id)
