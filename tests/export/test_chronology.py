"""The chronology."""

from dataclasses import replace
from io import StringIO

from dragoman.export.chronology import Chronology
from dragoman.model.entity import Entity
from dragoman.model.record import QuantityValue


def written(reading, width=100):
    out = StringIO()
    Chronology(out, width=width).write(reading)
    return out.getvalue()


def test_a_chronology_tells_who_did_what_when_and_on_whose_word(reading):
    assert written(reading) == (
        "Schepen\n"
        "r, published 6 May 2024\n"
        "\n"
        "5 May 2024  MOBILIZE/troops  [hearsay]\n"
        "    IJsland (ISL)\n"
        "    where: Groenland (GRL)\n"
        "    numbers: 3 schepen (deployed)\n"
        "    on the word of Deense omroep (DNK), aldus\n"
        "    “IJsland zou zondag drie schepen naar Groenland hebben gestuurd, aldus de Deense omroep.”\n"
        "\n"
        "undated  CONSULT/phone  [planned]\n"
        "    premier van IJsland (ISL) → Kopenhagen (DNK)\n"
        "    lasting: al uren\n"
        "    “De premier van IJsland belt maandag met Kopenhagen.” (2 times)\n"
        "\n"
    )


def test_a_report_without_records_says_so(reading):
    assert "Nothing that counts" in written(replace(reading, records=()))


def test_words_of_a_report_are_never_taken_for_markup(reading):
    record = replace(reading.records[0], content="[red]boe[/red] [/] [link=x]", actor=(Entity(name="[bold]"),))
    out = written(replace(reading, records=(record,)))
    assert "[red]boe[/red] [/] [link=x]" in out and "[bold]" in out


def test_lines_keep_to_the_width(reading):
    assert max(map(len, written(reading, width=60).splitlines())) <= 60


def test_marks_and_vague_numbers(reading):
    vague = (
        QuantityValue(low=200, high=900, unit="doden", role="killed", approximate=True),
        QuantityValue(low=100, role="wounded"),
        QuantityValue(high=5),
        QuantityValue(unit="vissers"),
    )
    record = replace(reading.records[0], status="negated", restated=True, actor=(), quantity=vague)
    out = written(replace(reading, records=(record,)), width=200)
    assert "[did not happen]  [said again]" in out
    assert "unidentified → Kopenhagen" in out
    assert "about 200 to 900 doden (killed), at least 100 (wounded), at most 5 (other), some vissers (other)" in out
