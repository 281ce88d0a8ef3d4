"""The same rows give the same answers and the same bytes, in any process."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from random import Random

from any_house import (
    CHANCES,
    HOUSES,
    TYPED,
    Spoil,
    any_house,
    laid_out,
    night,
    pages,
    spoiled,
    spoils,
)
from hypothesis import given
from hypothesis import strategies as st

from sync.check import Checked
from tests.a_house import FORMS, Night
from tests.tries import tries

ROOT = Path(__file__).resolve().parents[2]


def all_that_was_found(checked: Checked) -> list[object]:
    """Return what was found with all that a comparison of problems leaves out."""
    told = [
        (each, each.title, repr(each.found), each.offer, each.reference)
        for each in checked.problems
    ]
    return [checked, told]


@tries(25)
@given(HOUSES, st.lists(spoils(), max_size=8), CHANCES)
def test_the_same_rows_give_the_same_pages(told, swaps, chance):
    """Check, casebook and pages keep nothing from the first time to the second."""
    tables = laid_out(spoiled(told, *swaps), chance)
    once, again = night(tables), night(tables)
    assert all_that_was_found(once.checked) == all_that_was_found(again.checked)
    assert pages(once) == pages(again)
    assert [site.nav for site in once.sites.values()] == [site.nav for site in again.sites.values()]


def test_another_process_makes_the_same_bytes():
    """Sets stand in another order there, and the problems, navigation and pages do not."""
    folder = Path(__file__).parent
    said = set()
    for seed in ("1", "2", "3"):
        paths = os.pathsep.join((str(ROOT), str(folder)))
        done = subprocess.run(
            [sys.executable, "-c", f"import {Path(__file__).stem} as it; it.print_a_night()"],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True, text=True, check=True, cwd=folder,
        )  # fmt: skip
        said.add(done.stdout)
    assert len(said) == 1
    assert len(json.loads(said.pop())) > 20


def print_a_night() -> None:
    """Print a digest of each page of a house in which much is wrong, and what was found."""
    told, chance = any_house(Random(3), residents=5), Random(4)
    fields = [(name, each.name) for name in sorted(FORMS) for each in FORMS[name].fields]
    swaps = [
        Spoil(*_place(chance.choice(fields), chance.randrange(30)), chance.choice(TYPED))
        for _ in range(25)
    ]
    near_to_many = [Spoil(form, 1, "resident", "R-010") for form in ("sessions", "reviews")]
    found = night(laid_out(spoiled(told, *swaps, *near_to_many), Random(5)))
    digests = {
        f"{audience.word} {path}": hashlib.sha256(text.encode()).hexdigest()
        for (audience, path), text in pages(found).items()
    }
    print(json.dumps(digests | _heard(found)))  # noqa: T201  (this is what it is for)


def _place(field: tuple[str, str], row: int) -> tuple[str, int, str]:
    return field[0], row, field[1]


def _heard(found: Night) -> dict[str, object]:
    checked = found.checked
    told = [f"{each!r} {each.offer!r} {each.reference}" for each in checked.problems]
    held = [each for rows in checked.held.values() for each in rows]
    about = [(each.form, each.row, str(dict(each.answers))) for each in held]
    said = [
        str(asdict(row) | {"declined": sorted(row.declined), "waits": sorted(row.waits)})
        for good in checked.records.values()
        for row in good
    ]
    return {
        "problems": told,
        "rows": said,
        "navs": [site.nav for site in found.sites.values()],
        "about": about,
    }
