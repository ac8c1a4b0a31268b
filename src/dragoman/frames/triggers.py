"""Which words of a sentence evoke which entries of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.frames.lexical import LexicalIndex, Unit
from dragoman.frames.scene import Scene, has_finite, is_occasion, preposition_before
from dragoman.knowledge.lexicon import Entry
from dragoman.knowledge.support import Support
from dragoman.model.tree import AUXILIARIES, Tree, Word

_POS = {
    "verb": frozenset({"VERB", "AUX", "ADJ"}),
    "noun": frozenset({"NOUN", "PROPN", "X", "SYM"}),
    "adj": frozenset({"ADJ", "VERB", "ADV"}),
}
_BREAKS = frozenset(',;:()–—"“”.!?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that evoke an entry. `predicate` carries tense and mood; `support` is the status that a supporting verb gives."""

    entry: Entry
    word: Word
    words: tuple[int, ...]
    predicate: Word
    support: str | None = None


def triggers(scene: Scene, index: LexicalIndex, support: Support) -> Iterator[Trigger]:
    """All triggers of a sentence; of entries that share a word all are given, the frames decide."""
    tree = scene.tree
    segments = _segments(tree)
    for word in tree:
        if word.time is not None or word.pos == "PUNCT" or (word.mention is not None and not _is_predicate_noun(tree, word)):
            continue
        units = index.units(_form(word))
        if units:
            yield from _at(scene, word, units, index, support, segments)


def _is_predicate_noun(tree: Tree, word: Word) -> bool:
    """Whether a protected phrase is what is said of somebody: "Polen is [voorzitter van de Raad]"."""
    return any(child.dep == "cop" for child in tree.children(word))


def _form(word: Word) -> str:
    """The form that is looked up: of a protected phrase its noun, as the parser gave its lemma back."""
    return (word.noun or word.form).casefold()


def _at(scene: Scene, word: Word, units: list[Unit], index: LexicalIndex, support: Support, segments: list[int]) -> Iterator[Trigger]:
    tree = scene.tree
    particle = _particle(tree, word, index)
    called = particle is not None and (particle.dep != "case" or not index.adjacent)  # "sits in a cell": a preposition as likely
    split = called and any(unit.particle == particle.form.casefold() for unit in units if particle is not None)
    nearby: list[tuple[str, int]] | None = None
    for unit in units:
        if not _can_be(tree, word, unit, units):
            continue
        if unit.particle is not None and (particle is None or particle.form.casefold() != unit.particle):
            continue
        if unit.particle is None and unit.entry.kind == "verb" and not unit.separable and (split or _is_split(tree, word, index)):
            continue
        if nearby is None and (unit.entry.needs or unit.entry.near or unit.entry.without):
            nearby = _nearby(tree, word, segments)
        needed = _needed(unit.entry, nearby or [], index, word)  # their words one by one, those of names too
        if needed is None:
            continue
        predicate, status = _predicate(scene, word, unit.entry, support)
        own = {word.index, *needed} | ({particle.index} if unit.particle and particle is not None else set())
        yield Trigger(entry=unit.entry, word=word, words=tuple(sorted(own)), predicate=predicate, support=status)


def _can_be(tree: Tree, word: Word, unit: Unit, units: list[Unit]) -> bool:
    """Whether a word stands where a unit of its part of speech can, by its tag or, where the tag is wrong, by its place."""
    kind = unit.entry.kind
    if kind == "verb":
        if word.pos == "ADJ" and not unit.participle and unit.particle is None:
            return _is_mistagged_verb(tree, word, units)  # "is dood" is no form of "doden"
        return not _is_perfect(tree, word) and (word.pos in _POS[kind] or _is_mistagged_verb(tree, word, units))
    if kind == "noun":
        return word.noun is not None or word.pos in _POS[kind] or _is_mistagged_noun(tree, word, units)
    epithet = word.dep == "amod" and (head := tree.head(word)) is not None and head.pos in {"NOUN", "PROPN"} and word.index < head.index
    if word.pos == "ADP":  # "is tegen de komst van X"
        return word.dep == "case" and (head := tree.head(word)) is not None and tree.child(head, "cop") is not None
    return word.pos in _POS[kind] and not (epithet and "attr" not in unit.entry.args.get("actor", ()))


def _is_perfect(tree: Tree, word: Word) -> bool:
    """Whether a word only makes a perfect or passive of a participle ("heeft ... opgegeven")."""
    verb = tree.head(word)
    return word.pos == "AUX" and word.dep in {"aux", "aux:pass"} and verb is not None and verb.feats.get("VerbForm") == "Part"


def _is_mistagged_noun(tree: Tree, word: Word, units: list[Unit]) -> bool:
    """Whether a word that can only be a noun stands where one does, whatever its tag: with a determiner, as subject or object."""
    if word.pos not in {"ADJ", "ADV", "VERB"} or any(unit.entry.kind != "noun" for unit in units):
        return False
    return word.dep in {"nsubj", "obj", "obl", "nsubj:pass"} or tree.child(word, "det") is not None


