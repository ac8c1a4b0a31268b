"""Universal Dependencies treebanks (CoNLL-U) as spaCy documents.

The words keep the treebank's own text and spacing; spaCy aligns its tokens to them, so that what is learnt and what is
measured starts from raw text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

ID, FORM, LEMMA, UPOS, _XPOS, FEATS, HEAD, DEPREL, _DEPS, MISC = range(10)


@dataclass(frozen=True, slots=True, kw_only=True)
class TreebankSentence:
    """The syntactic words of one sentence: a row of ten CoNLL-U cells each."""

    rows: tuple[tuple[str, ...], ...]


def sentences(path: Path) -> Iterator[TreebankSentence]:
    """The sentences of a CoNLL-U file; multi-word tokens and empty nodes are passed over.

    Raises ValueError, with file and line, for a row that has not ten cells.
    """
    rows: list[tuple[str, ...]] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate((raw.rstrip("\n") for raw in lines), 1):
            if line.startswith("#"):
                continue
            if not line:
                if rows:
                    yield TreebankSentence(rows=tuple(rows))
                rows = []
                continue
            cells = tuple(line.split("\t"))
            if len(cells) != 10:
                raise ValueError(f"{path}:{number}: {len(cells)} cells found, 10 expected")
            if cells[ID].isdigit():
                rows.append(cells)
    if rows:
        yield TreebankSentence(rows=tuple(rows))


def plain_lemma(row: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """The lemma without the marks that some treebanks put between the parts of a compound.

    A finite verb whose particle stands apart ("stelde ... op") keeps the lemma of its own word ("stellen").
    """
    lemma = row[LEMMA]
    if len(lemma) < 3 or "_" not in lemma or "://" in lemma:
        return lemma
    particles = {r[FORM].casefold() for r in rows if r[HEAD] == row[ID] and r[DEPREL] == "compound:prt"}
    first, _, rest = lemma.partition("_")
    if rest and first.casefold() in particles:
        lemma = rest
    return lemma.replace("_", "")


def document(vocab: Vocab, group: Iterable[TreebankSentence], mask: frozenset[str] = frozenset()) -> Doc:
    """One spaCy document of some sentences; annotations named in `mask` ("morph", "lemma") are left unset."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {"pos": [], "morphs": [], "lemmas": [], "deps": []}
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in group:
        first = len(words)
        for n, row in enumerate(sentence.rows):
            words.append(row[FORM])
            spaces.append("SpaceAfter=No" not in row[MISC])
            columns["pos"].append(row[UPOS])
            columns["morphs"].append("" if row[FEATS] == "_" else row[FEATS])
            columns["lemmas"].append(plain_lemma(row, sentence.rows))
            columns["deps"].append("ROOT" if row[HEAD] == "0" else row[DEPREL])
            heads.append(first + (n if row[HEAD] == "0" else int(row[HEAD]) - 1))
            starts.append(n == 0)
        spaces[-1] = True
    if "morph" in mask:
        # spaCy reads a part of speech with no features as "has none"; without either, it knows nothing is said.
        del columns["morphs"], columns["pos"]
    if "lemma" in mask:
        del columns["lemmas"]
    kept: dict[str, list[str]] = columns
    return Doc(vocab, words=words, spaces=spaces, heads=heads, sent_starts=starts, **kept)  # type: ignore[arg-type]


def grouped(items: list[TreebankSentence], chance: random.Random, largest: int) -> Iterator[list[TreebankSentence]]:
    """Runs of one to `largest` neighbouring sentences: the model meets single sentences and whole paragraphs."""
    at = 0
    while at < len(items):
        size = chance.randint(1, largest)
        yield items[at : at + size]
        at += size
