"""Who does it: the subject by its arc, by control, by its place before the verb, and those that stand bare beside it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.frames.scene import (
    CLAUSE,
    NEAR,
    NOMINAL,
    SURFACE,
    Found,
    Scene,
    active_head,
    antecedent,
    has_finite,
    is_adnominal_participle,
    is_occasion,
    is_passive,
    is_relative,
    of_kind,
    preposition_before,
)
from dragoman.model.tree import Tree, Word


def subject_of(scene: Scene, trigger: Word, predicate: Word) -> Iterator[Found]:
    """Who does what a predicate tells; the "door" of a passive."""
    tree = scene.tree
    if trigger is predicate and trigger.pos == "NOUN" and not any(c.dep in {"cop", "nsubj"} for c in tree.children(trigger)):
        return  # a noun that no verb carries has no subject
    doer = active_head(tree, predicate) if trigger is predicate else None
    if doer is not None:
        yield Found(word=doer, weight=NEAR)
        return
    if is_passive(scene, predicate) or (trigger is predicate and is_adnominal_participle(tree, predicate)):
        yield from _agent(scene, predicate)
        return
    subject = tree.child(predicate, "nsubj", "nsubj:outer") or tree.child(predicate, "nsubj:pass")
    first = (
        _fronted(scene, predicate, subject)
        or controller(scene, predicate, subject)
        or _relativised(scene, predicate, subject)
        or _behind_finite(scene, predicate, subject)
    )
    if first is not None:
        yield Found(word=first, weight=NEAR)
    if subject is not None and first is not None:
        yield Found(word=subject, weight=SURFACE)
        return
    if subject is not None:
        yield Found(word=antecedent(tree, subject, predicate), weight=NEAR)
        if subject.mention is None and subject.pos == "NOUN":
            yield from by_place(scene, predicate)
        return
    of_noun = _of_noun(scene, predicate)
    if of_noun is not None:
        yield Found(word=of_noun, weight=CLAUSE)
        return
    borrowed = borrowed_subject(tree, predicate)
    if borrowed is not None:
        yield Found(word=borrowed, weight=CLAUSE)
    yield from by_place(scene, predicate)


def _is_of_clause_before(tree: Tree, subject: Word, finite: Word) -> bool:
    """Whether a subject stands in a clause of its own before the main one: "Als [Hamas] ..., is Israël bereid"."""
    parted = any(w.pos == "PUNCT" for w in tree.words[subject.index : finite.index])
    return parted and any(w.pos == "SCONJ" or w.dep == "mark" for w in tree.words[: subject.index])


def _of_noun(scene: Scene, predicate: Word) -> Word | None:
    """The doer of a verb below a noun: the noun itself ("[militias] fighting X"), or whose decision, plan or order it is."""
    tree, noun = scene.tree, scene.tree.head(predicate)
    if noun is None or noun.pos not in NOMINAL or not predicate.dep.startswith("acl") or predicate.dep == "acl:relcl":
        return None
    if predicate.feats.get("Tense") == "Pres" and predicate.feats.get("VerbForm") in {"Part", "Ger"}:
        return noun
    if predicate.feats.get("VerbForm") != "Inf" or noun.mention is not None:
        return None
    for child in tree.children(noun):
        whose = child.dep == "nmod:poss" or tree.case(child) in scene.genitive or of_kind(scene, child, "nationality")
        if whose and child.index != predicate.index and (child.mention is not None or child.pos == "PRON"):
            return child
    before = tree.words[noun.index - 1] if noun.index else None
    marked = before is not None and before.mention is not None and before.form.endswith(tuple(scene.possessive))
    return before if marked else None


def controller(scene: Scene, verb: Word, subject: Word | None) -> Word | None:
    """The subject of the verb above an infinitive, or before a second verb, where the parser gives it one of its own: its object."""
    tree, head = scene.tree, scene.tree.head(verb)
    if subject is None or subject.mention is None or head is None:
        return None
    finite = tree.finite(verb) or verb
    joined = verb.dep == "conj" and finite.index > 0 and tree.words[finite.index - 1].pos == "CCONJ"
    if joined and subject.index > finite.index:  # "ontkent dat en beschuldigt [Manila]"
        return None if _has_object(scene, verb, subject) else borrowed_subject(tree, verb)
    if verb.dep != "xcomp" or subject.index > verb.index:
        return None
    above = tree.child(head, "nsubj", "nsubj:outer")
    return above if above is not None and above.mention is not None and above.index < subject.index else None


def _has_object(scene: Scene, verb: Word, subject: Word) -> bool:
    """Whether another bare party follows a subject: "en viel het Russische leger [Oekraïne] binnen"."""
    tree = scene.tree
    behind = [w for w in tree.clause_words(tree.clause(verb)) if w.index > subject.index and w.mention is not None]
    bare = [w for w in behind if tree.case(w) is None and preposition_before(scene, w) is None]
    return any(w.dep not in {"conj", "appos", "nmod"} for w in bare)


def _relativised(scene: Scene, predicate: Word, subject: Word | None) -> Word | None:
    """The doer of a relative clause over its object: "de raketten die [Iran] op Israël afvuurde"."""
    if subject is None or not is_relative(subject):
        return None
    held = antecedent(scene.tree, subject, predicate)
    if held is subject or held.mention is not None:
        return None
    clause = scene.tree.clause_words(scene.tree.clause(predicate))
    bare = [
        w
        for w in clause
        if w.mention is not None
        and w.index > subject.index
        and not of_kind(scene, w, "nationality", "place")
        and w.dep not in {"nmod", "nmod:poss", "conj", "amod"}
        and scene.tree.case(w) is None
        and preposition_before(scene, w) is None
    ]
    return bare[0] if bare and bare[0].index <= subject.index + 2 else None


def _behind_finite(scene: Scene, predicate: Word, subject: Word | None) -> Word | None:
    """The bare name right behind the finite verb of a main clause that something else opens: "Als ..., is [Israël] bereid"."""
    tree = scene.tree
    finite = tree.finite(predicate)
    if finite is None or (subject is not None and subject.mention is not None) or tree.child(predicate, "mark") is not None:
        return None
    if subject is not None and subject.index < finite.index and not _is_of_clause_before(tree, subject, finite):
        return None  # nothing is inverted: the subject opens the clause
    if predicate.dep == "conj" and finite.index > 0 and tree.words[finite.index - 1].pos == "CCONJ":
        return None  # the subject is that of the first verb
    at = finite.index + 1
    while at < len(tree.words) and tree.words[at].pos == "DET":
        at += 1
    word = tree.words[at] if at < len(tree.words) else None
    if word is None or word.mention is None or of_kind(scene, word, "nationality", "place") or word.dep in {"nmod", "nmod:poss", "conj"}:
        return None
    opened = finite.index > 0 and tree.words[finite.index - 1].mention is None
    return word if opened and tree.case(word) is None else None


def mover_of(scene: Scene, trigger: Word, predicate: Word) -> Iterator[Found]:
    """Who does what takes no object: the one of a "door" ("er wordt onderhandeld door"), else the subject, whatever its arc is called."""
    head = scene.tree.head(predicate)
    if head is not None and head.head < 0 and head.mention is not None and predicate.dep == "acl" and not has_finite(scene.tree):
        yield Found(word=head, weight=CLAUSE)  # "Demonstrators clashed with police", read as a phrase
        return
    agents = list(_agent(scene, predicate)) if is_passive(scene, predicate) else []
    if agents or not is_passive(scene, predicate):
        yield from agents or subject_of(scene, trigger, predicate)
        return
    yield from holder_of(scene, predicate)


def host_of(scene: Scene, noun: Word) -> Iterator[Found]:
    """The subject of the clause on whose occasion something is told: "Tijdens een bezoek aan X prees Y ..."."""
    tree = scene.tree
    verb = next((w for w in tree.ancestors(noun) if w.pos in {"VERB", "AUX", "ADJ"}), None)
    if verb is None or not is_occasion(scene, noun):
        return
    subject = own_subject(scene, verb) or borrowed_subject(tree, verb)
    if subject is not None and subject.index != noun.index:
        yield Found(word=antecedent(tree, subject, verb), weight=CLAUSE - 0.1)


def holder_of(scene: Scene, predicate: Word) -> Iterator[Found]:
    """Of whom an adjective is said, also where the parser takes it for a participle ("is verontwaardigd")."""
    subject = scene.tree.child(predicate, "nsubj", "nsubj:pass", "nsubj:outer")
    behind = _behind_finite(scene, predicate, subject)
    if behind is not None:
        yield Found(word=behind, weight=NEAR)
        return
    if subject is not None:
        yield Found(word=antecedent(scene.tree, subject, predicate), weight=NEAR)
        return
    borrowed = borrowed_subject(scene.tree, predicate)
    if borrowed is not None:
        yield Found(word=borrowed, weight=CLAUSE)
    yield from by_place(scene, predicate)


def own_subject(scene: Scene, verb: Word) -> Word | None:
    """The subject that a verb is taken to have: the actor before it, else the one of its arc."""
    subject = scene.tree.child(verb, "nsubj", "nsubj:outer", "nsubj:pass")
    return _fronted(scene, verb, subject) or subject


def _fronted(scene: Scene, predicate: Word, subject: Word | None) -> Word | None:
    """The first of two bare names, where the parser calls the second the subject: names are seldom fronted objects.

    In a main clause it stands right before the finite verb, in a subordinate one right behind its "dat".
    """
    tree = scene.tree
    mark = tree.child(predicate, "mark")
    if mark is not None and mark.index < predicate.index:
        first = next((w for w in tree.words[mark.index + 1 : mark.index + 4] if w.mention is not None), None)
        if first is None or subject is None or subject.mention is None or subject.index <= first.index:
            return None
        between = tree.words[mark.index + 1 : first.index]
        plain = all(w.pos == "DET" for w in between) and not of_kind(scene, first, "nationality", "place")
        return first if plain and tree.clause(first) is tree.clause(predicate) else None
    finite = tree.finite(predicate)
    if (
        predicate.dep == "xcomp"
        or finite is None
        or finite.index == 0
        or (subject is not None and (subject.index < finite.index or subject.mention is None))
    ):
        return None
    before = tree.words[finite.index - 1]
    if before.mention is None or scene.mentions[before.mention].kind in {"nationality", "place"} or before is subject:
        return None
    bare = tree.case(before) is None and preposition_before(scene, before) is None
    return before if bare and before.dep not in {"conj", "appos", "nmod", "nmod:poss"} else None


def _agent(scene: Scene, predicate: Word) -> Iterator[Found]:
    tree = scene.tree
    for word in tree.clause_words(tree.clause(predicate)) + tree.subtree(predicate):
        if word.dep == "obl:agent":
            yield Found(word=word, weight=NEAR)
        elif word.pos in NOMINAL and tree.case(word) in scene.agent_words:
            yield Found(word=word, weight=CLAUSE)


def borrowed_subject(tree: Tree, predicate: Word) -> Word | None:
    """The subject of a coordinated or controlling verb, where a verb has none of its own."""
    at = predicate
    for _ in range(4):
        head = tree.head(at)
        if head is None or at.dep not in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "acl"}:
            return None
        if at.dep in {"acl", "advcl", "parataxis"} and head.mention is not None and head.head < 0 and head.index < at.index:
            return head  # the parser took the doer for the root: "In X hebben [studenten] betoogd"
        if at.dep == "acl" and head.pos in NOMINAL:
            return None
        subject = tree.child(head, "nsubj", "nsubj:pass")
        if subject is not None:
            return antecedent(tree, subject, head)
        at = head
    return None


def by_place(scene: Scene, predicate: Word) -> Iterator[Found]:
    """The first bare actor of the clause, before its verb or right behind it, where the parser found no subject."""
    tree = scene.tree
    beside = tree.words[predicate.index + 1 : predicate.index + 2]
    region = {w.index: w for w in (*tree.clause_words(tree.clause(predicate)), *_since_complementizer(scene, predicate), *beside)}
    bare = [
        word
        for _, word in sorted(region.items())
        if (word.mention is not None or _is_pronoun(word))
        and word.index != predicate.index
        and not of_kind(scene, word, "nationality", "place")
        and word.dep not in {"nmod", "nmod:poss", "conj"}
        and not (word.pos == "ADJ" and of_kind(scene, word, "role"))  # "a general strike"
        and tree.case(word) is None
        and preposition_before(scene, word) is None
    ]
    before = [word for word in bare if word.index < predicate.index]
    chosen = before[:1] or bare[:1] or _opening(scene, predicate)
    yield from (Found(word=word, weight=SURFACE) for word in chosen)


def _opening(scene: Scene, predicate: Word) -> list[Word]:
    """The party that opens a sentence, for a main verb from which the parser parted it: "[X], die ..., heeft gebeld met Y"."""
    if predicate.head >= 0:
        return []
    first = next((w for w in scene.tree.words[: predicate.index] if w.pos not in {"DET", "PUNCT", "ADV"}), None)
    bare = first is not None and first.mention is not None and not of_kind(scene, first, "nationality", "place")
    return [first] if first is not None and bare and first.index <= 2 and scene.tree.case(first) is None else []


def _is_pronoun(word: Word) -> bool:
    kind, place = word.feats.get("PronType"), word.dep
    return (
        word.pos == "PRON"
        and place not in {"nmod:poss", "obj", "iobj", "det", "expl:pv"}
        and kind in {"Prs", None}
        and "Reflex" not in word.feats
    )


def _since_complementizer(scene: Scene, predicate: Word) -> list[Word]:
    """The words between the nearest "dat" before a verb and the verb: its clause, even where the parser took the "dat" for an article."""
    words = scene.tree.words
    for at in range(predicate.index - 1, -1, -1):
        if words[at].form.casefold() in scene.complementizers:
            return list(words[at + 1 : predicate.index])
        if words[at].pos == "PUNCT":
            break
    return []
