"""What checking costs: beside ``frictionless validate``, and when every row is bad.

Both sides get the same good sessions with the tabs they name (houses, staff, residents, goals) and
the same rules: types, required, lists, limits, lengths, unique codes and foreign keys, taken from
``forms_schema/``. Everything is measured in this one run on this one machine, the sides in turn,
each time in a process of its own.
Seconds are the processor's, so that other work on the machine counts as little as may be, and the
collector of memory is paused while "loaded" is measured, on both sides, as keywork does at night.

keywork does more: it looks at lists of several options, which a Table Schema cannot say (there the
peer is given no list), at answers that another answer makes needed, at rows sent twice and at what
rows say of each other (who lived or worked there that day, whose goal it is); it reads days and
times in many ways, and keeps every row and every problem for the pages. The peer does more in that
it turns the text of CSV into days, times and numbers, which keywork gets as numbers from a sheet;
it counts bytes and makes a digest of each file. "Loaded" is the check alone, with the rows in
memory (the peer's are lists of text, as its CSV reader makes them); "from file to verdict" is a
whole command: a workbook for keywork, CSV for the peer, the quickest that each of them reads.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cost import run
from house_of_sessions import EVERY, TODAY, as_tabs, house, spoil, write_package

from sync.check import check
from sync.config.project import Project
from sync.forms.blank import write_workbook
from sync.forms.load import load_forms
from sync.pull.gc_paused import gc_paused

SHIPPED = Project(Path(__file__).parent / "no such folder")
GOOD = "good"
THEIRS = "frictionless"
PARTS = (GOOD, THEIRS, *EVERY)
Measured = dict[str, float]


def keywork_loaded(sessions: int, how: str) -> Measured:
    """Check rows that are in memory, and say what that took."""
    forms = load_forms(SHIPPED.schema_texts())
    told = house(sessions)
    tables = as_tabs(told if how == GOOD else spoil(told, how), forms)
    del told
    loaded = _peak()
    with gc_paused():
        start = time.process_time()
        checked = check(tables, forms, TODAY)
        seconds = time.process_time() - start
    tally = next(each for each in checked.tallies if each.form == "sessions")
    waiting = tally.held + sum(1 for each in checked.records["sessions"] if each.waits)
    if waiting != (0 if how == GOOD else sessions):
        sys.exit(f"{how}: something waits in {waiting} of {sessions}")
    return _measured(seconds, loaded, len(checked.problems))


def peer_loaded(sessions: int, how: str) -> Measured:
    """Validate the same rows with frictionless, and say what that took."""
    import frictionless  # noqa: PLC0415  (keywork's own processes do not carry it)

    del how
    forms = load_forms(SHIPPED.schema_texts())
    with tempfile.TemporaryDirectory() as scratch:
        path = write_package(house(sessions), forms, SHIPPED.schema_texts(), Path(scratch))
        described = json.loads(path.read_text(encoding="utf-8"))
        for each in described["resources"]:
            with (Path(scratch) / each.pop("path")).open(encoding="utf-8", newline="") as file:
                each["data"] = list(csv.reader(file))
    package = frictionless.Package.from_descriptor(described)
    loaded = _peak()
    with gc_paused():
        start = time.process_time()
        report = package.validate(limit_errors=sessions * 50)
        seconds = time.process_time() - start
    rows = report.tasks[-1].stats["rows"]
    if not report.valid or rows != sessions:
        sys.exit(f"frictionless looked at {rows} of {sessions} rows; valid: {report.valid}")
    return _measured(seconds, loaded, 0)


def _measured(seconds: float, loaded: float, problems: int) -> Measured:
    peak = _peak()
    return {"seconds": seconds, "peak": peak, "own": peak - loaded, "problems": problems}


def _peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one(part: str, sessions: int) -> None:
    """Measure one part in this process, and print it for the one that asked."""
    measure: Callable[[int, str], Measured] = peer_loaded if part == THEIRS else keywork_loaded
    print(json.dumps(measure(sessions, part)))


def apart(part: str, sessions: int) -> Measured:
    """Measure one part in a process of its own."""
    command = [sys.executable, __file__, "--sessions", str(sessions), "--part", part]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{part} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    found: Measured = json.loads(done.stdout)
    return found


def whole(sessions: int, runs: int) -> dict[str, float]:
    """Measure from file to verdict."""
    forms = load_forms(SHIPPED.schema_texts())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        told = house(sessions)
        package = write_package(told, forms, SHIPPED.schema_texts(), folder / "package")
        book = folder / "house.xlsx"
        write_workbook(book, forms.values(), told)
        (folder / "keywork.toml").write_text('[house]\nname = "Measured"\n', encoding="utf-8")
        del told
        ours = ("sync", "check", "--project", folder, "--workbook", book, "--today", TODAY)
        theirs = ("frictionless", "validate", "--limit-errors", sessions * 50, package)
        pairs = [
            (run(sys.executable, "-m", *ours), run(sys.executable, "-m", *theirs, ends=(0,)))
            for _ in range(runs)
        ]
    median = statistics.median
    return {
        "keywork check, from file to verdict, rows a second": sessions
        / median(a.cpu for a, _ in pairs),
        "frictionless validate, from file to verdict, rows a second": sessions
        / median(b.cpu for _, b in pairs),
        "from file to verdict, times as many rows a second": median(
            b.cpu / a.cpu for a, b in pairs
        ),
    }


def loaded(sessions: int, runs: int) -> dict[str, float]:
    """Measure the check alone: good rows on both sides, and bad rows beside good ones."""
    rounds = [{part: apart(part, sessions) for part in PARTS} for _ in range(runs)]

    def median(part: str, what: str, over: str | None = None) -> float:
        return statistics.median(
            each[part][what] / (each[over][what] if over else 1) for each in rounds
        )

    found = {
        "keywork, loaded, rows a second": sessions / median(GOOD, "seconds"),
        "frictionless, loaded, rows a second": sessions / median(THEIRS, "seconds"),
        "loaded, times as many rows a second": median(THEIRS, "seconds", GOOD),
        "keywork, loaded, peak MB": median(GOOD, "peak"),
        "frictionless, loaded, peak MB": median(THEIRS, "peak"),
    }
    for how in EVERY:
        found |= {
            f"{how} in every row, problems a row": median(how, "problems") / sessions,
            f"{how} in every row, times as long as good ones": median(how, "seconds", GOOD),
            f"{how} in every row, times the peak memory": median(how, "peak", GOOD),
            f"{how} in every row, times the memory of the check": median(how, "own", GOOD),
        }
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sessions", type=int, default=200_000, help="rows (default 200000)")
    parser.add_argument("--runs", type=int, default=3, help="times that each is run (default 3)")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.part:
        one(asked.part, asked.sessions)
        return
    found = loaded(asked.sessions, asked.runs) | whole(asked.sessions, asked.runs)
    if asked.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{asked.sessions:,} sessions checked, median of {asked.runs} runs in turn")
    for name, figure in found.items():
        print(f"{name:62}{figure:12,.2f}")


if __name__ == "__main__":
    main()
