"""From a parsed sentence to the events that its words evoke."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.frames.arguments import arguments
from dragoman.frames.authors import author
from dragoman.frames.complements import complement
from dragoman.frames.lexical import lexical_index
from dragoman.frames.paths import follow
from dragoman.frames.scene import Scene, is_adnominal_participle, is_occasion, preposition_before
from dragoman.frames.triggers import Trigger, triggers
from dragoman.knowledge.coreference import load_coreference
from dragoman.knowledge.ontology import load_ontology
from dragoman.knowledge.support import load_support
from dragoman.model.frame import Frame
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.tree import SUBJECTS, Tree, Word

CLAUSE = 2.0  # what a clause as content is worth beside a party, where two entries want one word
FACTS = frozenset({"OFFICE", "LEADS", "MEMBER"})
JUDGING = frozenset({"ACCUSE", "SUPPORT"})
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "AID", "THREATEN", "REJECT", "PROTEST"})
WORDS = frozenset({"BELIEF", "THREATEN", "REQUEST", "REJECT", "ACCUSE", "AGREE"})


def frames(tree: Tree, mentions: dict[int, ActorMention], lang: str) -> tuple[Frame, ...]:
    """The frames of a sentence; `mentions` are those that its words refer to by number.

    A frame inside another's content ("weigert [wapens te leveren]") says so by `inside`.
    """
    support = load_support(lang)
    scene = Scene(
        tree=tree,
        mentions=mentions,
        agent_words=support.agents,
        complementizers=support.complementizers,
        between=support.between,
        occasions=support.occasions,
        places=support.place,
        topics=support.topic,
        genitive=support.genitive,
        relational=support.relational,
        possessive=support.possessive,
        documents=support.documents,
        passives=support.passives,
        during=support.during,
        actives=support.actives,
        movers=support.movers,
        descriptions=frozenset().union(*load_coreference(lang).descriptions.values()),
    )
    found: list[Frame] = []
    for trigger in _telling(scene, triggers(scene, lexical_index(lang), support)):
        frame = _frame(scene, trigger)
        if not complete(frame, mentions) and not _completable(frame):
            continue
        found.append(frame)
    return tuple(_nested(scene, _without_shadows(found, mentions)))


def _telling(scene: Scene, found: Iterator[Trigger]) -> Iterator[Trigger]:
    """Without what only describes: a participle before a noun states no office or lead ("het door X geleide ministerie")."""
    for trigger in found:
        if trigger.entry.event not in FACTS or not is_adnominal_participle(scene.tree, trigger.word) or trigger.word.dep != "amod":
            yield trigger


def _frame(scene: Scene, trigger: Trigger) -> Frame:
    entry = trigger.entry
    content, is_clause = _content(scene, trigger) if entry.absorbs else (None, False)
    found = arguments(scene, trigger, content if is_clause else None)
    if all(a.role != "actor" for a in found) and (writer := author(scene, trigger)) is not None:
        found = [*found, writer]
    reciprocal = _is_reciprocal(scene, trigger)
    if reciprocal:
        found = [replace(a, role="actor") if a.role in {"recipient", "partner"} else a for a in found]
    return Frame(
        sentence=scene.tree.sentence,
        entry=entry.id,
        event=entry.event,
        mode=entry.mode,
        kind=entry.kind,
        trigger=trigger.words,
        predicate=trigger.predicate.index,
        arguments=tuple(found),
        content=content,
        clausal=is_clause,
        mutual=entry.mutual or reciprocal,
        topical=_is_topic(scene, trigger),
        reciprocal=reciprocal,
        negated_as=entry.negated_as,
        absorbs=entry.absorbs,
        status=entry.status,
        support=trigger.support,
        restated=entry.restated,
        requires=entry.requires,
        spoken=tuple(role for role, paths in entry.args.items() if "speaker" in paths and all(a.role != role for a in found)),
    )


def _is_topic(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun of event, carried by no verb, is only what is spoken about: "gesprekken over de vrijlating"."""
    if trigger.entry.kind != "noun" or trigger.word is not trigger.predicate:
        return False
    return (scene.tree.case(trigger.word) or preposition_before(scene, trigger.word)) in scene.topics


def _is_reciprocal(scene: Scene, trigger: Trigger) -> bool:
    """Whether the doers do it to each other ("erkenden elkaar")."""
    near = {trigger.word.index, trigger.predicate.index}
    return any(
        w.feats.get("PronType") == "Rcp" and (w.head in near or near & {a.index for a in scene.tree.ancestors(w)}) for w in scene.tree
    )


