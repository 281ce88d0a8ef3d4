"""References that staff copy to the Checked tab, and the ones that stand there.

A reference is made of what a row says and not of its number, so it survives sorting; and it ends
when somebody changes the row.
"""

from __future__ import annotations

from collections.abc import Mapping

from sync.check.codes import Code
from sync.forms.cleaning import clean
from sync.records import CheckedRow
from sync.records.references import make_reference, read_reference


def reference_of(form: str, code: Code, name: str, cells: Mapping[str, object]) -> str:
    """Make the reference of a problem, as in 7KQ4-M2XP."""
    written = ((key, _written(cells[key])) for key in sorted(cells))
    said = "\x1e".join(f"{key}\x1f{text}" for key, text in written if text)
    return make_reference(f"{form}\x1e{code}\x1e{name}\x1e{said}")


def reference_in(row: CheckedRow) -> str | None:
    """Return the reference that a row of the Checked tab names, or None if it names none."""
    return read_reference(row.reference)


def _written(cell: object) -> str:
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, float) and cell == cell // 1:
        return str(int(cell))
    return "" if cell is None else str(cell)
