"""Contexts: by words, by category and mode, by the parties' sectors; and what is refused in their files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dragoman.coding.contexts import contexts_of
from dragoman.errors import Fault, KnowledgeError
from dragoman.knowledge import contexts as knowledge
from dragoman.knowledge.contexts import ContextWords, context_codes, load_contexts, read_rules, read_words
from dragoman.knowledge.files import language_files, read_toml
from dragoman.model.entity import Entity
from dragoman.model.record import Evidence, Record
from dragoman.model.report import Report
from dragoman.model.span import Span

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = ("nl", "en")
TOLD = [(lang, case) for lang in LANGUAGES for case in tomllib.loads((CASES / f"contexts_{lang}.toml").read_text(encoding="utf-8"))["case"]]


def record(event="AGREE", mode=None, *, text="", **more):
    told = (Evidence(start=0, end=len(text), text=text),) if text else ()
    return Record(id="r.1", report_id="r", event=event, mode=mode, evidence=told, **more)


@pytest.mark.parametrize(("lang", "case"), TOLD, ids=[case["text"][:50] for _, case in TOLD])
def test_what_words_tell(lang, case):
    assert sorted(load_contexts(lang).words.find(case["text"])) == sorted(case["contexts"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_context_has_words_and_a_sentence(lang):
    told = {code for tag, case in TOLD if tag == lang for code in case["contexts"]}
    assert told == set(context_codes())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_covered_by_a_shorter_one_of_its_list(lang):
    lists = [words for path in language_files(lang, "contexts.toml") for words in read_toml(path).values()]
    begun = [(word, {other[:-1] for other in words if other.endswith("*") and " " not in other}) for words in lists for word in words]
    bare = ((word, word.rstrip("*"), stems) for word, stems in begun if " " not in word and not word.startswith("*"))
    assert [word for word, stem, stems in bare if any(stem[:n] in stems for n in range(1, len(stem) + (not word.endswith("*"))))] == []


def test_the_contexts_are_those_of_plover():
    assert len(context_codes()) == 37


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (record("ASSAULT", "aerial"), ("military",)),
        (record("ASSAULT", "beat"), ()),
        (record("MOBILIZE"), ("military",)),
        (record("CONSULT", "phone"), ("diplomatic",)),
        (record("COERCE", "arrest"), ("legal",)),
        (record("COERCE", "cyber"), ("cyber",)),
        (record("ASSAULT", "unconventional"), ("military", "cbrn")),
        (record("RETREAT", "resign"), ("executive",)),
        (record(actor=(Entity(code="CHL", sector="MIL"),)), ("military",)),
        (record(recipient=(Entity(code="CHL", sector="LEG"),)), ("legislative",)),
        (record(actor=(Entity(code="MNC", sector="BUS"),)), ("economic",)),
        (record(actor=(Entity(code="CHL", sector="REF"),)), ("migration",)),
        (record(actor=(Entity(code="CHL", sector="GOV"),)), ()),
    ],
)
def test_what_category_mode_and_parties_tell(given, wanted):
    assert contexts_of(given, load_contexts("nl")) == wanted


def test_topic_and_content_are_read_too():
    given = record(topic=("de vluchtelingen",), content="de gasleiding te openen")
    assert contexts_of(given, load_contexts("nl")) == ("migration", "natural_resource")


def test_they_come_in_the_order_of_the_table_whatever_the_words_order():
    given = record(text="cocaïne en tanks")
    assert contexts_of(given, load_contexts("nl")) == ("military", "illegal_drugs")


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("De Zweedse premier heeft vrijdag met zijn Finse ambtgenoot gebeld over de gasleiding.", {"diplomatic", "natural_resource"}),
        ("Het leger van Tsjaad heeft maandag een dorp in Niger gebombardeerd.", {"military"}),
        ("Nederland stuurt vijf miljoen euro noodhulp naar Malawi vanwege de overstromingen.", {"economic", "human_security", "disasters"}),
    ],
)
def test_records_of_a_report_have_their_contexts(dutch, text, context):
    reading = dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-06", lang="nl"))
    assert [set(found.context) for found in reading.records] == [context]


def test_a_language_without_the_file_has_the_rules_alone():
    assert contexts_of(record("CONSULT", text="tanks"), load_contexts("tlh")) == ("diplomatic",)


def test_a_variety_has_the_words_of_its_language():
    assert load_contexts("nl-BE").words.find("tanks") == {"military"}


@pytest.mark.parametrize(
    ("written", "text", "hit"),
    [
        ("gas*", "gasten", True),
        ("gas", "gasten", False),
        ("*macht", "vredesmacht", True),
        ("*macht", "machtig", False),
        ("sanctie*", "EU-sancties", True),
        ("vrije pers", "de vrije pers", True),
        ("vrije pers", "vrije, pers", False),
        ("vrije pers", "vrije", False),
        ("vrije pers*", "vrije persagentschappen", True),
        ("homo's", "Homo’s", True),
    ],
)
def test_how_words_match(written, text, hit):
    assert bool(ContextWords([(written, "x")]).find(text)) is hit


def test_a_long_text_is_read_in_one_pass():
    words = load_contexts("nl").words
    assert words.find("a-" * 20_000 + " tanks") == {"military"}


def faults_in(tmp_path, text):
    path = tmp_path / "contexts.toml"
    path.write_text(text, encoding="utf-8")
    faults: list[Fault] = []
    list(read_words(path, frozenset({"military"}), faults))
    return [f"{fault.entry}: {fault.message}" for fault in faults]


def test_wrong_words_are_refused_all_at_once(tmp_path):
    star = "a star stands at the end of the last word, or at the beginning of the only one"
    assert faults_in(tmp_path, 'military = ["ta*nk", "*a b", "*", "tank", "tank"]\nnaval = ["boot"]\nlegal = "hof"') == [
        "military: 'tank' stands there twice",
        f"military: 'ta*nk': {star}",
        f"military: '*a b': {star}",
        "military: '*': no word",
        "naval: unknown context; see ontology/contexts.toml",
        "legal: unknown context; see ontology/contexts.toml",
        "legal: a list of words expected",
    ]


def test_wrong_rules_are_refused_all_at_once(tmp_path, monkeypatch):
    (tmp_path / "contexts.toml").write_text('[military]\nevents = ["ASSAULT/kick"]\nsectors = ["ABC"]\nwords = []\n', encoding="utf-8")
    monkeypatch.setattr(knowledge, "ONTOLOGY", tmp_path)
    faults: list[Fault] = []
    list(read_rules(faults))
    assert [fault.message for fault in faults] == [
        "unknown key 'words'; there are codes, events, except, sectors, what",
        "`what` is missing: some words on what the context covers",
        "unknown 'ASSAULT/kick' in events",
        "unknown 'ABC' in sectors",
    ]
    with pytest.raises(KnowledgeError, match="military: unknown 'ABC' in sectors"):
        load_contexts.__wrapped__("nl")
