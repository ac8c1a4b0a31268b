"""Any record that is valid, for the properties that hold of all of them."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from dragoman.knowledge.contexts import context_codes
from dragoman.knowledge.ontology import load_ontology
from dragoman.knowledge.sectors import load_sectors
from dragoman.model.entity import Entity
from dragoman.model.record import Record, Status

CODES = [None, "DEU", "PSE", "XKX", "ROU", "EUR", "UNO", "IGO", "NGO", "MNC", "IMG", "ISM"]
IDS = [None, "body:nato", "body:who", "body:nowhere", "state:DEU", "person:jansen", "None/REB/rebels"]


def entities():
    sectors = [None, *sorted(load_sectors().codes)]
    code, sector, body = map(st.sampled_from, (CODES, sectors, IDS))
    return st.builds(Entity, code=code, sector=sector, name=st.none() | st.text(), id=body)


def any_record():
    modes = load_ontology().modes
    acts = [(event, mode) for event in modes for mode in (None, *modes[event])]
    parties = st.lists(entities(), max_size=15).map(tuple)
    return st.builds(
        lambda act, **more: Record(id="r.1", report_id="r", event=act[0], mode=act[1], **more),
        st.sampled_from(acts),
        status=st.sampled_from(get_args(Status)),
        restated=st.booleans(),
        actor=parties,
        recipient=parties,
        context=st.lists(st.sampled_from(context_codes()), unique=True, max_size=4).map(tuple),
    )
