"""A parsed sentence in Universal Dependencies, and the questions that every stage asks of one.

What UD makes universal - passives, relative clauses, auxiliaries, coordination - is answered here, once, for every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.model.span import Span

CLAUSAL = frozenset({"root", "ROOT", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One node of the tree. `span` counts in the report's text; a protected mention is one word, `mention` its number
    and `noun` the title or noun in it.

    `head` is the index of the governing word, -1 for the root; `feats` UD features such as {"Tense": "Past"}.
    """

    index: int
    span: Span
    form: str
    lemma: str
    pos: str
    dep: str
    head: int
    feats: dict[str, str] = field(default_factory=dict)
    mention: int | None = None
    noun: str | None = None
    time: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The words of one sentence with their arcs; `sentence` is the number of the sentence in the report."""

    sentence: int
    words: tuple[Word, ...]
    _children: tuple[tuple[int, ...], ...] = ()
    _clauses: tuple[int, ...] = ()

    @staticmethod
    def of(sentence: int, words: tuple[Word, ...]) -> Tree:
        """A tree with its look-up tables filled."""
        children: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head >= 0:
                children[word.head].append(word.index)
        bare = Tree(sentence=sentence, words=words, _children=tuple(map(tuple, children)))
        clauses = tuple(bare._climb_to_clause(word) for word in words)
        return Tree(sentence=sentence, words=words, _children=bare._children, _clauses=clauses)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def children(self, word: Word) -> list[Word]:
        """The words that depend on this one, left to right."""
        return [self.words[i] for i in self._children[word.index]]

    def child(self, word: Word, *deps: str) -> Word | None:
        """The first dependent with one of these relations."""
        return next((c for c in self.children(word) if c.dep in deps), None)

    def head(self, word: Word) -> Word | None:
        """The governing word, None for the root."""
        return self.words[word.head] if word.head >= 0 else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The governing words, from the nearest up; a broken tree with a circle ends."""
        seen = {word.index}
        at = self.head(word)
        while at is not None and at.index not in seen:
            seen.add(at.index)
            yield at
            at = self.head(at)

    def subtree(self, word: Word) -> list[Word]:
        """The word and everything below it, in the order of the text."""
        found, todo = set(), [word.index]
        while todo:
            index = todo.pop()
            if index not in found:
                found.add(index)
                todo.extend(self._children[index])
        return [self.words[i] for i in sorted(found)]

    def is_clause(self, word: Word) -> bool:
        """Whether the word heads a clause of its own: a predicate with its own subject, tense or marker."""
        if word.head < 0 or word.dep in CLAUSAL:
            return word.pos in {"VERB", "AUX", "ADJ"} or word.head < 0 or self._is_predicate(word)
        if word.dep == "conj":
            return word.pos in {"VERB", "AUX"} or self._is_predicate(word)
        return False

    def _is_predicate(self, word: Word) -> bool:
        return any(self.words[i].dep in SUBJECTS | AUXILIARIES for i in self._children[word.index])

    def _climb_to_clause(self, word: Word) -> int:
        if self.is_clause(word):
            return word.index
        for above in self.ancestors(word):
            if self.is_clause(above):
                return above.index
        return word.index

    def clause(self, word: Word) -> Word:
        """The head of the clause that a word stands in (the word itself where it heads one)."""
        return self.words[self._clauses[word.index]]

    def clause_words(self, head: Word) -> list[Word]:
        """The words whose clause this is: without those of clauses inside it."""
        return [word for word in self.words if self._clauses[word.index] == head.index]

    def auxiliaries(self, verb: Word) -> list[Word]:
        """The auxiliaries and the copula of a predicate."""
        return [c for c in self.children(verb) if c.dep in AUXILIARIES and c.pos != "PRON"]

    def is_passive(self, verb: Word) -> bool:
        """Whether the predicate is passive by its relations."""
        deps = {c.dep for c in self.children(verb) if c.pos != "PRON" or c.dep != "aux:pass"}
        by = "obl:agent" in deps and not ("nsubj" in deps and "obj" in deps)  # "investigates [crimes by X]" is active
        return "aux:pass" in deps or by or ("nsubj:pass" in deps and "nsubj" not in deps)

    def finite(self, verb: Word) -> Word | None:
        """The finite word of a predicate: an auxiliary where there is one (the verb then only looks finite), else itself."""
        helper = next((a for a in self.auxiliaries(verb) if a.feats.get("VerbForm") == "Fin" and a.dep != "cop"), None)
        if helper is not None or verb.feats.get("VerbForm") == "Fin":
            return helper or verb
        return next((a for a in self.auxiliaries(verb) if a.feats.get("VerbForm") == "Fin"), None)

    def case(self, noun: Word) -> str | None:
        """The adposition of a nominal, folded: "met", "volgens"; None for a bare one. Of several the nearest before it."""
        marks = [c for c in self.children(noun) if c.dep == "case"]
        before = [c for c in marks if c.index < noun.index]
        nearest = before[-1] if before else marks[0] if marks else None
        return nearest.form.casefold() if nearest else None

    def conjuncts(self, word: Word) -> list[Word]:
        """A coordinated word with its fellows, the first one first; the word alone where there is no coordination."""
        first = word
        while first.dep == "conj" and (above := self.head(first)) is not None:
            first = above
        found, todo = [first], [first]
        while todo:
            at = todo.pop()
            more = [c for c in self.children(at) if c.dep == "conj" and c not in found]
            found += more
            todo += more
        return sorted(found, key=lambda w: w.index)

    def span(self, words: list[Word]) -> Span:
        """From the first to the last of some words."""
        return Span(min(w.span.start for w in words), max(w.span.end for w in words))
