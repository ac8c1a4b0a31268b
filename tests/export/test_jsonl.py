"""JSON lines and their schema."""

import json
from dataclasses import fields, replace
from io import StringIO

import jsonschema
import pytest

from dragoman.export.jsonl import JsonLines, as_json
from dragoman.export.schema import record_schema
from dragoman.model.record import DateRelation, Record


@pytest.fixture(scope="module")
def validator():
    schema = record_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_line_is_a_record_with_plain_values(reading, validator):
    out = StringIO()
    JsonLines(out).write(reading)
    call, sent = map(json.loads, out.getvalue().splitlines())
    assert (sent["id"], sent["report_id"], sent["date"], sent["hedged"], sent["recipient"]) == ("r.1", "r", "2024-05-05", True, [])
    assert sent["actor"] == [{"code": "ISL", "sector": "GOV", "name": "IJsland", "office": None, "id": "state:ISL"}]
    assert sent["spans"]["date"] == [{"start": 12, "end": 18}]
    assert call["date"] is None and call["status"] == "future"
    for line in (call, sent):
        validator.validate(line)
        assert set(line) == {field.name for field in fields(Record)}


def test_words_stand_as_they_are_not_escaped(reading):
    out = StringIO()
    JsonLines(out).write(replace(reading, records=(replace(reading.records[0], content="één “woord”"),)))
    assert "één “woord”" in out.getvalue()


def test_every_span_and_evidence_is_its_words(reading):
    text = reading.report.text
    for record in map(as_json, reading.records):
        assert all(text[e["start"] : e["end"]] == e["text"] for e in record["evidence"])
        assert all(0 <= s["start"] < s["end"] <= len(text) for spans in record["spans"].values() for s in spans)


def test_what_the_types_do_not_allow_the_schema_does_not_either(reading, validator):
    good = as_json(replace(reading.records[0], date_relation=DateRelation(to="r.1", offset="P1D")))
    validator.validate(good)
    for wrong in ({"status": "maybe"}, {"actor": "IJsland"}, {"count": "two"}, {"surprise": 1}, {"evidence": [{"start": 1}]}):
        assert not validator.is_valid({**good, **wrong})
    assert not validator.is_valid({key: value for key, value in good.items() if key != "event"})
