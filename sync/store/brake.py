"""The brake: far fewer rows than last time stop the night, for somebody may have deleted them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sync.errors import NeedsAPerson

WATCHED = ("residents", "sessions")
FEW, SHARE = 3, 0.10  # more than this many and more than this share (reliability, P3)


def hold_back(
    before: Mapping[str, int],
    now: Mapping[str, int],
    required: Iterable[tuple[str, str]],
    accepted: int | None = None,
) -> None:
    """Stop when a required tab was full and is empty, or residents or sessions have gone.

    *required* pairs each required form with its tab's title. *accepted* is the number of rows that
    somebody has said may go; another number is no approval. Raises NeedsAPerson.
    """
    emptied = [tab for form, tab in required if before.get(form) and not now.get(form)]
    gone = {form: before.get(form, 0) - now.get(form, 0) for form in WATCHED}
    too_many = {
        form: lost for form, lost in gone.items() if lost > max(FEW, SHARE * before.get(form, 0))
    }
    lost = sum(too_many.values()) or sum(before.get(form, 0) for form, _ in required if emptied)
    if not (emptied or too_many) or lost == accepted:
        return
    words = " and ".join(f"{number} {form} rows" for form, number in too_many.items())
    what = f"{', '.join(emptied)} is empty and was not before" if emptied else f"{words} have gone"
    raise NeedsAPerson(
        f"{what} since the last night, so we stopped. Nothing was taken off the site. If someone "
        "deleted rows by mistake, open the sheet and choose File, Version history. If it was "
        f"meant, run: keywork sync --accept-changes {lost}"
    )
