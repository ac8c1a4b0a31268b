"""No refusal, denial, fear, offer, plan, demand or threat comes out as the act itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.knowledge.lexicon import load_lexicon
from dragoman.merge.same import reality
from dragoman.model.report import Report
from dragoman.model.span import Span

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = {"nl": "dutch", "en": "english"}  # language -> fixture of its pipeline
PARADIGMS = {lang: tomllib.loads((CASES / f"minimal_pairs_{lang}.toml").read_text(encoding="utf-8"))["paradigm"] for lang in LANGUAGES}
# What a sentence of a kind must give; "{act}" is the act itself. Kinds with None only must not give the act as having happened.
GIVES = {
    "done": "{act} happened",
    "begun": "{act} happened",
    "hedged": "{act} happened",
    "planned": "{act} future",
    "called_off": "{act} negated",
    "refused": "REJECT happened",
    "denied": "REJECT happened",
    "offered": "AGREE happened",
    "demanded": "REQUEST happened",
    "threatened": "THREATEN happened",
    "feared": "BELIEF happened",
    "accused": "ACCUSE happened",
    "possible": None,
    "undone": None,
}
HAPPENED = frozenset({"done", "begun", "hedged"})
CATEGORIES = 16
LEAST = {"nl": 200, "en": 150}  # pairs that must not come out as the act done
PAIRS = [
    (lang, p["act"], kind, text)
    for lang, paradigms in PARADIGMS.items()
    for p in paradigms
    for kind, texts in p.items()
    if kind != "act"
    for text in texts
]


def _records(pipeline, text):
    reading = pipeline.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang=pipeline.lang))
    assert not reading.problems
    return reading.records


@pytest.mark.parametrize(("lang", "act", "kind", "text"), PAIRS, ids=[text for *_, text in PAIRS])
def test_pair(lang, act, kind, text, request):
    wanted = GIVES[kind]
    missing = {act, (wanted or act).format(act=act).split()[0]} - {entry.event for entry in load_lexicon(lang).entries}
    if missing:
        pytest.skip(f"the lexicon of {lang} has no {', '.join(sorted(missing))}")
    records = _records(request.getfixturevalue(LANGUAGES[lang]), text)
    found = {f"{r.event} {reality(r.status)}" for r in records}
    if wanted is not None:
        assert wanted.format(act=act) in found
    if kind == "hedged":
        assert all(r.hedged for r in records if r.event == act)
    if kind not in HAPPENED and (wanted or "").format(act=act) != f"{act} happened":
        assert f"{act} happened" not in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pairs_cover_every_category(lang):
    own = [(act, kind) for of, act, kind, _ in PAIRS if of == lang]
    assert len({act for act, _ in own}) == CATEGORIES
    assert all("done" in paradigm for paradigm in PARADIGMS[lang])
    assert sum(kind != "done" for _, kind in own) >= LEAST[lang]
