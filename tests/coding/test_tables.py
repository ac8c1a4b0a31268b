"""The tables of PLOVER and CAMEO: what they must hold, and what is refused in them."""

from __future__ import annotations

import copy
from itertools import chain
from pathlib import Path

import pytest

from dragoman.knowledge import ontology as ontology_module
from dragoman.knowledge.cameo import FILE, Choice, cameo_of, faults_of, load_cameo
from dragoman.knowledge.contexts import context_codes
from dragoman.knowledge.files import read_toml
from dragoman.knowledge.ontology import load_ontology

SCORES = {
    "AGREE": 4.2, "CONSULT": 2.1, "SUPPORT": 4.6, "CONCEDE": 5.0, "COOPERATE": 6.8, "AID": 7.4, "RETREAT": 7.6, "REQUEST": -5.0,
    "ACCUSE": -2.0, "REJECT": -4.2, "THREATEN": -5.1, "PROTEST": -6.6, "SANCTION": -5.2, "MOBILIZE": -5.3, "COERCE": -7.2, "ASSAULT": -9.3,
}  # fmt: skip
# Published values of CAMEO's codes, some of every root that is used.
GOLDSTEIN = {
    "030": 4.0, "036": 4.0, "040": 1.0, "042": 1.9, "043": 2.8, "051": 3.4, "057": 8.0, "064": 7.0, "071": 7.4, "074": 8.5, "0871": 9.0,
    "0874": 10.0, "090": -2.0, "112": -2.0, "120": -4.0, "125": -5.0, "130": -4.4, "138": -7.0, "141": -6.5, "145": -7.5, "154": -7.2,
    "160": -4.0, "163": -8.0, "173": -5.0, "1711": -9.2, "182": -9.5, "186": -10.0, "190": -10.0, "192": -9.5, "195": -10.0,
}  # fmt: skip


def faults(data):
    found = faults_of(data, Path("cameo.toml"), load_ontology(), frozenset(context_codes()))
    return [f"{fault.file}: {fault.entry}: {fault.message}" for fault in found]


@pytest.fixture
def data():
    return copy.deepcopy(read_toml(FILE))


def test_plover_has_its_published_scores(ontology):
    assert ontology.score == SCORES


def test_a_wrong_scheme_is_told_all_at_once():
    data = copy.deepcopy(read_toml(ontology_module.FILE))
    assert list(ontology_module.wrong(data)) == []
    data["event"]["AID"] = {"quad": 2, "score": -7.4}
    data["event"]["ASSAULT"] |= {"quad": 5}
    data["event"]["COERCE"] |= {"score": -72.0}
    data["export"] = {"planned": {"BELIEF": "AGREE"}, "needs_recipient": ["LEADS"], "auxiliary": ["certain"]}
    data["content_modes"]["REJECT"] = {"DANCE": "waltz"}
    assert [f"{entry}: {message}" for entry, message in ontology_module.wrong(data)] == [
        "event.AID: score -7.4 in quad class 2: cooperation lies above nought, conflict below",
        "event.ASSAULT: quad class 5; 1 to 4 are expected",
        "event.COERCE: score -72.0; a number with a point from -10 to 10 is expected",
        "export.planned: unknown category 'BELIEF'",
        "export.needs_recipient: unknown category 'LEADS'",
        "export.auxiliary: unknown status 'certain'",
        "content_modes.REJECT: unknown category 'DANCE'",
        "content_modes.REJECT: unknown mode 'waltz'",
    ]
    assert list(ontology_module.wrong({})) == [(name, "section missing") for name in ("event", "export", "content_modes")]


def test_cameo_has_its_published_values():
    assert {code: load_cameo().goldstein[code] for code in GOLDSTEIN} == GOLDSTEIN


@pytest.mark.parametrize(("event", "mode"), [(e, m) for e, modes in load_ontology().modes.items() for m in (None, *modes)])
def test_every_category_and_mode_has_a_code(event, mode, ontology):
    tables = load_cameo()
    assert (event in tables.done) == (event in ontology.quad)
    for choice in (table[event] for table in (tables.done, tables.planned) if event in table):
        assert choice.code(mode, (), False) in tables.what
        assert mode is None or mode in choice.mode


def codes_of(choice: Choice):
    inner = chain.from_iterable(map(codes_of, choice.mode.values()))
    return {choice.otherwise, *choice.together.values(), *choice.context.values(), *inner}


def test_every_code_is_used():
    tables = load_cameo()
    used = set().union(*(codes_of(choice) for table in (tables.done, tables.planned) for choice in table.values()))
    assert used | set(tables.reverse.values()) == set(tables.what)


@pytest.mark.parametrize(("code", "quad"), [("051", 1), ("060", 2), ("0874", 2), ("090", 3), ("1385", 3), ("141", 4), ("204", 4)])
def test_quad_classes_go_by_root(code, quad):
    assert load_cameo().quad_code(code) == quad


def test_cooperation_is_never_below_nought_nor_conflict_above():
    tables = load_cameo()
    assert all((value > 0) == (tables.quad_code(code) <= 2) for code, value in tables.goldstein.items())


def test_every_known_body_is_in_the_table_of_organisations():
    lines = (FILE.parent / "organisations.csv").read_text(encoding="utf-8").splitlines()
    assert set(load_cameo().actors.bodies) <= {line.partition(",")[0] for line in lines}


def test_a_good_file_has_no_faults(data):
    assert faults(data) == []
    assert cameo_of(data).done.keys() == load_cameo().done.keys()


def test_faults_are_told_with_file_and_entry_all_at_once(data):
    data["codes"]["21"] = [1.0, "nothing"]
    data["codes"]["040"] = [11.0, "consult"]
    data["codes"]["041"] = 1.0
    data["done"]["DANCE"] = {"otherwise": "040"}
    del data["done"]["AID"]
    del data["done"]["ASSAULT"]["mode"]["drone"]
    data["done"]["ASSAULT"]["mode"]["kick"] = "190"
    data["done"]["CONSULT"]["mode"]["visit"] = "999"
    data["done"]["SUPPORT"] = {"together": {"weather": "051"}, "else": "051"}
    data["planned"]["COERCE"]["mode"]["seize"] = 132
    data["dyads"]["mutual"] = ["998"]
    assert sorted(faults(data)) == sorted(
        f"cameo.toml: {line}"
        for line in (
            "codes.21: no code of CAMEO: a root from 01 to 20 and one or two digits more",
            "codes.040: Goldstein value 11.0 lies outside -10 to 10",
            "codes.041: expected [Goldstein value, what it stands for]",
            "done.DANCE: unknown category",
            "done.AID: category missing",
            "done.ASSAULT.mode.drone: mode missing",
            "done.ASSAULT.mode.kick: unknown mode",
            "done.CONSULT.mode.visit: unknown code '999'; add it under [codes]",
            "done.SUPPORT: unknown key 'else'; there are context, mode, otherwise, together",
            "done.SUPPORT: `otherwise` is missing: the code where nothing else holds",
            "done.SUPPORT: unknown context 'weather'",
            "planned.COERCE.mode.seize: a code or a table expected",
            "dyads.mutual: unknown code '998'",
        )
    )


def test_a_missing_section_is_told(data):
    del data["planned"]
    assert faults(data) == ["cameo.toml: planned: section missing"]
