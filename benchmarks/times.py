"""How right and how fast time and quantity are read, measured on the annotated expressions at hand.

    python -m benchmarks.times [--gold FOLDER] [--wrong] [--speed TEXT_FILE]

FOLDER holds nl/ and en/ with the test corpora of Duckling and of Recognizers-Text. `--wrong` prints what is not read as they
read it, with the reason where it is outside of what news needs.
"""

from __future__ import annotations

import argparse
import calendar
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dragoman.expressions import Expression, read_times

Json = dict[str, Any]
Days = tuple[str | None, str | None]
LANGUAGES = ("nl", "en")
GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "time"
# Why what is not read as the corpora read it is outside of what news needs, by the shape of its words.
OUT_OF_SCOPE = {
    "a bare day, week, month or year as the present one": r"^(\w+ )?(the|de|het) (day|week|month|year|dag|maand|jaar)\b",
    "the season that runs, whichever it is": r"\bseasons?\b",
    "a way to write figures that the press does not use": r"^(\w+ )?(\d+ en \d+|\d+-\d+\b(?!-))",
    "a bare year without a preposition": r"^\d{4}\b",
    "counted from the reference where the text sets a date itself": r"^\d+ (weeks|days) (later|ago)\b",
    "a vague number, which has a range and no value": r"^(a )?few$",
}


def lines(folder: Path, lang: str, name: str) -> Iterator[Json]:
    """The items of one file."""
    with (folder / lang / f"{name}.dev.jsonl").open(encoding="utf-8") as handle:
        yield from map(json.loads, handle)


