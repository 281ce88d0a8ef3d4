"""The demo house behind a made-up Google, for trying the set-up by hand.

    python -m tests.demo.google.by_hand FOLDER [--today D] [--port N] [--fault NAME[@KIND]]...

It writes FOLDER/key.json, says what belongs in ``keywork.toml``, and runs until Ctrl-C. What is
typed meanwhile is switched on, or off if it was on: the name of a fault, or of a way in which the
books can be wrong (not-uk, open, excel, unshared). ``?`` lists them all.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TextIO

from sync.demo import demo_rows
from sync.demo.google import MadeUpBook, book_of
from sync.forms.model import Form
from tests.demo.google.failing import FailingGoogle
from tests.demo.google.faults import ANY, FAULTS, Fault
from tests.houses import FORMS

WRONG = {
    "not-uk": {"locale": "en_US"},
    "open": {"open_to_anyone": True},
    "excel": {"excel": True},
    "unshared": {"shared": False},
}


def demo_books(today: date, forms: Iterable[Form] = tuple(FORMS.values())) -> list[MadeUpBook]:
    """Make the two books of the demo house."""
    rows = demo_rows(today)
    books = []
    for name in ("house", "restricted"):
        here = [form for form in forms if form.book == name]
        told = {form.name: rows.get(form.name, []) for form in here}
        books.append(book_of(here, told, f"made-up-{name}-book", f"Lantern Street Homes, {name}"))
    return books


def write_key(folder: Path, text: str) -> Path:
    """Write the key file so that nobody else can read it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "key.json"
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    return path


def fault(text: str) -> Fault:
    """Read NAME or NAME@KIND."""
    name, _, on = text.partition("@")
    return Fault(name, on=on or ANY)


def switch(google: FailingGoogle, word: str) -> str:
    """Switch something on, or off if it was on, and say so."""
    if word == "?":
        return "\n".join([*WRONG, *(f"{name}  {words}" for name, words in FAULTS.items())])
    if word in WRONG:
        on = any(getattr(book, part) != value for book in google.books.values()
                 for part, value in WRONG[word].items())  # fmt: skip
        usual = {part: MadeUpBook.__dataclass_fields__[part].default for part in WRONG[word]}
        for key, book in google.books.items():
            google.books[key] = replace(book, **(WRONG[word] if on else usual))
        return f"{word}: {'on' if on else 'off'}"
    try:
        meant = fault(word)
    except ValueError as error:
        return f"{error}; type ? for a list"
    if meant in google.faults:
        google.faults.remove(meant)
        return f"{word}: off"
    google.faults.append(meant)
    return f"{word}: on"


def settings(google: FailingGoogle, key: Path) -> str:
    """Return what belongs in ``keywork.toml``."""
    house, restricted = google.books
    return (
        f'[google]\nkey_file = "{key.absolute()}"\nhouse = "{house}"\nrestricted = "{restricted}"\n'
        f'endpoint = "{google.address}"'
    )


def say(words: str) -> None:
    """Show something at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def run(google: FailingGoogle, folder: Path, typed: TextIO) -> None:
    """Say what to do, and then do as is typed until Ctrl-C."""
    say(settings(google, write_key(folder, google.key_file())))
    for line in typed:
        if word := line.strip():
            say(switch(google, word))
    signal.pause()


def main() -> None:
    """Serve until Ctrl-C."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--today", type=date.fromisoformat, default=date.today())
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--fault", type=fault, action="append", default=[])
    chosen = options.parse_args()
    try:
        with FailingGoogle(demo_books(chosen.today), chosen.fault, chosen.port) as google:
            run(google, chosen.folder, sys.stdin)
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
