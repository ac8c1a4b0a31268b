"""Where a participant may stand: each path of the lexicon, answered from the tree and, where the tree fails, from the words.

The parser is wrong about one attachment in five, so that no path trusts one arc alone: a prepositional phrase is looked for
at the trigger, then in its clause; a subject by its arc, then by control, then by its place before the verb.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.frames.complements import complement
from dragoman.frames.scene import (
    CLAUSE,
    NEAR,
    NOMINAL,
    SURFACE,
    Found,
    Scene,
    active_head,
    antecedent,
    is_adnominal_participle,
    is_passive,
    of_kind,
    preposition_before,
)
from dragoman.frames.subjects import borrowed_subject, controller, holder_of, host_of, mover_of, own_subject, subject_of
from dragoman.model.tree import AUXILIARIES, SUBJECTS, Tree, Word

OTHERS = 0.12  # what it costs a phrase that the parser hangs it on another noun


def follow(scene: Scene, trigger: Word, predicate: Word, path: str) -> Iterator[Found]:
    """The words that a path leads to from a trigger, the surest first; the same word may come twice."""
    name, _, rest = path.partition(":")
    if name.startswith("comp-"):
        yield from _inside_complement(scene, trigger, predicate, path.removeprefix("comp-"))
    elif name == "prep":
        prepositions, _, nouns = rest.partition("+")
        found = _prepositional(scene, trigger, predicate, frozenset(p.strip() for p in prepositions.split("|")))
        yield from (f for f in found if not nouns or f.word.form.casefold() in nouns.split("|"))
    elif name in _WAYS:
        yield from _WAYS[name](scene, trigger, predicate)


def _object_of_either(scene: Scene, trigger: Word, predicate: Word) -> Iterator[Found]:
    return object_of(scene, predicate if predicate is trigger or trigger.dep in AUXILIARIES else trigger)


def _described(scene: Scene, trigger: Word, _: Word) -> Iterator[Found]:
    """The noun that an adjective or participle stands before."""
    head = scene.tree.head(trigger)
    if head is not None and trigger.dep in {"amod", "acl"} and head.pos in NOMINAL:
        yield Found(word=head, weight=NEAR)


def _itself(_: Scene, trigger: Word, __: Word) -> Iterator[Found]:
    yield Found(word=trigger, weight=NEAR)


def _first_parts(scene: Scene, noun: Word, _: Word) -> Iterator[Found]:
    """The noun, of which a name may be a part ("Hamas-aanval"), and whoever stands apart before it ("a Hamas attack").

    A group that tells its state ("a Chinese army drill") does; one that tells none ("army drills") only says of what kind it is.
    """
    if noun.mention is None:
        yield Found(word=noun, weight=NEAR)
    for child in scene.tree.children(noun):
        mention = scene.mentions[child.mention] if child.mention is not None else None
        if mention is None or child.dep not in {"compound", "amod"} or child.index > noun.index:
            continue
        if mention.kind != "role" or mention.states:
            yield Found(word=child, weight=NEAR)


_WAYS: dict[str, Callable[[Scene, Word, Word], Iterator[Found]]] = {
    "subj": subject_of,
    "mover": mover_of,
    "host": lambda scene, trigger, _: host_of(scene, trigger),
    "holder": lambda scene, _, predicate: holder_of(scene, predicate),
    "obj": _object_of_either,
    "iobj": lambda scene, _, predicate: indirect_object_of(scene, predicate),
    "nat": lambda scene, trigger, _: _possessor(scene, trigger, "nat"),
    "poss": lambda scene, trigger, _: _possessor(scene, trigger, "poss"),
    "self": _itself,
    "compound": _first_parts,
    "attr": _described,
}


def _inside_complement(scene: Scene, trigger: Word, predicate: Word, path: str) -> Iterator[Found]:
    """A participant of what is asked, refused or feared: the subject, object or a phrase of the complement clause."""
    helps = trigger.dep in AUXILIARIES and trigger is not predicate
    for anchor in {trigger.index: trigger, predicate.index: predicate}.values():
        clause = predicate if helps else complement(scene.tree, anchor, scene.complementizers)
        if clause is None:
            continue
        for found in follow(scene, clause, clause, path):
            if found.word in scene.tree.subtree(clause):
                bare = found.word.mention is None and found.word.pos == "PRON"  # whom the phrases outside may name
                yield Found(word=found.word, weight=found.weight - (0.3 if bare else 0.1))
        return


def object_of(scene: Scene, verb: Word) -> Iterator[Found]:
    tree = scene.tree
    if is_adnominal_participle(tree, verb) and active_head(tree, verb) is None:
        head = tree.head(verb)
        if head is not None:
            yield Found(word=head, weight=NEAR)
        return
    passive, subject = is_passive(scene, verb), tree.child(verb, "nsubj")
    inverted = _inverted_subject(scene, verb)
    for child in (*tree.children(verb), *_objects_of_small_clause(tree, verb)):
        raised = child.dep == "nsubj:pass" and (passive or subject is not None)
        suffers = raised or (child.dep == "nsubj" and (passive or child.head != verb.index))
        if (suffers or child.dep == "obj") and child is not inverted:
            yield Found(word=antecedent(tree, child, verb), weight=NEAR)
        elif (
            child.dep == "obl"
            and child.mention is not None
            and any(c.dep == "case" and c.index in scene.own and c.index == verb.index + 1 for c in tree.children(child))
        ):
            yield Found(word=child, weight=NEAR)  # the verb's own particle, taken for a preposition: "tipped off [Austria]"
    if controller(scene, verb, subject) is not None and subject is not None:
        yield Found(word=subject, weight=NEAR)
    if passive and not any(c.dep in SUBJECTS for c in tree.children(verb)):
        borrowed = borrowed_subject(tree, verb)
        if borrowed is not None:
            yield Found(word=borrowed, weight=CLAUSE)
    yield from bare_beside(scene, verb)


def _objects_of_small_clause(tree: Tree, verb: Word) -> list[Word]:
    """What an adjective or participle below a verb is said of: "noemde [de opmerkingen] misplaatst", hung on the adjective."""
    small = [c for c in tree.children(verb) if c.dep == "xcomp" and c.pos in {"ADJ", "NOUN"} and c.feats.get("VerbForm") is None]
    return [inner for c in small for inner in tree.children(c) if inner.dep in {"obj", "nsubj"} and inner.index > verb.index]


def _inverted_subject(scene: Scene, verb: Word) -> Word | None:
    """The first of two bare actors behind a verb without a subject: "Gisteren verjoegen [kolonisten] twee families"."""
    tree = scene.tree
    if any(c.dep in SUBJECTS for c in tree.children(verb)) or verb.feats.get("VerbForm") != "Fin":
        return None
    objects = [c for c in tree.children(verb) if c.dep == "obj" and c.index > verb.index]
    return objects[0] if len(objects) > 1 and objects[0].mention is not None else None


def indirect_object_of(scene: Scene, verb: Word) -> Iterator[Found]:
    """Who is given or told something: by its arc, else an actor that stands bare beside subject and object."""
    yield from (Found(word=child, weight=NEAR) for child in scene.tree.children(verb) if child.dep == "iobj")
    yield from bare_beside(scene, verb)


def bare_beside(scene: Scene, verb: Word) -> Iterator[Found]:
    """Actors that stand without a preposition in a verb's clause and are not its subject, whatever their arc is called."""
    tree = scene.tree
    above = tree.head(verb)
    resultative = verb.dep == "advcl" and verb.feats.get("VerbForm") == "Part"  # "hielden X [omsingeld]"
    governed = (verb.dep == "xcomp" or resultative) and above is not None
    clause = tree.clause_words(tree.clause(verb)) + (tree.clause_words(tree.clause(above)) if governed and above is not None else [])
    subject = own_subject(scene, verb) or (own_subject(scene, above) if governed and above is not None else None)
    near = {verb.index, *(c.index for c in tree.children(verb))} | ({above.index} if governed and above is not None else set())
    for word in clause:
        if word.mention is None or word is subject or word.dep in {"conj", "amod", "nmod:poss"} or _is_teller(tree, word, verb):
            continue
        behind = word.index > verb.index and all(w.pos != "VERB" for w in tree.words[verb.index + 1 : word.index])
        attached = word.head in near or (word.dep == "appos" and _stands_alone(scene, word, near))
        if not attached and not (behind and word.dep not in {"appos", "nmod"} and not of_kind(scene, word, "nationality", "place")):
            continue
        if tree.case(word) is None and preposition_before(scene, word) is None:
            if not attached:
                yield Found(word=word, weight=SURFACE - 0.1)
                continue
            yield Found(word=word, weight=CLAUSE - (0.1 if word.dep.startswith("nsubj") else 0.0))


