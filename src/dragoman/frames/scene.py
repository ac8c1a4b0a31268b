"""A sentence as arguments are looked for in it, and what every way through it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.mention import ActorMention
from dragoman.model.tree import Tree, Word

NEAR = 1.0
CLAUSE = 0.8
SURFACE = 0.6
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A parsed sentence with its actor mentions, as arguments are looked for in it; `own` are the words of the trigger at
    hand, `event` its category."""

    tree: Tree
    mentions: dict[int, ActorMention]
    agent_words: frozenset[str]
    complementizers: frozenset[str]
    between: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    relational: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    during: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    descriptions: frozenset[str] = frozenset()
    actives: frozenset[str] = frozenset()
    movers: frozenset[str] = frozenset()
    own: frozenset[int] = frozenset()
    event: str = ""

    def within(self, word: Word) -> Iterator[int]:
        """Mentions that are only a part of a word: "Hamas" in "Hamas-aanval"."""
        for number, mention in self.mentions.items():
            if word.mention is None and word.span.covers(mention.span):
                yield number


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A word that a path leads to, and how sure the path is of it."""

    word: Word
    weight: float


def preposition_before(scene: Scene, word: Word) -> str | None:
    """The adposition right before a word, over articles, adjectives and numbers: what the eye sees, whatever the tree says."""
    at = word.index - 1
    while at >= 0 and scene.tree.words[at].pos in {"DET", "ADJ", "NUM"} and scene.tree.words[at].mention is None:
        at -= 1
    before = scene.tree.words[at] if at >= 0 else None
    return before.form.casefold() if before is not None and before.pos == "ADP" else None


def of_kind(scene: Scene, word: Word, *kinds: str) -> bool:
    return word.mention is not None and scene.mentions[word.mention].kind in kinds


def is_adnominal_participle(tree: Tree, word: Word) -> bool:
    """Whether a participle describes a noun, unless it is the only verb there is: "Agents detained a tourist", read as a phrase."""
    head = tree.head(word)
    if head is None or head.pos not in NOMINAL or word.dep not in {"amod", "acl"} or word.feats.get("VerbForm") != "Part":
        return False
    if word.dep == "acl" and word.feats.get("Tense") == "Pres":
        return False  # "militias fighting X"
    if any(c.dep in {"nsubj", "nsubj:pass", "aux", "mark"} for c in tree.children(word)):
        return False  # a clause of its own: "signs that X is arming Y"
    return not (head.head < 0 and word.dep == "acl" and tree.child(word, "obj") is not None and not has_finite(tree))


def active_head(tree: Tree, word: Word) -> Word | None:
    """The noun that a present participle is said of, which does what it tells: "the militias [fighting] Islamic State"."""
    head = tree.head(word)
    if head is None or head.pos not in NOMINAL or word.dep != "acl":
        return None
    goes_on = word.feats.get("VerbForm") == "Ger" or (word.feats.get("VerbForm") == "Part" and word.feats.get("Tense") == "Pres")
    return head if goes_on and not any(c.dep in {"nsubj", "nsubj:pass", "aux", "mark"} for c in tree.children(word)) else None


def has_finite(tree: Tree) -> bool:
    """Whether any word of a sentence is a finite verb."""
    return any(w.pos in {"VERB", "AUX"} and w.feats.get("VerbForm") == "Fin" for w in tree)


def antecedent(tree: Tree, subject: Word, predicate: Word) -> Word:
    """The noun that a relative pronoun stands for; any other word itself."""
    if subject.pos != "PRON" or subject.feats.get("PronType") == "Prs":
        return subject
    before = [w for w in tree.words[max(0, subject.index - 2) : subject.index] if w.pos != "PUNCT"]
    if before and before[-1].mention is not None and subject.index > 0:
        return before[-1]
    clause = tree.clause(predicate)
    head = tree.head(clause)
    if clause.dep == "acl:relcl" and head is not None and head.span.start < subject.span.start:
        return head
    return subject


def _composed(tree: Tree, noun: Word) -> str | None:
    """The preposition of several words before a noun: "naar aanleiding van"."""
    for mark in tree.children(noun):
        parts = [mark, *(c for c in tree.children(mark) if c.dep == "fixed")]
        if mark.dep == "case" and len(parts) > 1:
            return " ".join(w.form.casefold() for w in sorted(parts, key=lambda w: w.index))
    return None


def is_occasion(scene: Scene, noun: Word) -> bool:
    """Whether a noun of event only tells on whose occasion something else was done: "in een gesprek met", "na de aanval op"."""
    determined = any(c.dep in {"det", "nmod:poss", "amod", "nummod"} and c.index < noun.index for c in scene.tree.children(noun))
    prepositions = {scene.tree.case(noun) or preposition_before(scene, noun), _composed(scene.tree, noun)}
    told = bool(prepositions & scene.during) or (determined and bool(prepositions & scene.occasions))
    return told and noun.dep not in {"root", "nsubj", "obj"}


def is_passive(scene: Scene, verb: Word) -> bool:
    """Whether a predicate is passive: by its relations, or a participle with "is" or "wordt" and somebody by whom it is done."""
    tree = scene.tree
    auxiliaries = tree.auxiliaries(verb)
    if any(w.dep == "aux:pass" for w in auxiliaries):
        return True
    if any(w.form.casefold() in scene.actives for w in auxiliaries):
        return False
    if tree.is_passive(verb):
        return True
    head = tree.head(verb)
    helped = any(w.form.casefold() in scene.passives and w.pos == "AUX" for w in tree.auxiliaries(verb)) and verb.pos == "VERB"
    helped = helped and verb.feats.get("VerbForm") not in {"Inf", "Ger"} and verb.feats.get("Tense") != "Pres"
    if verb.feats.get("Tense") == "Pres":
        return False  # "is attacking"
    if verb.feats.get("VerbForm") != "Part" and not helped:
        return False
    helpers = [*tree.children(verb), *([head] if head is not None and verb.dep in {"xcomp", "advcl", "ccomp"} else [])]
    if not any(w.form.casefold() in scene.passives and w.pos in {"AUX", "VERB"} for w in helpers):
        return False
    if verb.form.casefold() not in scene.movers and not any("Reflex" in c.feats for c in tree.children(verb)):
        return True  # what is no verb of motion or change makes its perfect with another auxiliary
    near = {verb.index, *(w.index for w in helpers)}
    return any(
        w.mention is not None and (tree.case(w) or preposition_before(scene, w)) in scene.agent_words and w.head in near
        for w in tree.clause_words(tree.clause(verb))
    )


def is_relative(word: Word) -> bool:
    """Whether a word is a pronoun that takes up a noun before it ("die", "dat")."""
    return word.pos == "PRON" and word.feats.get("PronType") != "Prs" and word.mention is None
