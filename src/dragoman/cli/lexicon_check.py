"""Runs the examples of lexicon entries: what must match matches, with its roles; what must not does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.knowledge.lexicon import Entry, Example
from dragoman.model.frame import Frame
from dragoman.model.report import Report
from dragoman.model.span import Span
from dragoman.resolve.report import ParsedSentence

if TYPE_CHECKING:
    from dragoman.pipeline import Pipeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An example that did not come out as its entry says. `beyond_parser`: known to fail for the parser alone."""

    entry: Entry
    text: str
    reason: str
    beyond_parser: bool = False

    def __str__(self) -> str:
        return f"{self.entry.file.name}: {self.entry.id}: {self.reason}: {self.text}"


def failures(pipeline: Pipeline, entries: Iterable[Entry]) -> Iterator[Failure]:
    """What fails among the examples and counterexamples of some entries."""
    for entry in entries:
        for example in entry.examples:
            reason = _example_fault(pipeline, entry, example)
            if reason:
                yield Failure(entry=entry, text=example.text, reason=reason, beyond_parser=example.beyond_parser)
        for text in entry.counterexamples:
            if any(why.entry == entry.id for record in pipeline.read(_report(pipeline, text)).records for why in record.explain):
                yield Failure(entry=entry, text=text, reason="matches a counterexample")


def _report(pipeline: Pipeline, text: str) -> Report:
    return Report(id="example", text=text, prose=Span(0, len(text)), lang=pipeline.lang)


def _example_fault(pipeline: Pipeline, entry: Entry, example: Example) -> str | None:
    parsed = pipeline.parse(_report(pipeline, example.text))
    wanted = [(role, Span(start, end)) for role, start, end in example.roles]
    best: str | None = "no frame of this entry"
    for sentence in parsed.sentences:
        for frame in sentence.frames:
            words = [sentence.tree.words[i].span for i in frame.trigger]
            if not any(span.overlaps(w) for role, span in wanted if role == "!" for w in words):
                continue
            same_meaning = (frame.event, frame.mode) == (entry.event, entry.mode)
            if frame.entry != entry.id and not same_meaning:  # another entry of the same meaning is as good
                best = f"taken by {frame.entry}" if best and best.startswith("no frame") else best
                continue
            missing = [role for role, span in wanted if role != "!" and not _filled(frame, role, span, sentence)]
            if not missing:
                return None
            found = ", ".join(f"{a.role}={a.span.of(example.text)}" for a in frame.arguments)
            best = f"without {', '.join(missing)} (found {found or 'none'})"
    return best


def _filled(frame: Frame, role: str, span: Span, sentence: ParsedSentence) -> bool:
    if role in frame.spoken:
        speakers = [sentence.tree.words[s.speaker].span for s in sentence.speeches if s.speaker is not None]
        return any(speaker.overlaps(span) for speaker in speakers)
    if role == "content":
        return frame.content is not None and frame.content.overlaps(span)
    if frame.mutual and role in {"actor", "partner", "recipient"}:
        return any(a.span.overlaps(span) for a in frame.args("actor", "partner"))
    return any(a.span.overlaps(span) for a in frame.args(role))
