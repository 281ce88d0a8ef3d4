"""What reading from Google costs beside the least that it could: requests.get and json.loads a tab.

Ten tabs of 20,000 rows and 12 columns from a made-up Google on this computer. Each way is a process
of its own, both in turn in this one run, after a first round that fills the server's memory; time
is from the first request to the last row, and memory the most that the whole process took.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import requests

from sync.demo.google import Google, MadeUpBook, MadeUpTab
from sync.forms.model import Audience, Field, Form, Kind
from sync.pull.sheets.books import books_of, pull_books
from sync.pull.sheets.connection import RAW, Connection
from sync.pull.sheets.key import read_key
from sync.pull.sheets.patience import Patience

TABS, ROWS, COLUMNS = 10, 20_000, 12
KEY = "a-book-of-two-million-cells"
WAYS = ("raw", "keywork")


def forms() -> dict[str, Form]:
    """Make forms of as many questions as the tabs have columns."""
    fields = tuple(Field(f"f{n}", f"Question {n}", Kind.TEXT) for n in range(COLUMNS))
    return {
        f"tab{n}": Form(
            f"tab{n}", f"Tab {n}", "house", "staff", Audience.STAFF, required=False, fields=fields
        )
        for n in range(TABS)
    }


def rows() -> list[list[object]]:
    """Make one tab: moments, codes, days, numbers, short answers and notes."""
    made: list[list[object]] = [[f"Question {n}" for n in range(COLUMNS)]]
    for n in range(ROWS):
        note = f"We talked about rent, week {n}. Next time: the letter from the council."
        asked = [46_000 + n / 977, f"R-{n % 200:03}", "S-01", 46_000 + n % 700, 45, "In person"]
        made.append([*asked, "Money, Health", note, n % 5 + 1, "", "Yes", f"Step {n} is ours"])
    return made


def raw(address: str, token: str) -> object:
    """Read every tab with nothing but requests and json."""
    kept = []
    for n in range(TABS):
        found = requests.get(
            f"{address}/v4/spreadsheets/{KEY}/values:batchGet",
            params={**RAW, "ranges": f"'Tab {n}'"},
            headers={"Authorization": f"Bearer {token}"},
            timeout=60,
        )
        kept.append(json.loads(found.content))
    return kept


def one_way(way: str, address: str, key_file: Path) -> None:
    """Read everything in one way, and print what it took."""
    key = read_key(key_file, (), address)
    connection = Connection(key, address, Patience())
    connection.sign_in()  # both ways carry what it takes to sign in; only ours is timed doing it
    start = time.perf_counter()
    if way == "raw":
        kept = raw(address, str(key.credentials.token))
    else:
        kept = pull_books(books_of(key, KEY, None, address), forms(), {}, Patience())
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert kept
    print(json.dumps([seconds, peak]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--address")
    parser.add_argument("--key-file", type=Path)
    asked = parser.parse_args()
    if asked.way:
        one_way(asked.way, asked.address, asked.key_file)
        return
    tab = rows()
    book = MadeUpBook(KEY, "Large", tuple(MadeUpTab(f"Tab {n}", tab, gid=n) for n in range(TABS)))
    took: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    with Google([book]) as google, tempfile.TemporaryDirectory() as scratch:
        key_file = Path(scratch) / "key.json"
        key_file.write_text(google.key_file(), encoding="utf-8")
        key_file.chmod(0o600)
        for run in range(asked.runs + 1):
            for way in WAYS:
                more = ["--way", way, "--address", google.address, "--key-file", str(key_file)]
                said = subprocess.check_output([sys.executable, __file__, *more], text=True)
                if run:
                    took[way].append(json.loads(said))
    seconds, memory = (
        {way: statistics.median(each[place] for each in took[way]) for way in WAYS}
        for place in (0, 1)
    )
    print(
        f"{TABS} tabs of {ROWS:,} rows and {COLUMNS} columns, medians of {asked.runs} runs in turn"
    )
    for way in WAYS:
        print(f"{way:<8} {seconds[way]:6.2f} s {memory[way]:6.0f} MB")
    print(f"keywork / raw: time {seconds['keywork'] / seconds['raw']:.2f}, ", end="")
    print(f"memory {memory['keywork'] / memory['raw']:.2f} (at most 1.30)")


if __name__ == "__main__":
    main()
