"""From a parsed sentence to the events that its words evoke."""

from __future__ import annotations

from dataclasses import replace

from dragoman.frames.arguments import arguments
from dragoman.frames.lexical import lexical_index
from dragoman.frames.paths import Scene, complement
from dragoman.frames.triggers import Trigger, triggers
from dragoman.knowledge.support import load_support
from dragoman.model.frame import Frame
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word



def frames(tree: Tree, mentions: dict[int, ActorMention], lang: str) -> tuple[Frame, ...]:
    """The frames of a sentence; `mentions` are those that its words refer to by number.

    A frame inside another's content ("weigert [wapens te leveren]") says so by `inside`.
    """
    support = load_support(lang)
    scene = Scene(tree=tree, mentions=mentions, agent_words=support.agents, complementizers=support.complementizers)
    best: dict[int, Frame] = {}
    for trigger in triggers(tree, lexical_index(lang), support):
        frame = _frame(scene, trigger)
        if not _merit(frame)[0] and not _completable(frame):
            continue
        rival = best.get(trigger.word.index)
        if rival is None or _merit(frame) > _merit(rival):
            best[trigger.word.index] = frame
    return tuple(_nested(tree, _without_shadows(list(best.values()))))


def _frame(scene: Scene, trigger: Trigger) -> Frame:
    entry = trigger.entry
    content, is_clause = _content(scene.tree, trigger, scene.complementizers) if entry.absorbs else (None, False)
    found = [
        a
        for a in arguments(scene, trigger)
        if content is None or not is_clause or a.path.startswith("comp-") or not content.covers(a.span)
    ]
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
        mutual=entry.mutual,
        absorbs=entry.absorbs,
        status=entry.status,
        support=trigger.support,
        restated=entry.restated,
        requires=entry.requires,
    )


def _completable(frame: Frame) -> bool:
    """Whether a sentence before may supply what a frame lacks: for nouns, and for verbs of which only the doer is missing."""
    return frame.kind == "noun" or (frame.requires == ("actor",) and bool(frame.arguments))


def _merit(frame: Frame) -> tuple[int, int, float]:
    filled = {argument.role for argument in frame.arguments} | ({"content"} if frame.content else set())
    required = all(role in filled for role in frame.requires)
    return int(required), len(frame.trigger), sum(a.weight for a in frame.arguments) + len(filled)


def _content(tree: Tree, trigger: Trigger, complementizers: frozenset[str]) -> tuple[Span | None, bool]:
    """The words of what is offered, asked, refused or feared: the complement, else the object or the phrase that names it.

    The second value tells whether they are a clause, whose participants are not those of the trigger.
    """
    paths = trigger.entry.args["content"]
    for anchor in dict.fromkeys((trigger.word.index, trigger.predicate.index)):
        clause = complement(tree, tree.words[anchor], complementizers)
        if clause is not None and "comp" in paths:
            return tree.span(tree.subtree(clause)), True
    for path in paths:
        for child in tree.children(trigger.word) + tree.children(trigger.predicate):
            if child.index in trigger.words or child.index == trigger.word.index:
                continue
            if path == "obj" and child.dep in {"obj", "nsubj:pass"} and not _is_person(child):
                return tree.span(tree.subtree(child)), False
            if path.startswith("prep:") and tree.case(child) in path[5:].split("|"):
                return tree.span([w for w in tree.subtree(child) if w.dep != "case" or w.head != child.index]), False
    return None, False


def _is_person(word: Word) -> bool:
    return word.mention is not None or word.pos == "PRON"


def _without_shadows(found: list[Frame]) -> list[Frame]:
    """Without the frames that share a trigger word with a better one: "bezoek" in "een bezoek brengen"."""
    kept: list[Frame] = []
    taken: set[int] = set()
    for frame in sorted(found, key=lambda f: (_merit(f)[0], len(f.trigger), f.kind == "verb", _merit(f)[2]), reverse=True):
        if taken.isdisjoint(frame.trigger):
            kept.append(frame)
            taken.update(frame.trigger)
    return sorted(kept, key=lambda f: f.trigger)


def _nested(tree: Tree, found: list[Frame]) -> list[Frame]:
    """Each frame with the number of the one in whose content it stands, the narrowest."""
    placed = []
    for frame in found:
        own = tree.words[frame.trigger[0]].span
        around = [
            (len(other.content), number)
            for number, other in enumerate(found)
            if other is not frame and other.absorbs and other.content and other.content.covers(own)
        ]
        placed.append(replace(frame, inside=min(around)[1]) if around else frame)
    return placed


