"""spaCy pipelines as parsers: ours, or any Universal Dependencies pipeline that a user has installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import ParserError
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word
from dragoman.parse.protocol import Guard, Parser, Protected

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage
    from spacy.tokens import Doc, Token

PARSER_GROUP = "dragoman.parsers"
BATCH = 64


class SpacyParser:
    """A parser around a spaCy pipeline with a morphologizer (or tagger), lemmatizer and parser."""

    def __init__(self, nlp: SpacyLanguage, name: str) -> None:
        self._nlp = nlp
        self.name = name

    def parse(self, sentences: Iterable[Protected]) -> Iterator[Tree]:
        """One tree a sentence; guarded phrases come back as single words with their own span."""
        prepared = ((self._doc(sentence), sentence) for sentence in sentences)
        for doc, (sentence, origins) in self._nlp.pipe(((doc, (s, o)) for (doc, o), s in prepared), as_tuples=True, batch_size=BATCH):
            yield _tree(doc, sentence, origins)

    def _doc(self, sentence: Protected) -> tuple[Doc, list[tuple[Span, Guard | None]]]:
        """The tokens with neutral words in place, and for each the stretch of the report that it stands for."""
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        origins: list[tuple[Span, Guard | None]] = []
        at = sentence.span.start
        for guard in (*sentence.guards, None):
            end = guard.span.start if guard else sentence.span.end
            for token in self._nlp.make_doc(sentence.text[at:end]):
                if token.is_space:
                    continue
                start = at + token.idx
                for piece in _pieces(token.text, last=start + len(token.text) == sentence.span.end):
                    words.append(piece)
                    origins.append((Span(start, start + len(piece)), None))
                    start += len(piece)
            if guard:
                words.append(guard.neutral)
                origins.append((guard.span, guard))
                at = guard.span.end
        words, origins = _hyphenated(words, origins)
        for n, (span, _) in enumerate(origins):
            spaces.append(n + 1 < len(origins) and sentence.text[span.end : span.end + 1].isspace())
        starts: list[bool | int | None] = [n == 0 for n in range(len(words))]
        return Doc(self._nlp.vocab, words=words, spaces=spaces, sent_starts=starts), origins


def _hyphenated(words: list[str], origins: list[tuple[Span, Guard | None]]) -> tuple[list[str], list[tuple[Span, Guard | None]]]:
    """Words that a hyphen joins as one, whatever the tokenizer does: the lexicon knows "cease-fire", not its parts."""
    joined: list[str] = []
    kept: list[tuple[Span, Guard | None]] = []
    for n, (word, (span, guard)) in enumerate(zip(words, origins, strict=True)):
        inside = 0 < n < len(words) and guard is None and bool(kept) and kept[-1][1] is None and kept[-1][0].end == span.start
        hyphen = word in {"-", "‑"} and n + 1 < len(words) and words[n + 1][0].isalpha() and origins[n + 1][1] is None
        if inside and ((hyphen and origins[n + 1][0].start == span.end and joined[-1][-1].isalpha()) or joined[-1][-1] in "-‑"):
            joined[-1] += word
            kept[-1] = (Span(kept[-1][0].start, span.end), None)
            continue
        joined.append(word)
        kept.append((span, guard))
    return joined, kept


def _pieces(token: str, *, last: bool) -> tuple[str, ...]:
    """A token, with the full stop that ends the sentence as a token of its own: tokenizers leave it on what looks like an abbreviation."""
    if last and len(token) > 2 and token.endswith(".") and token[:-1].isalpha():
        return token[:-1], "."
    return (token,)


def _tree(doc: Doc, sentence: Protected, origins: list[tuple[Span, Guard | None]]) -> Tree:
    return Tree.of(sentence.sentence, tuple(_word(token, sentence.text, *origins[token.i]) for token in doc))


def _word(token: Token, text: str, span: Span, guard: Guard | None) -> Word:
    own = guard is None or guard.neutral == guard.span.of(text)
    form = span.of(text)
    return Word(
        index=token.i,
        span=span,
        form=form,
        lemma=token.lemma_ or form if own else form,
        pos=token.pos_,
        dep="root" if token.head.i == token.i else token.dep_,
        head=-1 if token.head.i == token.i else token.head.i,
        feats=token.morph.to_dict(),
        mention=guard.number if guard and not guard.is_time else None,
        noun=guard.noun if guard else None,
        time=guard.number if guard and guard.is_time else None,
    )


def load_parser(lang: str, setting: str | None = None) -> Parser:
    """The parser of a language: `setting` names an installed spaCy pipeline or a folder; without it the bundled one.

    Raises ParserError, saying what to install, where there is none or it is no Universal Dependencies parser.
    """
    import spacy

    if setting:
        try:
            nlp = spacy.load(Path(setting) if Path(setting).exists() else setting)
        except OSError as error:
            raise ParserError(f"no spaCy pipeline '{setting}': {str(error).splitlines()[0]}; give an installed name or a folder") from error
        if "parser" not in nlp.pipe_names:
            raise ParserError(f"the pipeline '{setting}' has no parser (it has {', '.join(nlp.pipe_names)})")
        return SpacyParser(nlp, setting)
    for entry in entry_points(group=PARSER_GROUP):
        if entry.name == lang.split("-", maxsplit=1)[0]:
            return SpacyParser(entry.load()(), entry.value)
    raise ParserError(f"no parser for '{lang}'; install dragoman-parser-{lang} or name a spaCy pipeline with --parser")
