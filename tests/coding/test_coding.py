"""What becomes of records in PLOVER and in CAMEO: a table of cases, and what holds of any record."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.coding.strategies import any_record

from dragoman.coding.cameo import actor_code, cameo
from dragoman.coding.plover import plover
from dragoman.knowledge.cameo import load_cameo
from dragoman.knowledge.ontology import load_ontology
from dragoman.model.coded import UNIDENTIFIED
from dragoman.model.entity import Entity
from dragoman.model.record import Record

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "coding.toml").read_text(encoding="utf-8"))["case"]
NAMES = [case["what"] for case in CASES]
FACTS = {"OFFICE", "LEADS", "MEMBER", "BELIEF"}


def entity(written):
    code, sector, body = (*written.split("/"), None)[:3]
    return Entity(code=code or None, sector=sector or None, name="somebody", id=f"body:{body}" if body else None)


def record(case):
    values = dict(case["record"])
    parties = {role: tuple(map(entity, values.pop(role, ()))) for role in ("actor", "recipient")}
    return Record(id="r.1", report_id="r", context=tuple(values.pop("context", ())), **parties, **values)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_plover(case, ontology):
    event = plover(record(case), ontology)
    if not case["plover"]:
        assert event is None
        return
    act, _, auxiliary = case["plover"].partition(" ")
    assert (f"{event.event}/{event.mode}" if event.mode else event.event, event.auxiliary) == (act, (auxiliary,) if auxiliary else ())
    assert event.planned == case.get("planned")
    assert (UNIDENTIFIED in event.recipient) == (case.get("recipient") == "unidentified")
    assert event.actor and (record(case).actor or event.actor == (UNIDENTIFIED,))


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_cameo(case):
    event = cameo(record(case), load_cameo())
    rows = [f"{row.source} {row.target} {row.code} {row.goldstein}" for row in event.dyads] if event else []
    assert rows == case["cameo"]


def test_the_cases_cover_every_category_and_every_auxiliary_mode(ontology):
    told = {case["plover"].partition(" ")[0].partition("/")[0] for case in CASES}
    assert told - {""} == set(ontology.quad)
    assert {case["plover"].partition(" ")[2] for case in CASES} - {""} == set(ontology.auxiliary)
    assert {case["record"]["event"] for case in CASES} == set(ontology.modes)


def test_scores_and_quad_classes_are_those_of_what_is_coded(ontology):
    visit = Record(id="r.1", report_id="r", event="CONSULT", status="future", score=2.1, quad_code=1)
    event = plover(visit, ontology)
    assert (event.score, event.quad_code) == (4.2, 1)
    leave = cameo(Record(id="r.1", report_id="r", event="RETREAT", mode="withdraw"), load_cameo())
    assert (leave.code, leave.root, leave.goldstein, leave.quad_code) == ("0874", "08", 10.0, 2)


@pytest.mark.parametrize(
    ("party", "code"),
    [
        ("DEU/GOV", "DEUGOV"),
        ("IGO/GOV/nato", "IGONAT"),
        ("IGO/MIL/kfor", "IGOMIL"),
        ("EUR/GOV/ec", "IGOEEC"),
        ("EUR/LEG/ep", "IGOEECLEG"),
        ("UNO/GOV/un", "IGOUNO"),
        ("UNO/GOV/who", "IGOUNOWHO"),
        ("NGO/SOC/amnesty", "NGOAMN"),
        ("IMG/REB/alqaida", "IMGALQ"),
        ("ISM/SOC", "NGM"),
        ("MNC/BUS", "MNC"),
        ("PSE/REB", "PSEREB"),
        ("FRA/JRN", "FRAMED"),
        ("FRA/MED", "FRAHLH"),
        ("FRA/PTY", "FRAPTY"),
        ("ROU/GOV", "ROMGOV"),
        ("/UAF", "UAF"),
        ("/", "---"),
    ],
)
def test_who_is_who_in_cameo(party, code):
    assert actor_code(entity(party), load_cameo()) == code


def test_an_assembly_is_not_paired():
    crowd = tuple(Entity(code=f"A{n:02d}", sector="GOV") for n in range(40))
    event = cameo(Record(id="r.1", report_id="r", event="CONSULT", actor=crowd), load_cameo())
    assert len(event.dyads) == 40
    assert {row.target for row in event.dyads} == {"---"}


@settings(max_examples=300, deadline=None)
@given(any_record())
def test_any_record_can_be_coded_and_is_not_changed(record):
    before = repr(record)
    event, row = plover(record, load_ontology()), cameo(record, load_cameo())
    assert repr(record) == before
    assert (event is None) == (record.event in FACTS)
    assert row is None or record.event not in FACTS
    if event is not None:
        ontology = load_ontology()
        assert event.event in ontology.quad
        assert event.mode is None or event.mode in ontology.modes[event.event]
        assert event.actor and set(event.auxiliary) <= set(ontology.auxiliary)
        assert (event.score < 0) == (event.quad_code > 2)


@settings(max_examples=300, deadline=None)
@given(any_record())
def test_any_row_of_cameo_is_whole(record):
    row = cameo(record, load_cameo())
    expected = record.event not in FACTS and record.status not in {"negated", "hypothetical"} and not record.restated
    assert (row is not None) == expected
    if row is not None:
        assert row.dyads and len(row.dyads) <= max(2 * load_cameo().most, 15)
        assert all(dyad.source and dyad.target and dyad.code in load_cameo().what for dyad in row.dyads)
        assert len(set(row.dyads)) == len(row.dyads)