def _is_teller(tree: Tree, word: Word, verb: Word) -> bool:
    """Whether somebody stands right behind another verb after a comma: "..., melden [bewoners]"."""
    before = tree.words[max(0, word.index - 2) : word.index]
    return len(before) == 2 and before[0].pos == "PUNCT" and before[1].pos == "VERB" and before[1] is not verb


def _stands_alone(scene: Scene, word: Word, near: set[int]) -> bool:
    """Whether a state or body right behind another name is a party of its own: no state is another one's apposition."""
    head = scene.tree.head(word)
    own = {"state", "metonym", "organisation", "set"}
    if head is None or head.head not in near or head.mention is None:
        return False
    return scene.mentions[word.mention or 0].kind in own and scene.tree.words[word.index - 1].pos not in {"PUNCT"}


def _prepositional(scene: Scene, trigger: Word, predicate: Word, prepositions: frozenset[str]) -> Iterator[Found]:
    tree = scene.tree
    near = {trigger.index, predicate.index}
    held = near | scene.own
    clause = tree.clause(trigger)
    hits = []
    for word in tree:
        if word.pos not in NOMINAL and word.mention is None:
            continue
        if word.index in near:
            continue
        case = tree.case(word)
        beside = preposition_before(scene, word)
        if case not in prepositions and beside not in prepositions:
            continue
        by = (case or beside) in scene.agent_words
        if by and trigger is predicate and trigger.pos == "NOUN" and _is_agent_above(scene, word, trigger):
            continue
        elsewhere = _belongs_elsewhere(scene, word, held, case or beside or "")
        if elsewhere is None:
            continue
        if word.head in near and case in prepositions:
            weight = NEAR
        elif tree.clause(word) is clause:
            weight = CLAUSE
        elif abs(word.index - trigger.index) <= 6:
            weight = SURFACE
        else:
            continue
        if word.index < trigger.index and trigger.pos == "NOUN":
            weight -= 0.15
        if trigger.pos == "NOUN" and case in scene.agent_words:
            weight += 0.15  # "de inval van troepen door X": X did it
        hits.append(Found(word=word, weight=weight - elsewhere - 0.01 * min(abs(word.index - trigger.index), 15)))
    yield from sorted(hits, key=lambda found: -found.weight)


