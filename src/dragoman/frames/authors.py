"""Whose words a document holds: "een resolutie van [de VN] waarin wordt opgeroepen tot ...", "[Parijs] nam een motie aan die ..."."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.frames.scene import Scene, of_kind, preposition_before
from dragoman.frames.subjects import borrowed_subject, own_subject
from dragoman.frames.triggers import Trigger
from dragoman.model.frame import Argument
from dragoman.model.tree import Tree, Word

OWNED, ADOPTED = 0.7, 0.55
VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE", "BELIEF"})


def author(scene: Scene, trigger: Trigger) -> Argument | None:
    """The doer of words that stand in a document: whose it is, else who adopts, sends or presents it; None where there is no document."""
    if trigger.entry.event not in VERBAL:
        return None
    for document in _documents(scene, trigger):
        for word, weight in (*_owners(scene, document), *_presenters(scene, document, trigger)):
            if word.mention is not None and not of_kind(scene, word, "place"):
                span = scene.mentions[word.mention].span
                return Argument(role="actor", word=word.index, span=span, mention=word.mention, path="author", weight=weight)
    return None


def _documents(scene: Scene, trigger: Trigger) -> Iterator[Word]:
    """The document that a clause is about: the noun that a relative clause follows, or the one in which something is said."""
    tree = scene.tree
    clause = tree.clause(trigger.predicate)
    holder = tree.head(clause)
    if holder is not None and clause.dep.startswith("acl") and _is_document(scene, holder):
        yield holder
    yield from (w for w in tree.clause_words(clause) if _is_document(scene, w) and w.dep in {"obl", "nsubj", "nsubj:pass", "obl:agent"})


def _is_document(scene: Scene, word: Word) -> bool:
    return word.mention is None and word.form.casefold().endswith(tuple(scene.documents))


def _owners(scene: Scene, document: Word) -> Iterator[tuple[Word, float]]:
    tree = scene.tree
    for word in tree.subtree(document):
        if word.mention is None or tree.clause(word) is not tree.clause(document):
            continue
        case = tree.case(word)
        if word.head == document.index and (of_kind(scene, word, "nationality") or case in scene.genitive | scene.agent_words | {None}):
            yield word, OWNED


def _presenters(scene: Scene, document: Word, trigger: Trigger) -> Iterator[tuple[Word, float]]:
    """The subject of the verb whose object or phrase the document is."""
    tree = scene.tree
    verb = _verb_above(tree, document)
    if verb is None or verb is trigger.predicate or document.dep in {"nsubj", "nsubj:pass"}:
        return
    subject = own_subject(scene, verb) or borrowed_subject(tree, verb)
    if subject is not None and preposition_before(scene, subject) is None:
        yield subject, ADOPTED


def _verb_above(tree: Tree, word: Word) -> Word | None:
    return next((w for w in list(tree.ancestors(word))[:3] if w.pos in {"VERB", "AUX", "ADJ"}), None)
