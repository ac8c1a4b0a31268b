"""From frames to drafts: entities for arguments, dates for time words, sources for sayings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.claim import Speech, StatusClaim
from dragoman.model.draft import Draft, Party
from dragoman.model.entity import Entity, Place
from dragoman.model.frame import Argument, Frame
from dragoman.model.referent import Referent
from dragoman.model.span import Span
from dragoman.model.tree import Tree
from dragoman.resolve.circumstances import count_of, quantities_of, times_of
from dragoman.resolve.reading import SentenceReading, TimeReading
from dragoman.resolve.sources import VERBAL, is_said_within, sources_of, speech_of, speech_time, spoken

FACTS = frozenset({"OFFICE", "LEADS", "MEMBER"})
PRIVATE = frozenset({"CVL", "REF", "MED", "EDU", "BUS", "JRN"})  # whose meetings and journeys are no diplomacy
FORCE = frozenset({"ASSAULT", "MOBILIZE"})
LEAVING = frozenset({"RETREAT", "SANCTION", "COERCE"})
SURE_PRONOUN, SURE_THROUGH = 0.8, 0.85


def draft_of(frame: Frame, claim: StatusClaim, reading: SentenceReading, number: int) -> Draft:
    """The draft of a frame; `lacks` names the required roles that its sentence leaves open; `number` is the frame's in the sentence."""
    tree = reading.tree
    speech = speech_of(frame, reading)
    actor, recipient = _sides(frame, speech, reading)
    times = [t for word in times_of(frame, tree, reading.quantity_words) if (t := reading.time(word, claim)) is not None]
    claim, refusal = _refused(frame, _ahead(claim, times))
    clause, bare = _clause_span(frame, tree), frame.kind == "noun" and frame.predicate in frame.trigger
    draft = Draft(
        sentence=tree.sentence,
        entry=frame.entry,
        event=refusal or frame.event,
        mode=None if refusal else frame.mode,
        kind=frame.kind,
        trigger=_trigger_span(frame, tree),
        clause=clause,
        actor=actor,
        recipient=recipient,
        mutual=frame.mutual,
        status=claim.status,
        hedged=claim.hedged,
        tense=claim.tense,
        content=frame.content,
        office=_words(frame, "office"),
        predecessor=_words(frame, "predecessor"),
        source=sources_of(frame, claim, speech, actor, reading),
        given=claim.given and not is_said_within(frame, speech, reading),
        restated=frame.restated or bool(speech and speech.restated) or (claim.again and frame.event in VERBAL),
        definite=frame.kind == "noun" and _is_definite(tree, frame),
        nominal=bare,
        assumed=bare and not claim.rules,
        topical=frame.topical,
        around=frozenset(c for w in tree if w.mention is not None for c in reading.mentions[w.mention].states),
        reciprocal=frame.reciprocal,
        number=number,
        judges=frame.judges,
        lacks=_lacks(frame, actor, recipient, {argument.role for argument in frame.arguments}),
        evidence=(clause, *(clause.shifted(by) for by in reading.repeats)),
        rules=claim.rules,
        weight=min((a.weight for a in frame.arguments), default=0.4),
    )
    return _dated_by_speech(_fact(_placed(draft, frame, times, reading)), speech, claim, reading)


