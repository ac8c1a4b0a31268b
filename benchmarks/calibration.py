"""Fits the weights of `confidence` on the annotated reports that may be looked at, and shows how well it holds.

    python -m benchmarks.calibration [--write]

A logistic regression with an L2 penalty by gradient descent. The curve is of five-fold cross-validation by report: every record
is judged by weights that never saw its report. A record counts as right where category, parties and reality are.
"""

from __future__ import annotations

import argparse
import hashlib
import math
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy import raw_of
from benchmarks.gold import Json, gold_files, scorer
from dragoman.coding.confidence import features
from dragoman.coding.records import records_of
from dragoman.export.jsonl import as_json
from dragoman.knowledge.ontology import load_ontology
from dragoman.pipeline import Pipeline
from dragoman.read.report import Given, report_of

Example = tuple[str, dict[str, float], bool]
TARGET = Path(__file__).resolve().parents[1] / "src" / "dragoman" / "ontology" / "confidence.toml"
PENALTY, RATE, ROUNDS, FOLDS = 0.02, 0.5, 1500, 5
REAL = 3


def examples(lang: str | None = None) -> list[Example]:
    """(report id, features, right or wrong) of every record on the reports to work on; what gold leaves open is left out."""
    score, found = scorer(), []
    pipelines: dict[str, Pipeline] = {}
    for file in gold_files(lang=lang):
        pipeline = pipelines.setdefault(file.lang, Pipeline(file.lang))
        for gold in file.part("work"):
            found += _of_report(gold, pipeline, score)
    return found


def _of_report(gold: Json, pipeline: Pipeline, score: object) -> list[Example]:
    report = report_of(raw_of(gold), Given())
    drafts = pipeline.drafts(report)
    said = [as_json(record) for record in records_of(report, drafts, load_ontology())]
    kept = [n for n, record in enumerate(said) if record["actor"]]
    pairs = score.pair(gold, [said[n] for n in kept])  # type: ignore[attr-defined]
    level = {kept[j]: (i, reached) for i, j, reached in pairs}
    return [
        (str(gold["id"]), features(drafts[n]), n in level and level[n][1] >= REAL)
        for n in kept
        if n not in level or not gold["records"][level[n][0]].get("optional")
    ]


def fit(some: list[Example]) -> dict[str, float]:
    """Weights by full-batch gradient descent; small data, small model."""
    weights: dict[str, float] = {name: 0.0 for _, row, _ in some for name in row}
    for _ in range(ROUNDS):
        gradient = {name: PENALTY * value * (name != "bias") for name, value in weights.items()}
        for _, row, right in some:
            error = (predict(weights, row) - right) / len(some)
            for name, value in row.items():
                gradient[name] += error * value
        for name, value in gradient.items():
            weights[name] -= RATE * value
    return weights


def predict(weights: dict[str, float], row: dict[str, float]) -> float:
    """The chance that a record is right."""
    return 1.0 / (1.0 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in row.items())))


def crossed(some: list[Example]) -> list[tuple[float, bool]]:
    """Every example's chance by weights fitted without its report's fold, with what it was."""

    def fold(report: str) -> int:
        return int(hashlib.sha256(report.encode()).hexdigest(), 16) // 3 % FOLDS

    found = []
    for n in range(FOLDS):
        weights = fit([e for e in some if fold(e[0]) != n])
        found += [(predict(weights, row), right) for report, row, right in some if fold(report) == n]
    return found


def curve(judged: list[tuple[float, bool]], step: float = 0.1) -> list[str]:
    """Lines of the reliability curve: the band, how many, mean chance, share right."""
    lines = []
    for n in range(round(1 / step)):
        band = [(p, r) for p, r in judged if n * step <= p < (n + 1) * step]
        if band:
            said, right = sum(p for p, _ in band) / len(band), sum(r for _, r in band) / len(band)
            lines.append(f"{n * step:.1f}-{(n + 1) * step:.1f}  {len(band):4d}  said {said:.2f}  right {right:.2f}")
    return lines


def main(show: Callable[[str], None] = print) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help=f"write the weights to {TARGET.name}")
    parser.add_argument("--lang")
    options = parser.parse_args()
    some = examples(options.lang)
    if not some:
        show("no annotated reports beside the project; nothing fitted")
        return
    judged = crossed(some)
    show("\n".join(curve(judged)))
    brier = sum((p - r) ** 2 for p, r in judged) / len(judged)
    show(f"Brier score {brier:.3f} over {len(judged)} records, {sum(r for _, r in judged)} right")
    if options.write:
        weights = fit(some)
        lines = [f'"{name}" = {value:.3f}' for name, value in sorted(weights.items())]
        header = "# Weights of a record's confidence; written by benchmarks/calibration.py.\n[weights]\n"
        TARGET.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
