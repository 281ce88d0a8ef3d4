"""Elm House with its books at a made-up Google, and nights that read them from there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from sync.clock import RunTime
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.config.sources import pull_rows
from sync.demo.google import MadeUpBook, MadeUpTab, book_of
from sync.demo.google.book import Cell
from sync.errors import KeyworkError
from sync.night.job import Job, Outcome
from sync.night.run import run_night
from sync.pull.sheets.patience import Patience
from sync.pull.table import Pulled
from tests.a_house import FORMS, Rows, rows
from tests.conftest import run_keywork
from tests.demo.google.failing import FailingGoogle
from tests.demo.google.faults import Fault
from tests.nights import files

DAY = date(2026, 6, 30)
PERSON, TOMORROW = 2, 3
KEYS = {"house": "elm-house-book", "restricted": "elm-restricted-book"}
# Tries follow each other at once, but an answer may take its time: this computer may be busy.
QUICK = Patience((0.01,) * 5, jitter=0, connect=60, read=60, deadline=300, loading=(0.01, 0.01))
BUSY = [  # row of the table of answers, the fault, what is said of it
    (15, "busy-429", "asked too often"),
    (15, "busy-html-429", "asked too often"),
    (15, "busy-403", "trouble of its own"),
    (16, "error-500", "it answered with 500"),
    (16, "bad-gateway-502", "it answered with 502"),
    (16, "unavailable-503", "it answered with 503"),
    (16, "unavailable-html-503", "it answered with 503"),
    (16, "slow-504", "it answered with 504"),
    (16, "reset", "Nothing answers"),
    (16, "closed", "Nothing answers"),
    (18, "half-body", "broke off before their end"),
    (18, "half-chunks", "broke off before their end"),
    (18, "empty-200", ""),
    (18, "portal-200", "Something else answered in place of Google"),
    (18, "portal-302", "Something else answered in place of Google"),
]


@dataclass(slots=True)
class AtGoogle:
    """A house whose rows stand at a made-up Google."""

    root: Path
    google: FailingGoogle
    patience: Patience = field(default=QUICK)

    def night(self, patience: Patience | None = None, accepted: int | None = None) -> Outcome:
        """Do one night; raises what stopped it."""
        job = Job(
            Project(self.root),
            read_settings(self.root),
            (),
            RunTime(DAY),
            accepted,
            patience=patience or self.patience,
        )
        return run_night(job, lambda _step: None)

    def look(self, patience: Patience | None = None) -> Pulled:
        """Read the rows, as far as any command does."""
        settings = read_settings(self.root)
        return pull_rows(Project(self.root), settings, (), FORMS, patience or self.patience)

    def stops(self, patience: Patience | None = None) -> KeyworkError:
        """Hold a night to publishing nothing, and return what it says."""
        before = files(self.root / "published")
        with pytest.raises(KeyworkError) as stopped:
            self.night(patience)
        assert files(self.root / "published") == before
        report = json.loads((self.root / "build/report.json").read_text(encoding="utf-8"))
        assert report["exit"] == stopped.value.exit_code
        return stopped.value

    def run(self, command: str, *more: object, exit_code: int = 0) -> str:
        """Run a command as people do."""
        return run_keywork(command, "--project", self.root, *more, exit_code=exit_code).output

    def fault(self, name: str, on: str = "any", **more: object) -> None:
        """Let Google fail."""
        self.google.faults.append(Fault(name, on, **more))  # type: ignore[arg-type]

    def kinds(self) -> list[str]:
        """Say what Google was asked for, in order."""
        return [each.kind for each in self.google.asked]

    def book(self, which: str = "house") -> MadeUpBook:
        """Return a book as it stands."""
        return self.google.books[KEYS[which]]

    def put(self, which: str = "house", **changed: object) -> None:
        """Change something about a book."""
        self.google.books[KEYS[which]] = replace(self.book(which), **changed)  # type: ignore[arg-type]

    def tab(self, title: str, which: str = "house") -> MadeUpTab:
        """Return a tab as it stands."""
        found = self.book(which).tab(title)
        assert found, title
        return found

    def change(self, name: str, which: str = "house", **changed: object) -> None:
        """Change something about a tab, such as its title or rows."""
        tabs = [
            replace(tab, **changed) if tab.title == name else tab  # type: ignore[arg-type]
            for tab in self.book(which).tabs
        ]
        self.put(which, tabs=tuple(tabs))

    def add(self, tab: MadeUpTab, which: str = "house") -> None:
        """Put one more tab into a book."""
        self.put(which, tabs=(*self.book(which).tabs, tab))

    def drop(self, title: str, which: str = "house") -> None:
        """Delete a tab."""
        self.put(which, tabs=tuple(tab for tab in self.book(which).tabs if tab.title != title))

    def type(self, title: str, row: int, heading: str, cell: Cell) -> None:
        """Type something into one cell."""
        cells = [list(each) for each in self.tab(title).rows]
        cells[row - 1][cells[0].index(heading)] = cell
        self.change(title, rows=cells)


def books(told: Rows | None = None) -> list[MadeUpBook]:
    """Tell Elm House as two spreadsheets."""
    told = told or rows()
    return [
        book_of([form for form in FORMS.values() if form.book == book], told, KEYS[book], book)
        for book in KEYS
    ]


@contextmanager
def elm_at_google(root: Path, told: Rows | None = None) -> Iterator[AtGoogle]:
    """Put Elm House at a made-up Google, and its folder at *root*."""
    root.mkdir(parents=True, exist_ok=True)
    with FailingGoogle(books(told)) as google:
        key = root.parent / "robot-key.json"
        key.touch(mode=0o600)
        key.write_text(google.key_file(), encoding="utf-8")
        toml = (
            '[house]\nname = "Elm Homes"\n[google]\nkey_file = "../robot-key.json"\n'
            f'house = "{KEYS["house"]}"\nrestricted = "{KEYS["restricted"]}"\n'
            f'endpoint = "{google.address}"\n'
        )
        (root / "keywork.toml").write_text(toml, encoding="utf-8")
        yield AtGoogle(root, google)


def said_of(stopped: Exception) -> str:
    """Return all that is said, which gives nothing of the house away."""
    said = "\n".join([str(stopped), repr(stopped), *getattr(stopped, "__notes__", ())])
    for secret in (*KEYS.values(), "Ada", "PRIVATE", "ya29", "http", "Traceback"):
        assert secret not in said, secret
    assert stopped.__cause__ is None
    return said


def codes(house: AtGoogle) -> set[str]:
    """Return the codes of what the last night found."""
    report = json.loads((house.root / "build/report.json").read_text(encoding="utf-8"))
    return {each["code"] for each in report["problems"]}
