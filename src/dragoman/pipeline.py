"""The stages in their order; the only module that knows it.

report -> segment -> mentions -> parse -> frames -> claims -> resolve -> merge -> records
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.claims.attribution import speeches
from dragoman.claims.quotations import quotations
from dragoman.claims.status import status_of, tense_around
from dragoman.coding.records import records_of
from dragoman.frames.frames import frames
from dragoman.knowledge.actors import load_actors
from dragoman.knowledge.claims import load_speech
from dragoman.knowledge.contexts import load_contexts
from dragoman.knowledge.coreference import load_coreference
from dragoman.knowledge.language import load_language
from dragoman.knowledge.numbers import load_numbers
from dragoman.knowledge.ontology import load_ontology
from dragoman.knowledge.quantities import load_quantity_words
from dragoman.knowledge.support import load_support
from dragoman.knowledge.times import load_times
from dragoman.mentions.actors import find_actors
from dragoman.mentions.quantities import find_quantities
from dragoman.mentions.times import find_times
from dragoman.merge.answers import answers
from dragoman.merge.parts import parts
from dragoman.merge.within import merge
from dragoman.model.draft import Draft
from dragoman.model.mention import ActorMention, QuantityMention
from dragoman.model.problem import Problem
from dragoman.model.record import Record
from dragoman.model.report import Report, Sentence
from dragoman.model.span import Span
from dragoman.model.time import DateValue, TimeMention
from dragoman.model.tree import Tree
from dragoman.parse.bare_names import with_verb
from dragoman.parse.counted import with_counted
from dragoman.parse.protect import protect
from dragoman.parse.protocol import Parser
from dragoman.parse.repair import repaired
from dragoman.parse.spacy_adapter import load_parser
from dragoman.resolve.report import ParsedReport, ParsedSentence, Words, drafts_of
from dragoman.resolve.times import resolve_time
from dragoman.segment.sentences import split


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of a report: its records, and what went wrong on the way."""

    report: Report
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """What data alone finds in a report; actors and times by number."""

    actors: dict[int, ActorMention]
    times: dict[int, TimeMention]
    quantities: tuple[QuantityMention, ...]


class Pipeline:
    """Reads reports of one language. Loading takes seconds, reading a report a fraction of one."""

    def __init__(self, lang: str = "nl", parser: Parser | str | None = None) -> None:
        self.lang = lang
        self._language = load_language(lang)
        self._parser = load_parser(lang, parser) if parser is None or isinstance(parser, str) else parser
        self._words = Words(
            actors=load_actors(lang),
            coreference=load_coreference(lang),
            support=load_support(lang),
            speech=load_speech(lang),
            quantities=load_quantity_words(lang),
        )
        self._times, self._numbers = load_times(lang), load_numbers(lang)

    def read(self, report: Report) -> Reading:
        """The records of a report. Never raises for what stands in the report: a stage that fails is a Problem."""
        try:
            drafts = self.drafts(report)
            answered = answers(drafts, report.text)
            return Reading(report=report, records=records_of(report, drafts, load_ontology(), answered, load_contexts(self.lang)))
        except Exception as error:  # a hostile report must not stop the others, and must not vanish
            problem = Problem(source=report.source or report.id, stage="coding", reason=f"{type(error).__name__}: {error}")
            return Reading(report=report, problems=(problem,))

    def drafts(self, report: Report) -> list[Draft]:
        """The events of a report, merged, before they are coded: one for each of its records, in the same order."""
        told = [part for draft in drafts_of(self.parse(report), self._words) for part in parts(draft)]
        return merge(told, report.text)

    def parse(self, report: Report) -> ParsedReport:
        """A report with its mentions, trees, frames and claims, before anything is resolved."""
        sentences = split(report, self._language)
        distinct = [s for s in sentences if s.same_as is None]
        repeats: dict[int, list[int]] = defaultdict(list)
        for s in sentences:
            if s.same_as is not None and len(s.span) == len(sentences[s.same_as].span):
                repeats[s.same_as].append(s.span.start - sentences[s.same_as].span.start)
        mentions = self._mentions(report)
        here = [_Numbered(sentence=s, mentions=m) for s, m in zip(distinct, _by_sentence(mentions, distinct), strict=True)]
        guarded = (protect(n.sentence, report.text, n.mentions.times, n.mentions.actors, self._language.neutral) for n in here)
        trees = (self._repaired(tree) for tree in self._parser.parse(guarded))
        parsed = tuple(self._sentence(tree, n, tuple(repeats[n.sentence.number])) for tree, n in zip(trees, here, strict=True))
        return ParsedReport(
            report=report,
            sentences=parsed,
            mentions=mentions.actors,
            quotations=tuple(quotations(report.text, report.prose)),
        )

    def _repaired(self, tree: Tree) -> Tree:
        counted = with_counted(tree, self._numbers.vague)
        return with_verb(repaired(counted, self._words.support.actives), self._language.present, self._language.openers)

    def times(self, report: Report) -> list[tuple[TimeMention, DateValue]]:
        """Every time expression of a report with its date, by the tense of the clause that it stands in."""
        found, earlier = [], None
        for sentence in self.parse(report).sentences:
            for word in sentence.tree:
                if word.time is None:
                    continue
                mention = sentence.times[word.time]
                tense = tense_around(sentence.tree, word, self.lang)
                value = resolve_time(mention, published=report.published, tense=tense, earlier=earlier)
                earlier = value if value.first is not None else earlier
                found += [(replace(mention, span=mention.span.shifted(by)), value) for by in (0, *sentence.repeats)]
        return sorted(found, key=lambda pair: pair[0].span)

    def _mentions(self, report: Report) -> Mentions:
        text = report.text
        times = find_times(text, self._times)
        return Mentions(
            actors=dict(enumerate(find_actors(text, self._words.actors))),
            times=dict(enumerate(times)),
            quantities=find_quantities(text, self._numbers, times),
        )

    def _sentence(self, tree: Tree, numbered: _Numbered, repeats: tuple[int, ...]) -> ParsedSentence:
        found = frames(tree, numbered.mentions.actors, self.lang)
        return ParsedSentence(
            tree=tree,
            frames=found,
            claims=tuple(status_of(frame, tree, self.lang) for frame in found),
            speeches=tuple(speeches(tree, numbered.mentions.actors, self.lang)),
            times=numbered.mentions.times,
            quantities=numbered.mentions.quantities,
            repeats=repeats,
            heading=numbered.sentence.heading,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbered:
    sentence: Sentence
    mentions: Mentions


def _by_sentence(mentions: Mentions, sentences: list[Sentence]) -> Iterator[Mentions]:
    """The mentions of each sentence, in one pass over both."""
    ends = [s.span.end for s in sentences]
    actors: list[dict[int, ActorMention]] = [{} for _ in sentences]
    times: list[dict[int, TimeMention]] = [{} for _ in sentences]
    quantities: list[list[QuantityMention]] = [[] for _ in sentences]

    def place(span: Span) -> int | None:
        at = bisect_right(ends, span.start)
        return at if at < len(sentences) and sentences[at].span.covers(span) else None

    for n, actor in mentions.actors.items():
        if (at := place(actor.span)) is not None:
            actors[at][n] = actor
    for n, time in mentions.times.items():
        if (at := place(time.span)) is not None:
            times[at][n] = time
    for quantity in mentions.quantities:
        if (at := place(quantity.span)) is not None:
            quantities[at].append(quantity)
    for a, t, q in zip(actors, times, quantities, strict=True):
        yield Mentions(actors=a, times=t, quantities=tuple(q))