def _is_agent_above(scene: Scene, word: Word, noun: Word) -> bool:
    """Whether a doer is the passive verb's and not the noun's: "de inval werd [door de VN] afgekeurd"."""
    tree, verb = scene.tree, scene.tree.head(word)
    if verb is None or verb.pos not in {"VERB", "ADJ"} or verb not in tree.ancestors(noun) or not is_passive(scene, verb):
        return False
    finite = tree.finite(verb)
    return finite is None or word.index > finite.index or word.index < noun.index  # what stands between noun and verb is the noun's


def _belongs_elsewhere(scene: Scene, word: Word, near: set[int], preposition: str) -> float | None:
    """What it costs that a phrase hangs on another noun than the trigger; None where it can be of that noun alone.

    A genitive ("het akkoord over de vrijlating [van gijzelaars]") and the phrase of a noun that asks for one ("de grens [met X]") are no
    part of another noun's event; of a verb's they are, where its own object or phrase holds them ("neemt het aanbod [van X] aan").
    """
    tree = scene.tree
    holder = tree.head(word)
    if (
        holder is None
        or holder.index in near
        or holder.pos != "NOUN"
        or holder.index > word.index
        or not word.dep.startswith(("nmod", "obl"))
    ):
        return 0.0
    if scene.tree.case(holder) in scene.topics:
        return None  # "overlegt over een akkoord [met X]"
    composed = any(c.dep == "case" and scene.tree.words[c.index - 1].pos == "ADP" for c in scene.tree.children(word) if c.index)  # "out of"
    if (preposition in scene.genitive and not composed) or holder.form.casefold() in scene.relational:
        of_verb = holder.head in near and scene.tree.words[holder.head].pos not in {"NOUN", "PROPN"}
        return OTHERS / 4 if of_verb else None
    return OTHERS


def _possessor(scene: Scene, noun: Word, name: str) -> Iterator[Found]:
    tree = scene.tree
    for child in tree.children(noun):
        kind = scene.mentions[child.mention].kind if child.mention is not None else None
        if (name == "nat" and kind == "nationality") or (
            name == "poss" and (child.dep == "nmod:poss" or (child.dep == "nmod" and kind is not None and tree.case(child) is None))
        ):
            yield Found(word=child, weight=NEAR)
    if name == "nat":
        yield from _nationality_before(scene, noun)
    else:
        yield from _genitive_before(scene, noun)


def _genitive_before(scene: Scene, noun: Word) -> Iterator[Found]:
    """A name with the mark of a genitive before the noun, over adjectives and nouns: "Poland's harsh criticism"."""
    at = noun.index - 1
    while at >= 0 and scene.tree.words[at].mention is None and scene.tree.words[at].pos in {"ADJ", "NOUN", "NUM", "ADV"}:
        at -= 1
    word = scene.tree.words[at] if at >= 0 else None
    if word is not None and word.mention is not None and word.form.endswith(tuple(scene.possessive)):
        yield Found(word=word, weight=NEAR)


def _is_before(word: Word, noun: Word) -> bool:
    """Whether a word belongs to what stands before a noun: a name, or the first part of a compound ("missile launch")."""
    return word.mention is not None or (word.dep == "compound" and word.head == noun.index)


def _nationality_before(scene: Scene, noun: Word) -> Iterator[Found]:
    """An adjective of a state right before the noun, over other adjectives, where no arc says so."""
    at = noun.index - 1
    while at >= 0 and (scene.tree.words[at].pos in {"ADJ", "CCONJ", "PUNCT"} or _is_before(scene.tree.words[at], noun)):
        word = scene.tree.words[at]
        if word.mention is not None:
            if scene.mentions[word.mention].kind == "nationality":
                yield Found(word=word, weight=CLAUSE)
            elif scene.mentions[word.mention].kind != "state":
                return
        at -= 1
