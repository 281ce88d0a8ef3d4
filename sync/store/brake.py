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
    gone = {form: n - now.rows.get(form, 0) for form, n in before.rows.items() if form in tabs}
    emptied = [
        form
        for form in gone
        if tabs[form].required and before.rows[form] and not now.rows.get(form)
    ]
    fewer = [
        form for form, n in gone.items() if form not in emptied and _is_much(n, before.rows[form])
    ]
    begun = {
        form: n
        for form in gone
        if _is_much(n := now.began_to_wait(form, before), before.rows[form])
    }
    lost = sum(gone[form] for form in (*emptied, *fewer)) + len(gone_in_words) + sum(begun.values())
    if lost in {0, accepted}:
        return
    faults = [
        f"The tab {tabs[form].title} is empty, and on the last night it was not."
        for form in emptied
    ]
    faults += [
        f"{gone[form]} of {before.rows[form]} rows on {tabs[form].title} have gone since the last "
        "night."
        for form in fewer
    ]
    faults += [
        f"{n} of {before.rows[form]} rows on {tabs[form].title} were on the site whole, and now "
        f"something in them would wait for a correction. {tabs[form].cause}"
        for form, n in begun.items()
    ]
    faults += gone_in_words
    raise NeedsAPerson(
        f"{' '.join(faults)} So nothing is published, and nothing is taken off the site. If it "
        "was a slip, open the sheet and choose File, Version history. If it was meant, run: "
        f"keywork sync --accept-changes {lost}"
    )


def _is_much(rows: int, of: int) -> bool:
    return rows > max(FEW, SHARE * of)