def _is_split(tree: Tree, verb: Word, index: LexicalIndex) -> bool:
    """Whether a particle of the verb stands apart, which makes it another verb; the first word of a set phrase is none."""
    child = next((c for c in tree.children(verb) if c.dep == "compound:prt" and c.pos in {"ADP", "ADV"}), None)
    if child is None or child.form.casefold() not in index.particles or (not index.adjacent and _opens_phrase(tree, child)):
        return False
    following = tree.words[child.index + 1] if child.index + 1 < len(tree.words) else None
    if index.adjacent and following is not None and following.time is not None:
        return False  # "arrested ... on Saturday"
    return _closes(tree, child)


def _opens_phrase(tree: Tree, particle: Word) -> bool:
    """Whether what looks like a particle begins a set phrase: "in beslag", "onder de loep", "op de been"."""
    if tree.child(particle, "fixed", "case", "obl", "obj") is not None:
        return True
    following = tree.words[particle.index + 1] if particle.index + 1 < len(tree.words) else None
    return particle.pos == "ADP" and following is not None and following.pos == "NOUN" and following.mention is None


def _is_mistagged_verb(tree: Tree, word: Word, units: list[Unit]) -> bool:
    """Whether a word that the parser calls a noun stands where only a verb can.

    It has a subject, an auxiliary or "te"; or no word of the sentence is a finite verb and it can be nothing else.
    """
    if word.pos not in {"NOUN", "PROPN", "ADV", "ADP", "X", "ADJ"}:
        return False
    if all(unit.entry.kind == "verb" for unit in units) and word.form.islower() and (word.head < 0 or not has_finite(tree)):
        nominal = {"det", "case", "amod"} | (set() if any(unit.participle for unit in units) else {"cop"})
        return not any(c.dep in nominal and c.mention is None for c in tree.children(word))
    if word.pos == "ADJ":
        return False
    return (
        any(
            child.dep in {"nsubj", "nsubj:pass", "aux", "aux:pass", "compound:prt"} or (child.dep == "mark" and child.index < word.index)
            for child in tree.children(word)
        )
        or word.dep == "xcomp"
    )


def _segments(tree: Tree) -> list[int]:
    """The number of the stretch between punctuation marks that each word stands in."""
    number, found = 0, []
    for word in tree:
        number += word.form in _BREAKS
        found.append(number)
    return found


def _particle(tree: Tree, verb: Word, index: LexicalIndex) -> Word | None:
    """What stands apart from a separable verb: by its arc, before "te", or as the last word of the clause."""
    for child in tree.children(verb):
        if child.dep == "compound:prt" and child.form.casefold() in index.particles and (index.adjacent or not _opens_phrase(tree, child)):
            return child
    behind = tree.words[verb.index + 1] if verb.index + 1 < len(tree.words) else None
    if index.adjacent and behind is not None and behind.form.casefold() in index.particles:
        return behind
    marked = verb.index >= 2 and tree.words[verb.index - 1].dep == "mark"
    if marked and tree.words[verb.index - 2].form.casefold() in index.particles and verb.feats.get("VerbForm") == "Inf":
        return tree.words[verb.index - 2]
    for word in tree.words[verb.index + 1 : verb.index + 25]:
        if word.form.casefold() in index.particles and _closes(tree, word) and not _is_of_nearer(tree, word, verb):
            return word
        if word.pos == "PUNCT" and word.form in ".;:":
            return None
    return None


def _is_of_nearer(tree: Tree, particle: Word, verb: Word) -> bool:
    """Whether a particle belongs to another verb between: "is putting pressure on X to [pull out]"."""
    nearer = particle.dep == "compound:prt" and verb.index < particle.head < particle.index
    return nearer and tree.words[particle.head].pos == "VERB"


def _closes(tree: Tree, word: Word) -> bool:
    """Whether nothing that the word could govern follows: it ends its clause."""
    following = tree.words[word.index + 1] if word.index + 1 < len(tree.words) else None
    if following is not None and following.pos == "ADP":
        return following.dep != "mark" or following.head != following.index + 1  # "weg te halen": the particle is the infinitive's
    if any(child.index > word.index and child.pos in {"NOUN", "PROPN", "PRON"} for child in tree.children(word)):
        return False
    if word.dep == "case" and word.head > word.index:
        return _is_before_infinitive(tree, word)
    if following is not None and following.pos == "PRON" and following.dep.startswith("nsubj"):
        return True  # "nam een resolutie aan [die ...]"
    return following is None or following.pos in {"PUNCT", "CCONJ", "SCONJ", "ADP", "VERB", "AUX"} or following.time is not None


def _is_before_infinitive(tree: Tree, particle: Word) -> bool:
    """Whether what looks like a preposition ends its clause before an infinitive's object: "roept X op [zijn troepen terug te trekken]"."""
    verb = tree.head(tree.words[particle.head])
    return (
        verb is not None
        and verb.index > particle.head
        and any(c.dep == "mark" and particle.head < c.index < verb.index for c in tree.children(verb))
    )


