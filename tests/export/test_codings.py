"""What is written in PLOVER's and CAMEO's forms."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.coding.strategies import any_record

from dragoman.export.cameo import CameoRows
from dragoman.export.plover import PloverLines
from dragoman.knowledge.ontology import load_ontology
from dragoman.model.entity import Entity
from dragoman.model.record import QuantityValue
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.pipeline import Reading

DATES = [None, "2024", "2024-02", "2024-02-30~", "2024-02-06/..", "/2024-02", "[2024-02-06,2024-02-13]", "[2024-02-06..2024-02-12]"]


def written(writer, reading):
    out = StringIO()
    writer(out).write(reading)
    return out.getvalue().split("\n")[:-1]


def test_a_line_of_plover_has_the_manuals_fields(reading):
    _, sent = map(json.loads, written(PloverLines, reading))
    assert (sent["id"], sent["date"], sent["enddate"], sent["event"], sent["mode"]) == ("r.1", "2024-05-05", None, ["MOBILIZE"], ["troops"])
    assert (sent["quad_code"], sent["event_scale"], sent["context"], sent["comment"]) == (4, -5.3, [], None)
    assert sent["actor"] == [{"code": "ISL", "sector": "GOV", "actor_text": "IJsland", "identifier_id": "state:ISL", "office": None}]
    assert sent["event_loc"] == {"name": "Groenland", "cc3": "GRL", "latitude": None, "longitude": None}
    assert sent["event_text"] == [reading.records[1].evidence[0].text]
    assert sent["cite_info"] == {"title": "Schepen", "publication": None, "language": "nl", "coder": "dragoman"}


def test_a_plan_is_dated_by_the_day_on_which_it_is_told(reading):
    planned = replace(reading.records[0], date="2024-05-20")
    call, _ = map(json.loads, written(PloverLines, replace(reading, records=(planned, reading.records[1]))))
    assert (call["event"], call["mode"], call["date"], call["comment"]) == (["AGREE"], [], "2024-05-06", "planned: CONSULT/phone")


def test_what_is_said_again_is_marked_in_plover_and_left_out_of_cameo(reading):
    again = replace(reading, records=(replace(reading.records[1], restated=True),))
    assert json.loads(written(PloverLines, again)[0])["comment"] == "restated"
    assert written(CameoRows, again) == []


def test_auxiliary_modes_follow_the_mode(reading):
    denied = replace(reading.records[1], status="negated")
    assert json.loads(written(PloverLines, replace(reading, records=(denied,)))[0])["mode"] == ["troops", "negated"]


def test_tolls_are_counted_where_the_report_does(reading):
    quantity = (QuantityValue(value=4, role="killed"), QuantityValue(low=10, role="wounded"), QuantityValue(role="detained"))
    line = json.loads(written(PloverLines, replace(reading, records=(replace(reading.records[1], quantity=quantity),)))[0])
    assert (line["dead"], line["injured"], "arrested" in line) == (4, 10, False)


def test_what_nothing_dates_has_no_date(reading):
    undated = replace(reading, report=replace(reading.report, published=None), records=(replace(reading.records[1], date=None),))
    assert json.loads(written(PloverLines, undated)[0])["date"] is None
    assert written(CameoRows, undated) == ["\tISLGOV\t---\t154\t-7.2"]


def test_rows_of_cameo(reading):
    assert written(CameoRows, reading) == [
        "2024-05-06\tISLGOV\tDNKGOV\t036\t4.0",
        "2024-05-06\tDNKGOV\tISLGOV\t036\t4.0",
        "2024-05-05\tISLGOV\t---\t154\t-7.2",
    ]


def test_beliefs_and_facts_are_written_by_neither(reading):
    fear = replace(reading.records[1], event="BELIEF", mode=None, recipient=(Entity(code="DNK"),))
    office = replace(reading.records[1], event="OFFICE", mode=None)
    none = replace(reading, records=(fear, office))
    assert written(PloverLines, none) == written(CameoRows, none) == []


@settings(max_examples=200, deadline=None)
@given(any_record(), st.sampled_from(DATES), st.sampled_from([None, "2024", "2024-03", "2024-03-06"]))
def test_any_record_can_be_written_and_no_belief_ever_is(record, date, published):
    report = Report(id="r", text="", prose=Span(0, 0), published=published)
    reading = Reading(report=report, records=(replace(record, date=date),))
    lines = [json.loads(line) for line in written(PloverLines, reading)]
    assert all(set(line["event"]) <= set(load_ontology().quad) for line in lines)
    assert len(lines) == (record.event in load_ontology().quad)
    assert all(line["date"] for line in lines if published or (date and record.status != "future"))
    assert {len(row.split("\t")) for row in written(CameoRows, reading)} <= {5}
