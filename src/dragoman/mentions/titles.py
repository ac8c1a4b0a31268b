"""Titles and nouns for groups at a word: whole, as last part of a compound, as several nouns in a row; and whose they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.knowledge.actors import Name, Title
from dragoman.mentions.lookups import OWNERS, Lookups
from dragoman.model.span import Span

SHORTEST_COMPOUND = 8
SHORTEST_ENDING, SHORTEST_FIRST_PART = 4, 2
MAX_MODIFIERS = 3
LONGEST_NAME, LONGEST_REST = 6, 4  # words
TROOPS = "MIL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A title or noun: its first and last word and what it tells; `possessor` for a first part that tells whose."""

    first: int
    last: int
    title: Title
    possessor: Name | None = None
    possessor_span: Span | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose a title is: the codes of states, the entity if it is a named one, the sector, and the last word that tells it."""

    last: int
    states: tuple[str, ...]
    entity: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The end of a title that a name stands inside of: its first and last word, and the whole title."""

    first: int
    last: int
    title: Title


class Titles:
    """Finds titles in a text whose words have been looked up."""

    def __init__(self, lookups: Lookups) -> None:
        self._here = lookups
        self._tables = lookups.tables
        self._sectors = lookups.tables.sectors

    def behind(self, at: int) -> Piece | None:
        """The title at a word, or a few adjectives further on."""
        here, cursor, former = self._here, at, False
        for _ in range(MAX_MODIFIERS):
            piece = self.at(cursor)
            if piece is not None:
                return replace(piece, former=True) if former else piece
            if not here.is_in(cursor, here.naming.modifiers) or here.words[cursor][0].isupper():
                return None
            former = former or here.is_in(cursor, here.naming.former)
            cursor += 1
        return self.at(cursor)

    def at(self, at: int) -> Piece | None:
        """The title that begins at a word; where nouns of a compound stand apart, all of them."""
        piece = self._single(at)
        while piece is not None and self._here.naming.spaced:
            following = self._single(piece.last + 1) if piece.last + 1 < len(self._here) and self._here.adjoins(piece.last + 1) else None
            if following is None or following.possessor is not None:
                break
            piece = replace(piece, last=following.last, title=self.joined(piece.title, following.title))
        return piece

    def rest(self, piece: Piece) -> Rest | None:
        """What completes a title behind the name: "minister Urrutia van Defensie"."""
        here, noun = self._here, self._here.span(piece.first, piece.last)
        for at in range(piece.last + 2, min(piece.last + LONGEST_NAME, len(here) - 1)):
            if not here.adjoins(at):
                return None
            if here.is_in(at, here.naming.of):
                return self._completing(noun, at)
        return None

    def _completing(self, noun: Span, at: int) -> Rest | None:
        here = self._here
        for last in range(min(at + LONGEST_REST, len(here) - 1), at, -1):
            whole = f"{noun.of(here.text)} {here.span(at, last).of(here.text)}"
            title = next(iter(self._tables.titles.get(whole)), None)
            if title is not None:
                return Rest(first=at, last=last, title=title)
        return None

    def joined(self, first: Title, head: Title) -> Title:
        """A compound of two titles: the last is the head, but a chief or a spokesman is of the kind of those he speaks for."""
        return replace(head, sector=first.sector) if head.office in self._sectors.borrowing else head

    def _single(self, at: int) -> Piece | None:
        here = self._here
        if at >= len(here):
            return None
        if at in here.titles:
            last, title = here.titles[at]
            if self._is_adjective(at, last):
                return None
            if not (here.words[at][0].isupper() and last == at and at > 0 and title.sector == "CVL"):
                return Piece(first=at, last=last, title=title, possessor=self._named_within(at, last))
        return self._compound(at)

    def _is_adjective(self, at: int, last: int) -> bool:
        """Whether a title that is an adjective as well stands before what it describes: "the official Xinhua agency"."""
        here = self._here
        if at != last or not here.is_in(at, here.naming.modifiers) or at + 1 >= len(here):
            return False
        following = here.name(at + 1)
        return at + 1 in here.titles or (following is not None and following.name.kind == "organisation")

    def _named_within(self, at: int, last: int) -> Name | None:
        """Whose a title of several words is by its own end: "president of the European Council"."""
        for start in range(at + 1, last + 1):
            hit = self._here.name(start)
            if hit is not None and hit.last == last and hit.name.kind in OWNERS:
                return hit.name
        return None

    def _compound(self, at: int) -> Piece | None:
        word = self._here.words[at]
        first, hyphen, rest = word.rpartition("-")
        if hyphen and first and rest:
            return self._hyphenated(at, first, rest)
        if word[0].islower() and len(word) >= SHORTEST_COMPOUND:
            title = self._ending(word)
            return Piece(first=at, last=at, title=title) if title else None
        return None

    def _hyphenated(self, at: int, first: str, rest: str) -> Piece | None:
        title = next(iter(self._tables.titles.get(rest)), None) or self._ending(rest)
        if title is None:
            return self._of_leader(at, first, rest)
        owner = next(iter(self._tables.names.get(first)), None) or self._state_of(first)
        former = first.casefold() in self._here.naming.former
        if not (owner is not None or first.islower() or former or title.sector in self._sectors.settled):
            return None
        span = Span(self._here.spans[at].start, self._here.spans[at].start + len(first))
        return Piece(first=at, last=at, title=title, possessor=owner, possessor_span=span if owner else None, former=former)

    def _of_leader(self, at: int, first: str, person: str) -> Piece | None:
        """A government by who leads it: "kabinet-Urrutia"."""
        title, owner = next(iter(self._tables.titles.get(first)), None), self._state_of(person)
        return Piece(first=at, last=at, title=title, possessor=owner) if title and owner else None

    def _state_of(self, person: str) -> Name | None:
        """The state of the known people of a name, where all are of one."""
        states = {term.entity for term in self._tables.people.get(person) if term.entity in self._tables.states}
        if len(states) != 1:
            return None
        state = self._tables.states[states.pop()]
        return Name(spelling=person, kind="state", states=(state.code,), entity=state.id, sector="GOV")

    def _ending(self, word: str) -> Title | None:
        folded = word.casefold()
        for start in range(SHORTEST_FIRST_PART, len(folded) - SHORTEST_ENDING + 1):
            title = self._tables.endings.get(folded[start:])
            if title is not None:
                return self._of_first_part(folded[:start], title)
        return None

    def _of_first_part(self, first: str, head: Title) -> Title:
        """As in "politiewoordvoerder": a spokesman of the police; a linking "s" may stand between."""
        if head.office not in self._sectors.borrowing:
            return head
        found = self._tables.titles.get(first) or self._tables.titles.get(first.removesuffix("s"))
        return self.joined(found[0], head) if found else head

    def owner(self, at: int, title: Title) -> Owner | None:
        """Whose a title is by the words right behind it: "van (de) X"."""
        here = self._here
        comes_from = title.sector != TROOPS and here.is_in(at, here.naming.origin)
        if at + 1 >= len(here) or not (comes_from or here.is_in(at, here.naming.of)):
            return None
        start = at + 2 if here.is_in(at + 1, here.naming.articles) and at + 2 < len(here) else at + 1
        hit = here.name(start)
        if hit is not None and hit.name.kind != "role":
            return Owner(last=hit.last, states=hit.name.states, entity=hit.name.entity, sector=hit.name.sector)
        return self._group_owner(start, title)

    def _group_owner(self, start: int, title: Title) -> Owner | None:
        """ "de woordvoerder van het Chileense leger": a part of a state, or a group."""
        states, cursor = self._here.nationality(start)
        piece = self.behind(cursor)
        codes = tuple(self._tables.states[state].code for state in states)
        if codes and piece is None:
            return self._unknown_owner(cursor, codes)
        if piece is None or piece.possessor is not None or not (codes or title.office in self._sectors.borrowing):
            return None
        return Owner(last=piece.last, states=codes, sector=piece.title.sector)

    def _unknown_owner(self, cursor: int, codes: tuple[str, ...]) -> Owner | None:
        """A body that no table holds, named by capitals behind an adjective: "of the Chilean Miners League"."""
        last = cursor
        while last < len(self._here) and self._here.words[last][0].isupper() and self._here.adjoins(last):
            last += 1
        return Owner(last=last - 1, states=codes) if last > cursor else None

    def around(self, at: int, title: Title) -> Owner | None:
        """Where people are who belong to where they are: "burgers in Homs"."""
        here = self._here
        if title.sector not in self._sectors.settled or at + 1 >= len(here) or not here.is_in(at, here.naming.within):
            return None
        start = at + 2 if here.is_in(at + 1, here.naming.articles) and at + 2 < len(here) else at + 1
        hit = here.name(start)
        if hit is None or hit.name.kind not in OWNERS - {"organisation"} or not hit.name.states:
            return None
        return Owner(last=hit.last, states=hit.name.states)
