"""What each audience may read of a made-up house, word by word, and where words stand in its files.

Words are looked for in runs of two to four: a text that is cut short, or only quoted, is found
too. What an audience reads elsewhere all the same is no secret from it.
"""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from sync.casebook.withheld import NO_LEADERS
from sync.forms.blank import write_workbook
from sync.forms.model import Audience, Field, Kind
from sync.pull.workbook import pull_workbooks
from tests.a_house import FORMS, GUIDES, TEMPLATES, look, look_at
from tests.a_house import rows as another_house
from tests.nights import files

Answers = Mapping[str, object]
Rows = Mapping[str, Sequence[Answers]]
IN_WORDS = {Kind.TEXT, Kind.EMAIL, Kind.CHOICE, Kind.CHOICES}
RESTRICTED = {"concerns", "requests", "feedback"}
KEPT = {("staff", "account"), ("staff", "supervision_last")} | {
    (name, "sender") for name, form in FORMS.items() if "sender" in form.by_name
}
ABOUT_STAFF = "A member of staff"
IN_IT = "In the toolkit"
WITH_WORDS = (".html", ".json", ".xml", ".gz", ".ics", ".txt", ".md", ".css", ".js", ".svg")


@dataclass(frozen=True)
class House:
    """The rows of a made-up house, and every file that each audience can open."""

    today: date
    rows: Rows
    builds: Mapping[Audience, Mapping[str, str]]

    @cached_property
    def runs(self) -> Mapping[Audience, Mapping[str, set[str]]]:
        """Return the words of each file, in runs; the theme's own scripts are not ours."""
        return {
            audience: {
                name: every_run(text)
                for name, text in pages.items()
                if not name.endswith((".js", ".css"))
            }
            for audience, pages in self.builds.items()
        }

    @cached_property
    def anyway(self) -> Mapping[Audience, set[str]]:
        """Return what each audience may read: its own answers, and the words around them."""
        return {audience: around() | open_answers(audience, self) for audience in Audience}

    def seen(self, words: set[str], audience: Audience) -> dict[str, set[str]]:
        """Say in which files of a build some of the words stand."""
        assert len(self.runs[audience]) > 10
        found = {name: words & runs for name, runs in self.runs[audience].items()}
        return {name: words for name, words in found.items() if words}


def built(folder: Path) -> dict[str, str]:
    """Read every file that a browser could fetch, packed ones unpacked."""
    read = {}
    for name, data in files(folder).items():
        if name.endswith(WITH_WORDS):
            plain = gzip.decompress(data) if name.endswith(".gz") else data
            text = plain.decode("utf-8")
            read[name] = " ".join(all_strings(json.loads(text))) if ".json" in name else text
    return read


def all_strings(told: object) -> Iterator[str]:
    """Go through every text in a file of JSON."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for name, value in told.items():
            yield name
            yield from all_strings(value)
    elif isinstance(told, list):
        for each in told:
            yield from all_strings(each)


def made(rows: Rows, today: date, folder: Path) -> House:
    """Make the pages of a house on a day, as they would be given to MkDocs."""
    book = folder / "house.xlsx"
    write_workbook(book, FORMS.values(), rows)
    sites = look_at(pull_workbooks([book], FORMS), today=today).sites
    builds = {
        audience: {page.path: f"{page.title} {page.markdown}" for page in site.pages}
        for audience, site in sites.items()
    }
    return House(today, rows, builds)


def in_runs(words: Sequence[str], length: int) -> set[str]:
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def split(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs_of(texts: Iterable[str]) -> set[str]:
    """List each text in runs of four words, or as a whole if it has only two or three."""
    found = set()
    for text in texts:
        words = split(text)
        found |= in_runs(words, max(2, min(4, len(words))))
    return {run for run in found if not run.replace(" ", "").isdigit()}


def every_run(text: str) -> set[str]:
    """List all runs of two, three and four words, as typed and as read."""
    found = set()
    plain = html.unescape(text)
    for words in (split(plain), split(html.unescape(re.sub(r"<[^>]*>", " ", text)))):
        found |= in_runs(words, 2) | in_runs(words, 3) | in_runs(words, 4)
    return found


def said(form: str, rows: Iterable[Answers], names: Iterable[str] | None = None) -> Iterator[str]:
    """List what was answered in words, to all questions or to some."""
    asked: Iterable[Field] = FORMS[form].fields
    for field in asked:
        if field.kind not in IN_WORDS or (names is not None and field.name not in names):
            continue
        for row in rows:
            value = row.get(field.name)
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, str) and each not in field.declined:
                    yield each
                    yield field.label(each)


def about_a_leader(rows: Rows) -> list[Answers]:
    """List the concerns about a manager or safeguarding lead."""
    roles = {row["staff"]: row["roles"] for row in rows["staff"]}
    return [
        row
        for row in rows["concerns"]
        if row["about"] == ABOUT_STAFF and not NO_LEADERS.issuperset(roles[row["about_staff"]])  # type: ignore[arg-type]
    ]


def not_in_the_toolkit(rows: Rows) -> list[Answers]:
    return [row for row in rows["toolkit"] if row["status"] != IN_IT]


def gone(rows: Rows, today: date) -> list[Answers]:
    """List the introductions of those who work here no more."""
    left = {row["staff"] for row in rows["staff"] if "left" in row and row["left"] < today}  # type: ignore[operator]
    return [row for row in rows["introductions"] if row["staff"] in left]


def kept_from(audience: Audience, rows: Rows, today: date) -> list[Answers]:
    """List the rows that an audience may not read as a whole, whatever is asked in them."""
    hidden = about_a_leader(rows)
    if audience is Audience.RESIDENTS:
        hidden += not_in_the_toolkit(rows) + gone(rows, today)
    return hidden


def is_for(audience: Audience, form: str, field: Field) -> bool:
    if form in RESTRICTED or (form, field.name) in KEPT:
        return audience is Audience.MANAGERS
    if form == "settings":  # the numbers to ring stand in the guides
        return True
    return max(FORMS[form].audience, field.audience) <= audience


@cache
def around() -> set[str]:
    """List the words of templates and guides, and what another house shows of them."""
    pages = [each.markdown for site in look(another_house()).sites.values() for each in site.pages]
    return set().union(*map(every_run, (*TEMPLATES.values(), *GUIDES.values(), *pages)))


def open_answers(audience: Audience, house: House) -> set[str]:
    """List what an audience may read of the answers."""
    hidden = kept_from(audience, house.rows, house.today)
    found: set[str] = set()
    for form, told in house.rows.items():
        rows = [row for row in told if row not in hidden]
        names = [each.name for each in FORMS[form].fields if is_for(audience, form, each)]
        found |= set().union(*map(every_run, said(form, rows, names)))
    return found


def secrets(audience: Audience, house: House) -> set[str]:
    """List the words that only those above an audience may read."""
    found: set[str] = set()
    for form, told in house.rows.items():
        names = [each.name for each in FORMS[form].fields if not is_for(audience, form, each)]
        found |= runs_of(said(form, told, names))
    return found - house.anyway[audience]
