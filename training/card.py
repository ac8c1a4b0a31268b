"""The model card that goes with a packaged parser."""

from __future__ import annotations

from typing import Any

from training.scores import TestScores

CARD = """# {name} {version}

A Universal Dependencies parser for **{lang}**: part of speech and features, lemma, dependency tree. spaCy 3.8, hash embeddings
(no word vectors), {size:.1f} MB, {speed:,.0f} words a second on one core.

- **Made by** Dragoman's `training/` from treebanks, with the fixed seed {seed}: `python -m training {lang} --treebanks FOLDER`.
- **Learnt from** {files}.
- **Licence** {licence}: the weights derive from treebanks under that licence. The code of Dragoman has another one.
- **For** news prose, as the parse stage of Dragoman, which finds names and time expressions first and parses a sentence at a time.
  Not for speech, verse or texts before about 1950.

## Scores
spaCy's Scorer on the raw text of each test sentence; no test sentence was learnt from.

| test file | words | UAS | LAS | UPOS | lemma | features |
|---|---:|---:|---:|---:|---:|---:|
{rows}

### Per label (F1, number of gold arcs)
| label | {heads} |
|---|{rules}|
{labels}
"""


def card(plan: dict[str, Any], scores: list[TestScores], megabytes: float, speed: float) -> str:
    """The card as Markdown."""
    rows = "\n".join(
        f"| {s.file} | {s.words} | {s.uas:.1f} | {s.las:.1f} | {s.upos:.1f} | {s.lemma:.1f} | {s.features:.1f} |" for s in scores
    )
    labels = sorted({label for s in scores for label in s.per_label})
    cells = [
        f"| {label} | "
        + " | ".join(f"{s.per_label[label][0]:.1f} ({s.per_label[label][1]})" if label in s.per_label else "-" for s in scores)
        + " |"
        for label in labels
    ]
    files = ", ".join(
        f"`{source['file']}`" + (f" (without {', '.join(source['mask'])})" if source.get("mask") else "") for source in plan["train"]
    )
    return CARD.format(
        name=plan["name"],
        version=plan["version"],
        lang=plan["lang"],
        seed=plan["seed"],
        licence=plan["licence"],
        size=megabytes,
        speed=speed,
        files=files,
        rows=rows,
        heads=" | ".join(s.file for s in scores),
        rules="|".join("---:" for _ in scores),
        labels="\n".join(cells),
    )
