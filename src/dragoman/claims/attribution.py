"""On whose word: who says what in a sentence, how far it reaches, and which outlet brings it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.claims.clause import particle
from dragoman.claims.negation import negation_of
from dragoman.knowledge.claims import SpeechWords, load_speech, load_status
from dragoman.model.claim import Speech
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word

OUTLET = "JRN"
_SAID = frozenset({"ccomp", "parataxis", "csubj"})
_TAKING_UP = frozenset({"obj", "advmod", "expl", "nsubj", "nsubj:pass"})
_TOLD = frozenset({"obj", "obl:arg"})  # "meldt zware gevechten"
_POINTERS = frozenset({"ADV", "PRON", "DET", "PUNCT"})  # "zo zei Scholz": what only points at what was said
_NARROW = frozenset({"acl:relcl", "ccomp", "advcl", "conj"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_DASHES = frozenset({"-", "–", "—"})
_MARKS = frozenset("\"'“‘„”»«")


def speeches(tree: Tree, mentions: dict[int, ActorMention], lang: str) -> Iterator[Speech]:
    """The sayings of a sentence: reporting verbs, "volgens X", and "X: ..." in a headline."""
    words = load_speech(lang)
    status = load_status(lang)
    again = status.adverbs.get("again", frozenset())
    for word in tree:
        if word.mention is None and (word.pos in {"VERB", "AUX"} or _behind_comma(tree, word)):
            kind = _reports(tree, word, words)
            if kind and not negation_of(tree, word, status):
                speech = _by_verb(tree, word, words, kind)
                speech = replace(speech, restated=kind == "restate" or _has(tree, word, again))
                yield _brought(tree, mentions, speech, words)
    for speech in _according(tree, words):
        yield _brought(tree, mentions, speech, words)
    yield from _colon(tree, mentions)


def _has(tree: Tree, word: Word, adverbs: frozenset[str]) -> bool:
    return any(child.form.casefold() in adverbs for child in tree.children(word))


def _behind_comma(tree: Tree, word: Word) -> bool:
    """Whether a word stands where a reporting verb closes what was said: "..., melden twee bronnen", whatever its tag."""
    before = tree.words[word.index - 1] if word.index else None
    closes = before is not None and (before.form == "," or before.form in _MARKS)
    return closes and any(w.pos in {"VERB", "AUX"} for w in tree.words[: word.index])


def _reports(tree: Tree, verb: Word, words: SpeechWords) -> str | None:
    if verb.form.casefold() not in words.verbs:
        return None
    own = tree.clause_words(tree.clause(verb))
    forms = [w.form.casefold() for w in (*own, *(c for c in tree.children(verb) if c.dep == "xcomp"))]
    return words.verbs.get(verb.form.casefold(), frozenset(forms), " ".join(forms), particle(tree, verb))


def _by_verb(tree: Tree, verb: Word, words: SpeechWords, kind: str) -> Speech:
    subject = _evidence(tree, verb, words) or (_speaker(tree, verb, words) if kind != "show" else None)
    scope = _scope(tree, verb, words)
    back = any(c is not subject and _takes_up(c, words) for c in tree.children(verb) if c.dep in _TAKING_UP)
    return Speech(
        sentence=tree.sentence,
        speaker=subject.index if subject is not None else None,
        verb=verb.span,
        predicate=verb.index,
        scope=scope,
        back=back and scope is None,
    )


def _takes_up(word: Word, words: SpeechWords) -> bool:
    """Whether a word takes up the sentence before: "Dat heeft de minister verklaard", "De minister bevestigt dat"."""
    return word.form.casefold() in words.back and (word.index == 0 or word.dep == "obj")


def _speaker(tree: Tree, verb: Word, words: SpeechWords) -> Word | None:
    """The subject of a reporting verb, that of the verb which it completes, else the name that follows it."""
    subjects = [c for c in tree.children(verb) if c.dep == "nsubj"]
    if subjects and _takes_up(subjects[0], words):
        subjects = subjects[1:] or [c for c in tree.children(verb) if c.dep == "obj" and c.mention is not None]
    behind = next((w for w in tree.words[verb.index + 1 : verb.index + 4] if _can_speak(w)), None) if _behind_comma(tree, verb) else None
    if subjects and (behind is None or subjects[0].index > verb.index):
        return _author(tree, subjects[0], words)
    if behind is not None:
        return _author(tree, behind, words)
    head = tree.head(verb)
    return tree.child(head, "nsubj") if head is not None and verb.dep in {"xcomp", "conj"} else None


def _evidence(tree: Tree, verb: Word, words: SpeechWords) -> Word | None:
    """Whose document something is known from: "uit een rapport van de VN blijkt"."""
    found = next((c for c in tree.children(verb) if c.dep.startswith("obl") and tree.case(c) in words.evidence), None)
    return _author(tree, found, words) if found is not None and _is_statement(found, words) else None


def _scope(tree: Tree, verb: Word, words: SpeechWords) -> Span | None:
    """What is said: the clause that completes the verb, what stands before it, the sentence around it, the thing it reports."""
    said = [c for c in tree.children(verb) if (c.dep in _SAID and c.pos not in _POINTERS) or (c.dep == "xcomp" and c.pos == "VERB")]
    if said:
        return tree.span(_own_clause(tree, said[0]))
    behind = _behind_that(tree, verb, words)
    if behind is not None:
        return behind
    above = tree.head(verb) if verb.dep == "parataxis" else None
    if _behind_comma(tree, verb):
        return tree.span(list(tree.words[: verb.index]))
    if above is not None:
        own = {w.index for w in tree.subtree(verb)}
        return tree.span(_trimmed([w for w in tree.subtree(above) if w.index not in own]))
    told = [c for c in tree.children(verb) if c.dep in _TOLD and c.pos == "NOUN" and c.mention is None and not _is_statement(c, words)]
    return tree.span(tree.subtree(told[0])) if told else None


def _own_clause(tree: Tree, said: Word) -> list[Word]:
    """What is said, without a further main clause that the parser joined to it: "..., maar Hamas heeft dat ontkend"."""
    added = [c for c in tree.children(said) if c.dep == "conj" and tree.child(c, "nsubj") and not tree.child(c, "mark")]
    starts = [cc.index for c in added if (cc := tree.child(c, "cc")) is not None and cc.index and tree.words[cc.index - 1].form == ","]
    end = min(starts, default=len(tree.words))
    return _trimmed([w for w in tree.subtree(said) if w.index < end]) if end > said.index else tree.subtree(said)


def _trimmed(phrase: list[Word]) -> list[Word]:
    """Words without the punctuation behind the last of them."""
    while len(phrase) > 1 and phrase[-1].pos == "PUNCT":
        phrase = phrase[:-1]
    return phrase


def _is_statement(word: Word, words: SpeechWords) -> bool:
    return word.form.casefold() in words.statements


def _behind_that(tree: Tree, verb: Word, words: SpeechWords) -> Span | None:
    """What follows a "dat" a few words behind the verb, where the parser lost the clause."""
    for word in tree.words[verb.index + 1 : verb.index + 6]:
        if word.form.casefold() in words.that:
            rest = [w for w in tree.words[word.index + 1 :] if w.pos != "PUNCT"]
            return tree.span(rest) if rest else None
    return None


def _brought(tree: Tree, mentions: dict[int, ActorMention], speech: Speech, words: SpeechWords) -> Speech:
    """A saying with the outlet that brings it; an outlet that names what it relies on only passes that on."""
    speaker = tree.words[speech.speaker] if speech.speaker is not None else None
    basis = _basis(tree, words)
    if basis is not None and speaker is not None and speaker is not basis and _is_outlet(speaker, mentions):
        return replace(speech, speaker=basis.index, via=speaker.index)
    clause = tree.words[speech.predicate] if speech.predicate is not None else tree.clause(speaker) if speaker is not None else None
    return replace(speech, via=_outlet(tree, mentions, clause, speech, words)) if clause is not None else speech


def _is_outlet(word: Word, mentions: dict[int, ActorMention]) -> bool:
    return word.mention is not None and mentions[word.mention].sector == OUTLET


def _basis(tree: Tree, words: SpeechWords) -> Word | None:
    """Whom an outlet relies on: the noun behind "op gezag van", "baseert zich op"."""
    forms = [w.form.casefold() for w in tree]
    for phrase in words.basis:
        parts = phrase.split()
        for at in range(len(forms) - len(parts)):
            if forms[at : at + len(parts)] == parts:
                found = next((w for w in tree.words[at + len(parts) : at + len(parts) + 6] if w.pos in _NAMING), None)
                return _author(tree, found, words) if found is not None else None
    return None


def _author(tree: Tree, word: Word, words: SpeechWords) -> Word:
    """Whose statement, report or letter it is that speaks; any other word speaks for itself."""
    if not _is_statement(word, words):
        return word
    return next((c for c in tree.children(word) if c.mention is not None and c.dep.startswith("nmod")), word)


def _can_speak(word: Word) -> bool:
    return word.mention is not None or word.pos in _NAMING


def _outlet(tree: Tree, mentions: dict[int, ActorMention], verb: Word, speech: Speech, words: SpeechWords) -> int | None:
    """The medium to which, or on which, something was said; not one that is spoken of in what was said."""
    for word in tree.subtree(verb):
        if speech.scope is not None and speech.scope.covers(word.span):
            continue
        medium = _is_outlet(word, mentions) or word.form.casefold().rstrip(".") in words.platforms
        if medium and word.index != speech.speaker and not word.dep.startswith("nsubj") and _is_brought_by(tree, word, words):
            return word.index
    return None


def _is_brought_by(tree: Tree, word: Word, words: SpeechWords) -> bool:
    """Whether an outlet, or the noun that it stands behind ("een interview met", "de zender"), follows a word such as "tegen"."""
    at: Word | None = word
    while at is not None and at.pos in _NAMING | {"SYM", "X", "NUM"}:
        if tree.case(at) in words.via:
            return True
        at = tree.head(at) if at.dep in {"appos", "flat", "nmod", "conj"} else None
    before = tree.words[word.index - 1].form.casefold() if word.index else ""
    return before in words.via


def _according(tree: Tree, words: SpeechWords) -> Iterator[Speech]:
    """ "Volgens X ...", "..., aldus X": the clause that it hangs on is X's word."""
    for word in tree:
        found = _source_after(tree, word) if _words_from(tree, word) & words.according else None
        if found is None:
            continue
        source = _author(tree, found, words)
        clause = tree.clause(source)
        yield Speech(
            sentence=tree.sentence,
            speaker=source.index,
            verb=word.span,
            predicate=None,
            scope=tree.span(tree.subtree(clause) if clause.dep in _NARROW else _own_clause(tree, clause)),
        )


