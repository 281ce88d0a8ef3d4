"""The houses whose pages are recounted, each with the night that made them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import NIGHT, run_keywork
from tests.made_once import made_once
from tests.recount.awkward import make_awkward
from tests.recount.dues import Due, dues, something_late
from tests.recount.printed import Printed, page
from tests.recount.sheets import WAITS, House, read_house

ADVENT = "2026-12-05"
NIGHTS = {"lantern": NIGHT, "awkward": ADVENT, "bulk": NIGHT}
NAMED = {"Staff": ("Staff code", "Name"), "Houses": ("House code", "Name of the house")}


@dataclass(frozen=True)
class Night:
    """A house on a day, and its pages."""

    house: House
    folder: Path

    def page(self, name: str) -> Printed:
        return page(self.folder, name)

    def dues(self) -> list[Due]:
        return [due for code in self.house.residents for due in dues(self.house, code)]

    def late(self) -> set[str]:
        """Return the codes of all for whom something that is ours to do is late."""
        return {code for code in self.house.residents if something_late(self.house, code)}

    def name_of(self, tab: str, code: str | None) -> str:
        if code == WAITS:
            return WAITS
        heading, name = NAMED[tab]
        return str({row[heading]: row[name] for row in self.house.tabs[tab]}[code])


def night_of(which: str, demo: Path, factory: pytest.TempPathFactory) -> Night:
    """Make a house of ``NIGHTS``; of a bulk house, everything but people and days is drawn."""
    today, folder = NIGHTS[which], demo

    def bulk(folder: Path) -> None:
        size = ("--residents", 24, "--years", 2)
        run_keywork("demo", folder, "--no-serve", "--today", today, *size)

    def next_night(folder: Path) -> None:
        shutil.copytree(demo, folder, symlinks=True, dirs_exist_ok=True)
        if which == "awkward":
            make_awkward(folder, date.fromisoformat(today))
        run_keywork("sync", "--project", folder, "--today", today, exit_code=1)

    if which != "lantern":
        folder = made_once(factory, f"recounted-{which}", bulk if which == "bulk" else next_night)
    return Night(read_house(folder, date.fromisoformat(today)), folder)
