"""The same mistake once, with all its places: as the terminal and the pages say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sync.check.codes import Code
from sync.check.messages.say import is_unused, say
from sync.check.problem import Problem
from sync.forms.model import Form

EMPTY = frozenset((Code.BLANK, Code.NEEDED))


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems that are one mistake: of one column, or the answers that one row lacks."""

    problems: tuple[Problem, ...] = field(repr=False)

    @property
    def first(self) -> Problem:
        """Return the problem that stands for all."""
        return self.problems[0]

    @property
    def across(self) -> bool:
        """Say whether it is several answers that one row lacks."""
        return self.first.code in EMPTY and len({each.column for each in self.problems}) > 1

    def words(self, form: Form) -> tuple[str, str]:
        """Say what is wrong and what to do, in words that fit every problem."""
        if self.across:
            return (
                f"{len(self.problems)} answers are missing in row {self.first.row}.",
                "Fill them in, or look at the other answers of the row.",
            )
        return say(self.first, form)


@dataclass(frozen=True, slots=True)
class GroupedProblems:
    """Every mistake once, and the tabs that a house does without, which are told of together."""

    groups: tuple[ProblemGroup, ...] = ()
    unused: tuple[Problem, ...] = field(default=(), repr=False)


def group_problems(problems: Iterable[Problem]) -> GroupedProblems:
    """Gather *problems* so that the same mistake stands once, in the order they were found."""
    known = list(problems)
    gaps = Counter((each.form, each.row) for each in known if each.code in EMPTY)
    alike: dict[tuple[object, ...], list[Problem]] = {}
    for each in known:
        if is_unused(each):
            continue
        of_one_row = each.code in EMPTY and gaps[each.form, each.row] > 1
        alike.setdefault((each.form, each.row) if of_one_row else each.mistake, []).append(each)
    return GroupedProblems(
        tuple(ProblemGroup(tuple(group)) for group in alike.values()),
        tuple(each for each in known if is_unused(each)),
    )