def _completable(frame: Frame) -> bool:
    """Whether the rest of the report, or the place, may supply what a frame lacks: one of its parties at least is there."""
    return frame.kind == "noun" or any(a.role in {"actor", "recipient", "partner"} for a in frame.arguments)


def complete(frame: Frame, mentions: dict[int, ActorMention]) -> bool:
    """Whether a frame has the roles that its entry requires; several who meet are partners of each other."""
    filled = {argument.role for argument in frame.arguments} | ({"content"} if frame.content else set()) | set(frame.spoken)
    actors = frame.args("actor")
    if frame.mutual and (len(actors) > 1 or any(a.mention is not None and mentions[a.mention].plural for a in actors)):
        filled |= {"partner", "recipient"}
    return all(role in filled for role in frame.requires)


def _merit(frame: Frame, mentions: dict[int, ActorMention]) -> tuple[int, int, float]:
    content = 0.0 if frame.content is None else CLAUSE if frame.clausal else 1.0
    return int(complete(frame, mentions)), len(frame.trigger), sum(a.weight + 1 for a in frame.arguments) + content


def _content(scene: Scene, trigger: Trigger) -> tuple[Span | None, bool]:
    """The words of what is offered, asked, refused or feared: the complement, else the object or the phrase that names it.

    The second value tells whether they are a clause, whose participants are not those of the trigger.
    """
    tree, paths = scene.tree, trigger.entry.args["content"]
    if trigger.word.dep == "case" and trigger.entry.kind == "adj":  # "is tegen [de komst van X]"
        phrase = [w for c in tree.children(trigger.predicate) if c.dep.startswith(("nmod", "amod", "det", "acl")) for w in tree.subtree(c)]
        return tree.span([trigger.predicate, *phrase]), False
    if _is_auxiliary(trigger) and "comp" in paths:
        return _demanded(tree, trigger), False
    for anchor in dict.fromkeys((trigger.word.index, trigger.predicate.index)):
        clause = complement(tree, tree.words[anchor], scene.complementizers)
        if clause is not None and "comp" in paths:
            inside, above = tree.subtree(clause), tree.head(clause)
            opened = any(c.dep == "mark" and c.form.casefold() in scene.complementizers for c in tree.children(clause))
            if (
                not opened
                and clause.dep in {"acl", "advcl", "xcomp"}
                and above is not None
                and above.head == anchor
                and above.dep in {"obj", "nsubj:pass"}
            ):
                return tree.span(core(tree, above)), True  # "weigert [soldaten te sturen]"
            hung = tree.words[anchor] in inside  # "is bereid X te erkennen", the adjective hung on the infinitive
            return tree.span([w for w in core(tree, clause) if not hung or w.index > anchor]), True
    for path in paths:
        for child in tree.children(trigger.word) + tree.children(trigger.predicate):
            if child.index in trigger.words or child.index == trigger.word.index:
                continue
            if path == "obj" and child.dep in {"obj", "nsubj:pass"} and not _is_person(child):
                return tree.span(core(tree, child)), False
            if path.startswith("prep:") and tree.case(child) in path[5:].split("|"):
                return tree.span([w for w in core(tree, child) if w.dep != "case" or w.head != child.index]), False
    loose = (f.word for path in paths if path.startswith("prep:") for f in follow(scene, trigger.word, trigger.predicate, path))
    named = next((w for w in loose if w.index > trigger.word.index and w.time is None), None)
    return (tree.span([w for w in core(tree, named) if w.dep != "case" or w.head != named.index]), False) if named else (None, False)


def _is_auxiliary(trigger: Trigger) -> bool:
    """Whether the trigger only helps the verb that carries it ("moet zijn troepen terugtrekken")."""
    return trigger.entry.kind == "verb" and trigger.word is not trigger.predicate


def _demanded(tree: Tree, trigger: Trigger) -> Span | None:
    """What an auxiliary asks for: its verb with all that belongs to it but the subject."""
    verb = trigger.predicate
    left_out = {
        inner.index
        for child in tree.children(verb)
        if child.dep in SUBJECTS | {"parataxis", "mark", "punct"} or child.index in trigger.words
        for inner in tree.subtree(child)
    }
    kept = [word for word in core(tree, verb) if word.index not in left_out]
    return tree.span(kept) if kept else None


