"""The brake: much that is gone, or begins to wait, stops the night, for it may be a slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sync.errors import NeedsAPerson

FEW, SHARE = 3, 0.10  # more than this many and more than this share (reliability, P3)


@dataclass(frozen=True, slots=True)
class WatchedTab:
    """A tab that the brake watches: its title, if the night needs it, why much of it may wait."""

    title: str
    required: bool
    cause: str = ""


@dataclass(frozen=True, slots=True)
class RowCounts:
    """By form, how many rows there are, and in how many anything waits for a correction.

    *waiting* is empty for a night that did not count it yet.
    """

    rows: Mapping[str, int] = field(default_factory=dict)
    waiting: Mapping[str, int] = field(default_factory=dict)

    def began_to_wait(self, form: str, before: RowCounts) -> int:
        """Count the rows of *form* that were on the site *before* and wait now, at the least.

        Every row that is new may be one that waits.
        """
        if form not in before.waiting:
            return 0
        new = max(0, self.rows.get(form, 0) - before.rows.get(form, 0))
        return max(0, self.waiting.get(form, 0) - before.waiting[form] - new)


@dataclass(frozen=True, slots=True)
class Loss:
    """So much of a tab that went or begins to wait, and the sentence that tells of it."""

    count: int
    words: str


def hold_back(
    before: RowCounts,
    now: RowCounts,
    tabs: Mapping[str, WatchedTab],
    gone_in_words: Sequence[str] = (),
    accepted: int | None = None,
) -> None:
    """Stop when a required tab is empty and was not, or when much has gone or begins to wait.

    *tabs* names the tab of each form, and *gone_in_words* says of each column or tab that held
    answers on the last night that it is not there now. What begins to wait counts like what went
    (decision 1c). *accepted* is how much somebody has said may go; another number is no approval.
    Raises NeedsAPerson.
    """
    losses = [*_losses(before, now, tabs), *(Loss(1, words) for words in gone_in_words)]
    lost = sum(each.count for each in losses)
    if lost in {0, accepted}:
        return
    raise NeedsAPerson(
        f"{' '.join(each.words for each in losses)} So nothing is published, and nothing is taken "
        "off the site. If it was a slip, open the sheet and choose File, Version history. If it "
        f"was meant, run: keywork sync --accept-changes {lost}"
    )


def _losses(before: RowCounts, now: RowCounts, tabs: Mapping[str, WatchedTab]) -> list[Loss]:
    """Tell of each form what went or begins to wait, where that is much: what is empty first."""
    emptied, fewer, begun = [], [], []
    for form, there_were in before.rows.items():
        if form not in tabs:
            continue
        tab, gone = tabs[form], there_were - now.rows.get(form, 0)
        if tab.required and there_were and gone == there_were:
            said = f"The tab {tab.title} is empty, and on the last night it was not."
            emptied.append(Loss(gone, said))
        elif _is_much(gone, there_were):
            said = f"{gone} of {there_were} rows on {tab.title} have gone since the last night."
            fewer.append(Loss(gone, said))
        if _is_much(waiting := now.began_to_wait(form, before), there_were):
            said = (
                f"{waiting} of {there_were} rows on {tab.title} were on the site whole, and now "
                f"something in them would wait for a correction. {tab.cause}"
            )
            begun.append(Loss(waiting, said))
    return [*emptied, *fewer, *begun]


def _is_much(rows: int, of: int) -> bool:
    return rows > max(FEW, SHARE * of)