def day_of(stamp: str, last: str | None) -> str:
    """An ISO day of a stamp that may leave day or month 00; `last` names the grain whose end is meant."""
    year, month, day = (int(part) for part in stamp[:10].split("-"))
    first = date(year, month or 1, day or 1)
    if last is None:
        return first.isoformat()
    months = {"month": 1, "quarter": 3, "year": 12}.get(last)
    if months is None:
        return (first + timedelta(days=6 if last == "week" else 0)).isoformat()
    total = first.year * 12 + first.month - 2 + months
    return date(total // 12, total % 12 + 1, calendar.monthrange(total // 12, total % 12 + 1)[1]).isoformat()


def duckling_days(expected: Json) -> list[Days]:
    """What counts as right: the days of Duckling's value."""
    start = day_of(expected["start"], None)
    if expected["kind"] == "open_interval":
        before = (date.fromisoformat(start) - timedelta(days=1)).isoformat()
        return [(None, before), (None, day_of(expected["start"], expected["grain"]))]
    if expected["kind"] == "interval":
        end = date.fromisoformat(day_of(expected["end_exclusive"], None)) - timedelta(days=1)
        return [(start, end.isoformat())]
    return [(start, day_of(expected["start"], expected["grain"]))]


def readings(found: list[Expression]) -> list[Days]:
    """All days that an expression may mean, the best first."""
    return [days for e in found for days in ((e.first, e.last), *e.candidates)]


def whole(text: str, found: tuple[Expression, ...]) -> list[Expression]:
    """The expression that covers the most of a phrase."""
    return sorted((e for e in found if e.type in {"DATE", "TIME"}), key=lambda e: e.start - e.end)[:1]


def duckling(folder: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """Phrases of scope `date`, read as what will be: a bare weekday is the coming one there."""
    for item in lines(folder, lang, "duckling"):
        if item["scope"] == "date" and item["expected"]:
            found = whole(item["phrase"], read_times(item["phrase"], published=item["reference"], lang=lang, tense="future"))
            yield item["phrase"], bool(set(readings(found)) & set(duckling_days(item["expected"])))


def recognizer_days(resolution: Json) -> list[Days]:
    """A value, or a range whose end is exclusive, where the last day as written is right as well."""
    if resolution.get("value"):
        return [(resolution["value"], resolution["value"])]
    start, end = resolution.get("start"), resolution.get("end")
    if end is None:
        return [(start, None)]
    before = (date.fromisoformat(end[:10]) - timedelta(days=1)).isoformat()
    written = [(start, end[:10])]
    if end.endswith("-01") and start and resolution.get("timex", "").startswith("(") and start.endswith("-01"):
        written.append((start, day_of(end, "month")))  # "from April to June": June is in it
    return [(start, before), *written]


def recognizers(folder: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """Expected expressions of type date and daterange; either reading is right where two are given."""
    for item in lines(folder, lang, "recognizers"):
        wanted = [e for e in item["expected"] if e["type"].split(".")[1] in {"date", "daterange"}]
        if item["not_supported"] or not item["reference"] or not wanted:
            continue
        found = read_times(item["text"], published=item["reference"][:10], lang=lang)
        for expected in wanted:
            here = [e for e in found if e.start < expected["end"] and e.end > expected["start"]]
            right = {days for r in expected["resolution"] for days in recognizer_days(r) if r.get("value") != "not resolved"}
            unresolved = all(r.get("value") == "not resolved" for r in expected["resolution"])
            yield f"{expected['text']} ({item['text']})", bool(set(readings(here)) & right) or (unresolved and _invalid_or_season(here))


def _invalid_or_season(found: list[Expression]) -> bool:
    """An impossible date must have no value; a season may."""
    return all(e.first is None or (e.edtf or "").count("-") >= 2 for e in found)


_PERIOD = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")
_UNITS = {"year": 31536000, "quarter": 7884000, "month": 2628000, "week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}


def seconds(period: str) -> float:
    """The length of an ISO 8601 duration."""
    match = _PERIOD.fullmatch(period)
    sizes = (31536000, 2628000, 604800, 86400, 3600, 60, 1)
    return sum(float(g or 0) * size for g, size in zip(match.groups(), sizes, strict=True)) if match else -1.0


def durations(folder: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """Whole phrases that are durations, or must be none."""
    for item in lines(folder, lang, "duration"):
        found = [e for e in read_times(item["phrase"], lang=lang) if e.duration and e.end - e.start == len(item["phrase"])]
        wanted = item["expected"]
        if wanted is None:
            yield item["phrase"], not any(e.duration for e in read_times(item["phrase"], lang=lang))
            continue
        length = wanted["value"] * _UNITS[wanted["unit"]]
        yield item["phrase"], any(abs(seconds(e.duration or "") - length) <= length * 0.001 for e in found)


def numerals(folder: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """Whole phrases that are numbers."""
    for item in lines(folder, lang, "numeral"):
        found = read_times(item["phrase"], lang=lang)
        yield item["phrase"], any(e.value is not None and abs(e.value - item["expected"]["value"]) < 1e-6 for e in found)


def ordinals(folder: Path, lang: str) -> Iterator[tuple[str, bool]]:
    """Whole phrases that are ordinals."""
    for item in lines(folder, lang, "ordinal"):
        yield item["phrase"], any(e.value == item["expected"]["value"] for e in read_times(item["phrase"], lang=lang))


SETS: dict[str, Callable[[Path, str], Iterator[tuple[str, bool]]]] = {
    "duckling dates": duckling,
    "recognizers dates and ranges": recognizers,
    "durations": durations,
    "numbers": numerals,
    "ordinals": ordinals,
}


def measure(folder: Path, wrong: bool) -> None:
    """Prints the share that is right of each set, and what is not."""
    for lang in LANGUAGES:
        for name, items in SETS.items():
            results = list(items(folder, lang))
            right = sum(ok for _, ok in results)
            print(f"{lang} {name}: {right}/{len(results)} = {right / max(1, len(results)):.3f}")
            missed = [text for text, ok in results if not ok]
            if wrong:
                reasons = Counter(_reason(text) for text in missed)
                print("   " + "; ".join(f"{reason}: {n}" for reason, n in reasons.most_common()))
                print("\n".join(f"      {text}" for text in missed))


def _reason(text: str) -> str:
    return next((reason for reason, pattern in OUT_OF_SCOPE.items() if re.search(pattern, text, re.IGNORECASE)), "other")


def speed(path: Path, lang: str) -> None:
    """Words a second for finding and resolving, on one core."""
    text = path.read_text(encoding="utf-8")
    reports = [text[at : at + 4000] for at in range(0, len(text), 4000)]
    read_times("1 mei", published="2024-03-08", lang=lang)
    best, count = float("inf"), 0
    for _ in range(5):
        start = time.process_time()
        count = sum(len(read_times(report, published="2024-03-08", lang=lang)) for report in reports)
        best = min(best, time.process_time() - start)
    words = len(text.split())
    print(f"{lang}: {words} words, {count} expressions, {words / best:,.0f} words a second")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--wrong", action="store_true", help="print what is not right")
    parser.add_argument("--speed", type=Path, help="a text to measure the speed on")
    parser.add_argument("--lang", default="nl", help="of the text for --speed")
    arguments = parser.parse_args()
    if arguments.speed:
        speed(arguments.speed, arguments.lang)
    else:
        measure(arguments.gold, arguments.wrong)


if __name__ == "__main__":
    main()
