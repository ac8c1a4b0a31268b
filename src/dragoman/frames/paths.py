"""Where a participant may stand: each path of the lexicon, answered from the tree and, where the tree fails, from the words.

The parser is wrong about one attachment in five, so that no path trusts one arc alone: a prepositional phrase is looked for
at the trigger, then in its clause; a subject by its arc, then by control, then by its place before the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.mention import ActorMention
from dragoman.model.tree import AUXILIARIES, SUBJECTS, Tree, Word

NEAR = 1.0
CLAUSE = 0.8
SURFACE = 0.6
OTHERS = 0.12  # what it costs a phrase that the parser hangs it on another noun
COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A parsed sentence with its actor mentions, as arguments are looked for in it."""

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


def follow(scene: Scene, trigger: Word, predicate: Word, path: str) -> Iterator[Found]:
    """The words that a path leads to from a trigger, the surest first; the same word may come twice."""
    name, _, rest = path.partition(":")
    if name.startswith("comp-"):
        yield from _inside_complement(scene, trigger, predicate, path.removeprefix("comp-"))
    elif name == "prep":
        prepositions, _, nouns = rest.partition("+")
        found = _prepositional(scene, trigger, predicate, frozenset(p.strip() for p in prepositions.split("|")))
        yield from (f for f in found if not nouns or f.word.form.casefold() in nouns.split("|"))
    elif name == "subj":
        yield from _subject(scene, trigger, predicate)
    elif name == "mover":
        yield from _mover(scene, trigger, predicate)
    elif name == "host":
        yield from _host(scene, trigger)
    elif name == "holder":
        yield from _holder(scene, predicate)
    elif name == "obj":
        yield from _object(scene, predicate if predicate is trigger or trigger.dep in AUXILIARIES else trigger)
    elif name == "iobj":
        yield from _indirect_object(scene, predicate)
    elif name in {"nat", "poss"}:
        yield from _possessor(scene, trigger, name)
    elif name == "self":
        yield Found(word=trigger, weight=NEAR)
    elif name == "compound":
        yield from (Found(word=trigger, weight=NEAR) for _ in scene.within(trigger))
    elif name == "attr":
        head = scene.tree.head(trigger)
        if head is not None and trigger.dep in {"amod", "acl"} and head.pos in _NOMINAL:
            yield Found(word=head, weight=NEAR)


def complement(tree: Tree, anchor: Word, complementizers: frozenset[str]) -> Word | None:
    """The head of the clause that completes a word ("weigert [te komen]"), by its arc or by the "dat" or "om" that follows."""
    for child in tree.children(anchor):
        if (child.dep in COMPLEMENTS and _is_predicate(tree, child)) or (child.dep in {"advcl", "acl"} and _is_marked(tree, child, complementizers)):
            return child
    above = tree.head(anchor)
    if above is not None and anchor.dep in {"advmod", "amod", "advcl", "xcomp", "aux"} and _is_infinitive_after(tree, above, anchor):
        return above  # "is bereid [X te erkennen]", the adjective hung on the infinitive
    for child in tree.children(anchor):  # "weigert [soldaten te sturen]", its verb hung on its object
        inner = tree.child(child, "acl", "advcl", "xcomp", "ccomp") if child.dep in {"obj", "nsubj:pass"} and child.index > anchor.index else None
        if inner is not None and inner.index > child.index and _is_marked(tree, inner, complementizers):
            return inner
    for word in tree.words[anchor.index + 1 : anchor.index + 8]:
        if word.form.casefold() in complementizers and word.dep == "mark" and word.head > word.index:
            clause = tree.words[word.head]
            if anchor not in tree.subtree(clause):
                return clause
    return None


def _is_infinitive_after(tree: Tree, verb: Word, anchor: Word) -> bool:
    """Whether a verb is an infinitive with its mark ("te") behind another word."""
    return verb.index > anchor.index and any(c.dep == "mark" and anchor.index < c.index < verb.index for c in tree.children(verb))


def _is_predicate(tree: Tree, word: Word) -> bool:
    """Whether a word can head a clause: no adjective of a set phrase ("zetten onder [druk]")."""
    return word.pos in {"VERB", "AUX"} or any(c.dep in {"cop", "aux", "mark", *SUBJECTS} for c in tree.children(word))


