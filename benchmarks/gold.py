"""The annotated reports that lie beside the project, where they do, and their parts: to work on, and kept aside."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
FILES = ("seed/gold.jsonl", "reports/nos_nl.jsonl", "reports/ntrex_nl.jsonl", "reports/guardian_en.jsonl", "reports/ntrex_en.jsonl")
PARTS = ("work", "aside")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFile:
    """One file of annotated reports."""

    name: str
    lang: str
    reports: tuple[Json, ...]

    def part(self, name: str) -> list[Json]:
        """The reports of a part: "work" (to look at), "aside" (only ever scored) or "all"."""
        return [r for r in self.reports if name == "all" or part_of(r) == name]


def part_of(report: Json) -> str:
    """Every third report, by the hash of its id, is kept aside: scored, never read. The seed, from which the project began, is not."""
    if str(report["id"]).startswith("seed-"):
        return "work"
    return "aside" if int(hashlib.sha256(str(report["id"]).encode()).hexdigest(), 16) % 3 == 0 else "work"


def gold_files(shared: Path = SHARED, lang: str | None = None) -> Iterator[GoldFile]:
    """The gold files that are there; those of one language where it is given."""
    for name in FILES:
        path = shared / "gold" / name
        if not path.exists():
            continue
        reports = tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
        own = str(reports[0]["lang"])
        if lang is None or own == lang:
            yield GoldFile(name=name.removesuffix(".jsonl"), lang=own, reports=reports)


def scorer(shared: Path = SHARED) -> ModuleType:
    """The scorer that lies beside the gold, as a module."""
    spec = importlib.util.spec_from_file_location("dragoman_score", shared / "spec" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
