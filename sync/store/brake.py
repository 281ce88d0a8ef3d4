"""The brake: far fewer rows or columns than last time stop the night, for it may be a slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sync.errors import NeedsAPerson

FEW, SHARE = 3, 0.10  # more than this many and more than this share (reliability, P3)


@dataclass(frozen=True, slots=True)
class WatchedTab:
    """A tab that the brake watches: its title, and whether the night needs it."""

    title: str
    required: bool


def hold_back(
    before: Mapping[str, int],
    now: Mapping[str, int],
    tabs: Mapping[str, WatchedTab],
    gone_in_words: Sequence[str] = (),
    accepted: int | None = None,
) -> None:
    """Stop when a required tab is empty and was not, or when rows of any form or columns have gone.

    *before* and *now* count rows by form, *tabs* names the tab of each form, and *gone_in_words*
    says of each column or tab that held answers on the last night that it is not there now.
    *accepted* is how much somebody has said may go; another number is no approval.
    Raises NeedsAPerson.
    """
    gone = {form: rows - now.get(form, 0) for form, rows in before.items() if form in tabs}
    emptied = [form for form in gone if tabs[form].required and before[form] and not now.get(form)]
    fewer = [
        form
        for form, rows in gone.items()
        if form not in emptied and rows > max(FEW, SHARE * before[form])
    ]
    lost = sum(gone[form] for form in (*emptied, *fewer)) + len(gone_in_words)
    if lost in {0, accepted}:
        return
    faults = [
        f"The tab {tabs[form].title} is empty, and on the last night it was not."
        for form in emptied
    ]
    faults += [
        f"{gone[form]} of {before[form]} rows on {tabs[form].title} have gone since the last night."
        for form in fewer
    ]
    faults += gone_in_words
    raise NeedsAPerson(
        f"{' '.join(faults)} So we stopped, and nothing was taken off the site. If it was a slip, "
        "open the sheet and choose File, Version history. If it was meant, run: "
        f"keywork sync --accept-changes {lost}"
    )