def _is_marked(tree: Tree, clause: Word, complementizers: frozenset[str]) -> bool:
    marks = [child for child in tree.children(clause) if child.dep == "mark"]
    return any(mark.form.casefold() in complementizers for mark in marks) or (
        clause.feats.get("VerbForm") == "Inf" and not any(mark.pos == "SCONJ" for mark in marks)
    )


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


def _subject(scene: Scene, trigger: Word, predicate: Word) -> Iterator[Found]:
    tree = scene.tree
    if trigger is predicate and trigger.pos == "NOUN" and not any(c.dep in {"cop", "nsubj"} for c in tree.children(trigger)):
        return  # a noun that no verb carries has no subject
    if tree.is_passive(predicate) or (trigger is predicate and _is_adnominal_participle(tree, predicate)):
        yield from _agent(scene, predicate)
        return
    subject = tree.child(predicate, "nsubj", "nsubj:outer")
    fronted = _fronted(scene, predicate, subject)
    if fronted is not None:
        yield Found(word=fronted, weight=NEAR)
    if subject is not None and fronted is not None:
        yield Found(word=subject, weight=SURFACE)
        return
    if subject is not None:
        yield Found(word=_antecedent(tree, subject, predicate), weight=NEAR)
        if subject.mention is None and subject.pos == "NOUN":
            yield from _by_place(scene, predicate)
        return
    borrowed = _borrowed_subject(tree, predicate)
    if borrowed is not None:
        yield Found(word=borrowed, weight=CLAUSE)
    yield from _by_place(scene, predicate)


def _mover(scene: Scene, trigger: Word, predicate: Word) -> Iterator[Found]:
    """Who does what takes no object: the one of a "door" ("er wordt onderhandeld door"), else the subject, whatever its arc is called."""
    agents = list(_agent(scene, predicate)) if scene.tree.is_passive(predicate) else []
    if agents or not scene.tree.is_passive(predicate):
        yield from agents or _subject(scene, trigger, predicate)
        return
    yield from _holder(scene, predicate)


def _host(scene: Scene, noun: Word) -> Iterator[Found]:
    """The subject of the clause on whose occasion something is told: "Tijdens een bezoek aan X prees Y ..."."""
    tree = scene.tree
    verb = next((w for w in tree.ancestors(noun) if w.pos in {"VERB", "AUX", "ADJ"}), None)
    if verb is None or not is_occasion(scene, noun):
        return
    subject = _own_subject(scene, verb) or _borrowed_subject(tree, verb)
    if subject is not None and subject.index != noun.index:
        yield Found(word=_antecedent(tree, subject, verb), weight=CLAUSE - 0.1)


def is_occasion(scene: Scene, noun: Word) -> bool:
    """Whether a noun of event only tells on whose occasion something else was done: "in een gesprek met", "na de aanval op"."""
    determined = any(c.dep in {"det", "nmod:poss", "amod", "nummod"} and c.index < noun.index for c in scene.tree.children(noun))
    preposition = scene.tree.case(noun) or preposition_before(scene, noun)
    return determined and preposition in scene.occasions and noun.dep not in {"root", "nsubj", "obj"}


def _holder(scene: Scene, predicate: Word) -> Iterator[Found]:
    """Of whom an adjective is said, also where the parser takes it for a participle ("is verontwaardigd")."""
    subject = scene.tree.child(predicate, "nsubj", "nsubj:pass", "nsubj:outer")
    if subject is not None:
        yield Found(word=_antecedent(scene.tree, subject, predicate), weight=NEAR)
        return
    borrowed = _borrowed_subject(scene.tree, predicate)
    if borrowed is not None:
        yield Found(word=borrowed, weight=CLAUSE)
    yield from _by_place(scene, predicate)


def _own_subject(scene: Scene, verb: Word) -> Word | None:
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
        plain = all(w.pos == "DET" for w in between) and not _of_kind(scene, first, "nationality", "place")
        return first if plain and tree.clause(first) is tree.clause(predicate) else None
    finite = tree.finite(predicate)
    if finite is None or finite.index == 0 or (subject is not None and (subject.index < finite.index or subject.mention is None)):
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
        elif word.pos in _NOMINAL and tree.case(word) in scene.agent_words:
            yield Found(word=word, weight=CLAUSE)


