"""The one definition of "the same event", as a table of pairs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.merge.parts import as_visit
from dragoman.merge.same import same_event
from dragoman.merge.within import merge
from dragoman.model.draft import Draft, Party, When
from dragoman.model.entity import Entity, Place
from dragoman.model.span import Span

TEXT = "de levering van raketten aan het leger  een verbod op kernproeven in zee "


def party(code, sector="GOV", name=None):
    return Party(entity=Entity(code=code, sector=sector, name=name or code, id=f"{sector}:{code}:{name or ''}"), span=Span(0, 1))


def draft(**changes):
    base = Draft(
        sentence=0,
        entry="x",
        event="CONSULT",
        mode=None,
        trigger=Span(0, 2),
        clause=Span(0, 2),
        actor=(party("NOR"), party("ITA")),
        evidence=(Span(0, 2),),
    )
    return replace(base, **changes)


def day(edtf):
    return When(edtf=edtf, first=edtf, last=edtf)


DEMAND = {"event": "REQUEST", "actor": (party("NOR"),), "content": Span(0, 38)}
PAIRS = [
    ("the same parties", {}, {}, True),
    ("parties the other way round", {}, {"actor": (party("ITA"), party("NOR"))}, True),
    ("another party", {}, {"actor": (party("NOR"), party("ESP"))}, False),
    ("another category", {}, {"event": "AGREE"}, False),
    ("a call is no visit", {"mode": "phone"}, {"mode": "visit"}, False),
    ("a call may be the talk that is spoken of", {"mode": "phone"}, {}, True),
    ("what is planned is not what happened", {"status": "future"}, {}, False),
    ("what goes on has happened", {"status": "ongoing"}, {}, True),
    ("two days", {"when": day("2023-05-01")}, {"when": day("2023-05-02")}, False),
    ("a day within a month", {"when": day("2023-05-01")}, {"when": When(edtf="2023-05", first="2023-05-01", last="2023-05-31")}, True),
    ("an unknown day", {"when": day("2023-05-01")}, {}, True),
    ("three calls are not one", {"count": 3}, {}, False),
    ("the same demand", DEMAND, DEMAND, True),
    ("two demands", DEMAND, {**DEMAND, "content": Span(40, 72)}, False),
    ("rebels are not their state", {"actor": (party("LBN"),)}, {"actor": (party("LBN", "REB"),)}, False),
]


@pytest.mark.parametrize(("name", "one", "other", "same"), PAIRS, ids=[p[0] for p in PAIRS])
def test_pairs(name, one, other, same):
    a, b = draft(**one), draft(**other)
    assert same_event(a, b, TEXT) is same
    assert same_event(b, a, TEXT) is same


def test_all_mentions_are_kept_as_evidence():
    merged = merge([draft(evidence=(Span(0, 2),)), draft(evidence=(Span(8, 15),), when=day("2023-05-01"))], TEXT)
    assert len(merged) == 1
    assert merged[0].evidence == (Span(0, 2), Span(8, 15))
    assert merged[0].when == day("2023-05-01")


def test_a_definite_noun_takes_up_the_event_before():
    talk = draft(actor=(), definite=True, nominal=True, kind="noun", sentence=1, evidence=(Span(8, 15),))
    assert len(merge([draft(), talk], TEXT)) == 1
    assert merge([talk], TEXT) == []


def test_an_attack_named_only_by_a_noun_needs_place_day_or_toll():
    attack = draft(event="ASSAULT", actor=(party("PSE", "REB"),), nominal=True, kind="noun")
    assert merge([attack], TEXT) == []
    assert len(merge([replace(attack, when=day("2023-05-01"))], TEXT)) == 1


def test_a_meeting_at_the_home_of_one_is_a_visit_of_the_others():
    visit = as_visit(draft(location=Place(name="Rome", code="ITA")))
    assert visit.mode == "visit"
    assert [p.entity.code for p in visit.actor] == ["NOR"]
    assert [p.entity.code for p in visit.recipient] == ["ITA"]
    assert as_visit(draft(location=Place(name="Wenen", code="AUT"))).mode is None
