"""A whole report, sentence by sentence: who "he" is by now, which Monday is meant, who speaks - and the drafts that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dragoman.knowledge.actors import ActorTables
from dragoman.knowledge.claims import SpeechWords
from dragoman.knowledge.coreference import CoreferenceWords
from dragoman.knowledge.quantities import QuantityWords
from dragoman.knowledge.support import Support
from dragoman.model.claim import Speech, StatusClaim
from dragoman.model.draft import Draft, Party, When
from dragoman.model.entity import Entity, Place
from dragoman.model.frame import Frame
from dragoman.model.mention import ActorMention, QuantityMention
from dragoman.model.record import DurationValue
from dragoman.model.referent import Referent
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.model.time import DateValue, TimeMention
from dragoman.model.tree import Tree, Word
from dragoman.resolve.actors import build_roster, resolve_actor
from dragoman.resolve.circumstances import tense_of_time, toll
from dragoman.resolve.completion import completed
from dragoman.resolve.coreference import Discourse
from dragoman.resolve.drafts import at_home, draft_of
from dragoman.resolve.places import resolve_place
from dragoman.resolve.reading import SentenceReading, TimeReading
from dragoman.resolve.sources import VERBAL, quoted_on, source_of, speaker_of, speech_time
from dragoman.resolve.times import last_told, resolve_time

PLACE_REACH = 3  # sentences over which a report stays where it is
SURE_PLACE, SURE_THEATRE = 0.6, 0.45
THEATRE = 2  # places of one state that make it a report's theatre
SPEAKER_REACH = 2  # sentences over which a quotation goes on
QUOTED = 12  # events that one quotation may hold before its speaker is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What resolving needs of a language."""

    actors: ActorTables
    coreference: CoreferenceWords
    support: Support
    speech: SpeechWords
    quantities: QuantityWords


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSentence:
    """One sentence with all that was found in it. `repeats`: how far on (characters) the same sentence stands again."""

    tree: Tree
    frames: tuple[Frame, ...]
    claims: tuple[StatusClaim, ...]
    speeches: tuple[Speech, ...]
    times: dict[int, TimeMention]
    quantities: tuple[QuantityMention, ...]
    repeats: tuple[int, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReport:
    """A report with its distinct sentences in order, and the actor mentions of the whole text by number."""

    report: Report
    sentences: tuple[ParsedSentence, ...]
    mentions: dict[int, ActorMention]
    quotations: tuple[Span, ...]


def drafts_of(parsed: ParsedReport, words: Words) -> list[Draft]:
    """The drafts of all events that a report's sentences tell, in order."""
    world = frozenset(code for mention in parsed.mentions.values() for code in mention.states)
    return completed(_Reader(parsed, words).drafts(), world)


class _Reader:
    def __init__(self, parsed: ParsedReport, words: Words) -> None:
        self._parsed, self._words = parsed, words
        self._text = parsed.report.text
        self._on = _day_of(parsed.report.published)
        self._published_day = self._on if len(parsed.report.published or "") >= 10 else None
        self._roster = build_roster(tuple(parsed.mentions.values()), self._text, words.actors, self._on)
        self._discourse = Discourse(words.coreference, self._entities)
        self._speaker: tuple[int, Referent] | None = None
        self._earlier: DateValue | None = None
        self._last_place: tuple[int, Party] | None = None
        self._theatre = _theatre(parsed, self._text)

    def drafts(self) -> list[Draft]:
        found: list[Draft] = []
        previous: list[Draft] = []
        for sentence in self._parsed.sentences:
            reading, earlier = self._reading(sentence), self._earlier
            for speech in sentence.speeches:
                if speech.back and previous:
                    previous[:] = [self._taken_up(draft, speech, reading, sentence) for draft in previous]
                    found[-len(previous) :] = previous
            found[-QUOTED:] = quoted_on(found[-QUOTED:], reading)
            current = [self._draft(n, sentence, reading) for n, frame in enumerate(sentence.frames) if frame.inside is None]
            if previous and not any(d.event == "ASSAULT" for d in current):
                found[-len(previous) :] = self._with_toll(found[-len(previous) :], sentence)
                previous = found[-len(previous) :]
            if current or not any(s.back for s in sentence.speeches):
                previous = current
            found += current
            if self._earlier is earlier:  # no event was dated; what the sentence tells of time still counts for the next
                self._earlier = last_told(sentence.times.values(), self._parsed.report.published, earlier)
        return found

    def _with_toll(self, drafts: list[Draft], sentence: ParsedSentence) -> list[Draft]:
        """The attack that the sentence before told last, with those whom this one counts as killed or wounded."""
        told = list(toll(sentence.tree, sentence.quantities, self._words.quantities))
        last = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].event == "ASSAULT"), None)
        if last is None or not told or drafts[last].quantity or drafts[last].status != "occurred":
            return drafts
        return [replace(d, quantity=tuple(told)) if n == last else d for n, d in enumerate(drafts)]

    def _draft(self, number: int, sentence: ParsedSentence, reading: SentenceReading) -> Draft:
        draft = draft_of(sentence.frames[number], sentence.claims[number], reading, number)
        return at_home(draft, reading.scene)

    def _scene_place(self, tree: Tree) -> Party | None:
        """Where the report is: the last place named in this sentence, else in the few before, else where it plays at all."""
        for word in tree:
            mention = self._parsed.mentions[word.mention] if word.mention is not None else None
            if mention is None or len(mention.states) != 1:
                continue
            located = mention.kind in {"state", "metonym"} and tree.case(word) in self._words.support.place
            if mention.kind == "place" or located:
                entity = Entity(code=mention.states[0], name=mention.span.of(self._text), id=f"place:{mention.states[0]}")
                self._last_place = (tree.sentence, Party(entity=entity, span=mention.span, how="place", sure=SURE_PLACE))
        if self._last_place and tree.sentence - self._last_place[0] <= PLACE_REACH:
            return self._last_place[1]
        return self._theatre

    def _reading(self, sentence: ParsedSentence) -> SentenceReading:
        tree = sentence.tree
        scene = self._scene_place(tree)
        referents = self._discourse.read(tree, self._parsed.mentions, scene.entity.code if scene else None)
        reading = SentenceReading(
            text=self._text,
            tree=tree,
            mentions=self._parsed.mentions,
            referents=referents,
            quantities=sentence.quantities,
            speeches=sentence.speeches,
            speaker=self._speaker[1] if self._speaker else None,
            silent=0,
            quotations=self._parsed.quotations,
            repeats=sentence.repeats,
            scene=scene,
            inner=self._discourse.inner,
            place=self._place,
            time=self._time_reader(sentence),
            support=self._words.support,
            quantity_words=self._words.quantities,
            speech_words=self._words.speech,
        )
        return self._with_speaker(reading)

    def _with_speaker(self, reading: SentenceReading) -> SentenceReading:
        """A reading with whoever speaks in it, else with who spoke a few sentences before."""
        number = reading.tree.sentence
        now = next((found for speech in reading.speeches if (found := speaker_of(speech, reading)) is not None), None)
        if now is not None:
            self._speaker = (number, now)
        elif self._speaker and number - self._speaker[0] > SPEAKER_REACH:
            self._speaker = None
        silent = number - self._speaker[0] if self._speaker else 0
        return replace(reading, speaker=self._speaker[1] if self._speaker else None, silent=silent)

    def _taken_up(self, draft: Draft, speech: Speech, reading: SentenceReading, sentence: ParsedSentence) -> Draft:
        """A draft of the sentence before, with the source that this one names: "Dat heeft de minister zondag verklaard."."""
        if draft.given:
            return draft
        source = source_of(speech, reading)
        when = draft.when
        if when is None and draft.event in VERBAL:
            when = speech_time(speech, StatusClaim(status="occurred", tense="past"), reading)
        tree = sentence.tree
        verb = tree.words[speech.predicate] if speech.predicate is not None else tree.words[0]
        nested = {w.index for c in tree.children(verb) if c.dep in {"advcl", "conj", "parataxis"} for w in tree.subtree(c)}
        clause = tree.span([w for w in tree.subtree(verb) if w.index not in nested])
        evidence = (*draft.evidence, clause, *(clause.shifted(by) for by in sentence.repeats))
        return replace(
            draft,
            when=when,
            source=(source, *draft.source) if source else draft.source,
            evidence=evidence,
            restated=draft.restated or speech.restated,
        )

    def _entities(self, mention: ActorMention) -> tuple[Entity, ...]:
        return resolve_actor(mention, self._text, self._words.actors, on=self._on, roster=self._roster)

    def _place(self, mention: ActorMention) -> Place | None:
        return resolve_place(mention, self._text, self._words.actors)

    def _time_reader(self, sentence: ParsedSentence) -> Callable[[Word, StatusClaim], TimeReading | None]:
        def read(word: Word, claim: StatusClaim) -> TimeReading | None:
            if word.time is None:
                return None
            mention = sentence.times[word.time]
            tense = tense_of_time(mention, word, claim, sentence.tree)
            if tense == "present" and sentence.heading:
                tense = None
            value = resolve_time(mention, published=self._parsed.report.published, tense=tense, earlier=self._earlier)
            if value.edtf is not None:
                self._earlier = value
            return _time_reading(mention, value, self._text, self._published_day)

        return read


