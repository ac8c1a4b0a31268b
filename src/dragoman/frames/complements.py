"""The clause that completes a word: what is offered, asked, refused or feared."""

from __future__ import annotations

from dragoman.model.tree import SUBJECTS, Tree, Word

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass"})


def complement(tree: Tree, anchor: Word, complementizers: frozenset[str]) -> Word | None:
    """The head of the clause that completes a word ("weigert [te komen]"), by its arc or by the "dat" or "om" that follows."""
    for child in tree.children(anchor):
        if (child.dep in COMPLEMENTS and _is_predicate(tree, child)) or (
            child.dep in {"advcl", "acl"} and _is_marked(tree, child, complementizers)
        ):
            return child
        if child.dep == "xcomp" and not _is_predicate(tree, child):  # "noemt het onaanvaardbaar [dat ...]"
            inner = tree.child(child, "csubj", "ccomp")
            if inner is not None and inner.index > child.index:
                return inner
    above = tree.head(anchor)
    if above is not None and anchor.dep in {"advmod", "amod", "advcl", "xcomp", "aux"} and _is_infinitive_after(tree, above, anchor):
        return above  # "is bereid [X te erkennen]", the adjective hung on the infinitive
    for child in tree.children(anchor):  # "weigert [soldaten te sturen]", its verb hung on its object
        inner = (
            tree.child(child, "acl", "advcl", "xcomp", "ccomp")
            if child.dep in {"obj", "nsubj:pass"} and child.index > anchor.index
            else None
        )
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
    if any(m.pos == "ADP" and m.index < clause.index - 1 and m.form.casefold() not in complementizers for m in marks):
        return False  # "door ... te", "zonder ... te": how, not what
    return any(mark.form.casefold() in complementizers for mark in marks) or (
        clause.feats.get("VerbForm") == "Inf" and not any(mark.pos == "SCONJ" for mark in marks)
    )
