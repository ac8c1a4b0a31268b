"""Whole reports: every value grounded, nothing told twice, nothing learnt by heart, nothing that stops the run."""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.export.jsonl import as_json
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.read.language import language_of
from dragoman.read.published import stamp

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))

WEEKEND = (
    "De Finse president Alexander Stubb heeft voor zijn reis naar Ankara getelefoneerd met de Japanse premier Shigeru Ishiba. "
    "Helsinki deelde mee dat het gesprek een twintigtal minuten duurde. "
    "Stubb reist dinsdag voor een ontmoeting met de Turkse president Recep Tayyip Erdogan naar Ankara. "
    "Zweden is bereid om extra fregatten naar Estland te sturen. "
    "Dat heeft de Zweedse minister van Defensie Pal Jonson maandag verklaard. "
    "Jonson herhaalde ook dat Zweden weigert drones te leveren aan Georgië. "
    "De Baltische staten vrezen dat Belarus Litouwen zal aanvallen. "
    "Belarus ontkent dat er zulke plannen zijn."
)


def report_of(text, published="2024-10", **more):
    found, start = stamp(text)
    return Report(id="r", text=text, prose=Span(start, len(text)), published=published or found, lang="nl", **more)


def gist(record):
    codes = sorted(e.code or "-" for e in record.actor), sorted(e.code or "-" for e in record.recipient)
    return record.event, record.mode, *map(tuple, codes), record.status, record.hedged, record.date


def gists(dutch, text, **options):
    reading = dutch.read(report_of(text, **options))
    assert not reading.problems
    return sorted(map(str, map(gist, reading.records)))


def assert_grounded(text, records):
    for record in records:
        assert record.evidence
        for evidence in record.evidence:
            assert text[evidence.start : evidence.end] == evidence.text != ""
        for path, spans in record.spans.items():
            for span in spans:
                assert 0 <= span.start < span.end <= len(text), path


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_examples_are_read_and_grounded(path, request):
    text = path.read_text(encoding="utf-8")
    pipeline = request.getfixturevalue({"nl": "dutch", "en": "english"}[language_of(text)])
    reading = pipeline.read(report_of(text, published=None))
    assert not reading.problems
    assert reading.records
    assert_grounded(text, reading.records)


def test_a_weekend_of_other_names_and_days(dutch):
    found = gists(dutch, WEEKEND)
    tuesdays = "[2024-10-01,2024-10-08,2024-10-15,2024-10-22,2024-10-29]"
    mondays = "[2024-10-07,2024-10-14,2024-10-21,2024-10-28]"
    for expected in (
        ("CONSULT", "phone", ("FIN", "JPN"), (), "occurred", False, None),
        ("CONSULT", "visit", ("FIN",), ("TUR",), "future", False, tuesdays),
        ("AGREE", None, ("SWE",), ("EST",), "ongoing", False, mondays),
        ("REJECT", "assist", ("SWE",), ("GEO",), "ongoing", False, None),
        ("BELIEF", None, ("EST", "LTU", "LVA"), ("BLR",), "ongoing", False, None),
        ("REJECT", None, ("BLR",), (), "ongoing", False, None),
    ):
        assert str(expected) in found
    assert not any(g.startswith(("('ASSAULT'", "('AID'", "('MOBILIZE'")) for g in found)


def test_told_once_or_twice_the_records_are_the_same(dutch):
    once = gists(dutch, WEEKEND)
    assert gists(dutch, f"{WEEKEND}\n\n{WEEKEND}") == once
    doubled = dutch.read(report_of(f"{WEEKEND}\n\n{WEEKEND}"))
    assert all(len(record.evidence) >= 2 for record in doubled.records)


def test_a_title_outside_the_text_is_never_evidence(dutch):
    text = "Zweden weigert drones te leveren aan Georgië."
    reading = dutch.read(report_of(text, title="Zweden weigert drones"))
    assert_grounded(text, reading.records)


def test_no_date_without_a_date_of_publication(dutch):
    text = "De Noorse premier Jonas Gahr Støre bezocht zondag Riga. Hij was er ook op 3 mei 2021."
    dates = {record.date for record in dutch.read(report_of(text, published=None)).records}
    assert dates <= {None, "2021-05-03"}


def test_ids_are_stable(dutch):
    first, second = (dutch.read(report_of(WEEKEND)).records for _ in range(2))
    assert [r.id for r in first] == [r.id for r in second]
    assert len({r.id for r in first}) == len(first)


def test_a_long_report_takes_under_a_second(dutch):
    text = " ".join(WEEKEND.replace("Zweden", f"Zweden{n}") for n in range(9))
    dutch.read(report_of(text))
    begun = time.perf_counter()
    dutch.read(report_of(text))
    assert len(text.split()) >= 800
    assert time.perf_counter() - begun < 1.0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300) | st.lists(st.sampled_from([*WEEKEND.split(), ",", '"', ":", "en", "\n\n", "𝔖😀"]), max_size=60).map(" ".join))
def test_whatever_is_written_is_grounded_and_stops_nothing(dutch, text):
    reading = dutch.read(report_of(text))
    assert not reading.problems
    assert_grounded(text, reading.records)


def scorer(shared):
    spec = importlib.util.spec_from_file_location("score", shared / "spec" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("published", ["2022-02", "2022-02-06"])
def test_the_report_that_it_began_from(published, dutch, shared):
    gold = [json.loads(line) for line in (shared / "gold" / "seed" / "gold.jsonl").open(encoding="utf-8")]
    gold = [dict(g, published=published) for g in gold]
    found = {}
    for one in gold:
        _, start = stamp(one["text"])
        prose = Span(start, len(one["text"]))
        reading = dutch.read(Report(id=one["id"], text=one["text"], prose=prose, published=published, lang="nl"))
        assert_grounded(one["text"], reading.records)
        found[one["id"]] = [as_json(record) for record in reading.records]
    module = scorer(shared)
    tally = module.score(gold, found)[0]["all"]
    levels = {name: module.prf(tally["tp"][n], tally["pred"], tally["gold"])[2] for n, name in enumerate(module.LEVELS)}
    assert levels["who"] >= 0.85
    assert levels["real"] >= 0.80
    assert levels["when"] >= 0.70
