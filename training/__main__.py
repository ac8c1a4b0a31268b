"""From treebanks to a packaged parser, in one command.

    python -m training nl --treebanks ../shared/treebanks

Converts the treebanks, trains with a fixed seed, scores the best model on the test files, and puts weights and model card
into `parsers/<lang>/`. `--steps` trains shorter, `--model` packages a model that is trained already.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import spacy
from spacy.cli.train import train as spacy_train

from training.card import card
from training.corpora import plan_of, write
from training.scores import score, words_per_second

MANY_PARTS = 4  # a word of the language has fewer
DOTTED = re.compile(r"[a-z]{2,}(\.[a-z]{2,}){2,}")  # the name of a site or a newsgroup
ROOT = Path(__file__).resolve().parent.parent


def trained(plan: dict[str, Any], treebanks: Path, work: Path, steps: int | None) -> Path:
    """Trains in `work`; returns the folder of the model that scored best on the development part."""
    for part in ("train", "dev"):
        words = write(plan, part, treebanks, work / f"{part}.spacy")
        print(f"{part}: {words} words", file=sys.stderr)
    overrides: dict[str, Any] = {
        "nlp.lang": plan["lang"],
        "paths.train": str(work / "train.spacy"),
        "paths.dev": str(work / "dev.spacy"),
        "system.seed": plan["seed"],
    }
    if steps:
        overrides["training.max_steps"] = steps
    spacy_train(Path(__file__).with_name("config.cfg"), work / "out", overrides=overrides)
    return work / "out" / "model-best"


def without_addresses(strings: Path) -> None:
    """Takes addresses and other strings of many parts out of a saved vocabulary, which has no use for them; labels stay."""
    words = json.loads(strings.read_text(encoding="utf-8"))
    kept = [word for word in words if not any(mark in word for mark in ("://", "www.", "@")) and not _has_many_parts(word)]
    strings.write_text(json.dumps(kept, indent=0, ensure_ascii=False), encoding="utf-8")


def _has_many_parts(word: str) -> bool:
    parts = [part for part in re.split(r"[\W_]+", word) if part]
    return "=" not in word and (len(parts) >= MANY_PARTS or DOTTED.fullmatch(word) is not None)


def package(plan: dict[str, Any], treebanks: Path, model: Path) -> dict[str, Any]:
    """Scores a model and puts it with its card into the distribution of its language; returns the scores."""
    home = ROOT / "parsers" / plan["lang"]
    target = home / "src" / plan["name"] / "model"
    shutil.rmtree(target, ignore_errors=True)
    nlp = spacy.load(model)
    nlp.meta.update(name=plan["name"], version=plan["version"], license=plan["licence"], performance={})
    nlp.to_disk(target)
    without_addresses(target / "vocab" / "strings.json")
    nlp = spacy.load(target)
    megabytes = sum(p.stat().st_size for p in target.rglob("*") if p.is_file()) / 1e6
    tests = [source["file"] for source in plan["test"]]
    scores = [score(nlp, treebanks / name, Path(name).stem) for name in tests]
    speed = words_per_second(nlp, treebanks / tests[0])
    (home / "MODEL_CARD.md").write_text(card(plan, scores, megabytes, speed), encoding="utf-8")
    return {"megabytes": megabytes, "words_per_second": speed, **{s.file: {"uas": s.uas, "las": s.las, "lemma": s.lemma} for s in scores}}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("lang")
    parser.add_argument("--treebanks", type=Path, required=True, help="the folder that the plan's paths start from")
    parser.add_argument("--steps", type=int, help="train for so many steps instead of the configured number")
    parser.add_argument("--model", type=Path, help="package this trained model instead of training")
    parser.add_argument("--work", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args()
    plan = plan_of(options.lang)
    work = options.work or Path(tempfile.mkdtemp(prefix="dragoman-training-"))
    model = options.model or trained(plan, options.treebanks, work, options.steps)
    print(json.dumps(package(plan, options.treebanks, model), indent=1))


if __name__ == "__main__":
    main()
