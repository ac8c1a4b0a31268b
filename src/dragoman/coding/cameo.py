"""A record as CAMEO codes it: a code, and one row for each pair of parties."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from dragoman.knowledge.cameo import ActorCodes, Cameo
from dragoman.model.coded import CameoEvent, Dyad
from dragoman.model.entity import Entity
from dragoman.model.record import Record

BODY = "body:"
UNREAL = frozenset({"negated", "hypothetical"})


def cameo(record: Record, tables: Cameo) -> CameoEvent | None:
    """The event of a record; None for facts and beliefs, for what did not or may not happen, for which CAMEO has no word, and for
    what is only said again, which is not to be counted anew.

    Harm that is announced is coded as a threat, cooperation that is announced as an intent.
    """
    if record.event not in tables.done or record.status in UNREAL or record.restated:
        return None
    planned = tables.planned if record.status == "future" else {}
    choice = planned.get(record.event, tables.done[record.event])
    code = choice.code(record.mode, record.context, len(record.actor) > 1 and not record.recipient)
    rows = dict.fromkeys(_dyads(record, code, tables))
    return CameoEvent(
        code=code,
        root=code[:2],
        goldstein=tables.goldstein[code],
        quad_code=tables.quad_code(code),
        dyads=tuple(Dyad(source=one, target=other, code=c, goldstein=tables.goldstein[c]) for one, other, c in rows),
    )


def _dyads(record: Record, code: str, tables: Cameo) -> Iterator[tuple[str, str, str]]:
    """Source, target and code of every pair: each actor with each recipient, both ways where the act goes both ways."""
    nobody = (tables.unidentified,)
    actors = tuple(dict.fromkeys(actor_code(party, tables) for party in record.actor)) or nobody
    recipients = tuple(dict.fromkeys(actor_code(party, tables) for party in record.recipient))
    paired = len(actors) * (len(recipients) or len(actors)) <= tables.most
    if paired and not recipients and len(actors) > 1 and code in tables.mutual:
        yield from ((one, other, code) for one, other in permutations(actors, 2))
        return
    for one, other in product(actors, recipients if paired and recipients else nobody):
        yield one, other, code
        if recipients and paired and code in tables.reverse:
            yield other, one, tables.reverse[code]


def actor_code(party: Entity, tables: Cameo) -> str:
    """"DEUGOV", "IGONAT", "PSEREB"; the sign for nobody where neither a code nor a sector is known."""
    actors = tables.actors
    code = actors.codes.get(party.code or "", party.code or "")
    return f"{code}{_body(party, code, actors)}{_sector(party, actors)}" or tables.unidentified


def _body(party: Entity, code: str, actors: ActorCodes) -> str:
    """The code of a known body after that of its kind."""
    body = (party.id or "").removeprefix(BODY) if (party.id or "").startswith(BODY) else ""
    known = actors.bodies.get(body, "") if party.code in actors.bare_codes else ""
    return "" if code.endswith(known) else known


def _sector(party: Entity, actors: ActorCodes) -> str:
    sector = party.sector or ""
    if party.code in actors.bare_codes and sector in actors.bare_sectors:
        return ""
    return actors.sectors.get(sector, sector)
