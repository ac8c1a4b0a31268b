"""From a language's plan (`nl.toml`) to the files that spaCy trains on."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, DocBin

from training.treebank import document, grouped, sentences

LARGEST_GROUP = 4


def plan_of(lang: str) -> dict[str, Any]:
    """The plan of a language. Raises FileNotFoundError that names the plans there are."""
    here = Path(__file__).parent
    path = here / f"{lang}.toml"
    if not path.exists():
        known = ", ".join(sorted(p.stem for p in here.glob("*.toml")))
        raise FileNotFoundError(f"no plan for '{lang}' ({path}); there are: {known}")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def documents(plan: dict[str, Any], part: str, treebanks: Path) -> list[Doc]:
    """The documents of a part ("train", "dev"), grouped by a fixed seed."""
    vocab = spacy.blank(plan["lang"]).vocab
    chance = random.Random(plan["seed"])
    found: list[Doc] = []
    for source in plan[part]:
        items = list(sentences(treebanks / source["file"]))
        items = items[source.get("skip", 0) :][: source.get("take")]
        mask = frozenset(source.get("mask", ()))
        found += [document(vocab, group, mask) for group in grouped(items, chance, LARGEST_GROUP)]
    chance.shuffle(found)
    return found


def write(plan: dict[str, Any], part: str, treebanks: Path, path: Path) -> int:
    """Writes a part as a DocBin; returns the number of its words."""
    docs = documents(plan, part, treebanks)
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(attrs=["LEMMA", "POS", "MORPH", "HEAD", "DEP", "SENT_START"], docs=docs).to_disk(path)
    return sum(map(len, docs))
