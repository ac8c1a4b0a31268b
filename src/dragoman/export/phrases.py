"""Parts of a record as short English phrases, for people."""

from __future__ import annotations

from dragoman.model.entity import Entity
from dragoman.model.record import Attribution, DurationValue, QuantityValue, Record

_STATUS = {
    "occurred": "",
    "ongoing": "going on",
    "future": "planned",
    "hypothetical": "possible",
    "negated": "did not happen",
    "historical": "background",
}


def entity(one: Entity | Attribution) -> str:
    """"Mette Frederiksen (DNK)"."""
    code = f" ({one.code})" if one.code else ""
    return f"{one.name or 'someone'}{code}" if one.name or one.code else "someone"


def who(record: Record) -> str:
    """"Macron (FRA), Biden (USA)" or "DNK -> NOR"; "unidentified" where nobody is named as the one who acts."""
    actors = ", ".join(map(entity, record.actor)) or "unidentified"
    recipients = ", ".join(map(entity, record.recipient))
    return f"{actors} → {recipients}" if recipients else actors


def act(record: Record) -> str:
    """"CONSULT/phone"."""
    return f"{record.event}/{record.mode}" if record.mode else record.event


def marks(record: Record) -> list[str]:
    """What a reader must know before taking the record as fact: planned, did not happen, hearsay, said again."""
    found = [_STATUS[record.status]] if _STATUS[record.status] else []
    return found + ["hearsay"] * record.hedged + ["said again"] * record.restated


def sources(record: Record) -> list[str]:
    """"Olaf Scholz (DEU), heeft verklaard, through ARD"."""
    return [
        ", ".join(filter(None, [entity(one), one.verb, f"through {one.via}" if one.via else "", "in direct speech" if one.quote else ""]))
        for one in record.attribution
    ]


def quantity(one: QuantityValue) -> str:
    """"about 3000 soldiers (deployed)"."""
    if one.value is not None:
        number = f"{one.value}"
    elif one.low is not None and one.high is not None:
        number = f"{one.low} to {one.high}"
    else:
        number = f"at least {one.low}" if one.low is not None else f"at most {one.high}" if one.high is not None else "some"
    return " ".join(filter(None, ["about" if one.approximate else "", number, one.unit or "", f"({one.role})"]))


def duration(one: DurationValue) -> str:
    """"about PT40M" or the report's own words."""
    return " ".join(filter(None, ["about" if one.approximate else "", one.value or one.text or ""]))


def details(record: Record) -> list[tuple[str, str]]:
    """Label and words of everything else that the report states: what, where, how many, how long, about what."""
    return [
        (label, words)
        for label, words in (
            ("what", record.content or ""),
            ("office", record.office or "" if record.event in {"OFFICE", "LEADS"} else ""),
            ("after", record.predecessor or ""),
            ("where", f"{record.location.name}{f' ({record.location.code})' if record.location.code else ''}" if record.location else ""),
            ("wanted by", entity(record.at_wish_of) if record.at_wish_of else ""),
            ("times", str(record.count) if record.count is not None else ""),
            ("lasting", duration(record.duration) if record.duration else ""),
            ("numbers", ", ".join(map(quantity, record.quantity))),
            ("about", ", ".join(record.topic)),
        )
        if words
    ]
