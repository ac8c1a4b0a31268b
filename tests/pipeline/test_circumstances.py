"""Which time and which number of a sentence belongs to which event."""

from __future__ import annotations

import pytest

from dragoman.model.report import Report
from dragoman.model.span import Span

DATED = [
    ("Noorwegen viel dinsdag en woensdag havens in Denemarken aan.", "ASSAULT", "2024-03-05/2024-03-06"),
    ("Afgelopen weekend zijn in Oslo drie journalisten omgekomen bij aanvallen van het Zweedse leger.", "ASSAULT", "2024-03-02/2024-03-03"),
    ("Bij de Zweedse aanval op Oslo van maandag vielen doden.", "ASSAULT", "2024-03-04"),
    ("De Noorse premier ontmoet jaarlijks de Finse president.", "CONSULT", None),
    ("De Noorse premier bezocht vorige week de Finse president.", "CONSULT", "2024-02-26/2024-03-03"),
    ("De Noorse premier ontmoette twee weken geleden de Finse president.", "CONSULT", "2024-02-23~"),
    ("De Noorse premier zal maandag de Finse president ontmoeten.", "CONSULT", "2024-03-11"),
]
COUNTED = [
    ("Bij een Zweedse aanval op Oslo kwamen twaalf mensen om.", "ASSAULT", (12, "mensen", "killed")),
    ("De Zweedse aanval op Oslo kostte het leven aan twaalf mensen.", "ASSAULT", (12, "mensen", "killed")),
    ("Door Zweedse beschietingen vonden drie kinderen de dood.", "ASSAULT", (3, "kinderen", "killed")),
    ("Zweedse rebellen hebben in Oslo vijf gijzelaars geëxecuteerd.", "ASSAULT", (5, "gijzelaars", "killed")),
    ("De Zweedse politie arresteerde dertig betogers in Oslo.", "COERCE", (30, "betogers", "detained")),
    ("Bij Zweedse luchtaanvallen op Oslo zijn twaalf doden gevallen.", "ASSAULT", (12, "doden", "killed")),
    ("Het Zweedse leger doodde in Oslo veertig burgers.", "ASSAULT", (40, "burgers", "killed")),
    ("Noorwegen stuurde 300 soldaten naar Letland.", "MOBILIZE", (300, "soldaten", "deployed")),
    ("Noorwegen geeft Letland 40 miljoen euro aan steun.", "AID", (40_000_000, "EUR", "money")),
]


def records(text, dutch):
    return dutch.read(Report(id="r", text=text, prose=Span(0, len(text)), published="2024-03-08")).records


@pytest.mark.parametrize(("text", "event", "edtf"), DATED)
def test_times_date_their_own_event(text, event, edtf, dutch):
    found = [r.date for r in records(text, dutch) if r.event == event]
    assert found == [edtf]


@pytest.mark.parametrize(("text", "event", "wanted"), COUNTED)
def test_numbers_count_in_their_own_event(text, event, wanted, dutch):
    found = [(q.value, q.unit, q.role) for r in records(text, dutch) if r.event == event for q in r.quantity]
    assert found == [wanted]


def test_how_long_a_pause_lasts_is_not_how_long_it_was_asked_for(dutch):
    (asked,) = records("De Noorse premier heeft gisteren de Zweedse regering gevraagd om een gevechtspauze van drie dagen.", dutch)
    assert (asked.event, asked.date, asked.duration) == ("REQUEST", "2024-03-07", None)


def test_what_has_held_for_a_month_began_a_month_ago(dutch):
    (held,) = records("Noorse burgers worden al een maand gegijzeld door Zweedse rebellen.", dutch)
    assert (held.date, held.duration) == ("2024-02-08/..", None)


def test_without_a_word_of_time_only_the_publication_tells(dutch):
    (met,) = records("De Noorse premier ontmoette de Finse president.", dutch)
    assert (met.date, met.date_inferred) == (None, "/2024-03-08")


def test_a_date_that_the_text_sets_is_counted_from(dutch):
    text = "Op 2 februari brak een staking uit. Twee dagen later ontmoette de Noorse premier de Finse president."
    (met,) = [r for r in records(text, dutch) if r.event == "CONSULT"]
    assert met.date == "2024-02-04"


def test_an_adjective_of_length_belongs_to_its_noun(dutch):
    (visit,) = records("De Noorse premier bracht een driedaags bezoek aan Finland.", dutch)
    assert visit.duration.value == "P3D"


def test_the_toll_may_stand_in_the_next_sentence(dutch):
    (attack,) = records("Zweden heeft vrijdag de haven van Oslo aangevallen. Zeker twaalf mensen kwamen om het leven.", dutch)
    assert [(q.value, q.role) for q in attack.quantity] == [(12, "killed")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("De ministers van Noorwegen en Finland spraken elkaar de voorbije dagen drie keer.", 3),
        ("De Noorse premier voerde gisteren twee gesprekken met de Finse president.", 2),
        ("De Noorse premier sprak gisteren met de Finse president.", None),
    ],
)
def test_how_many_times(text, count, dutch):
    (met,) = [r for r in records(text, dutch) if r.event == "CONSULT"]
    assert met.count == count


def test_what_is_said_on_a_day_did_not_happen_on_it(dutch):
    sent, refused = (
        records("Noorwegen heeft schepen naar IJsland gestuurd, zei de premier dinsdag.", dutch),
        records("Noorwegen weigert wapens te leveren aan Zweden, zei de Noorse premier dinsdag.", dutch),
    )
    assert [r.date for r in sent if r.event == "MOBILIZE"] == [None]
    assert [r.date for r in refused if r.event == "REJECT"] == ["2024-03-05"]
