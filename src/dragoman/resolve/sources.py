"""On whose word an event stands: the speaker of a saying or of a quotation, with the outlet that brings it."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.claim import Speech, StatusClaim
from dragoman.model.draft import Draft, Party, Source, When
from dragoman.model.entity import Entity
from dragoman.model.frame import Frame
from dragoman.model.referent import Referent
from dragoman.model.span import Span
from dragoman.model.tree import Word
from dragoman.resolve.reading import SentenceReading

VERBAL = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
OUTLET = "JRN"
SURE_SPOKEN = 0.75
_ADDED = frozenset({"acl:relcl", "acl", "appos", "parataxis"})
_WHOSE = frozenset({"nmod", "nmod:poss", "appos", "flat", "amod"})
NOWHERE = Span(0, 0)


def speech_of(frame: Frame, reading: SentenceReading) -> Speech | None:
    """The saying in whose scope an event stands, the narrowest."""
    trigger = reading.tree.words[frame.trigger[0]]
    fitting = [
        s
        for s in reading.speeches
        if s.scope is not None and s.scope.covers(trigger.span) and s.predicate not in frame.trigger and s.predicate != frame.predicate
    ]
    return min(fitting, key=lambda s: len(s.scope or NOWHERE), default=None)


def sources_of(
    frame: Frame, claim: StatusClaim, speech: Speech | None, actor: tuple[Party, ...], reading: SentenceReading
) -> tuple[Source, ...]:
    """On whose word a report gives an event; nobody's where the words are the act itself.

    Somebody's own demand is no more likely for being said by him; only the outlet that brings it is worth telling.
    """
    own = {party.entity.id for party in actor if party.entity.id}
    found = voices_of(frame, speech, reading) or tuple(s for s in _hearsay(frame, claim, reading) if s.entity.id not in own)
    if frame.event not in VERBAL:
        return found
    return tuple(s for s in found if s.via or s.entity.id not in own)


def voices_of(frame: Frame, speech: Speech | None, reading: SentenceReading) -> tuple[Source, ...]:
    """The speaker of the saying, else of the quotation in which the event is told."""
    trigger = reading.tree.words[frame.trigger[0]].span
    quoted = any(q.covers(trigger) for q in reading.quotations)
    if speech is not None and (source := source_of(speech, reading)) is not None:
        return (replace(source, quote=source.quote or quoted),)
    if reading.speaker is not None and quoted:
        return (Source(entity=reading.speaker.entities[0], span=reading.speaker.span, quote=True),)
    return ()


def spoken(frame: Frame, speech: Speech | None, reading: SentenceReading) -> tuple[Party, ...]:
    """The one on whose word a clause stands, as the doer of a demand, a verdict or a threat that it utters."""
    source = next(iter(voices_of(frame, speech, reading)), None)
    if source is None:
        return ()
    entity = source.entity
    if (entity.id or "").startswith("place:"):  # a capital that says is its government
        entity = replace(entity, sector="GOV", id=f"state:{entity.code}")
    if entity.sector in {OUTLET, None}:
        return ()
    return (Party(entity=entity, span=source.span, how="spoken", sure=SURE_SPOKEN),)


def is_said_within(frame: Frame, speech: Speech | None, reading: SentenceReading) -> bool:
    """Whether a saying stands in the very clause that is taken for granted: "die volgens Kiev ..."."""
    clause = reading.tree.clause(reading.tree.words[frame.predicate])
    span = reading.tree.span(reading.tree.subtree(clause))
    return speech is not None and speech.verb is not None and speech.scope is not None and clause.head >= 0 and span.covers(speech.verb)


def _hearsay(frame: Frame, claim: StatusClaim, reading: SentenceReading) -> tuple[Source, ...]:
    """A main clause of hearsay without a source of its own ("daarbij zouden ...") goes on with who spoke in the sentence before."""
    main = reading.tree.words[frame.predicate].dep in {"root", "ROOT", "conj", "xcomp"}
    if not claim.hedged or not main or reading.speaker is None or reading.silent != 1:
        return ()
    return (Source(entity=reading.speaker.entities[0], span=reading.speaker.span),)


def source_of(speech: Speech, reading: SentenceReading) -> Source | None:
    """The source of a saying; None where nobody speaks whom the words name."""
    if speech.speaker is None:
        return None
    word = reading.tree.words[speech.speaker]
    referent = speaker_of(speech, reading)
    if referent is None:
        return None
    return Source(
        entity=referent.entities[0],
        span=referent.span if referent.how == "named" else word.span,
        verb=speech.verb,
        via=_outlet(speech, reading),
        quote=speech.quote,
    )


def speaker_of(speech: Speech, reading: SentenceReading) -> Referent | None:
    """Who speaks: whom the words resolve to, else what they say of somebody unnamed ("een hoge functionaris")."""
    if speech.speaker is None:
        return None
    word = reading.tree.words[speech.speaker]
    if word.mention is None and word.form.casefold() in reading.speech_words.first_person:
        return reading.speaker
    referent = reading.referents.get(word.index)
    if referent is None or not referent.entities:
        return _unnamed(word, reading)
    return replace(referent, entities=(_as_worded(word, referent.entities[0], reading), *referent.entities[1:]))


def _unnamed(word: Word, reading: SentenceReading) -> Referent | None:
    """A source without a name: its own words, with the state that they tell."""
    if word.pos != "NOUN":
        return None
    span = _phrase(word, reading)
    return Referent(entities=(Entity(code=_told_code(word, reading), name=span.of(reading.text)),), span=span, how="description")


def _as_worded(word: Word, entity: Entity, reading: SentenceReading) -> Entity:
    """A source whose state its own words tell ("een woordvoerder van het leger"); an outlet or somebody unnamed has no other."""
    mention = reading.mentions[word.mention] if word.mention is not None else None
    if mention is None or (mention.kind == "role" and mention.states):
        return entity
    told = _told_code(word, reading)
    if entity.sector == OUTLET:
        return replace(entity, code=told) if mention.kind == "organisation" or not mention.states else entity
    if mention.kind != "role":
        return entity
    name = _phrase(word, reading).of(reading.text)
    if told is not None:
        return replace(entity, code=told, name=name)
    return replace(entity, code=None, id=None, name=name) if _is_anyone(word, reading) else entity


def _is_anyone(word: Word, reading: SentenceReading) -> bool:
    """Whether a noun brings in somebody new ("een functionaris", "diplomaten"), but for those who speak for someone known."""
    noun = (word.noun or word.form).casefold()
    if any(noun.endswith(spoke) for spoke in reading.speech_words.spokes):
        return False
    return not any(c.dep == "nmod:poss" or c.feats.get("Definite") == "Def" for c in reading.tree.children(word))


def _told_code(word: Word, reading: SentenceReading) -> str | None:
    """The state that the phrase of a source names: "van het Israëlische leger", "Palestijnse persbureau"."""
    for other in [*_modifiers(word, reading), *_before(word, reading)]:
        mention = reading.mentions[other.mention] if other.mention is not None else None
        if mention is not None and mention.states and (mention.sector != OUTLET or mention.kind == "role"):
            return mention.states[0]
    return None


def _modifiers(word: Word, reading: SentenceReading) -> list[Word]:
    """What tells whose a source is: everything before it in its phrase, and the first phrase behind it that tells no place."""
    tree = reading.tree
    before = [w for w in tree.subtree(word) if w.index < word.index]
    behind = [c for c in tree.children(word) if c.index > word.index and c.dep in _WHOSE and tree.case(c) not in reading.support.place]
    return before + behind[:1] + [c for b in behind[:1] for c in tree.children(b) if c.dep in _WHOSE]


def _before(word: Word, reading: SentenceReading) -> list[Word]:
    """The noun that a name stands behind: "het Poolse persbureau PAP"."""
    head = reading.tree.head(word)
    return [head] if head is not None and word.dep in {"appos", "flat"} and head.index < word.index else []


def _phrase(word: Word, reading: SentenceReading) -> Span:
    """The noun with its own modifiers, without relative clauses and the outlet to which it speaks."""
    tree = reading.tree
    inner = [w for w in tree.subtree(word) if w is not word]
    cut = [w for w in inner if w.dep in _ADDED or _is_outlet(w, reading) or (w.dep == "case" and w.head == word.index)]
    added = {a.index for w in cut for a in tree.subtree(w)}
    kept = [w for w in inner if w.index not in added and w.pos != "PUNCT"]
    return tree.span([word, *(w for w in kept if w.dep != "advmod" or w.index > word.index)])


def _is_outlet(word: Word, reading: SentenceReading) -> bool:
    return word.mention is not None and reading.mentions[word.mention].sector == OUTLET


def _outlet(speech: Speech, reading: SentenceReading) -> str | None:
    """The name of the medium that brings a saying: to which or on which it was said, else the one that reports it in its turn."""
    tree = reading.tree
    if speech.via is not None:
        word = tree.words[speech.via]
        named = next((c for c in tree.children(word) if c.dep in {"appos", "flat"} and c.mention is not None), word)
        return _name(named, reading) or named.form.rstrip(".")
    for other in reading.speeches:
        around = other is not speech and other.speaker is not None and other.scope is not None and speech.verb is not None
        if around and other.scope is not None and speech.verb is not None and other.scope.covers(speech.verb):
            referent = reading.referents.get(other.speaker or 0)
            if referent is not None and referent.entities and referent.entities[0].sector == OUTLET:
                return referent.entities[0].name
    return None


def _name(word: Word, reading: SentenceReading) -> str | None:
    referent = reading.referents.get(word.index)
    return referent.entities[0].name if referent is not None and referent.entities else None


def quoted_on(drafts: list[Draft], reading: SentenceReading) -> list[Draft]:
    """Drafts of the sentences before, with the speaker whom this one names for the quotation that they stand in."""
    opening = reading.tree.words[0].span.start if reading.tree.words else 0
    for quotation in reading.quotations:
        if not quotation.start < opening < quotation.end:
            continue
        closing = (s for s in reading.speeches if s.verb is not None and s.verb.start >= quotation.end)
        source = next((found for s in closing if (found := source_of(s, reading)) is not None), None)
        if source is not None:
            return [_quoted_by(draft, quotation, replace(source, quote=True)) for draft in drafts]
    return drafts


def _quoted_by(draft: Draft, quotation: Span, source: Source) -> Draft:
    unnamed = all(known.verb is None for known in draft.source)
    return replace(draft, source=(source,)) if unnamed and quotation.covers(draft.trigger) else draft


def speech_time(speech: Speech, claim: StatusClaim, reading: SentenceReading) -> When | None:
    """When something was said, by a time word of the reporting clause."""
    tree = reading.tree
    if speech.predicate is None:
        return None
    for word in tree:
        if word.time is not None and tree.clause(word) is tree.clause(tree.words[speech.predicate]):
            reading_of = reading.time(word, replace(claim, tense="past"))
            if reading_of is not None and reading_of.when is not None:
                return reading_of.when
    return None