def _is_adnominal_participle(tree: Tree, word: Word) -> bool:
    head = tree.head(word)
    return head is not None and head.pos in _NOMINAL and word.dep in {"amod", "acl"} and word.feats.get("VerbForm") == "Part"


def _antecedent(tree: Tree, subject: Word, predicate: Word) -> Word:
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


def _borrowed_subject(tree: Tree, predicate: Word) -> Word | None:
    """The subject of a coordinated or controlling verb, where a verb has none of its own."""
    at = predicate
    for _ in range(4):
        head = tree.head(at)
        if head is None or at.dep not in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "acl"}:
            return None
        if at.dep in {"acl", "advcl", "parataxis"} and head.mention is not None and head.head < 0 and head.index < at.index:
            return head  # the parser took the doer for the root: "In X hebben [studenten] betoogd"
        if at.dep == "acl" and head.pos in _NOMINAL:
            return None
        subject = tree.child(head, "nsubj", "nsubj:pass")
        if subject is not None:
            return _antecedent(tree, subject, head)
        at = head
    return None


def _by_place(scene: Scene, predicate: Word) -> Iterator[Found]:
    """The first bare actor of the clause, before its verb or right behind it, where the parser found no subject."""
    tree = scene.tree
    beside = tree.words[predicate.index + 1 : predicate.index + 2]
    region = {w.index: w for w in (*tree.clause_words(tree.clause(predicate)), *_since_complementizer(scene, predicate), *beside)}
    bare = [
        word
        for _, word in sorted(region.items())
        if (word.mention is not None or _is_pronoun(word))
        and word.index != predicate.index
        and not _of_kind(scene, word, "nationality", "place")
        and word.dep not in {"nmod", "nmod:poss", "conj"}
        and tree.case(word) is None
        and preposition_before(scene, word) is None
    ]
    before = [word for word in bare if word.index < predicate.index]
    yield from (Found(word=word, weight=SURFACE) for word in (before[:1] or bare[:1]))


def _is_pronoun(word: Word) -> bool:
    kind, place = word.feats.get("PronType"), word.dep
    return word.pos == "PRON" and place not in {"nmod:poss", "obj", "iobj", "det", "expl:pv"} and kind in {"Prs", None} and "Reflex" not in word.feats


def _of_kind(scene: Scene, word: Word, *kinds: str) -> bool:
    return word.mention is not None and scene.mentions[word.mention].kind in kinds


def _since_complementizer(scene: Scene, predicate: Word) -> list[Word]:
    """The words between the nearest "dat" before a verb and the verb: its clause, even where the parser took the "dat" for an article."""
    words = scene.tree.words
    for at in range(predicate.index - 1, -1, -1):
        if words[at].form.casefold() in scene.complementizers:
            return list(words[at + 1 : predicate.index])
        if words[at].pos == "PUNCT":
            break
    return []


def _object(scene: Scene, verb: Word) -> Iterator[Found]:
    tree = scene.tree
    if _is_adnominal_participle(tree, verb):
        head = tree.head(verb)
        if head is not None:
            yield Found(word=head, weight=NEAR)
        return
    for child in tree.children(verb):
        if child.dep == "nsubj:pass" or (child.dep in {"nsubj"} and tree.child(verb, "aux:pass") is not None) or child.dep == "obj":
            yield Found(word=_antecedent(tree, child, verb), weight=NEAR)
    if tree.is_passive(verb) and not any(c.dep in SUBJECTS for c in tree.children(verb)):
        borrowed = _borrowed_subject(tree, verb)
        if borrowed is not None:
            yield Found(word=borrowed, weight=CLAUSE)
    yield from _bare_beside(scene, verb)


def _indirect_object(scene: Scene, verb: Word) -> Iterator[Found]:
    """Who is given or told something: by its arc, else an actor that stands bare beside subject and object."""
    yield from (Found(word=child, weight=NEAR) for child in scene.tree.children(verb) if child.dep == "iobj")
    yield from _bare_beside(scene, verb)


