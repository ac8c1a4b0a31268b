"""What status and speech ask of a clause: its words in a row, its stretch between marks, whether it has a tense of its own."""

from __future__ import annotations

from dragoman.knowledge.claims import StatusWords
from dragoman.model.claim import Tense
from dragoman.model.tree import Tree, Word

_BREAKS = frozenset(',;:()–—"“”„.!?')


def clause_text(tree: Tree, word: Word) -> str:
    """The folded words of a clause in a row."""
    return " ".join(w.form.casefold() for w in tree.clause_words(tree.clause(word)))


def particle(tree: Tree, verb: Word) -> str | None:
    """What the parser found to stand apart from a separable verb; not what opens a phrase ("zei in zijn toespraak")."""
    apart = (c for c in tree.children(verb) if c.dep == "compound:prt" and c.pos in {"ADP", "ADV"})
    return next((c.form.casefold() for c in apart if not _opens_phrase(tree, c)), None)


def _opens_phrase(tree: Tree, word: Word) -> bool:
    following = tree.words[word.index + 1] if word.index + 1 < len(tree.words) else None
    return word.pos == "ADP" and following is not None and following.pos in {"DET", "PRON", "NUM", "ADJ", "NOUN", "PROPN"}


def case_phrase(tree: Tree, noun: Word) -> str | None:
    """The adposition of a nominal with what is fixed to it: "na", "naar aanleiding van"; None for a bare one."""
    case = tree.child(noun, "case")
    if case is None:
        return None
    return " ".join(w.form.casefold() for w in (case, *(c for c in tree.children(case) if c.dep == "fixed")))


def stretch(tree: Tree, word: Word) -> range:
    """The indexes of the words between the punctuation marks around a word."""
    first = word.index
    while first > 0 and tree.words[first - 1].form not in _BREAKS:
        first -= 1
    last = word.index
    while last + 1 < len(tree.words) and tree.words[last + 1].form not in _BREAKS:
        last += 1
    return range(first, last + 1)


def stretch_text(tree: Tree, word: Word) -> str:
    """The folded words between the punctuation marks around a word, in a row."""
    return " ".join(tree.words[i].form.casefold() for i in stretch(tree, word))


def infinitive(tree: Tree, verb: Word, words: StatusWords) -> str | None:
    """Whether a verb is a marked infinitive, which has no tense of its own: "plain" ("te komen") or "perfect" ("te zijn gekomen")."""
    marks = words.marker("infinitive")
    if verb.pos not in {"VERB", "AUX"}:
        return None
    for word in (verb, *tree.auxiliaries(verb)):
        if word.index > 0 and tree.words[word.index - 1].form.casefold() in marks:
            return "plain" if word is verb or words.auxiliaries.get(word.form.casefold()) != "perfect" else "perfect"
    return None


def openers(tree: Tree, predicate: Word, words: StatusWords) -> set[str]:
    """The words that open a clause: its markers, and of an infinitive its first adposition, which the parser may give to an object."""
    found = {c.form.casefold() for c in tree.children(predicate) if c.dep in {"mark", "case"}}
    if infinitive(tree, predicate, words):
        here = stretch(tree, predicate)
        first = next((w for w in tree.subtree(predicate) if w.index in here and w.pos in {"ADP", "SCONJ"}), predicate)
        found.add(first.form.casefold())
    return found


def tense_of(tree: Tree, predicate: Word, words: StatusWords) -> Tense | None:
    """The tense of the clause that a predicate stands in; None where no finite verb tells."""
    for at in (predicate, *tree.ancestors(predicate)):
        group = [w.form.casefold() for w in (at, *tree.auxiliaries(at))]
        if any(words.auxiliaries.get(form) == "future" for form in group):
            return "future"
        finite = tree.finite(at)
        if infinitive(tree, at, words) == "perfect":
            return "past"
        if finite is not None:
            helped = finite is not at and at.feats.get("VerbForm") == "Fin" and words.auxiliaries.get(finite.form.casefold()) == "perfect"
            complete = helped or (at.feats.get("VerbForm") == "Part" and at.feats.get("Tense") != "Pres")  # "has met", not "is meeting"
            if finite is not at and complete and not _is_present_passive(finite, words):
                return "past"
            return "past" if finite.feats.get("Tense") == "Past" else "present"
        if at.pos == "VERB" and at.dep in {"root", "conj", "parataxis"}:
            return "past" if at.feats.get("VerbForm") == "Part" else "present"  # a plural present may look like an infinitive
    return None


def _is_present_passive(finite: Word, words: StatusWords) -> bool:
    """Whether an auxiliary makes a passive that goes on ("wordt gemeld") and not one that is complete ("is gemeld")."""
    present = finite.dep == "aux:pass" and finite.feats.get("Tense") == "Pres"
    return present and words.auxiliaries.get(finite.form.casefold()) != "perfect"
