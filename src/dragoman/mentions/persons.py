"""Names of people: after a title, known by themselves, or two capitalised words in a row."""

from __future__ import annotations

from dataclasses import replace

from dragoman.mentions.lookups import Lookups
from dragoman.model.mention import ActorMention

LONGEST = 6  # words of a name
Found = tuple[ActorMention | None, int]


class Persons:
    """Finds people in a text whose words have been looked up; remembers by family name who had a title."""

    def __init__(self, lookups: Lookups) -> None:
        self._here = lookups
        self._particles = lookups.naming.particles
        self._known: dict[str, ActorMention] = {}

    def remember(self, mention: ActorMention) -> None:
        """Note who was named, by family name."""
        if mention.kind == "person" and mention.name is not None:
            self._known.setdefault(mention.name.of(self._here.text).split()[-1], mention)

    def last_word(self, at: int) -> int | None:
        """The last word of a personal name that begins at a word; None if none does."""
        here, last, cursor = self._here, None, at
        while cursor < len(here) and cursor - at < LONGEST and (cursor == 0 or here.adjoins(cursor)):
            word = here.words[cursor]
            if word[0].isupper() and word[0].isalpha() and word not in self._particles:
                if self._is_no_name(cursor, first=last is None):
                    break
                last = cursor
            elif not self._goes_on(cursor, first=last is None):
                break
            cursor += 1
        return last

    def _is_no_name(self, at: int, *, first: bool) -> bool:
        hit = self._here.name(at)
        return bool(self._here.tables.adjectives.get(self._here.words[at])) or (
            first and hit is not None and hit.name.kind in {"state", "organisation"}
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
        if not word[0].isupper() or len(word) < 2:
            return None, at
        bare = self._bare(word)
        if bare in self._known:
            return self._again(at, at, self._known[bare])
        if at in here.people and not (here.people[at] == at and word in here.naming.ambiguous):
            return self._plain(at, here.people[at])
        last = self.last_word(at)
        if last is None or last == at:
            return None, at
        earlier = self._known.get(self._bare(here.words[last]))
        if earlier is not None:
            return self._again(at, last, earlier)
        return self._plain(at, last) if word not in self._particles and not here.begins_sentence(at) else (None, at)

    def _bare(self, word: str) -> str:
        """A family name without the ending that tells whose."""
        if word in self._known:
            return word
        bare = [word.removesuffix(ending) for ending in self._here.naming.genitive if word.endswith(ending)]
        return next((b for b in bare if b in self._known), word)

    def _again(self, first: int, last: int, earlier: ActorMention) -> Found:
        span = self._here.span(first, last)
        return replace(earlier, span=span, head=span, name=span, office_words=None), last + 1

    def _plain(self, first: int, last: int) -> Found:
        span = self._here.span(first, last)
        return ActorMention(span=span, kind="person", head=span, name=span), last + 1
