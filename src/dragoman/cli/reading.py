"""What `read` and `explain` share: the reports of some paths, read one by one, with problems told as they come."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError, UsageError
from dragoman.knowledge.files import language_folders
from dragoman.model.problem import Problem
from dragoman.model.report import Report
from dragoman.read.paths import count_files, read_paths

if TYPE_CHECKING:
    from dragoman.pipeline import Pipeline, Reading

_EDTF = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?$")
DEFAULT_LANGUAGE = "nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says of how to read."""

    published: str | None = None
    lang: str | None = None
    parser: str | None = None


def checked(options: Options) -> Options:
    """The options, if they make sense. Raises UsageError that says what would."""
    if options.published and not _EDTF.match(options.published):
        raise UsageError(f"--published {options.published}: a day (2022-02-06), a month (2022-02) or a year is expected")
    if options.lang and options.lang not in language_folders():
        raise UsageError(f"--lang {options.lang}: unknown; there are: {', '.join(sorted(language_folders()))}")
    return options


class Readings:
    """Reads reports; `left_out` counts those that could not be."""

    def __init__(self, options: Options) -> None:
        self._options = checked(options)
        self._pipelines: dict[str, Pipeline] = {}
        self.left_out = 0

    def of(self, paths: list[str]) -> Iterator[Reading]:
        """The readings of all reports of some paths. What cannot be read is told on standard error and counted."""
        for item in _with_progress(read_paths(paths), count_files(paths)):
            if isinstance(item, Problem):
                self._tell(item)
                continue
            reading = self._read(item)
            if isinstance(reading, Problem):
                self._tell(reading)
            else:
                for problem in reading.problems:
                    self._tell(problem)
                if not reading.problems:
                    yield reading

    def _read(self, report: Report) -> Reading | Problem:
        lang = self._options.lang or report.lang or DEFAULT_LANGUAGE
        report = replace(report, lang=lang, published=self._options.published or report.published)
        if lang not in language_folders():
            known = ", ".join(sorted(language_folders()))
            return Problem(source=report.source or report.id, stage="language", reason=f"no language '{lang}'; there are: {known}")
        try:
            return self._pipeline(lang).read(report)
        except DragomanError as error:
            return Problem(source=report.source or report.id, stage="language", reason=str(error))

    def _pipeline(self, lang: str) -> Pipeline:
        from dragoman.pipeline import Pipeline

        if lang not in self._pipelines:
            self._pipelines[lang] = Pipeline(lang, self._options.parser)
        return self._pipelines[lang]

    def _tell(self, problem: Problem) -> None:
        self.left_out += 1
        where = f" ({problem.where})" if problem.where else ""
        print(f"left out: {problem.source}{where}: {problem.reason}", file=sys.stderr)


def _with_progress(items: Iterator[Report | Problem], files: int) -> Iterator[Report | Problem]:
    """The items, with a progress bar on long work at a terminal; quiet when piped."""
    if files < 5 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description="reading", total=files, console=Console(stderr=True), transient=True)
