"""Names of people: after a title, known by themselves, or two capitalised words in a row."""

from __future__ import annotations

from dataclasses import replace

from dragoman.mentions.lookups import Lookups
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span

LONGEST = 6  # words of a name
Found = tuple[ActorMention | None, int]


class Persons:
    """Finds people in a text whose words have been looked up; remembers by family name who had a title."""

    def __init__(self, lookups: Lookups) -> None:
        self._here = lookups
        self._particles = lookups.naming.particles
        self._known: dict[str, ActorMention] = {}
        self._introduced = frozenset(short for first, last in lookups.people.items() if last > first for short in self._short(first, last))

    def remember(self, mention: ActorMention) -> None:
        """Note who was named, by family name."""
        if mention.kind == "person" and mention.name is not None:
            name = mention.name.of(self._here.text)
            for short in (name.split()[-1], *self._here.tables.people.short_names(name)):
                self._known.setdefault(short, mention)

    def last_word(self, at: int, *, before: int | None = None) -> int | None:
        """The last word of a personal name that begins at a word, and ends before another; None if none does."""
        here, last, cursor = self._here, None, at
        end = len(here) if before is None else before
        while cursor < end and cursor - at < LONGEST and (cursor == 0 or here.adjoins(cursor)):
            word = here.words[cursor]
            if self._is_written_as_name(word):
                if self._is_no_name(cursor, first=last is None) or (last is not None and self._begins_title(cursor)):
                    break
                last = cursor
            elif not self._goes_on(cursor, first=last is None):
                break
            cursor += 1
        return last

    def _is_written_as_name(self, word: str) -> bool:
        """With a capital, or behind a particle and a hyphen: "al-Assad"."""
        first, hyphen, rest = word.partition("-")
        if hyphen and first in self._particles:
            return rest[:1].isupper()
        return word[0].isupper() and word not in self._particles

    def _begins_title(self, at: int) -> bool:
        """Whether a title with a name of its own begins inside what looks like a name: "Brexit | Prime Minister May"."""
        here = self._here
        if at not in here.titles:
            return False
        after = here.titles[at][0] + 1
        return after < len(here) and here.adjoins(after) and here.words[after][0].isupper()

    def _is_no_name(self, at: int, *, first: bool) -> bool:
        hit = self._here.name(at)
        return (
            self._here.words[at] in self._here.naming.no_names
            or bool(self._here.tables.adjectives.get(self._here.words[at]))
            or (first and hit is not None and hit.name.kind in {"state", "organisation", "role"})
        )

    def _goes_on(self, at: int, *, first: bool) -> bool:
        """Whether a particle at a word is inside a name, and not the "van" of whose somebody is."""
        here = self._here
        word = here.words[at]
        if word not in self._particles or self._names_follow(at + 1):
            return False
        return not (first and (word in here.naming.of or word in here.naming.articles))

    def _names_follow(self, at: int) -> bool:
        """Whether a state or body stands at a word, or behind its article."""
        here = self._here
        return here.name(at) is not None or (here.is_in(at, here.naming.articles) and here.name(at + 1) is not None)

    def at(self, at: int) -> Found:
        """A name without a title: one that stood with a title before, a known one, or two capitalised words inside a sentence."""
        here = self._here
        word = here.words[at]
        if here.people.get(at, at) > at:
            return self._plain(at, here.people[at])
        if not word[0].isupper() or len(word) < 2:
            return None, at
        last = self.last_word(at)
        if last is None or last == at or here.begins_sentence(at):
            alone = self._alone(at)
            if alone is not None or last is None or last == at:
                return alone or (None, at)
        family = here.name_span(last, last).of(here.text)
        earlier = self._known.get(family) or self._known.get(self._bare(here.words[last]))
        if earlier is not None and earlier.name is not None and self._is_same(at, last, earlier.name):
            return self._again(at, last, earlier)
        named = word not in self._particles and not here.begins_sentence(at)
        return self._plain(at, last) if named or here.tables.people.outer(here.span(at, last).of(here.text)) else (None, at)

    def _alone(self, at: int) -> Found | None:
        """A family name by itself: of who was named before, or of a known person."""
        here = self._here
        bare = self._bare(here.words[at])
        if bare in self._known:
            return self._again(at, at, self._known[bare])
        if at not in here.people or self._is_first_name(at):
            return None
        return None if bare in here.naming.ambiguous and bare not in self._introduced else self._plain(at, at)

    def _short(self, first: int, last: int) -> frozenset[str]:
        return self._here.tables.people.short_names(self._here.name_span(first, last).of(self._here.text))

    def _is_first_name(self, at: int) -> bool:
        """Whether another capitalised word follows, so that a known family name is here somebody's first name."""
        here = self._here
        if at + 1 >= len(here) or not here.adjoins(at + 1) or here.name(at + 1) is not None or at + 1 in here.titles:
            return False
        return here.words[at + 1][:1].isupper() and not here.tables.adjectives.get(here.words[at + 1])

    def _is_same(self, at: int, last: int, earlier: Span) -> bool:
        return self._here.tables.people.may_be(self._here.name_span(at, last).of(self._here.text), earlier.of(self._here.text))

    def _bare(self, word: str) -> str:
        """A family name without the ending that tells whose."""
        if word in self._known:
            return word
        bare = [word.removesuffix(ending) for ending in self._here.naming.genitive if word.endswith(ending)]
        return next((b for b in bare if b in self._known), word)

    def _again(self, first: int, last: int, earlier: ActorMention) -> Found:
        span = self._here.span(first, last)
        return replace(earlier, span=span, head=span, name=self._here.name_span(first, last), office_words=None), last + 1

    def _plain(self, first: int, last: int) -> Found:
        span = self._here.span(first, last)
        return ActorMention(span=span, kind="person", head=span, name=self._here.name_span(first, last)), last + 1