def _words_from(tree: Tree, word: Word) -> frozenset[str]:
    """A word alone, and with the one behind it: "volgens", "according to"."""
    form = word.form.casefold()
    following = tree.words[word.index + 1].form.casefold() if word.index + 1 < len(tree.words) else ""
    return frozenset({form, f"{form} {following}"})


def _source_after(tree: Tree, word: Word) -> Word | None:
    """Who stands behind "volgens" or "aldus": by the tree, else the first name or noun that follows."""
    source = tree.head(word) if word.dep == "case" else next((c for c in tree.children(word) if c.dep in {"obj", "nsubj", "obl"}), None)
    if source is not None and _can_speak(source) and source.index > word.index:
        return source
    following = tree.words[word.index + 1 : word.index + 5]
    return next((w for w in following if w.mention is not None), None) or next((w for w in following if w.pos in _NAMING), None)


def _colon(tree: Tree, mentions: dict[int, ActorMention]) -> Iterator[Speech]:
    """ "Netanyahu: geen bestand": a name, a colon and what he says; behind a dash only a quotation."""
    for at in range(min(4, len(tree.words) - 2)):
        word = tree.words[at]
        rest = list(tree.words[at + 2 :])
        quote = rest[0].form in _MARKS
        parted = tree.words[at + 1].form == ":" or (tree.words[at + 1].form in _DASHES and quote)
        if word.mention is None or not parted or mentions[word.mention].kind == "place":
            continue
        yield Speech(sentence=tree.sentence, speaker=at, verb=None, predicate=None, scope=tree.span(rest), quote=quote)
        return
