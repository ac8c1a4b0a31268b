"""Scores of a parser on test treebanks, by spaCy's own Scorer, from raw text; and its speed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.training import Example

from training.treebank import document, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class TestScores:
    """Scores of one test file, in percent; `per_label` F1 of each relation with the number of its gold arcs."""

    file: str
    words: int
    uas: float
    las: float
    upos: float
    lemma: float
    features: float
    per_label: dict[str, tuple[float, int]]


def score(nlp: Language, path: Path, name: str) -> TestScores:
    """Parses the raw text of each sentence of a treebank file and compares."""
    gold = [document(nlp.vocab, [s]) for s in sentences(path)]
    predicted = nlp.pipe([doc.text for doc in gold], batch_size=256)
    examples = [Example(p, g) for p, g in zip(predicted, gold, strict=True)]
    found: dict[str, Any] = Scorer(nlp).score(examples)
    counts: dict[str, int] = {}
    for doc in gold:
        for token in doc:
            counts[token.dep_.lower()] = counts.get(token.dep_.lower(), 0) + 1
    labels = {label: (100 * s["f"], counts.get(label, 0)) for label, s in found["dep_las_per_type"].items() if label}
    return TestScores(
        file=name,
        words=sum(map(len, gold)),
        uas=100 * found["dep_uas"],
        las=100 * found["dep_las"],
        upos=100 * found["pos_acc"],
        lemma=100 * found["lemma_acc"],
        features=100 * (found.get("morph_acc") or 0.0),
        per_label=labels,
    )


def words_per_second(nlp: Language, path: Path) -> float:
    """Words parsed a second on one core, the best of three passes over a test file."""
    texts = [document(nlp.vocab, [s]).text for s in sentences(path)]
    best = 0.0
    for _ in range(3):
        begun = time.perf_counter()
        words = sum(map(len, nlp.pipe(texts, batch_size=256)))
        best = max(best, words / (time.perf_counter() - begun))
    return best
