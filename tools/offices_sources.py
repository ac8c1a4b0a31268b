"""Reads what the office table is compiled from: two files of facts and the rows and names written by hand beside this module."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rapidfuzz.fuzz import token_sort_ratio

HERE = Path(__file__).resolve().parent
FACTBOOK, REIGN = "heads_factbook.csv", "leaders_reign_1950_2021.csv"
SINCE = 1990
SAME_PERSON = 78
MONTHS = {name: n for n, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)}
# Lines of the Factbook that are mistaken: a year or a country in place of another.
WRONG = {
    ("gr", "13 March 2020", "TASOULAS"),
    ("mg", "27 January 2021", "ZANDANSHATAR"),
    ("ro", "23 June 2005", "BOLOJAN"),
    ("cg", "12 May 2021", "MAKOSSO"),
}
STATE, GOVERNMENT = "head_of_state", "head_of_government"

RANKS = (
    r"(?:Lt\.?|Col\.?|Gen\.?|Maj\.?|Brig\.?|Sr\.|Capt\.|Lieutenant|General|Major|Colonel|Sir|Dame|Dr\.?|Cardinal|Archbishop|Prof\.?|"
    r"Tan Sri|Datuk|Crown Prince|Sheikh|Ratu|Adm\.|Retired)\s+"
)
ORDER = r"(?:(?:First|Second|Third|Executive|Acting|Co-|Senior)\s*)*"
VICE = re.compile(rf"^{ORDER}Vice[- ]Presidents?(?: and [A-Za-z ]+?(?=[A-Z]{{2}}))?\s+", re.I)
DEPUTY = re.compile(rf"^{ORDER}(?:Deputy Prime Ministers?|Vice (?:Prime Minister|Chancellor|Premier)s?)\s+(?!and |for )", re.I)
SUBTITLE = r"(?:Executive|Acting|Interim|Transitional|Transition|Caretaker|Federal|State|interim|acting|transitional)\s+"
HEAD = re.compile(
    rf"^(?:{SUBTITLE})*(?:President(?: of the (?:Republic|Islamic Republic of Afghanistan|Swiss Confederation))?|King|Queen(?: of \w+)?"
    r"|Emperor|Amir|Emir|Sultan and Prime Minister|Sultan|Grand Duke|Grand Duchess|Prince|Pope|Supreme Leader|Taliban Leader"
    r"|Paramount Ruler|Chair(?:man|person) of the Presidency)\s+",
)
CHIEF = re.compile(
    rf"^(?:{SUBTITLE})*(?:Prime Minister(?: and Co-Vice President)?|Premier|Chancellor|Taoiseach \(Prime Minister\)|Taoiseach"
    r"|Chief Minister|Chief Executive|Minister of State|(?:Co-)?Head of (?:the )?Government|Chair(?:man|person) of the Council of Ministers"
    r"|Secretary of State|President of the Government(?: of Spain \(Prime Minister-equivalent\))?|State Counsel+or)\s+",
)
GOVERNOR = re.compile(r"^represented by (?:acting )?Governor[- ]General\s+", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A person in an office; `start` and `end` are partial dates (YYYY, YYYY-MM, YYYY-MM-DD), `end` empty where still in office.

    `seen` is the last day a source shows the person in office; `raw` the names as the sources spell them.
    """

    person: str
    entity: str
    office: str
    start: str
    end: str
    source: str
    names: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    seen: str = ""
    id: str = ""


def fold(text: str) -> str:
    """Lower case without accents and signs."""
    text = re.sub("['’ʻ`]", "", text)
    plain = unicodedata.normalize("NFKD", text.replace("đ", "dj").replace("Đ", "Dj").replace("ł", "l").replace("Ł", "L").replace("ı", "i"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c)).lower()).strip()


