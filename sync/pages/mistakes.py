"""Problems in words, the same mistake once, sorted by who can put it right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from re import compile as pattern

from markupsafe import Markup

from sync.check.codes import Code
from sync.check.messages import say, say_unused
from sync.check.messages.grouping import EMPTY, ProblemGroup, group_problems
from sync.check.problem import Problem, Severity
from sync.check.readers.offering import as_typed
from sync.forms.model import Audience, Form
from sync.pages.awaiting import anchor_of, anchor_of_row
from sync.pages.page_maker import PageMaker
from sync.pages.quoting import in_words
from sync.records.awaited import AwaitedAnswer

AT_ONCE = 5  # cells of one mistake that are listed before "Show the rest"
LISTED = 200  # cells of one mistake that are listed at all
ANYONE = "Anyone in the team"
MANAGERS = "Managers"
KEEPER = "Whoever looks after the sheets"
MANAGERS_TABS = frozenset(("staff", "houses", "settings"))
_TAB_LINK = pattern(r"https://docs\.google\.com/spreadsheets/d/[A-Za-z0-9_-]+/edit#gid=[0-9]+")


@dataclass(frozen=True, slots=True)
class CellToMend:
    """One cell to mend."""

    place: str  # "C14", "row 3", "column C" or "the whole tab"
    link: Markup | None  # opens the very cell
    whose: str  # "R-012 S", or nothing
    found: str | None = field(repr=False)
    offer: str | None = field(repr=False)
    what: str = field(repr=False)
    reference: str  # for the Checked tab, where a person may say that it is right as it is
    anchors: tuple[Markup, ...] = ()  # by which pages lead here from where the answer would stand


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of slip in one column, and every cell that it stands in."""

    tab: str
    title: str  # the question, or nothing
    code: Code
    what: str
    do: str
    meanwhile: str
    spots: Sequence[CellToMend]
    rows: int  # how many cells in all; more than *spots* where they are very many
    across: bool  # whether the cells stand in one row
    unlisted: tuple[Markup, ...] = ()  # the anchors of cells that are not listed

    @property
    def found(self) -> str | None:
        """Return what was found, where it is the same in every cell."""
        return _same(each.found for each in self.spots)

    @property
    def offer(self) -> str | None:
        """Return the likeliest answer, where it is the same for every cell."""
        return _same(each.offer for each in self.spots)


@dataclass(frozen=True, slots=True)
class ForWhom:
    """What one colleague, or anyone, can put right."""

    name: str
    anchor: Markup
    mistakes: Sequence[Mistake]
    rows: int


@dataclass(frozen=True, slots=True)
class MistakeSorter:
    """What is needed to say of a problem whose it is, where it is and what became of its row."""

    maker: PageMaker
    links: Mapping[str, str]  # form -> the address of its tab
    held: frozenset[tuple[str, int]]  # forms and rows that wait whole, for anything at all
    led_to: set[Markup] = field(default_factory=set)  # anchors that stand on the page already

    def anchors(self, problem: Problem) -> tuple[Markup, ...]:
        """Return the anchors of what waits for *problem*, each once on the page."""
        form, row = problem.form, problem.row
        known = [anchor_of(AwaitedAnswer(form, row, name)) for name in sorted(problem.answers)]
        if problem.holds:
            known.append(anchor_of_row(form, row))
        new = tuple(each for each in known if each not in self.led_to)
        self.led_to.update(new)
        return new


def mistakes_of(sorter: MistakeSorter, problems: Iterable[Problem]) -> list[Mistake]:
    """Gather *problems* so that the same mistake stands once; tabs that are not used stand last."""
    grouped = group_problems(problems)
    mistakes = [_mistake(sorter, group) for group in grouped.groups]
    return [*mistakes, _unused(grouped.unused)] if grouped.unused else mistakes


def _unused(problems: Sequence[Problem]) -> Mistake:
    what, do = say_unused([each.tab for each in problems])
    place = "1 tab" if len(problems) == 1 else f"{len(problems)} tabs"
    spot = CellToMend(
        place=place, link=None, whose="", found=None, offer=None, what="", reference=""
    )
    return Mistake(
        tab="Your spreadsheets",
        title="",
        code=problems[0].code,
        what=what,
        do=do,
        meanwhile="Nothing is lost.",
        spots=[spot],
        rows=1,
        across=False,
    )


