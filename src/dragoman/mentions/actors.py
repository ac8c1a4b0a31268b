"""Finds those who act, and places, in a text from data alone: names, titles with names, adjectives of states.

A mention is the longest phrase: adjective, title, personal name, and whose title it is ("de Russische minister van
Buitenlandse Zaken Lavrov", "president Sisi van Egypte").
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.actors import ActorTables
from dragoman.mentions.appositions import with_appositions
from dragoman.mentions.lookups import Lookups, NameHit, is_spelled
from dragoman.mentions.persons import Found, Persons
from dragoman.mentions.titles import Owner, Piece, Titles
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span

PARTLY_RECOGNISED = "PRE"
FIRST_PARTS = frozenset({"organisation", "state", "metonym"})


def find_actors(text: str, tables: ActorTables) -> tuple[ActorMention, ...]:
    """The mentions of actors and places in a text, in order, none overlapping."""
    return with_appositions(_Finder(text, tables).find(), text, tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a titled mention begins, and who was named there: by an adjective, or by a name before the title."""

    at: int
    owner: Owner | None = None
    possessor: Span | None = None


class _Finder:
    def __init__(self, text: str, tables: ActorTables) -> None:
        self._text, self._tables = text, tables
        self._here = Lookups(text, tables)
        self._titles, self._persons = Titles(self._here), Persons(self._here)

    def find(self) -> tuple[ActorMention, ...]:
        found: list[ActorMention] = []
        at = 0
        while at < len(self._here):
            mention, after = self._at(at)
            if mention is None:
                at += 1
                continue
            found.append(mention)
            self._persons.remember(mention)
            at = max(after, at + 1)
        return tuple(found)

    def _at(self, at: int) -> Found:
        if not self._here.words[at][0].isalpha():
            return None, at
        hit = self._here.name(at)
        if hit is not None and self._here.people.get(at, at) > hit.last:  # "Duma Boko" is no parliament
            return self._persons.at(at)
        owned = self._owned(at, hit) if hit is not None else None
        if owned is not None:
            return owned
        if hit is not None and hit.name.kind in {"organisation", "set"}:
            return self._named(hit, start=at)
        return self._national(at, hit)

    def _owned(self, at: int, hit: NameHit) -> Found | None:
        """A title behind the name of whose it is: "Chili's president"; where compounds stand apart also "Nato troops"."""
        joins = self._here.naming.spaced and hit.name.kind in {"organisation", "place", "metonym"}
        if hit.last + 1 >= len(self._here) or not (hit.ending or joins) or hit.name.kind == "set":
            return None
        _, cursor = self._here.nationality(hit.last + 1)
        piece = self._titles.behind(cursor)
        if piece is None:
            return None
        name = hit.name
        owner = Owner(last=hit.last, states=name.states, entity=name.entity, sector=name.sector)
        return self._titled(_Start(at=at, owner=owner, possessor=self._bare(hit)), piece)

    def _national(self, at: int, hit: NameHit | None) -> Found:
        ids, cursor = self._nationalities(at)
        piece = self._titles.behind(cursor) if ids else self._titles.at(at)
        named = self._body_behind(piece) if piece is not None and not ids else None
        if named is not None:
            return self._named(named, start=at)
        if piece is not None:
            return self._titled(_Start(at=at, owner=self._people_of(ids, cursor - 1)), piece)
        code = self._tables.local.get(self._here.words[at])
        local = self._titles.behind(at + 1) if code else None
        if code and local is not None:
            return self._titled(_Start(at=at, owner=Owner(last=at, states=(code,))), local)
        if ids and not (hit is not None and hit.last >= cursor - 1 and hit.name.kind == "state"):
            return self._adjective(at, cursor, ids)
        if hit is not None:
            return self._named(hit, start=at)
        return self._first_part(at) or self._persons.at(at)

    def _nationalities(self, at: int) -> tuple[tuple[str, ...], int]:
        """The states of an adjective, or of several before one plural title: "Armeense en Azerbeidzjaanse ministers"."""
        ids, cursor = self._here.nationality(at)
        while ids and self._here.is_in(cursor, self._here.naming.joiners):
            more, after = self._here.nationality(cursor + 1)
            piece = self._titles.behind(after) if more else None
            follows = self._here.is_in(after, self._here.naming.joiners) if more else False
            if not more or not (follows or (piece is not None and piece.title.plural)):
                break
            ids, cursor = (*ids, *more), after
        return ids, cursor

    def _body_behind(self, piece: Piece) -> NameHit | None:
        """The body whose kind a noun tells right before its name: "terreurorganisatie X", "persbureau Y"."""
        at = piece.last + 1
        hit = self._here.name(at) if piece.possessor is None and at < len(self._here) and self._here.adjoins(at) else None
        armed = hit is not None and hit.name.kind == "organisation" and hit.name.sector in self._tables.sectors.armed
        return hit if hit is not None and armed and hit.name.sector == piece.title.sector else None

    def _people_of(self, ids: tuple[str, ...], last: int) -> Owner | None:
        if not ids:
            return None
        states = [self._tables.states[i] for i in ids]
        sector = PARTLY_RECOGNISED if any(state.sector == PARTLY_RECOGNISED for state in states) else None
        return Owner(last=last, states=tuple(state.code for state in states), sector=sector)

    def _adjective(self, at: int, cursor: int, ids: tuple[str, ...]) -> Found:
        """An adjective alone, or before the name of a body."""
        behind = self._here.name(cursor) if cursor < len(self._here) else None
        if behind is not None and behind.name.kind == "organisation":
            return self._named(behind, start=at)
        span = self._here.span(at, cursor - 1)
        states = tuple(self._tables.states[i].code for i in ids)
        return ActorMention(span=span, kind="nationality", head=span, states=states, sector="GOV"), cursor

    def _first_part(self, at: int) -> Found | None:
        """The name with which a compound begins: "NAVO" in "NAVO-operatie"."""
        first, hyphen, _ = self._here.words[at].partition("-")
        name = next(iter(self._tables.names.get(first)), None) if hyphen and first else None
        if name is None or name.kind not in FIRST_PARTS or not is_spelled(first, name.spelling):
            return None
        span = Span(self._here.spans[at].start, self._here.spans[at].start + len(first))
        mention = ActorMention(span=span, kind=name.kind, head=span, states=name.states, entity=name.entity, sector=name.sector)
        return mention, at + 1

    def _titled(self, start: _Start, piece: Piece) -> Found:
        rest = self._titles.rest(piece)
        name = self._persons.last_word(piece.last + 1, before=rest.first if rest else None)
        last = piece.last if name is None else name
        title = piece.title
        if rest is not None and last == rest.first - 1:
            last, title = rest.last, rest.title
        owner, possessor, last = self._owner(start, piece, last)
        noun = self._here.bare(self._here.span(piece.first, piece.last))
        name_span = self._here.name_span(piece.last + 1, name) if name is not None else None
        behind = self._persons.last_word(last + 1) if name is None and last > piece.last and last + 1 < len(self._here) else None
        if behind is not None and self._here.adjoins(last + 1):  # "the president of Chile Tadeo Urrutia"
            name_span, last = self._here.span(last + 1, behind), behind
        mention = ActorMention(
            span=self._here.span(start.at, last),
            kind="person" if name_span else "role",
            head=name_span or noun,
            states=owner.states if owner else piece.title.codes,
            entity=owner.entity if owner else None,
            office=title.office,
            office_words=noun,
            sector=self._sector(piece, owner),
            name=name_span,
            plural=piece.title.plural,
            possessor=possessor,
            former=piece.former or self._here.is_in(start.at - 1, self._here.naming.former),
        )
        return mention, last + 1

    def _owner(self, start: _Start, piece: Piece, last: int) -> tuple[Owner | None, Span | None, int]:
        """Whose the title is, the span of a name that tells it, and the last word of the mention."""
        if piece.possessor is not None:
            name = piece.possessor
            owner = Owner(last=piece.last, states=name.states, entity=name.entity, sector=name.sector)
            return owner, piece.possessor_span, last
        if start.owner is not None:
            return start.owner, start.possessor, last
        owner_behind = self._titles.owner(last + 1, piece.title)
        if owner_behind is not None:
            return owner_behind, None, owner_behind.last
        return self._titles.around(last + 1, piece.title), None, last

    def _sector(self, piece: Piece, owner: Owner | None) -> str:
        """The sector of a title: that of whose it is, where those are armed, or where the title says nothing of its own."""
        sectors, title = self._tables.sectors, piece.title
        if owner is None or owner.sector is None:
            return title.sector
        partly = owner.sector == PARTLY_RECOGNISED and title.sector == "GOV"
        borrowed = title.office in sectors.borrowing and title.sector == "GOV" and owner.entity is not None
        of_group = owner.entity is None and (title.office in sectors.borrowing or title.sector == "GOV")
        if owner.sector in sectors.armed or partly or of_group:
            return owner.sector
        return owner.sector if borrowed and owner.entity not in self._tables.states else title.sector

    def _named(self, hit: NameHit, *, start: int) -> Found:
        bare = self._bare(hit)
        mention = ActorMention(
            span=self._here.span(start, hit.last),
            kind=hit.name.kind,
            head=self._here.span(hit.first, hit.last),
            states=hit.name.states,
            entity=hit.name.entity,
            sector=hit.name.sector,
            name=bare if hit.ending else None,
            plural=hit.name.plural,
        )
        return mention, hit.last + 1

    def _bare(self, hit: NameHit) -> Span:
        """A name without the ending that tells whose."""
        span = self._here.span(hit.first, hit.last)
        return Span(span.start, span.end - hit.ending)