def _sides(frame: Frame, speech: Speech | None, reading: SentenceReading) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who acts, and on whom."""
    actor = _parties(frame.args("actor", "partner") if frame.mutual else frame.args("actor"), frame, reading)
    if not actor and "actor" in frame.spoken:
        actor = spoken(frame, speech, reading)
    recipient = () if frame.mutual else _parties(frame.args("recipient"), frame, reading)
    recipient = tuple(p for p in recipient if all(p.entity != a.entity for a in actor))  # nobody does it to himself
    if frame.event in VERBAL:
        recipient = tuple(p for p in recipient if not _is_own(p, actor, reading))
    return actor, recipient


def _ahead(claim: StatusClaim, times: list[TimeReading]) -> StatusClaim:
    """What the present tense tells of a day to come is planned."""
    first = next((t for t in times if t.when), None)
    if claim.status == "ongoing" and claim.tense == "present" and first is not None and first.ahead:
        return replace(claim, status="future", rules=(*claim.rules, "present tense with a day ahead"))
    return claim


def _refused(frame: Frame, claim: StatusClaim) -> tuple[StatusClaim, str | None]:
    """Where the negation of an act is another act, the claim that this one is done, and its category."""
    if frame.negated_as is None or claim.status != "negated":
        return claim, None
    return replace(claim, status="occurred", rules=(*claim.rules, f"negated: {frame.negated_as}")), frame.negated_as


def _trigger_span(frame: Frame, tree: Tree) -> Span:
    words = [tree.words[i] for i in frame.trigger]
    return tree.span(words) if frame.kind == "noun" else words[0].span


def _placed(draft: Draft, frame: Frame, times: list[TimeReading], reading: SentenceReading) -> Draft:
    """A draft with when, where, how long and how many."""
    duration = next((t for t in times if t.duration), None)
    place, place_span = _place(frame, reading)
    count = count_of(frame, reading.tree, reading.quantities, reading.quantity_words)
    return replace(
        draft,
        when=next((t.when for t in times if t.when), None),
        location=place,
        location_span=place_span,
        count=count[0] if count else None,
        count_span=count[1] if count else None,
        duration=duration.duration if duration else None,
        duration_span=duration.span if duration else None,
        quantity=tuple(quantities_of(frame, reading.tree, reading.quantities, reading.quantity_words)),
        topic=_topics(frame, reading),
    )


def _lacks(frame: Frame, actor: tuple[Party, ...], recipient: tuple[Party, ...], roles: set[str]) -> tuple[str, ...]:
    """The roles that the entry requires and nobody in the sentence fills."""
    filled = set(roles) | ({"content"} if frame.content else set())
    filled -= {"actor"} if not actor else set()
    filled -= {"recipient"} if not recipient else set()
    if frame.mutual and (len(actor) > 1 or any(p.how == "description" for p in actor)):
        filled |= {"partner", "recipient"}
    return tuple(role for role in frame.requires if role not in filled)


def _parties(arguments: Iterable[Argument], frame: Frame, reading: SentenceReading) -> tuple[Party, ...]:
    found: list[Party] = []
    for argument in arguments:
        referent = _referent(argument, reading)
        if referent is None:
            continue
        for entity in (_from(_armed(e, frame, argument, reading), frame, argument, reading) for e in referent.entities):
            sure = argument.weight * (SURE_PRONOUN if referent.how == "pronoun" else 1.0) * (SURE_THROUGH if argument.through else 1.0)
            if all(entity.id != other.entity.id or entity.id is None for other in found):
                found.append(Party(entity=entity, span=argument.span, how=referent.how, sure=sure))
    return tuple(found)


def _referent(argument: Argument, reading: SentenceReading) -> Referent | None:
    word = reading.tree.words[argument.word]
    if argument.mention is not None and word.mention != argument.mention:
        return reading.inner(reading.mentions[argument.mention])
    if word.mention is None and word.form.casefold() in reading.speech_words.first_person:  # "the US" is no "us"
        return replace(reading.speaker, span=word.span, how="speaker") if reading.speaker else None
    return reading.referents.get(argument.word)


def _from(entity: Entity, frame: Frame, argument: Argument, reading: SentenceReading) -> Entity:
    """People with where they come from behind them are that state's ("rekruten [uit X]"), but where that is what they leave."""
    mention = reading.mentions[argument.mention] if argument.mention is not None else None
    if frame.event in LEAVING or mention is None or mention.kind != "role" or mention.states:
        return entity
    behind = reading.tree.words[argument.word + 1 : argument.word + 3]
    if len(behind) < 2 or behind[0].form.casefold() not in reading.support.origin or behind[1].mention is None:
        return entity
    states = reading.mentions[behind[1].mention].states
    return replace(entity, code=states[0]) if len(states) == 1 else entity


def _is_own(party: Party, actor: tuple[Party, ...], reading: SentenceReading) -> bool:
    """Whether a party is only what the doer has: "weigert [zijn troepen] terug te trekken"."""
    if all(party.entity.code != a.entity.code for a in actor):
        return False
    word = next((w for w in reading.tree if w.span == party.span), None)
    mention = reading.mentions[word.mention] if word is not None and word.mention is not None else None
    if mention is not None and mention.sector == "MIL" and not mention.states:
        return True  # "weigert [soldaten] te sturen": nobody else's
    return word is not None and any(c.dep == "nmod:poss" and c.mention is None for c in reading.tree.children(word))


def _armed(entity: Entity, frame: Frame, argument: Argument, reading: SentenceReading) -> Entity:
    """Whose attack an adjective tells ("Israëlische luchtaanvallen") is a state's military."""
    mention = reading.mentions[argument.mention] if argument.mention is not None else None
    if argument.role == "actor" and mention is not None and mention.kind == "place":
        return replace(entity, sector="GOV", id=f"state:{entity.code}")
    if frame.event in FORCE and argument.role == "actor" and mention is not None and mention.kind == "nationality":
        return replace(entity, sector="MIL") if entity.sector in {"GOV", None, "CVL"} else entity
    return entity


def _is_definite(tree: Tree, frame: Frame) -> bool:
    noun = next((tree.words[i] for i in frame.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), None)
    return noun is not None and any(
        c.dep in {"det", "nmod:poss"}
        and (c.feats.get("Definite") == "Def" or c.feats.get("PronType") in {"Dem", "Art"})
        and c.feats.get("Definite") != "Ind"
        for c in tree.children(noun)
    )


def _clause_span(frame: Frame, tree: Tree) -> Span:
    """The words that tell the event: its clause with all that depends on it; for a bare noun its phrase."""
    predicate = tree.words[frame.predicate]
    if frame.kind == "noun" and frame.predicate in frame.trigger and tree.head(predicate) is not None:
        return tree.span(tree.subtree(predicate))
    return tree.span(tree.subtree(tree.clause(predicate)))


