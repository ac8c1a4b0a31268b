"""The English parser of Dragoman: weights trained by `training/` from Universal Dependencies treebanks, CC BY-SA 4.0."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).parent / "model"


def load() -> Language:
    """The pipeline: tokenizer, morphologizer, lemmatizer, parser."""
    import spacy

    return spacy.load(MODEL)
