"""What `read` and `explain` share: the reports of some paths, read one by one, with problems told as they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.cli.show import Progress
from dragoman.errors import DragomanError, InputError, UsageError
from dragoman.model.problem import Problem

if TYPE_CHECKING:
    from dragoman.model.report import Report
    from dragoman.pipeline import Pipeline, Reading
    from dragoman.read.report import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says of how to read."""

    published: str | None = None
    lang: str | None = None
    parser: str | None = None


class Readings:
    """Reads reports; `left_out` counts what could not be read."""

    def __init__(self, options: Options, progress: Progress | None = None) -> None:
        self._options = options
        self._progress = progress or Progress(live=False)
        self._pipelines: dict[str, Pipeline] = {}
        self.left_out = 0

    def of(self, paths: list[str]) -> Iterator[Reading]:
        """The readings of all reports of some paths. What cannot be read is told on standard error, counted, and stops nothing.

        Raises UsageError or ParserError where an option cannot be taken.
        """
        from dragoman.read.paths import read_paths

        given = _given(self._options)
        if given.lang:
            self._pipeline(given.lang)
        for item in read_paths(paths, given):
            if isinstance(item, Problem):
                self._tell(item)
                continue
            self._progress.at(item.source or item.id)
            reading = self._read(item)
            if reading:
                self._progress.done(len(reading.records))
                yield reading

    def _read(self, report: Report) -> Reading | None:
        try:
            pipeline = self._pipeline(report.lang or "")
        except DragomanError as error:
            if self._options.parser:
                raise
            self._tell(Problem(source=report.source or report.id, stage="parse", reason=str(error)))
            return None
        reading = pipeline.read(report)
        for problem in reading.problems:
            self._tell(problem)
        return reading if reading.records or not reading.problems else None

    def _pipeline(self, lang: str) -> Pipeline:
        from dragoman.pipeline import Pipeline

        if lang not in self._pipelines:
            self._progress.at("loading")
            self._pipelines[lang] = Pipeline(lang, self._options.parser)
        return self._pipelines[lang]

    def _tell(self, problem: Problem) -> None:
        self.left_out += 1
        place = f"{problem.source} ({problem.where})" if problem.where else problem.source
        reason = " ".join(problem.reason.split())
        self._progress.say(f"left out: {place}: {reason if problem.stage == 'read' else f'{problem.stage}: {reason}'}")


def _given(options: Options) -> Given:
    """The options that go before what the input says, checked."""
    from dragoman.read.language import known_language
    from dragoman.read.published import edtf_day
    from dragoman.read.report import Given

    published = edtf_day(options.published) if options.published is not None else None
    if options.published is not None and not published:
        raise UsageError(f"--published {options.published}: no date; a day (2022-02-06), a month (2022-02) or a year is expected")
    try:
        return Given(published=published, lang=known_language(options.lang) if options.lang is not None else None)
    except InputError as error:
        raise UsageError(f"--lang: {error}") from error