def _theatre(parsed: ParsedReport, text: str) -> Party | None:
    """Where a report plays: the state of most of the places that it names, where they are at least two."""
    places = [m for m in parsed.mentions.values() if m.kind == "place" and len(m.states) == 1]
    counted = Counter(m.states[0] for m in places).most_common(1)
    if not counted or counted[0][1] < THEATRE:
        return None
    code = counted[0][0]
    first = next(m for m in places if m.states[0] == code)
    entity = Entity(code=code, name=first.span.of(text), id=f"place:{code}")
    return Party(entity=entity, span=first.span, how="place", sure=SURE_THEATRE)


def _time_reading(mention: TimeMention, value: DateValue, text: str, published: date | None) -> TimeReading:
    when = None
    if value.edtf is not None and mention.value.name != "loose":
        first = value.first.isoformat() if value.first else ""
        last = value.last.isoformat() if value.last else ""
        when = When(edtf=value.edtf, first=first, last=last, span=mention.span)
    duration = None
    if value.duration is not None and when is None and mention.type != "SET":  # what has held for a month is told by its beginning
        d = value.duration
        duration = DurationValue(value=d.value, approximate=d.approximate, text=mention.span.of(text) if d.value is None else None)
    return TimeReading(when=when, duration=duration, span=mention.span, ahead=_is_ahead(mention, value, published))


def _is_ahead(mention: TimeMention, value: DateValue, published: date | None) -> bool:
    """Whether a time lies after the publication; of a report whose day is not known, whether it would beside a present tense."""
    form = mention.value
    if form.which == "course" or form.name == "ahead" or (form.kind == "day" and not form.amount and form.part == "EV"):
        return True
    if published is None:
        return mention.value.kind in {"weekday", "ahead", "rest", "next_days", "next_span"}
    later_today = value.first == published and mention.value.part in {"EV", "NI"} and mention.value.kind == "day"
    return later_today or (value.first is not None and value.first > published)


def _day_of(published: str | None) -> date | None:
    """A day to look offices up at: the last that an EDTF date of publication allows."""
    if not published:
        return None
    parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
    if len(parts) == 3:
        return date(*parts)
    return date(parts[0], parts[1] if len(parts) > 1 else 12, 28) if parts else None