def _place(frame: Frame, reading: SentenceReading) -> tuple[Place | None, Span | None]:
    tree = reading.tree
    for argument in frame.args("place"):
        if argument.mention is not None and (place := reading.place(reading.mentions[argument.mention])):
            return place, argument.span
    clause = tree.clause(tree.words[frame.predicate])
    taken = {a.word for a in frame.arguments}
    near = [w for w in tree.clause_words(clause) if tree.case(w) in reading.support.place]
    near += [
        before
        for w in tree.clause_words(clause)
        if w.form.casefold() in reading.support.where
        for before in [v for v in tree.words[max(0, w.index - 2) : w.index] if v.pos != "PUNCT"][-1:]
    ]
    for word in near:
        if word.mention is None or word.index in taken:
            continue
        mention = reading.mentions[word.mention]
        if mention.kind in {"place", "metonym", "state"} and (place := reading.place(mention)):
            return place, mention.span
    there = next((w for w in tree.clause_words(clause) if w.form.casefold() in reading.support.there), None)
    if there is not None and reading.scene is not None:
        scene = reading.scene.entity
        return Place(name=scene.name or there.form, code=scene.code), there.span
    return None, None


def _topics(frame: Frame, reading: SentenceReading) -> tuple[Span, ...]:
    if frame.event != "CONSULT":
        return ()
    tree = reading.tree
    heads = {frame.predicate, *frame.trigger}
    return tuple(
        tree.span([w for w in tree.subtree(word) if not (w.dep == "case" and w.head == word.index)])
        for word in tree
        if word.head in heads and tree.case(word) in reading.support.topic
    )


def _words(frame: Frame, role: str) -> Span | None:
    return next((a.span for a in frame.args(role)), None)


def _dated_by_speech(draft: Draft, speech: Speech | None, claim: StatusClaim, reading: SentenceReading) -> Draft:
    """A verbal act is done where it is said: its day is that of the saying, where its own clause gives none."""
    if draft.when is not None or draft.event not in VERBAL or speech is None or speech.predicate is None:
        return draft
    return replace(draft, when=speech_time(speech, claim, reading))


def _fact(draft: Draft) -> Draft:
    """A standing fact that began goes on: "volgde in december op" is an office held since then."""
    if draft.event not in FACTS:
        return draft
    recipient = draft.recipient
    if draft.event == "OFFICE" and not recipient and draft.actor and draft.actor[0].entity.code:
        state = Entity(code=draft.actor[0].entity.code, sector="GOV", id=f"state:{draft.actor[0].entity.code}")
        recipient = (Party(entity=state, span=draft.actor[0].span, how="role"),)
    when = draft.when
    if when is not None and draft.tense == "past" and "/" not in when.edtf and "[" not in when.edtf:
        when = replace(when, edtf=f"{when.edtf}/..", last="")
    status = "ongoing" if draft.status == "occurred" else draft.status
    return replace(draft, recipient=recipient, when=when, status=status)


SUFFERED = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
HOMELESS = frozenset({"CVL", "REF", "MED", "EDU", "JRN", "SOC", "OPP", "LAB", "AGR", "REL", None})


def at_home(draft: Draft, scene: Party | None) -> Draft:
    """Civilians, hospitals and refugees without a state of their own belong to the place where they are hit.

    An attack of which nobody is named as the target is one on where it happens, unless that is the attacker's own state.
    """
    place = _own_place(draft) or scene
    if place is not None and draft.event == "PROTEST" and not draft.actor and draft.location is not None:
        people = Entity(code=place.entity.code, sector="CVL", id=f"{place.entity.code}/CVL/protesters")
        return replace(draft, actor=(Party(entity=people, span=draft.trigger, how="lent", sure=SURE_THROUGH / 2),), lacks=())
    if place is not None and draft.event == "PROTEST":
        return replace(draft, actor=tuple(_homed(party, place) for party in draft.actor))
    if place is None or draft.event not in SUFFERED:
        return draft
    foreign = all(p.entity.code != place.entity.code for p in draft.actor)
    recipient = tuple(_homed(party, place) for party in draft.recipient) if foreign else draft.recipient
    if not recipient and draft.event == "ASSAULT" and not draft.mutual and draft.actor and foreign and _may_be_target(draft, place.span):
        recipient = (place,)
    return replace(draft, recipient=recipient, lacks=tuple(r for r in draft.lacks if r != "recipient" or not recipient))


def _may_be_target(draft: Draft, place: Span) -> bool:
    """Where nobody is named as the target it is the place of the sentence itself, never one that only other sentences name."""
    return draft.location is not None or (draft.when is None and draft.clause.covers(place))


def _own_place(draft: Draft) -> Party | None:
    """Where the event's own words put it."""
    if draft.location is None or draft.location_span is None or draft.location.code is None:
        return None
    entity = Entity(code=draft.location.code, name=draft.location.name, id=f"place:{draft.location.code}")
    return Party(entity=entity, span=draft.location_span, how="place", sure=SURE_THROUGH)


def _homed(party: Party, place: Party) -> Party:
    entity = party.entity
    if entity.code is not None or entity.sector not in HOMELESS:
        return party
    return replace(party, entity=replace(entity, code=place.entity.code), sure=party.sure * SURE_THROUGH)