def _nearby(tree: Tree, word: Word, segments: list[int]) -> list[tuple[str, int]]:
    """The words in which an entry's other words are looked for: the clause, and the stretch between punctuation marks.

    Each with the index of its node; a protected phrase ("Internationaal Gerechtshof") gives all its words.
    """
    clause = tree.clause(word)
    here = segments[word.index]
    near = [w for w in tree if w.index != word.index and (segments[w.index] == here or tree.clause(w) is clause)]
    return [(part, w.index) for w in near for part in w.form.casefold().split()]


def _needed(entry: Entry, nearby: list[tuple[str, int]], index: LexicalIndex, word: Word) -> list[int] | None:
    """The indexes of the words that an entry needs; None where one is missing or one stands that must not."""
    if not entry.needs and not entry.near and not entry.without:
        return []
    forms = [form for form, _ in nearby]
    if any(_position(phrase, [_form(word), *forms], index) is not None for phrase in entry.without):
        return None
    if any(all(_position(phrase, forms, index) is None for phrase in group) for group in entry.near):
        return None
    found: list[int] = []
    for group in entry.needs:
        places = [place for phrase in group if (place := _position(phrase, forms, index)) is not None]
        if not places:
            return None
        at, length = places[0]
        found += [nearby[n][1] for n in range(at, at + length)]
    return list(dict.fromkeys(found))


def _position(phrase: str, forms: list[str], index: LexicalIndex) -> tuple[int, int] | None:
    """Where a phrase begins among some words, and of how many it is."""
    parts = phrase.casefold().split()
    if len(parts) == 1 and phrase.startswith("-"):
        endings = tuple(index.needs[phrase])
        return next(((n, 1) for n, form in enumerate(forms) if form.endswith(endings)), None)
    if len(parts) == 1:
        wanted = index.needs[phrase]
        return next(((n, 1) for n, form in enumerate(forms) if form in wanted), None)
    wanted, size = index.needs[phrase], len(parts)
    starts = (n for n in range(len(forms) - size + 1) if forms[n] == parts[0] and " ".join(forms[n : n + size]) in wanted)
    return next(((n, size) for n in starts), None)


def _predicate(scene: Scene, word: Word, entry: Entry, support: Support) -> tuple[Word, str | None]:
    """The verb that carries a noun of event, with the status that it gives; a verb carries itself."""
    tree = scene.tree
    if entry.kind == "verb" and word.dep in AUXILIARIES and (verb := tree.head(word)) is not None:
        return verb, None
    if entry.kind == "adj" and word.dep == "case" and (holder := tree.head(word)) is not None:
        return holder, None
    if entry.kind != "noun":
        return word, None
    at = word
    while at.dep == "conj" and at.head >= 0:
        at = tree.words[at.head]
    verb = _relative_carrier(tree, word, support) or tree.head(at)
    if is_occasion(scene, at):
        return word, None
    if verb is None or verb.pos not in {"VERB", "AUX"} or at.dep.startswith("acl"):
        verb = _bare_object_of(scene, word)
    if verb is None:
        return word, None
    is_subject = at.dep in {"nsubj", "nsubj:outer"} and not tree.is_passive(verb)
    clause = frozenset(w.form.casefold() for w in tree.clause_words(tree.clause(verb)))
    found = (verb.form.casefold(), clause)
    status = support.subject.get(*found, particle=_particle_at(tree, verb)) if is_subject else None
    if status is None:  # also for an object that the parser calls the subject
        status = support.carries.get(*found, particle=_particle_at(tree, verb))
    return (verb, status) if status is not None else (word, None)


def _bare_object_of(scene: Scene, noun: Word) -> Word | None:
    """The verb of its clause, for a noun without preposition that the parser hung elsewhere ("voert op grote schaal [aanvallen] uit")."""
    tree = scene.tree
    verb = tree.clause(noun)
    own = (
        noun.dep in {"appos", "obl", "conj", "flat", "nmod", "advmod"}
        and tree.case(noun) is None
        and preposition_before(scene, noun) is None
    )
    return verb if own and verb is not noun and verb.pos in {"VERB", "AUX"} and noun.head != verb.index else None


def _relative_carrier(tree: Tree, noun: Word, support: Support) -> Word | None:
    """The verb of a relative clause that carries a noun of event: "de sancties die X tegen Y [uitvaardigde]"."""
    clause = tree.child(noun, "acl:relcl")
    if clause is None or support.carries.get(clause.form.casefold(), frozenset(), particle=_particle_at(tree, clause)) is None:
        return None
    return clause


def _particle_at(tree: Tree, verb: Word) -> str | None:
    return next((c.form.casefold() for c in tree.children(verb) if c.dep == "compound:prt" and c.pos in {"ADP", "ADV"}), None)
