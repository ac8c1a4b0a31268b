"""A text as the finders of times and numbers see it: letters, figures and marks, with where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Letters; figures with their marks; a mark alone; an empty line, over which no expression goes.
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\n\s*\n|[^\w\s]|_")
_SAME = str.maketrans("’‘´–—‑−", "'''----")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Parallel lists: each token folded, where it starts and where it ends (half-open, in code points)."""

    text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.folded)

    def touching(self, at: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return at > 0 and self.ends[at - 1] == self.starts[at]

    def written(self, at: int) -> str:
        """A token as the text writes it."""
        return self.text[self.starts[at] : self.ends[at]]


@lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text. Times and quantities are sought in the same text one after the other, so the last ones are kept."""
    low = text.translate(_SAME).lower()
    if len(low) != len(text):  # a letter that has no small form of its own length
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_SAME))
    spans = [match.span() for match in _TOKEN.finditer(low)]
    return Tokens(text=text, folded=[low[a:b] for a, b in spans], starts=[a for a, _ in spans], ends=[b for _, b in spans])