def first_day(text: str) -> date:
    """The first day of a partial date."""
    year, month, day = [*(int(part) for part in text.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The last day of a partial date; far in the future where it is empty."""
    if not text:
        return date(9999, 12, 31)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    following = date(parts[0] + 1, 1, 1) if len(parts) == 1 or parts[1] == 12 else date(parts[0], parts[1] + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table written by hand beside this module."""
    with (HERE / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def states(scheme: str) -> dict[str, str]:
    """Code of a scheme (`gec`, `cow`) -> ISO 3166-1 alpha-3; empty where the territory is left out."""
    return {row["code"]: row["iso"] for row in table("offices_states.csv") if row["scheme"] == scheme}


def by_hand() -> list[Term]:
    """The rows written by hand."""
    return [
        Term(
            person=row["person"], entity=row["entity"], office=row["office"], start=row["from"], end=row["to"],
            source="own", names=tuple(filter(None, row["names"].split("|"))), id=row["id"],
        )
        for row in table("offices_by_hand.csv")
    ]  # fmt: skip


class Known:
    """The persons known by hand, to whom names of the facts are led back."""

    def __init__(self, own: list[Term]) -> None:
        self.rows = table("offices_names.csv")
        self.keys = {(row["state"], row["key"]): row for row in self.rows}
        self.names: dict[str, tuple[str, ...]] = {}
        self.persons: dict[str, dict[str, None]] = {}
        for person, names, entity in [(r["person"], r["names"], r["state"]) for r in self.rows] + [
            (t.person, "|".join(t.names), t.entity) for t in own
        ]:
            if person:
                merged = dict.fromkeys((*self.names.get(person, ()), *filter(None, names.split("|"))))
                self.names[person] = tuple(merged)
                self.persons.setdefault(entity, {})[person] = None

    def key(self, state: str, key: str, year: str) -> dict[str, str] | None:
        """What the names table says of a REIGN name; a key may carry the year its term began (`Banda@1964`)."""
        return self.keys.get((state, f"{key}@{year}")) or self.keys.get((state, key))

    def find(self, state: str, person: str, family: str) -> str:
        """The known person of a state whose name is closest, else the name itself."""
        best, score = person, 0.0
        for known in self.persons.get(state, {}):
            forms = {fold(known), *(fold(name) for name in self.names[known])}
            value = max((token_sort_ratio(fold(person), form) for form in forms if " " in form or form == fold(person)), default=0.0)
            value = 100.0 if contained(person, forms) else value
            if fold(family) in forms or any(fold(family) == form.split()[-1] for form in forms if form):
                value += 100 - SAME_PERSON - 5 if given_alike(person, family, forms) else 0
            if value > score:
                best, score = known, value
        if score >= SAME_PERSON + 5:
            return best
        self.persons.setdefault(state, {})[person] = None
        self.names.setdefault(person, (family,) if family != person else ())
        return person


def contained(person: str, forms: set[str]) -> bool:
    """Whether every word of a known form, at least two of them, stands in the fuller name that a source gives."""
    tokens = fold(person).split()
    return any(
        len(form.split()) > 1
        and all(any(word == token or token_sort_ratio(word, token) >= 84 for token in tokens) for word in form.split())
        for form in forms
    )


def given_alike(person: str, family: str, forms: set[str]) -> bool:
    """Whether a given name of the person is found, perhaps spelt otherwise, in a form of the name."""
    given = [token for token in fold(person).split() if token not in fold(family).split() and len(token) > 1]
    tokens = {token for form in forms for token in form.split()}
    return any(token_sort_ratio(name, token) >= 70 for name in given for token in tokens)


def reign_terms(folder: Path, known: Known) -> Iterator[Term]:
    """The terms of effective leaders that ended in 1990 or later; the file is Latin-1."""
    codes = states("cow")
    with (folder / REIGN).open(encoding="latin-1", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if not row["eyear"] or int(row["eyear"]) >= SINCE]
    for row in rows:
        state = codes.get(row["stateabb"], "")
        leader = repaired(row["leader"])
        found = known.key(state, leader, row["syear"])
        if not state or (found and not found["person"]):
            continue
        start = f"{row['syear']}-{int(row['smonth']):02}-{int(row['sdate']):02}"
        end = f"{row['eyear']}-{int(row['emonth']):02}" if row["eyear"] else ""
        for name in [found["person"]] if found else re.split(r" and | & ", leader):
            person = name if found else known.find(state, name, name.split()[-1])
            yield Term(person=person, entity=state, office=found["office"] if found else STATE, start=start, end=end,
                       source="reign", raw=(name.strip() if not found else leader,), seen="" if end else "2021-03")  # fmt: skip


def repaired(name: str) -> str:
    """A REIGN name without remarks; some cells of the Latin-1 file are UTF-8."""
    with suppress(UnicodeDecodeError):
        name = name.encode("latin-1").decode("utf-8")
    return re.sub(r"\s*\((?:f|\d\w\w time)\)", "", name).strip()


def factbook_terms(folder: Path, known: Known) -> Iterator[Term]:
    """Heads, their deputies and governors general out of the lines of the Factbook."""
    codes, realms = states("gec"), set(states("cow").values()) | {"TWN", "VAT", "XKX", "COK", "NIU"}
    with (folder / FACTBOOK).open(encoding="utf-8", newline="") as handle:
        rows = [
            row for row in csv.DictReader(handle) if (row["factbook_code"], row["since"], row["title_and_name"].split()[-1]) not in WRONG
        ]
    seen: dict[tuple[str, str, str, str], Term] = {}
    for row in rows:
        state, start = codes.get(row["factbook_code"], ""), day_of(row["since"])
        parsed = titled(row["title_and_name"], row["role"])
        if not state or not start or parsed is None or (row["role"] == "chief of state" and state not in realms):
            continue
        office, person, family = parsed
        canonical = known.find(state, person, family)
        key = (state, office, canonical, start)
        old = seen.get(key)
        seen[key] = Term(person=canonical, entity=state, office=office, start=start, end="", source="factbook",
                         raw=tuple(dict.fromkeys((*(old.raw if old else ()), person, family))),
                         seen=max(row["last_seen"], old.seen if old else ""))  # fmt: skip
    yield from (term for term in seen.values() if not president_twice(term, seen))


def mistaken(row: dict[str, str]) -> bool:
    """Whether a line of the Factbook is known to be wrong."""
    return (row["factbook_code"], row["since"], row["title_and_name"].split()[-1]) in WRONG


def president_twice(term: Term, seen: dict[tuple[str, str, str, str], Term]) -> bool:
    """A president whom the Factbook lists as head of the government too: the office of head of state says it."""
    return term.office == GOVERNMENT and any(
        other.office == STATE and other.person == term.person and other.start == term.start and other.entity == term.entity
        for other in seen.values()
    )


def day_of(since: str) -> str:
    """`20 May 2019`, `May 2010`, `1998` as a partial date; empty where the text says something else."""
    found = re.match(r"(?:since |coming to power on |seizing power on |- )?(?:(\d{1,2}) )?(?:([A-Z][a-z]+)\.? )?(\d{4})\b", since.strip())
    if not found:
        return ""
    day, month, year = found.groups()
    if month is None:
        return year
    number = MONTHS.get(month[:3].lower())
    return "" if number is None else f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def titled(text: str, role: str) -> tuple[str, str, str] | None:
    """Office, person and family name of a line of the Factbook; None where it is no plain title and name."""
    text = re.sub(r"\s+", " ", re.sub(r"\(.*?\)|&\w+;", " ", text.replace("’", "'"))).strip().removeprefix("- ").strip()
    for pattern, office in ((GOVERNOR, "governor_general"), (VICE, "deputy_head_of_state"), (DEPUTY, "deputy_head_of_government")):
        if found := pattern.match(text):
            return name_of(text[found.end() :], office)
    if found := CHIEF.match(text):
        return name_of(text[found.end() :], GOVERNMENT)
    if found := HEAD.match(text):
        return name_of(text[found.end() :], STATE if role == "chief of state" else GOVERNMENT)
    return name_of(text, STATE if role == "chief of state" else GOVERNMENT) if re.match(rf"(?:{RANKS})*[A-Z][\w'-]+ ", text) else None


def name_of(text: str, office: str) -> tuple[str, str, str] | None:
    """A name whose family name stands in capitals; None where sentence words show that it is something else."""
    text = re.split(r",| - | in caretaker| of the Netherlands", re.sub(rf"^(?:{RANKS})+", "", text))[0].strip(" ;.")
    tokens = text.replace('"', "").split()
    capitals = [token for token in tokens if len(re.sub(r"[^\w]", "", token)) > 1 and token.replace("'s", "") == token.upper()]
    if not capitals or len(tokens) > 7 or re.search(r"\d| (?:who|is|was|and|since|the|appointed|elected|for|on|as) ", f" {text} "):
        return None
    if re.search(
        r"\b(?:President|Minister|Governor|Council|Leader|Chairman|Administrator|Commissioner|Deputy|"
        r"Co-?[Pp]rince|Captain|Presidents|Bailiff|CEO|Prime|of French Polynesia|Steward)\b",
        text,
    ):
        return None
    return office, proper(" ".join(tokens)), proper(" ".join(capitals))


def proper(text: str) -> str:
    """Words in capitals as names are written; Roman numbers stay."""
    words = [word if re.fullmatch(r"[IVX]+", word) else capitalised(word) for word in text.split()]
    return " ".join(words)


def capitalised(word: str) -> str:
    """`AL-SISI` -> `Al-Sisi`; mixed words stay as they are."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize() if len(part[0]) > 1 else part[0], word) if word == word.upper() else word


def with_ids(terms: list[Term]) -> list[Term]:
    """The terms with a slug for each person, where none is given by hand."""
    given = {term.person: term.id for term in terms if term.id}
    return [replace(term, id=given.get(term.person) or slug(term.person)) for term in terms]


def slug(person: str) -> str:
    """`Emmanuel Macron` -> `emmanuel-macron`."""
    from anyascii import anyascii

    return fold(anyascii(person).replace("'", "")).replace(" ", "-")