def by_who_can_mend(sorter: MistakeSorter, problems: Iterable[Problem]) -> list[ForWhom]:
    """Sort *problems* by who can mend them: colleagues by name, then anyone, then managers."""
    whose: dict[str, list[Problem]] = {}
    who_of_row: dict[tuple[str, int], str] = {}  # each row once, so that counts add up
    for each in problems:
        who = who_of_row.setdefault((each.form, each.row), _who(sorter.maker, each))
        whose.setdefault(who, []).append(each)
    last = (ANYONE, MANAGERS, KEEPER)
    first = (MANAGERS,) if sorter.maker.casebook.audience is Audience.MANAGERS else ()
    order = sorted(
        whose,
        key=lambda name: (
            name not in first,
            last.index(name) + 1 if name in last else 0,
            name.casefold(),
        ),
    )
    people = []
    for number, name in enumerate(order, 1):
        mine = whose[name]
        rows = len({(each.form, each.row) for each in mine})
        anchor = Markup("for-%d") % number
        people.append(ForWhom(name, anchor, mistakes_of(sorter, mine), rows))
    return people


def _who(maker: PageMaker, problem: Problem) -> str:
    """Name who can mend it: who wrote the row, else the person's keyworker."""
    book = maker.casebook
    if problem.row == 0:
        return KEEPER
    if problem.form in MANAGERS_TABS or book.forms[problem.form].audience is Audience.MANAGERS:
        return MANAGERS
    person = book.people.get(problem.resident)
    placement = person.placement_on(book.today) if person else None
    for code in (problem.worker, placement.keyworker if placement else ""):
        staff = book.staff.get(code or "")
        if staff and staff.works_on(book.today):
            alike = sum(each.name == staff.name for each in book.staff.values())
            name = maker.staff_name(staff.staff)
            return name if alike == 1 or name == staff.staff else f"{name} ({staff.staff})"
    return ANYONE


def _mistake(sorter: MistakeSorter, group: ProblemGroup) -> Mistake:
    problems, first, across = group.problems, group.first, group.across
    form = sorter.maker.casebook.forms[first.form]
    words = [say(each, form, on_a_page=True) for each in problems[:LISTED]]
    alike = len(set(words)) == 1
    what, do = words[0] if alike and not across else group.words(form)
    if across:
        words = [(f"“{each.title}”", do) for each in problems]
    spots = [
        _spot(sorter, each, form, "" if alike else own)
        for each, (own, _) in zip(problems, words, strict=False)
    ]
    return Mistake(
        tab=first.tab,
        title="" if across else first.title,
        code=first.code,
        what=what,
        do=do,
        meanwhile=_meanwhile(first, sorter.held),
        spots=spots,
        rows=len(problems),
        across=across,
        unlisted=tuple(a for each in problems[LISTED:] for a in sorter.anchors(each)),
    )


def _spot(sorter: MistakeSorter, problem: Problem, form: Form, what: str) -> CellToMend:
    question = next((each for each in form.fields if each.title == problem.title), None)
    return CellToMend(
        place=_place(problem),
        link=_link(problem, sorter.links.get(problem.form, "")),
        whose=_whose(sorter.maker, problem),
        found=None if problem.silent or problem.code in EMPTY else in_words(problem, question),
        offer=None if problem.offer in (None, problem.found) else as_typed(problem.offer),
        what=what,
        reference=problem.reference,
        anchors=sorter.anchors(problem),
    )


def _place(problem: Problem) -> str:
    if problem.row == 0:
        return f"column {problem.column}" if problem.column else "the whole tab"
    return f"{problem.column}{problem.row}" if problem.column else f"row {problem.row}"


def _link(problem: Problem, tab: str) -> Markup | None:
    """Make the address that opens the very cell; only an address of Google's is one."""
    if not _TAB_LINK.fullmatch(tab):
        return None
    place = f"{problem.column or 'A'}{problem.row or 1}"
    return Markup("%s&amp;range=%s") % (Markup(tab), place)  # noqa: S704  (matched above)


def _whose(maker: PageMaker, problem: Problem) -> str:
    """Name whose row it is by code and initial: enough to spot a slip in the code."""
    person = maker.casebook.people.get(problem.resident)
    if person is None or person.name == person.code:
        return problem.resident
    return f"{problem.resident} {person.name[:1]}"


def _meanwhile(problem: Problem, held: frozenset[tuple[str, int]]) -> str:
    if problem.severity is Severity.NOTICE or problem.row == 0:
        return "Nothing is lost."
    if problem.holds:
        return "Until then this row is not on the site. Nothing is lost."
    if (problem.form, problem.row) in held:
        return "The row waits for something else, too. Nothing is lost."
    if problem.waits:
        return "Until then the site says that this answer waits. The rest of the row is there."
    return "The row is on the site meanwhile."


def _same(texts: Iterable[str | None]) -> str | None:
    different = set(texts)
    return different.pop() if len(different) == 1 else None
