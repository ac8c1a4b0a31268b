"""Numbers with what they count, in sentences in the manner of the press."""

from __future__ import annotations

import pytest

from dragoman.knowledge.numbers import load_numbers
from dragoman.knowledge.times import load_times
from dragoman.mentions.quantities import find_quantities
from dragoman.mentions.times import find_times

# text, (words, value, low, high, unit, approximate)
DUTCH = [
    ("Zowat 100.000 soldaten staan klaar.", ("Zowat 100.000 soldaten", 100000, None, None, "soldaten", True)),
    ("Er kwamen een veertigtal gezanten.", ("een veertigtal gezanten", 40, None, None, "gezanten", True)),
    ("Anderhalf miljoen inwoners vluchtten.", ("Anderhalf miljoen inwoners", 1500000, None, None, "inwoners", False)),
    ("Er zijn tienduizenden betogers.", ("tienduizenden betogers", None, 20000, 99999, "betogers", True)),
    ("Ruim 500 huizen zijn verwoest.", ("Ruim 500 huizen", 500, 500, None, "huizen", True)),
    ("Meer dan tweehonderd schepen liggen vast.", ("Meer dan tweehonderd schepen", 200, 200, None, "schepen", True)),
    ("Tussen 30 en 40 tanks werden gezien.", ("30 en 40 tanks", None, 30, 40, "tanks", True)),
    ("Drie van de vijf landen stemden voor.", ("Drie van de vijf landen", 3, None, None, "landen", False)),
    ("Zij voerden drie telefoongesprekken.", ("drie telefoongesprekken", 3, None, None, "telefoongesprekken", False)),
    ("Hooguit twintig waarnemers mogen binnen.", ("Hooguit twintig waarnemers", 20, None, 20, "waarnemers", True)),
    ("Het land geeft 3 miljard euro.", ("3 miljard euro", 3_000_000_000, None, None, "EUR", False)),
    ("De steun bedraagt 2,5 miljoen dollar.", ("2,5 miljoen dollar", 2_500_000, None, None, "USD", False)),
    ("Er was € 40 miljoen nodig.", ("€ 40 miljoen", 40_000_000, None, None, "EUR", False)),
    ("Achthonderdvijfentwintigduizend mensen stemden.", ("Achthonderdvijfentwintigduizend mensen", 825000, None, None, "mensen", False)),
    ("Enkele gewonde soldaten zijn terug.", ("Enkele gewonde soldaten", None, 2, 9, "soldaten", True)),
    ("Honderden miljoenen mensen leven daar.", ("Honderden miljoenen mensen", None, 200_000_000, 999_000_000, "mensen", True)),
    ("Een paar honderd betogers bleven.", ("Een paar honderd betogers", None, 200, 900, "betogers", True)),
    ("Er waren 12 tot 15 gezanten.", ("12 tot 15 gezanten", None, 12, 15, "gezanten", True)),
    ("Enkele honderden toehoorders klapten.", ("Enkele honderden toehoorders", None, 200, 900, "toehoorders", True)),
    ("Drie baby's zijn gered.", ("Drie baby's", 3, None, None, "baby's", False)),
    ("Twee anti-tank-eenheden vuurden.", ("Twee anti-tank-eenheden", 2, None, None, "anti-tank-eenheden", False)),
    ("De vijf permanente leden stemden.", ("vijf permanente leden", 5, None, None, "leden", False)),
    ("Zij stuurt 1.500 Noorse militairen.", ("1.500 Noorse militairen", 1500, None, None, "militairen", False)),
]
ENGLISH = [
    ("Some 200 people died.", ("Some 200 people", 200, None, None, "people", True)),
    ("Dozens of soldiers fled.", ("Dozens of soldiers", None, 24, 99, "soldiers", True)),
    ("Up to 1,000 troops will go.", ("Up to 1,000 troops", 1000, None, 1000, "troops", True)),
    ("The country gave $2bn.", ("$2bn", 2_000_000_000, None, None, "USD", False)),
    ("Britain promised £300m.", ("£300m", 300_000_000, None, None, "GBP", False)),
    ("It pledged 3 billion euros.", ("3 billion euros", 3_000_000_000, None, None, "EUR", False)),
    ("It pledged US$1.5 million.", ("US$1.5 million", 1_500_000, None, None, "USD", False)),
    ("More than 500 houses burned.", ("More than 500 houses", 500, 500, None, "houses", True)),
    ("Between 30 and 40 tanks were seen.", ("30 and 40 tanks", None, 30, 40, "tanks", True)),
    ("Three out of five countries agreed.", ("Three out of five countries", 3, None, None, "countries", False)),
    ("Hundreds of thousands of refugees came.", ("Hundreds of thousands of refugees", None, 200_000, 999_000, "refugees", True)),
    (
        "Seven hundred twenty-one thousand and twelve votes were cast.",
        ("Seven hundred twenty-one thousand and twelve votes", 721012, None, None, "votes", False),
    ),
    ("A dozen envoys left.", ("A dozen envoys", 12, None, None, "envoys", False)),
    ("Half a million people marched.", ("Half a million people", 500_000, None, None, "people", False)),
    ("Several hundred Polish soldiers arrived.", ("Several hundred Polish soldiers", None, 300, 900, "soldiers", True)),
    ("About two and a half million people voted.", ("About two and a half million people", 2_500_000, None, None, "people", True)),
]
NONE = [
    ("nl", "Een soldaat schoot een F-16 uit de lucht."),
    ("nl", "De G7 kwam bijeen in het jaar 2023."),
    ("nl", "Het werd 2:1 in de haven."),
    ("nl", "De enige gezant is een 65-jarige man."),
    ("nl", "Er is geen enkele reden."),
    ("en", "The few survivors spoke."),
    ("en", "An F-16 was shot down."),
    ("en", "The G20 met and one of them spoke."),
]


def quantities(text, lang):
    return find_quantities(text, load_numbers(lang), find_times(text, load_times(lang)))


@pytest.mark.parametrize(("lang", "text", "wanted"), [("nl", *c) for c in DUTCH] + [("en", *c) for c in ENGLISH])
def test_quantities(lang, text, wanted):
    assert [(q.span.of(text), q.value, q.low, q.high, q.unit, q.approximate) for q in quantities(text, lang)] == [wanted]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_figures_in_names_and_scores_are_no_quantities(lang, text):
    assert quantities(text, lang) == ()


def test_numbers_inside_time_expressions_are_no_quantities():
    assert quantities("Op 7 oktober 2023 spraken zij twee uur.", "nl") == ()
