"""On whose word: who says what in a sentence, and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.claims import SpeechWords, load_speech
from dragoman.model.claim import Speech
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word

_SAID = frozenset({"ccomp", "parataxis", "xcomp", "obj", "csubj", "csubj:pass"})
OUTLET = "JRN"


def speeches(tree: Tree, mentions: dict[int, ActorMention], lang: str) -> Iterator[Speech]:
    """The sayings of a sentence: reporting verbs, "volgens X", and "X: ..." in a headline."""
    words = load_speech(lang)
    for word in tree:
        if word.mention is None and (word.pos in {"VERB", "AUX"} or _behind_comma(tree, word)):
            kind = _reports(tree, word, words)
            if kind:
                yield _by_verb(tree, mentions, word, kind, words)
    yield from _according(tree, words)
    yield from _colon(tree, mentions)


def _behind_comma(tree: Tree, word: Word) -> bool:
    """Whether a word stands where a reporting verb closes what was said: "..., melden twee bronnen", whatever its tag."""
    before = tree.words[word.index - 1] if word.index else None
    return before is not None and before.form in {",", '"', "”", "'"} and word.index > 3


def _reports(tree: Tree, verb: Word, words: SpeechWords) -> str | None:
    if verb.form.casefold() not in words.verbs:
        return None
    own = tree.clause_words(tree.clause(verb))
    forms = [w.form.casefold() for w in (*own, *(c for c in tree.children(verb) if c.dep == "xcomp"))]
    particle = next((c.form.casefold() for c in tree.children(verb) if c.dep == "compound:prt" and c.pos in {"ADP", "ADV"}), None)
    return words.verbs.get(verb.form.casefold(), frozenset(forms), " ".join(forms), particle)


def _by_verb(tree: Tree, mentions: dict[int, ActorMention], verb: Word, kind: str, words: SpeechWords) -> Speech:
    subjects = [c for c in tree.children(verb) if c.dep == "nsubj"]
    taken_up = subjects[0] if len(subjects) > 1 and subjects[0].index == 0 and subjects[0].form.casefold() in words.back else None
    subject = next((s for s in subjects if s is not taken_up), None)
    if subject is None and _behind_comma(tree, verb):
        subject = next(
            (w for w in tree.words[verb.index + 1 : verb.index + 4] if w.mention is not None or w.pos in {"PROPN", "PRON"}), None
        )
    if subject is None and verb.dep == "xcomp" and (head := tree.head(verb)) is not None:
        subject = tree.child(head, "nsubj")
    first = tree.child(verb, "obj", "advmod", "expl", "nsubj", "nsubj:pass")
    back = first is not None and first.index == 0 and first.form.casefold() in words.back and first is not subject
    said = [c for c in tree.children(verb) if c.dep in {"ccomp", "parataxis", "csubj"}]
    scope = tree.span(tree.subtree(said[0])) if said else _behind_that(tree, verb, words)
    if scope is None and _behind_comma(tree, verb):
        scope = tree.span(list(tree.words[: verb.index]))
    if verb.dep == "parataxis" and (above := tree.head(verb)) is not None and scope is None:
        scope = tree.span([w for w in tree.subtree(above) if w not in tree.subtree(verb)])
    return Speech(
        sentence=tree.sentence,
        speaker=subject.index if subject is not None else None,
        verb=verb.span,
        predicate=verb.index,
        scope=scope,
        via=_outlet(tree, mentions, verb, words),
        back=back and scope is None,
        restated=kind == "restate",
    )


def _behind_that(tree: Tree, verb: Word, words: SpeechWords) -> Span | None:
    """What follows a "dat" a few words behind the verb, where the parser lost the clause."""
    for word in tree.words[verb.index + 1 : verb.index + 6]:
        if word.form.casefold() in words.that:
            rest = [w for w in tree.words[word.index + 1 :] if w.pos != "PUNCT"]
            return tree.span(rest) if rest else None
    return None


def _outlet(tree: Tree, mentions: dict[int, ActorMention], verb: Word, words: SpeechWords) -> int | None:
    """The medium to which, or on which, something was said."""
    for word in tree.subtree(verb):
        if word.mention is None or mentions[word.mention].sector != OUTLET:
            continue
        if tree.case(word) in words.via and word.dep != "nsubj":
            return word.index
    return None


def _according(tree: Tree, words: SpeechWords) -> Iterator[Speech]:
    """ "Volgens X ...", "..., aldus X": the clause that it hangs on is X's word."""
    for word in tree:
        if word.form.casefold() not in words.according:
            continue
        source = tree.head(word) if word.dep == "case" else next((c for c in tree.children(word) if c.dep in {"obj", "nsubj", "obl"}), None)
        source = source if source is not None and (source.mention is not None or source.pos in {"NOUN", "PROPN", "PRON"}) else None
        if source is None:
            source = next((w for w in tree.words[word.index + 1 : word.index + 5] if w.mention is not None), None)
        if source is None:
            continue
        clause = tree.clause(source)
        narrow = clause.dep in {"acl:relcl", "ccomp", "advcl"}
        yield Speech(
            sentence=tree.sentence,
            speaker=source.index,
            verb=word.span,
            predicate=None,
            scope=tree.span(tree.subtree(clause) if narrow else list(tree.words)),
        )


def _colon(tree: Tree, mentions: dict[int, ActorMention]) -> Iterator[Speech]:
    """ "Netanyahu: geen bestand": a name, a colon and what he says."""
    if len(tree.words) < 3:
        return
    for at in range(min(4, len(tree.words) - 1)):
        word = tree.words[at]
        if word.mention is None or tree.words[at + 1].form != ":" or mentions[word.mention].kind == "place":
            continue
        rest = list(tree.words[at + 2 :])
        if rest:
            yield Speech(
                sentence=tree.sentence, speaker=at, verb=None, predicate=None, scope=tree.span(rest), quote=rest[0].form in "\"'“‘„"
            )
        return


def quotations(text: str, prose: Span) -> list[Span]:
    """Stretches in double quotes, straight or curly; an unclosed one ends with its line. Linear in the text."""
    found: list[Span] = []
    opened: int | None = None
    for at in range(prose.start, prose.end):
        mark = text[at]
        if mark == "\n":
            opened = None
        elif opened is None and mark in '"“„«':
            opened = at
        elif opened is not None and mark in '"”“»':
            found.append(Span(opened, at + 1))
            opened = None
    return found
