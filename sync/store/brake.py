"""The brake: far fewer rows or columns than last time stop the night, for it may be a slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.errors import NeedsAPerson

WATCHED = ("residents", "sessions")
FEW, SHARE = 3, 0.10  # more than this many and more than this share (reliability, P3)


def hold_back(
    before: Mapping[str, int],
    now: Mapping[str, int],
    required: Mapping[str, str],
    gone_in_words: Sequence[str] = (),
    accepted: int | None = None,
) -> None:
    """Stop when a required tab is empty and was not, or residents, sessions or columns have gone.

    *before* and *now* count rows by form, *required* names forms and their tabs, and
    *gone_in_words* says of each column or tab that held answers on the last night that it is not
    there now. *accepted* is how much somebody has said may go; another number is no approval.
    Raises NeedsAPerson.
    """
    gone = {form: rows - now.get(form, 0) for form, rows in before.items()}
    emptied = [form for form in required if before.get(form) and not now.get(form)]
    fewer = [
        form
        for form in WATCHED
        if form not in emptied and gone.get(form, 0) > max(FEW, SHARE * before.get(form, 0))
    ]
    lost = sum(gone[form] for form in (*emptied, *fewer)) + len(gone_in_words)
    if lost in {0, accepted}:
        return
    told = [
        f"The tab {required[form]} is empty, and on the last night it was not." for form in emptied
    ]
    told += [f"{gone[form]} rows of {form} have gone since the last night." for form in fewer]
    told += gone_in_words
    raise NeedsAPerson(
        f"{' '.join(told)} So we stopped, and nothing was taken off the site. If it was a slip, "
        "open the sheet and choose File, Version history. If it was meant, run: "
        f"keywork sync --accept-changes {lost}"
    )
