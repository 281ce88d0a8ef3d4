"""What the night costs, from one run: rows and pages a second, and the night beside bare builds.

For 40 and for 200 residents with five years of rows. Everything is measured in this one run on this
one machine, the bare builds and the nights in turn, so the ratios hold when the machine is slow.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from cost import Cost, run

from sync.casebook.casebook import make_casebook
from sync.check import check
from sync.config.project import Project
from sync.forms.load import load_forms
from sync.forms.model import Audience
from sync.pages import SiteTexts, make_sites
from sync.pull.workbook import pull_workbooks

TODAY = date(2026, 11, 21)
YEARS = 5
AUDIENCES = ("staff", "managers", "residents")


def night(house: Path) -> Cost:
    """Do one whole night, as cron would, with nothing left of the one before."""
    for folder in ("state", "published"):
        shutil.rmtree(house / folder, ignore_errors=True)
    return run(sys.executable, "-m", "sync", "sync", "--project", house, "--today", TODAY)


def bare(house: Path) -> Cost:
    """Build the same Markdown folders with nothing but the builder, one after the other."""
    total = Cost(0, 0, 0)
    for audience in AUDIENCES:
        config = house / "build" / f"{audience}.yml"
        total += run(sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", config)
    return total


def inside(house: Path) -> dict[str, float]:
    """Measure the parts of the night that are our own, in this process."""
    project = Project(house)
    forms = load_forms(project.schema_texts())
    clock = time.perf_counter
    start = clock()
    tables = pull_workbooks([house / "house.xlsx", house / "restricted.xlsx"], forms)
    pulled = clock()
    checked = check(tables, forms, TODAY)
    done = clock()
    words = SiteTexts(project.template_texts(), project.guide_texts(), "Our house", "today")
    books = {each: make_casebook(each, checked, forms, TODAY) for each in Audience}
    sites = make_sites(books, checked, words)
    made = clock()
    rows = sum(tally.read for tally in checked.tallies)
    pages = sum(len(site.pages) for site in sites)
    return {
        "rows": rows,
        "pages": pages,
        "rows pulled a second": rows / (pulled - start),
        "rows checked a second": rows / (done - pulled),
        "rows pulled and checked a second": rows / (done - start),
        "pages made a second": pages / (made - done),
    }


def measure(residents: int, runs: int) -> dict[str, float]:
    """Measure one size of house."""
    with tempfile.TemporaryDirectory() as scratch:
        house = Path(scratch) / "house"
        make = ("demo", house, "--no-serve", "--today", TODAY)
        run(sys.executable, "-m", "sync", *make, "--residents", residents, "--years", YEARS)
        found = inside(house)
        pairs = [(night(house), bare(house)) for _ in range(runs)]
    median = statistics.median
    found["night, seconds"] = median(a.wall for a, _ in pairs)
    found["bare builds, seconds"] = median(b.wall for _, b in pairs)
    found["night / bare builds, seconds"] = median(a.wall / b.wall for a, b in pairs)
    found["night / bare builds, processor seconds"] = median(a.cpu / b.cpu for a, b in pairs)
    found["pages a second, whole night"] = found["pages"] / found["night, seconds"]
    found["night, peak MB"] = max(a.peak for a, _ in pairs)
    found["bare builds, peak MB"] = max(b.peak for _, b in pairs)
    return found


def main() -> None:
    """Print the figures, and how they grow with the number of rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="nights of each size (default 3)")
    parser.add_argument("--residents", type=int, nargs="+", default=[40, 200])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    sizes = {number: measure(number, asked.runs) for number in asked.residents}
    if asked.json:
        print(json.dumps(sizes, indent=1))
        return
    print(f"{YEARS} years of rows, median of {asked.runs} runs")
    names = list(next(iter(sizes.values())))
    print(f"{'residents':42}" + "".join(f"{number:>12}" for number in sizes))
    for name in names:
        print(f"{name:42}" + "".join(f"{found[name]:12,.2f}" for found in sizes.values()))
    small, large = next(iter(sizes.values())), list(sizes.values())[-1]
    if small is not large:
        rows = large["rows"] / small["rows"]
        longer = large["night, seconds"] / small["night, seconds"]
        print(f"{rows:.2f} times the rows took {longer:.2f} times as long")


if __name__ == "__main__":
    main()
