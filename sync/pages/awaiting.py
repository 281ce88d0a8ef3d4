"""What pages say while something waits: where an answer would stand, and beside every “none”."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from sync.casebook.casebook import Casebook
from sync.check.held_rows import HeldRow
from sync.check.readers.cells import BY_THE_FORM
from sync.forms.model import Audience
from sync.pages.answers import AnswerFormatter
from sync.pages.reassuring import REASSURING, TOLD_SO_FAR
from sync.pages.render import as_typed, isolated
from sync.records import FORM_OF, House, Record
from sync.records.awaited import AwaitedAnswer, awaited
from sync.residency.placements import Placement

WAITS = "waits for a correction"
ASK = "ask a worker"  # what residents read, who cannot put anything right
MOST_NAMED = 4  # answers of one row that are named one by one
ON_TODAY = (
    *("residents", "moves", "changes", "cover", "sessions", "assessments", "goals", "reviews"),
    *("contacts", "steps", "grants", "repairs", "concerns", "requests"),
)
OF_NOBODY = frozenset(("moments",))  # forms whose rows stand on a resident's page or on none
MOST_READ = 6  # answers shown of a row that cannot be placed
URGENT = frozenset(("danger", "now_safe"))  # shown first


def anchor_of(answer: AwaitedAnswer) -> Markup:
    """Name the place on “To put right” where an answer is told of."""
    return Markup("{}-{}-{}").format(answer.form, answer.row, answer.name)


def anchor_of_row(form: str, row: int) -> Markup:
    """Name the place on “To put right” where a row is told of that waits whole."""
    return Markup("{}-{}").format(form, row)


@dataclass(frozen=True, slots=True)
class RowThatWaits:
    """A row that cannot be placed, as the page of its kind shows it."""

    link: Markup
    read: Markup = field(repr=False)  # what could be read of it
    danger: bool  # somebody could get hurt, as far as can be read


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """Says what waits, for the pages of one audience; *root* leads back to the root of its site."""

    book: Casebook = field(repr=False)
    shown: AnswerFormatter = field(repr=False)
    root: Markup

    def __call__(self, thing: Record | Placement | None, name: str) -> Markup:
        """Say that the answer to *name* waits, with the way to its card; nothing if it does not."""
        if isinstance(thing, Placement):
            return self.told(thing.awaits(name))
        return self.told(awaited(thing, name))

    def told(self, answer: AwaitedAnswer | None) -> Markup:
        """Say that *answer* waits, with the way to its card; nothing where there is none."""
        return self._link(WAITS, self._anchor(answer)) if answer else Markup()

    def name_of(self, house: House | None, said: Markup) -> Markup:
        """Say the code of a house whose name waits, and that it does; else its name as it is."""
        answer = awaited(house, "name")
        link = self._link("its name waits", anchor_of(answer)) if answer else None
        return Markup("{} ({})").format(said, link) if link else said

    def because(self, answer: AwaitedAnswer) -> Markup:
        """Say that something cannot be said, and why: “Cannot say: “Move-in date” waits.”."""
        return Markup("Cannot say: {}").format(self.what(answer))

    def what(self, answer: AwaitedAnswer) -> Markup:
        """Name the question whose answer waits, with the way to its card."""
        title = self.book.forms[answer.form].by_name[answer.name].title
        link = self._link("waits", self._anchor(answer))
        return Markup("“{}” {}.").format(as_typed(title), link)

    def note(self, record: Record | None) -> Markup:
        """Name every answer of *record* that waits, each with the way to its card."""
        if record is None or not record.waits or self._for_residents:
            return Markup()
        form = self.book.forms[FORM_OF[type(record)]]
        names = [each.name for each in form.fields if each.name in record.waits]
        answers = [AwaitedAnswer(form.name, record.row, name) for name in names]
        links = [
            self._link(f"“{form.by_name[each.name].title}”", anchor_of(each))
            for each in answers[:MOST_NAMED]
        ]
        more = f" and {len(answers) - MOST_NAMED} more" if len(answers) > MOST_NAMED else ""
        wait = "Waits" if len(answers) == 1 else "Wait"
        said = Markup(", ").join(links)
        return Markup(
            '<p class="kw-small kw-waits" data-search-exclude>{} for a correction: {}{}.</p>'
        ).format(wait, said, more)

    def none(self, sentence: str, *numbers: int, person: str = "", end: str = ".") -> Markup:
        """Say a sentence that reassures, and beside it what waits and could make it untrue.

        *sentence* is one of ``REASSURING``, which says where that would be; with the code of a
        *person*, only what is or may be about them counts.
        """
        count = self.book.awaiting.rows(*REASSURING[sentence], person=person)
        said = sentence % numbers if numbers else sentence
        if not count:
            return Markup("{}{}").format(said, end)
        if self._for_residents:
            return Markup("{} that we can read: {}{}").format(said, ASK, end)
        return Markup("{} that we can read; {}{}").format(said, self.count(count), end)

    def more(self, told: str, **about: Any) -> Markup:
        """Say that rows wait that may say more than a page tells, which is one of ``TOLD_SO_FAR``.

        *about* says whom and what they must be about, as ``Awaiting.rows_of`` takes it.
        """
        count = self.book.awaiting.rows_of(*TOLD_SO_FAR[told], **about)
        return Markup("; {} that may say more").format(self.count(count)) if count else Markup()

    def count(self, count: int) -> Markup:
        """Say how many rows wait, with the way to them."""
        return self._link("1 row waits" if count == 1 else f"{count} rows wait")

    def rows(self, *places: str) -> int:
        """Count the rows that wait and could belong to *places*."""
        return self.book.awaiting.rows(*places)

    def held(self, form: str) -> list[RowThatWaits]:
        """List the rows of *form* that wait whole, for the page of its kind."""
        if self._for_residents:
            return []
        rows = (each for each in self.book.awaiting.held.get(form, ()) if not each.silent)
        shown = [self.row_that_waits(each) for each in rows]
        if form in OF_NOBODY:
            whose = self.book.awaiting.nobodys(form)
            shown += [self.row_that_waits(each, "resident") for each in whose]
        return sorted(shown, key=lambda each: each.read)  # however the tab is sorted

    def of_no_page(self) -> list[tuple[str, list[RowThatWaits]]]:
        """List, tab by tab, the rows for Today: those that stand on no resident's page."""
        found = []
        for form in ON_TODAY:
            rows = self.book.awaiting.of_no_page(form)
            shown = [self.row_that_waits(each) for each in rows if not each.silent]
            if shown:
                found.append((self.book.forms[form].tab, sorted(shown, key=lambda each: each.read)))
        return found

    def row_that_waits(self, row: HeldRow, awaits: str = "") -> RowThatWaits:
        """Show a row that cannot be placed: where it is, and what could be read of it.

        *awaits* is the field that keeps it from its place, where that is not the row as a whole.
        """
        form = self.book.forms[row.form]
        whole = anchor_of_row(row.form, row.row)
        anchor = anchor_of(AwaitedAnswer(row.form, row.row, awaits)) if awaits else whole
        link = self._link(f"Row {row.row} of {form.tab}", anchor)
        danger = form.by_name.get("danger")
        read = [
            Markup("{}: {}").format(
                as_typed(each.title), isolated(self.shown(form.name, each.name, value))
            )
            for each in sorted(form.fields, key=lambda field: field.name not in URGENT)
            if each.widget != "long"
            and each.name not in BY_THE_FORM
            and (value := row.answers.get(each.name)) is not None
        ]
        may_hurt = danger is not None and row.answers.get("danger") is not False
        return RowThatWaits(link, Markup("; ").join(read[:MOST_READ]), danger=may_hurt)

    @property
    def _for_residents(self) -> bool:
        return self.book.audience is Audience.RESIDENTS

    def _anchor(self, answer: AwaitedAnswer) -> Markup:
        """Name the place of an answer, which is that of its row where that waits whole."""
        rows = self.book.awaiting.held.get(answer.form, ())
        whole = any(each.row == answer.row for each in rows)
        return anchor_of_row(answer.form, answer.row) if whole else anchor_of(answer)

    def _link(self, words: str, anchor: str = "") -> Markup:
        if self._for_residents:
            return Markup("{}").format(ASK)
        place = Markup("#{}").format(anchor) if anchor else Markup()
        return Markup('<a class="kw-waits" href="{}to-put-right/{}">{}</a>').format(
            self.root, place, as_typed(words)
        )
