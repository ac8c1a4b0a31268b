"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.decode import decode

WORDS = "Oekraïne en Curaçao: “één” coördinatie – €5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings_of_the_press(encoding):
    assert decode(WORDS.encode(encoding)) == WORDS


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), max_size=200))
def test_utf8_stays_as_it_is(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"\x1f\x8b\x08\x08" + bytes(range(1, 32)) * 4, "binary"),
        ("Navo".encode("utf-16"), "binary"),
        ("Oekraïne zegt nee".encode().replace(b"\xaf", b""), "broken UTF-8"),
        ("Een lange zin over Oekraïne".encode()[:-3], "broken UTF-8"),
        (b"De minister \xff\xfe zegt nee", "broken UTF-8"),
        (b"De minister zegt nee \x81", "broken UTF-8"),
    ],
)
def test_what_is_no_text(data, reason):
    with pytest.raises(InputError, match=reason):
        decode(data)
