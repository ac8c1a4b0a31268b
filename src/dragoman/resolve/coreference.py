"""Whom pronouns, descriptions and bare roles stand for: walks a report once, keeping who was spoken of last.

The method is salience (recency, subjects before others), as in Lappin and Leass (1994), over entities instead of noun phrases.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from dragoman.knowledge.coreference import CoreferenceWords
from dragoman.model.entity import Entity, is_person
from dragoman.model.mention import ActorMention
from dragoman.model.referent import Referent
from dragoman.model.tree import SUBJECTS, Tree, Word

REACH = 5  # sentences that a pronoun looks back over
MEMORY = 150  # how many mentions are kept in mind
STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "PTY"})
GROUPS = frozenset({"role", "organisation", "state", "metonym"})
FORCES = frozenset({"MIL", "COP"})
FACILITIES = frozenset({"MED", "EDU"})
Resolve = Callable[[ActorMention], tuple[Entity, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """Somebody spoken of: where, as what, and how prominently."""

    sentence: int
    word: int
    entities: tuple[Entity, ...]
    kind: str
    subject: bool
    plural: bool

    def salience(self, sentence: int) -> float:
        return (0.8 if self.subject else 0.0) - (sentence - self.sentence) + self.word / 1000


class Discourse:
    """Who has been spoken of so far. One report, one discourse; sentences are given in order."""

    def __init__(self, words: CoreferenceWords, resolve: Resolve) -> None:
        self._words = words
        self._resolve = resolve
        self._seen: deque[_Seen] = deque(maxlen=MEMORY)
        self._scene: str | None = None
        self._facilities: dict[str, Entity] = {}

    def read(self, tree: Tree, mentions: dict[int, ActorMention], scene: str | None = None) -> dict[int, Referent]:
        """The referents of a sentence, by index of the word. `scene` is the state of the place where the report is by now."""
        self._scene = scene
        found: dict[int, Referent] = {}
        for word in tree:
            referent = self._referent(tree, word, mentions, found)
            if referent is None or not referent.entities:
                continue
            found[word.index] = referent
            self._remember(tree, word, mentions, referent)
        return found

    def inner(self, mention: ActorMention) -> Referent:
        """The referent of a mention that is no word of its own (the first part of a compound)."""
        return Referent(entities=self._resolve(mention), span=mention.span)

    def _referent(self, tree: Tree, word: Word, mentions: dict[int, ActorMention], here: dict[int, Referent]) -> Referent | None:
        form = word.form.casefold()
        if word.mention is not None:
            return self._mention(tree, word, mentions[word.mention])
        if word.pos in {"PRON", "DET"}:
            entities = self._pronoun(tree, word, form)
            return Referent(entities=entities, span=word.span, how="pronoun", plural=len(entities) > 1) if entities else None
        if word.pos == "NOUN":
            return self._description(tree, word, form) or self._state(tree, word, mentions)
        return None

    def _mention(self, tree: Tree, word: Word, mention: ActorMention) -> Referent:
        if mention.kind == "role" and not mention.states and mention.plural and self._counts_two(tree, word):
            pair = self._pair(people=True)
            if pair:
                return Referent(entities=pair, span=mention.span, how="description", plural=True)
        entities = self._resolve(mention)
        if len(entities) == 1 and entities[0].sector in FACILITIES and entities[0].name:
            return Referent(entities=(self._facility(entities[0]),), span=mention.span, how="role", plural=mention.plural)
        if mention.kind == "role" and entities and all(e.code is None for e in entities):
            return Referent(
                entities=tuple(self._homed(e, tree.sentence) for e in entities), span=mention.span, how="role", plural=mention.plural
            )
        if mention.kind == "role" and len(entities) == 1 and not mention.plural:
            return Referent(entities=(self._named(entities[0]),), span=mention.span, how="role")
        return Referent(entities=entities, span=mention.span, plural=mention.plural or len(entities) > 1)

    def _facility(self, entity: Entity) -> Entity:
        """A hospital or school belongs to where it stands, whoever built or named it; a bare one is the last of its kind."""
        noun = re.split(r"[\s-]", entity.name or "")[-1].casefold()
        earlier = next((e for n, e in reversed(self._facilities.items()) if n.endswith(noun)), None)
        if earlier is not None and (entity.code is None or entity.name == earlier.name):
            return earlier
        found = replace(entity, code=self._scene or entity.code, id=f"{self._scene}/{entity.sector}/{(entity.name or '').casefold()}")
        if found.code is not None:
            self._facilities[noun] = found
        return found

    def _homed(self, entity: Entity, sentence: int) -> Entity:
        """A bare role ("de premier", "het leger") belongs to whom such a one was last spoken of, else to the state in focus."""
        for seen in reversed(self._seen):
            for earlier in seen.entities:
                if earlier.code and earlier.sector == entity.sector and (entity.office is None or earlier.office in {None, entity.office}):
                    if entity.office and earlier.office == entity.office:
                        return earlier
                    if entity.sector != "GOV":
                        return replace(entity, code=earlier.code)
        if entity.sector in STATE_SECTORS:
            for seen in reversed(self._seen):
                near = seen.subject and sentence - seen.sentence <= REACH and len(seen.entities) == 1
                if near and seen.entities[0].code and seen.entities[0].sector in STATE_SECTORS:
                    return replace(entity, code=seen.entities[0].code)
        if entity.sector in FORCES:
            return replace(entity, code=self._state_of_force(sentence) or entity.code)
        return entity

    def _state_of_force(self, sentence: int) -> str | None:
        """Whose a force without a state is: of the state named last, in whatever role, else of where the report is."""
        for seen in reversed(self._seen):
            if sentence - seen.sentence > 1:
                break
            if seen.kind in {"state", "metonym"} and len(seen.entities) == 1 and seen.entities[0].code:
                return seen.entities[0].code
        return self._scene

    def _named(self, entity: Entity) -> Entity:
        """A role of a state ("de Duitse kanselier") is the person who was given that role before."""
        if entity.office is None or is_person(entity):
            return entity
        for seen in reversed(self._seen):
            for earlier in seen.entities:
                if is_person(earlier) and earlier.code == entity.code and earlier.office == entity.office:
                    return earlier
        return entity

    def _counts_two(self, tree: Tree, noun: Word) -> bool:
        return any(self._words.describes(c.form.casefold(), "two") for c in tree.children(noun))

    def _description(self, tree: Tree, noun: Word, form: str) -> Referent | None:
        """The pair that "de twee leiders" or "beide landen" takes up."""
        words = self._words
        if not words.describes(form, "pair") or not self._counts_two(tree, noun):
            return None
        pair = self._pair(people=words.describes(form, "people"))
        return Referent(entities=pair, span=noun.span, how="description", plural=True) if pair else None

    def _state(self, tree: Tree, noun: Word, mentions: dict[int, ActorMention]) -> Referent | None:
        """The state that "de Palestijnse staat", "zijn land" or "het land" stands for."""
        if not self._words.describes(noun.form.casefold(), "state"):
            return None
        entities: tuple[Entity, ...] = ()
        children = tree.children(noun)
        named = next((c for c in children if c.mention is not None and mentions[c.mention].kind == "nationality"), None)
        owner = next((c for c in children if c.dep == "nmod:poss"), None)
        if named is not None and named.mention is not None:
            entities = self._resolve(mentions[named.mention])
        elif owner is not None:
            entities = self._pronoun(tree, owner, owner.form.casefold())
        elif any(c.dep == "det" and c.feats.get("Definite") != "Ind" for c in children):
            near = [s for s in reversed(self._seen) if s.kind in {"state", "metonym"} and tree.sentence - s.sentence <= REACH]
            entities = next((s.entities for s in near if len(s.entities) == 1), ())
        if len(entities) != 1 or entities[0].code is None:
            return None
        state = Entity(code=entities[0].code, sector="GOV", name=entities[0].name, id=f"state:{entities[0].code}")
        return Referent(entities=(state,), span=noun.span, how="description")

    def _pair(self, *, people: bool) -> tuple[Entity, ...]:
        """The last two different parties: persons for "de twee leiders", states or groups for "beide landen"."""
        found: list[Entity] = []
        for seen in reversed(self._seen):
            for entity in reversed(seen.entities):
                fits = is_person(entity) if people else entity.code is not None
                if fits and all((entity.id != other.id) and (people or entity.code != other.code) for other in found):
                    found.append(entity)
                if len(found) == 2:
                    return tuple(reversed(found))
        return ()

    def _pronoun(self, tree: Tree, word: Word, form: str) -> tuple[Entity, ...]:
        words = self._words
        plural = words.is_pronoun(form, "plural", "possessive_plural") or (
            words.is_pronoun(form, "either") and self._verb_number(tree, word) != "Sing"
        )
        if plural:
            return self._last(tree, word, lambda s: s.plural or len(s.entities) > 1) or self._last(
                tree, word, lambda s: s.kind in {"organisation", "role"}
            )
        if words.is_pronoun(form, "person", "either"):
            someone = self._last(tree, word, lambda s: len(s.entities) == 1 and (is_person(s.entities[0]) or s.kind == "person"))
            if someone or not words.is_pronoun(form, "either"):
                return someone
            return self._last(tree, word, lambda s: len(s.entities) == 1 and s.subject and s.kind in GROUPS)
        if words.is_pronoun(form, "possessive"):
            return self._last(tree, word, lambda s: len(s.entities) == 1 and not s.plural)
        if words.is_pronoun(form, "thing") and word.dep in {*SUBJECTS, "expl"}:
            return self._last(
                tree,
                word,
                lambda s: (
                    s.subject
                    and len(s.entities) == 1
                    and s.kind in {"state", "organisation", "metonym", "role"}
                    and not is_person(s.entities[0])
                ),
            )
        return ()

    @staticmethod
    def _verb_number(tree: Tree, word: Word) -> str | None:
        head = tree.head(word)
        finite = tree.finite(head) if head is not None else None
        if finite is None and head is not None and head.pos == "VERB" and not tree.auxiliaries(head) and "Part" not in head.feats.values():
            return "Plur"  # a plural that looks like an infinitive ("melden")
        return finite.feats.get("Number") if finite is not None else None

    def _last(self, tree: Tree, word: Word, fits: Callable[[_Seen], bool]) -> tuple[Entity, ...]:
        near = [s for s in self._seen if tree.sentence - s.sentence <= REACH and fits(s) and not self._fellow_argument(tree, word, s)]
        if not near:
            return ()
        return max(near, key=lambda s: s.salience(tree.sentence)).entities

    @staticmethod
    def _fellow_argument(tree: Tree, word: Word, seen: _Seen) -> bool:
        """Whether somebody is another argument of the same verb, whom the pronoun therefore cannot mean."""
        if seen.sentence != tree.sentence or word.dep not in {*SUBJECTS, "obj", "iobj"}:
            return False
        other = tree.words[seen.word]
        return other.head == word.head and other.dep in {*SUBJECTS, "obj", "iobj", "obl", "obl:arg"}

    def _remember(self, tree: Tree, word: Word, mentions: dict[int, ActorMention], referent: Referent) -> None:
        kind = mentions[word.mention].kind if word.mention is not None else referent.how
        if kind == "pronoun" and len(referent.entities) == 1:
            kind = "person" if is_person(referent.entities[0]) else "state"
        if kind in {"nationality", "place"}:
            return
        subject = word.dep in SUBJECTS or (word.dep == "conj" and (tree.head(word) or word).dep in SUBJECTS)
        self._seen.append(
            _Seen(
                sentence=tree.sentence,
                word=word.index,
                entities=referent.entities,
                kind=kind,
                subject=subject,
                plural=referent.plural or (subject and self._verb_number(tree, word) == "Plur"),
            )
        )
        self._join(tree, word, referent)

    def _join(self, tree: Tree, word: Word, referent: Referent) -> None:
        """Coordinated parties are also remembered together: "Biden en Macron ... Ze"."""
        if word.dep != "conj" or not self._seen:
            return
        fellows = {w.index for w in tree.conjuncts(word)}
        together = [s for s in self._seen if s.sentence == tree.sentence and s.word in fellows and len(s.entities) == 1]
        if len(together) > 1:
            entities = tuple(dict.fromkeys(e for s in together for e in s.entities))
            self._seen.append(replace(together[0], word=word.index, entities=entities, plural=True, kind="joint"))
