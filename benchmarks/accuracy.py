"""How right the records are, measured on every annotated file at hand.

    python -m benchmarks.accuracy [--lang nl] [--parser NAME] [--part work|aside|all] [--errors] [--cause TEXT] [--json] [--floors]

Prints precision, recall and F1 at each level (category and place; who; reality; when) for each file and for the language whole.
`--errors` lists the differences by cause, of the part that may be read alone; `--floors` fails where a figure is under its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.causes import Miss, misses
from benchmarks.gold import PARTS, GoldFile, Json, gold_files, part_of, scorer
from dragoman.config import MIN_CONFIDENCE
from dragoman.export.jsonl import as_json
from dragoman.pipeline import Pipeline
from dragoman.read.report import Given, Raw, report_of

LEVELS = ("event", "who", "real", "when")
FLOORS = Path(__file__).with_name("floors.json")


def coded(pipeline: Pipeline, reports: list[Json]) -> tuple[dict[str, list[Json]], list[Miss]]:
    """The records of some reports by report id, and the differences of those that may be looked at."""
    score, found, missed = scorer(), {}, []
    for gold in reports:
        report = report_of(raw_of(gold), Given())
        reading = pipeline.read(report)
        if reading.problems:
            print(f"{gold['id']}: {reading.problems[0].reason}", file=sys.stderr)
        found[str(gold["id"])] = [as_json(record) for record in reading.records if record.confidence >= MIN_CONFIDENCE]
        if part_of(gold) == "work":
            triggers = [
                (s.tree.words[w].span.start, s.tree.words[w].span.end, f.event)
                for s in pipeline.parse(report).sentences
                for f in s.frames
                for w in f.trigger
            ]
            missed += misses(score, gold, found[str(gold["id"])], triggers)
    return found, missed


def raw_of(gold: Json) -> Raw:
    """A gold report as an input format would have it."""
    return Raw(id=str(gold["id"]), source="gold", **{k: gold.get(k) for k in ("text", "title", "published", "lang")})


def figures(reports: list[Json], predicted: dict[str, list[Json]]) -> dict[str, Any]:
    """Precision, recall and F1 of each level, and the slots, as the scorer beside the gold computes them."""
    score = scorer()
    tally, slots, _ = score.score(reports, predicted)
    whole = tally["all"]
    levels = {
        name: dict(zip(("p", "r", "f1"), score.prf(whole["tp"][n], whole["pred"], whole["gold"]), strict=True))
        for n, name in enumerate(LEVELS)
    }
    return {**levels, "gold": whole["gold"], "predicted": whole["pred"], "slots": {k: f"{a}/{b}" for k, (a, b) in sorted(slots.items())}}


def measure(files: list[GoldFile], parser: str | None = None) -> tuple[dict[str, Any], list[Miss]]:
    """Figures by "file part" ("reports/nos_nl work", "nl all"), and the differences."""
    out: dict[str, Any] = {}
    all_missed: list[Miss] = []
    by_lang: dict[str, list[tuple[list[Json], dict[str, list[Json]]]]] = defaultdict(list)
    pipelines: dict[str, Pipeline] = {}
    for file in files:
        pipeline = pipelines.setdefault(file.lang, Pipeline(file.lang, parser))
        predicted, missed = coded(pipeline, file.part("all"))
        all_missed += missed
        by_lang[file.lang].append((file.part("all"), predicted))
        for part in (*PARTS, "all"):
            if reports := file.part(part):
                out[f"{file.name} {part}"] = figures(reports, predicted)
    for lang, parts in by_lang.items():
        reports = [r for some, _ in parts for r in some]
        predicted = {k: v for _, some in parts for k, v in some.items()}
        for part in (*PARTS, "all"):
            out[f"{lang} {part}"] = figures([r for r in reports if part == "all" or part_of(r) == part], predicted)
    return out, all_missed


def show(result: dict[str, Any]) -> None:
    """The figures as a table."""
    for name, row in result.items():
        cells = "  ".join(f"{level} {row[level]['p']:.2f} {row[level]['r']:.2f} {row[level]['f1']:.3f}" for level in LEVELS)
        print(f"{name:26} gold {row['gold']:4d} said {row['predicted']:4d}  {cells}")
        print(f"{'':26} {'  '.join(f'{k} {v}' for k, v in row['slots'].items())}")


def show_errors(missed: list[Miss], cause: str | None) -> None:
    """How often each cause, and the differences of one."""
    for name, number in Counter(m.cause for m in missed).most_common():
        print(f"{number:5d}  {name}")
    for miss in missed if cause else ():
        if cause and cause in miss.cause:
            print(f"\n[{miss.report}] {miss.cause}\n   gold {miss.gold}\n   said {miss.said}")


def below_floor(result: dict[str, Any]) -> list[str]:
    """The figures that fell under their floor."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["accuracy"]
    return [
        f"{name} {level}: {result[name][level]['f1']:.3f} is under {least}"
        for name, row in floors.items()
        if name in result
        for level, least in row.items()
        if result[name][level]["f1"] < least
    ]


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lang")
    parser.add_argument("--parser", help="a spaCy pipeline or its folder, instead of the bundled parser; with --lang")
    parser.add_argument("--part", choices=(*PARTS, "all"), help="show this part alone")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--cause", metavar="TEXT", help="list the differences whose cause holds this text")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--floors", action="store_true")
    options = parser.parse_args()
    files = list(gold_files(lang=options.lang))
    if not files:
        print("no annotated reports beside the project; nothing measured")
        return 0
    result, missed = measure(files, options.parser)
    if options.part:
        result = {name: row for name, row in result.items() if name.endswith(f" {options.part}")}
    if options.json:
        print(json.dumps(result, indent=1))
    else:
        show(result)
    if options.errors or options.cause:
        show_errors(missed, options.cause)
    fallen = below_floor(result) if options.floors else []
    print("\n".join(fallen), end="\n" if fallen else "")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
