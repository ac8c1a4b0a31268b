"""What a denial, a refusal or an acceptance answers."""

from __future__ import annotations

import pytest

from dragoman.model.report import Report
from dragoman.model.span import Span

CASES = [
    ("Moldavië vreest dat Rusland zal aanvallen. Rusland ontkent dat er plannen zijn.", "REJECT", "BELIEF"),
    ("Moldavië beschuldigt Rusland van spionage. Rusland ontkent dat.", "REJECT", "ACCUSE"),
    ("Moldavië eist dat Rusland zijn troepen terugtrekt. Rusland weigert zijn troepen terug te trekken.", "REJECT", "REQUEST"),
    ("Rusland weigert zijn troepen terug te trekken. Japan eist dat China zijn schepen terugtrekt.", "REJECT", None),
    ("Moldavië eist dat Rusland zijn troepen terugtrekt. China weigert met Japan te praten.", "REJECT", None),
]


@pytest.mark.parametrize(("text", "event", "answered"), CASES, ids=[text for text, *_ in CASES])
def test_answer(text, event, answered, dutch):
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    events = {record.id: record.event for record in reading.records}
    found = [record.responds_to for record in reading.records if record.event == event]
    assert [events.get(responds_to) for responds_to in found] == [answered]