def core(tree: Tree, head: Word) -> list[Word]:
    """A phrase without the clauses that only add to it: relative clauses, reasons, what goes on meanwhile."""
    added = {
        inner.index
        for word in tree.subtree(head)
        if word is not head and (word.dep == "acl:relcl" or (word.dep in {"advcl", "parataxis"} and tree.finite(word) is not None))
        for inner in tree.subtree(word)
        if inner.index > head.index
    }
    kept = [word for word in tree.subtree(head) if word.index not in added]
    while len(kept) > 1 and kept[-1].pos == "PUNCT":
        kept.pop()
    return kept


def _is_person(word: Word) -> bool:
    return word.mention is not None or word.pos == "PRON"


def _without_shadows(found: list[Frame], mentions: dict[int, ActorMention]) -> list[Frame]:
    """Without the frames that share a trigger word with a better one: "bezoek" in "een bezoek brengen"."""
    kept: list[Frame] = []
    taken: set[int] = set()
    merits = {id(frame): _merit(frame, mentions) for frame in found}
    for frame in sorted(found, key=lambda f: (*merits[id(f)][:2], f.kind == "verb", merits[id(f)][2]), reverse=True):
        if taken.isdisjoint(frame.trigger):
            kept.append(frame)
            taken.update(frame.trigger)
    return sorted(kept, key=lambda f: f.trigger)


def _nested(scene: Scene, found: list[Frame]) -> list[Frame]:
    """Each frame with the number of the one in whose content it stands, the narrowest."""
    tree, placed = scene.tree, []
    for frame in found:
        own = tree.words[frame.trigger[0]].span
        around = [
            (len(other.content), number)
            for number, other in enumerate(found)
            if other is not frame and other.absorbs and other.content and other.content.covers(own)
        ]
        around += [(len(tree.words), number) for number, other in enumerate(found) if _is_object_of(scene, frame, other)]
        placed.append(replace(frame, inside=min(around)[1]) if around else frame)
    return _moded([_judging(tree, frame, placed) for frame in placed], load_ontology().content_modes)


def _judging(tree: Tree, frame: Frame, all_frames: list[Frame]) -> Frame:
    """A verdict on a deed is one on its doer: who suffers it, named in the deed's own phrase, is not the one who is judged."""
    if frame.event not in JUDGING or frame.absorbs:
        return frame
    recipients = frame.args("recipient")
    for number, other in enumerate(all_frames):
        if other is frame or other.kind != "noun" or other.event not in DEEDS:
            continue
        noun = next((tree.words[i] for i in other.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), tree.words[other.trigger[0]])
        phrase = {w.index for w in tree.subtree(noun)}
        if tree.words[frame.trigger[0]].index in phrase or not _depends(tree, noun, frame):
            continue
        if all(a.word in phrase for a in recipients):
            doers = tuple(replace(a, role="recipient") for a in other.args("actor"))
            kept = tuple(a for a in frame.arguments if a.role != "recipient")
            return replace(frame, arguments=(*kept, *doers), judges=number)
    return frame


def _depends(tree: Tree, noun: Word, frame: Frame) -> bool:
    """Whether a noun hangs on a frame's own words, at most over one noun between ("de wreedheid van de aanval")."""
    own = {*frame.trigger, frame.predicate}
    return any(w.index in own for w in list(tree.ancestors(noun))[:2])


def _is_object_of(scene: Scene, frame: Frame, other: Frame) -> bool:
    """Whether a bare noun of event is only what somebody is accused of, fears, asks or threatens with."""
    if frame.kind != "noun" or frame.predicate not in frame.trigger or other.kind != "verb" or other is frame:
        return False
    if other.event not in WORDS or (other.event == "ACCUSE" and other.mode != "allege"):
        return False
    tree = scene.tree
    noun, verb = tree.words[frame.trigger[0]], tree.words[other.trigger[0]]
    if is_occasion(scene, noun):
        return False
    if tree.clause(noun) is not tree.clause(verb):
        return False
    path = [noun, *tree.ancestors(noun)]
    return verb in path and path[path.index(verb) - 1].dep in {"obj", "obl", "obl:arg", "nsubj:pass", "nmod", "advcl"}


def _moded(found: list[Frame], modes: dict[str, dict[str, str]]) -> list[Frame]:
    """Refusals, demands and threats with the mode that their content tells: refusing to send aid is REJECT/assist."""
    inner: dict[int, str] = {}
    for frame in reversed(found):
        if frame.inside is not None:
            inner[frame.inside] = frame.event
    return [
        replace(frame, mode=modes.get(frame.event, {}).get(inner[number])) if frame.mode is None and number in inner else frame
        for number, frame in enumerate(found)
    ]
