"""Writes the table of states and territories: names of CLDR in four languages, and the rows written by hand.

python tools/states.py        writes src/dragoman/ontology/states.csv; needs Babel and pycountry
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pycountry
from babel import Locale

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "src/dragoman/ontology/states.csv"
COLUMNS = ["id", "code", "kind", "part_of", "successors", "from", "to", "names_nl", "names_en", "names_de", "names_fr"]
LANGUAGES = ("nl", "en", "de", "fr")
KOSOVO = ("XK", "XKX")
UNION = ("EU", "EUR")
# What belongs to a state or is administered by none, by the state that it belongs to.
TERRITORIES = {
    "AUS": "CCK CXR HMD NFK", "CHN": "HKG MAC", "DNK": "FRO GRL", "FIN": "ALA", "NOR": "BVT SJM", "NLD": "ABW BES CUW SXM",
    "NZL": "COK NIU TKL",
    "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF", "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "USA": "ASM GUM MNP PRI UMI VIR", "": "ATA ESH",
}  # fmt: skip
PARTIAL = {"XKX", "TWN", "PSE", "ESH"}
# "Hongkong SAR van China", "Congo [Republik]": what CLDR adds to a name and no report writes.
ADDED = re.compile(r"\s*(?:,?\s*(?:SAR|S\.A\.R\.|RAS|Sonderverwaltungsregion|\(SAR\)).*|\[.*\]|\(.*\))$")


def cldr(alpha2: str, lang: str) -> list[str]:
    """The names of a territory as reports write them."""
    name = Locale(lang).territories.get(alpha2, "").replace("’", "'")
    bare = ADDED.sub("", name)
    aside = re.search(r"\(([^)]*)\)", name)
    other = aside.group(1) if aside and "SAR" not in name else ""
    spelled = [bare, other, re.sub(r"\bSt\. ?", "Saint ", bare), bare.replace(" & ", " and ")]
    return [n for n in dict.fromkeys(spelled) if n and not re.search(r"SAR|R\.A\.S", n)]


def rows() -> list[dict[str, str]]:
    """All rows: states and territories by code, then those written by hand."""
    owner = {code: state for state, codes in TERRITORIES.items() for code in codes.split()}
    more = {row["code"]: row for row in _table("states_names.csv")}
    codes = sorted([*((c.alpha_2, c.alpha_3) for c in pycountry.countries), KOSOVO, UNION], key=lambda pair: pair[1])
    found = []
    for alpha2, alpha3 in codes:
        kind = "partial" if alpha3 in PARTIAL else "territory" if alpha3 in owner else "union" if (alpha2, alpha3) == UNION else "state"
        row = {"id": alpha3, "code": alpha3, "kind": kind, "part_of": owner.get(alpha3, ""), "successors": "", "from": "", "to": ""}
        for lang in LANGUAGES:
            hand = [n for n in more.get(alpha3, {}).get(f"names_{lang}", "").split("|") if n]
            names = [] if kind == "union" else [*hand, *cldr(alpha2, lang)]
            row[f"names_{lang}"] = "|".join(dict.fromkeys(names))
        found.append(row)
    return found + _table("states_by_hand.csv")


def _table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())


if __name__ == "__main__":
    main()