def _bare_beside(scene: Scene, verb: Word) -> Iterator[Found]:
    """Actors that stand without a preposition in a verb's clause and are not its subject, whatever their arc is called."""
    tree = scene.tree
    above = tree.head(verb)
    resultative = verb.dep == "advcl" and verb.feats.get("VerbForm") == "Part"  # "hielden X [omsingeld]"
    governed = (verb.dep == "xcomp" or resultative) and above is not None
    clause = tree.clause_words(tree.clause(verb)) + (tree.clause_words(tree.clause(above)) if governed and above is not None else [])
    subject = _own_subject(scene, verb) or (_own_subject(scene, above) if governed and above is not None else None)
    near = {verb.index, *(c.index for c in tree.children(verb))} | ({above.index} if governed and above is not None else set())
    for word in clause:
        if word.mention is None or word is subject or word.dep in {"conj", "amod", "nmod:poss"}:
            continue
        behind = word.index > verb.index and all(w.pos != "VERB" for w in tree.words[verb.index + 1 : word.index])
        attached = word.head in near or (word.dep == "appos" and _stands_alone(scene, word, near))
        if not attached and not (behind and word.dep not in {"appos", "nmod"} and not _of_kind(scene, word, "nationality", "place")):
            continue
        if tree.case(word) is None and preposition_before(scene, word) is None:
            if not attached:
                yield Found(word=word, weight=SURFACE - 0.1)
                continue
            yield Found(word=word, weight=CLAUSE - (0.1 if word.dep.startswith("nsubj") else 0.0))


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
    clause = tree.clause(trigger)
    hits = []
    for word in tree:
        if word.pos not in _NOMINAL and word.mention is None:
            continue
        if word.index in near:
            continue
        case = tree.case(word)
        beside = preposition_before(scene, word)
        if case not in prepositions and beside not in prepositions:
            continue
        elsewhere = _belongs_elsewhere(scene, word, near, case or beside or "")
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
        hits.append(Found(word=word, weight=weight - elsewhere - 0.01 * min(abs(word.index - trigger.index), 15)))
    yield from sorted(hits, key=lambda found: -found.weight)


def _belongs_elsewhere(scene: Scene, word: Word, near: set[int], preposition: str) -> float | None:
    """What it costs that a phrase hangs on another noun than the trigger; None where it can be of that noun alone.

    A genitive ("het akkoord over de vrijlating [van gijzelaars]") and the phrase of a noun that asks for one ("de grens [met X]") are no
    part of another noun's event; of a verb's they are, where its own object or phrase holds them ("neemt het aanbod [van X] aan").
    """
    tree = scene.tree
    holder = tree.head(word)
    if holder is None or holder.index in near or holder.pos != "NOUN" or holder.index > word.index or not word.dep.startswith(("nmod", "obl")):
        return 0.0
    if preposition in scene.genitive or holder.form.casefold() in scene.relational:
        of_verb = holder.head in near and scene.tree.words[holder.head].pos not in {"NOUN", "PROPN"}
        return OTHERS / 4 if of_verb else None
    return OTHERS


def preposition_before(scene: Scene, word: Word) -> str | None:
    """The adposition right before a word, over articles, adjectives and numbers: what the eye sees, whatever the tree says."""
    at = word.index - 1
    while at >= 0 and scene.tree.words[at].pos in {"DET", "ADJ", "NUM"} and scene.tree.words[at].mention is None:
        at -= 1
    before = scene.tree.words[at] if at >= 0 else None
    return before.form.casefold() if before is not None and before.pos == "ADP" else None


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


def _nationality_before(scene: Scene, noun: Word) -> Iterator[Found]:
    """An adjective of a state right before the noun, over other adjectives, where no arc says so."""
    at = noun.index - 1
    while at >= 0 and (scene.tree.words[at].pos in {"ADJ", "CCONJ", "PUNCT"} or scene.tree.words[at].mention is not None):
        word = scene.tree.words[at]
        if word.mention is not None:
            if scene.mentions[word.mention].kind == "nationality":
                yield Found(word=word, weight=CLAUSE)
            elif scene.mentions[word.mention].kind != "state":
                return
        at -= 1
