"""Any house: good rows by chance, cells swapped for what people type, tabs laid out anyhow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from sync.check import Checked, check
from sync.forms.model import Audience, Field, Kind
from sync.pages import SiteTexts
from sync.pull.table import Cell, RawTable
from sync.records.agreements import step_reference
from tests.a_house import (
    FORMS,
    GUIDES,
    TEMPLATES,
    TODAY,
    Night,
    Told,
    assessment,
    goal,
    make_casebook,
    make_sites,
    resident,
    review,
    rows,
    session,
    tried,
)

OWN_WORDS = re.compile(r"\{\{ (?!picture)")
FEW_GUIDES = {  # the others are alike in every house
    name: text for name, text in GUIDES.items() if OWN_WORDS.search(text)
}
House = dict[str, list[Told]]
Tables = Mapping[str, RawTable]
FIRST = date(2025, 12, 1)
LAST = TODAY - timedelta(days=20)  # of what is recorded from day to day; moves come after it
ZERO = datetime(1899, 12, 30)
BY_HAND = frozenset(("houses", "staff", "settings", "checked"))
SAYINGS = ("We talked.", "Ring on Friday", "a  walk\nby the river", "Über_alles *und* mehr", "ok")

TYPED: tuple[Cell, ...] = (
    *(None, "", " ", "\u00a0", "\u200b", "-", "?", "n/a", "none", "test", "Test Person", "xxx"),
    *("#REF!", "#N/A", "Loading...", "=1+1", "+44", "@x", "{{ x }}", "<b>x</b>", "\u202eabc"),
    *("31/02/2026", "13/13/2026", "1.6.26", "yesterday", "Friday", "2 June", "2026", "31/12/2025"),
    *("9", "1430", "2pm", "25:00", "45-60", "1hr", "an hour", "4/5", "8/10", "½", "1,5", "١٢"),
    *(
        "R-O01",
        "R-999",
        "R-010",
        "S-10",
        "R001",
        "r-",
        "S-99",
        "G-9999999",
        "H-0",
        "a@b",
        "a@b.example",
        "07700900",
    ),
    *("Yes", "No", "maybe", "Rather not say", "Not now", "Keywrok", "Keywork, Phone", "Other"),
    *(True, False, 0, 1, -1, 3, 0.5, 45992, 45992.5, 1e20, 1e300, -0.0, 10**25, 2026),
    "x" * 5001,
)
JUNK: st.SearchStrategy[Cell] = st.one_of(
    st.sampled_from(TYPED),
    st.text(max_size=20),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
)


def any_house(chance: Random, residents: int = 3) -> House:
    """Tell a house whose rows are all good; each row of a form has a moment of its own."""
    told: House = {name: [] for name in FORMS}
    told |= {name: list(map(dict, given)) for name, given in rows().items()}
    for name in told.keys() - BY_HAND:
        told[name] = []
    told["staff"] += [
        told["staff"][0] | {"staff": "S-04", "name": "Ned Example", "account": "ned@a.example"},
        told["staff"][1] | {"staff": "S-05", "name": "Max Example", "account": "max@a.example"},
    ]
    for number in range(1, residents + 1):
        _live(told, chance, number)
        _share(told, chance, number)
    for away, covers in chance.sample((("S-01", "S-04"), ("S-04", "S-05"), ("S-05", "S-01")), 2):
        first = TODAY + timedelta(days=chance.randint(-20, 2))
        own = {"colleague": away, "date": _typed(first, chance), "covered_by": covers}
        until = _typed(first + timedelta(days=chance.randint(0, 15)), chance)
        told["cover"].append(own | {"until": until} if chance.random() < 0.7 else own)
    sent = datetime(2026, 6, 1)
    for name in sorted(told.keys() - BY_HAND):
        for row in told[name]:
            _answer_more(name, row, chance)
    _tell_of_steps(told, chance)
    for row in [row for name in sorted(told.keys() - BY_HAND) for row in told[name]]:
        sent += timedelta(minutes=chance.choice((6, 7, 9)))
        row["timestamp"] = (sent - ZERO) / timedelta(days=1)
    return told


def _live(told: House, chance: Random, number: int) -> None:
    """Tell the life of one resident."""
    code = f"R-{number:03}"
    came = FIRST + timedelta(days=chance.randrange(40))
    home: Told = {"house": chance.choice(("H-1", "H-2")), "room": str(number)}
    home |= {"keyworker": chance.choice(("S-01", "S-04")), "name": f"Sample {'ABCDEF'[number - 1]}"}
    told["residents"].append(resident(code, "", _typed(came, chance)) | home)

    def on() -> date:
        return came + timedelta(days=chance.randrange((LAST - came).days))

    goals = []
    for step in range(chance.randrange(3)):
        goals.append(f"G-{number}{step:02}")
        day = on()
        own = goal(goals[-1], chance.choice(SAYINGS), code, date=_typed(day, chance))
        told["goals"].append(own | {"look_again": _typed(day + timedelta(days=90), chance)})
        if chance.random() < 0.3:
            told["goals"][-1] |= {"status": "Closed", "closed": _typed(LAST, chance)}
            told["goals"][-1] |= {"outcome": "Met"}
    for _ in range(chance.randrange(6)):
        met = chance.random() < 0.7
        own = session("", chance.choice(SAYINGS), code) if met else tried("", code)
        told["sessions"].append(own | {"date": _typed(on(), chance), "start": "14:30"})
        if goals and chance.random() < 0.5:
            told["sessions"][-1] |= {"goal": chance.choice(goals)}
    for _ in range(chance.randrange(2)):
        told["reviews"].append(review(_typed(on(), chance), "Fine.", "No.") | {"resident": code})
        told["assessments"].append(assessment(_typed(on(), chance), "Full", code))
    for step in range(chance.randrange(3)):
        own = {"resident": code, "date": _typed(on(), chance)}
        told["changes"].append(own | chance.choice(_changes(number, step)))
    _end(told, chance, code)


def _share(told: House, chance: Random, number: int) -> None:
    """Tell of the rest of the work round one resident; what hangs together is left unanswered."""
    code, staff, activity = f"R-{number:03}", "S-01", f"A-{number:03}"
    day, said = _typed(LAST, chance), chance.choice(SAYINGS)
    theirs = {"resident": code, "staff": staff, "date": day}
    theme = {"theme": "Wellbeing"}
    told["contacts"].append(
        theirs
        | {"who": "Council", "purpose": "Update", "agreed": "Agreed", "said": said, "result": None}
        | {"action": said, "action_who": "Nobody"}
    )
    told["moments"].append(
        {"resident": code, "date": day, "kind": "New skill", "what": said, "planned": "No"}
        | {"may_share": "No"}
    )
    told["toolkit"].append(
        {"session": f"T-{number:03}", "date": day, "title": said, "what": "New session"}
        | {"aim": said, "steps": said, "status": chance.choice(("Idea", "In the toolkit"))}
        | theme
    )
    told["activities"].append(
        {"activity": activity, "date": day, "minutes": 60, "title": said, "kind": "Meal"}
        | {"open_to": "Anyone", "led_by": "Staff", "session": f"T-{number:03}"}
    )
    told["evaluations"].append({"activity": activity})
    told["grants"].append(
        {"date": day, "asked_by": staff, "house": "H-1", "idea": said, "who_gains": said}
        | {"amount": "£40", "residents_in": "Yes", "decision": None}
        | theme
    )
    told["repairs"].append({"date": day, "house": "H-1", "what": said, "danger": "No"})
    told["concerns"].append(
        {"date": day, "where": said, "seen_by": staff, "about": "A resident", "resident": code}
        | {"kind": "Neglect", "facts": said, "now_safe": "Yes", "asked": "No", "agreed": "Yes"}
        | {"did_now": "Nothing was needed", "told": "Manager", "not_asked": said, "decision": None}
    )
    told["requests"].append({"kind": "Complaint", "received": day, "decision": None})


def _end(told: House, chance: Random, code: str) -> None:
    """Let some leave, some of them come back, and some say what they think."""
    if chance.random() < 0.3:
        own = {"resident": code, "date": _typed(LAST + timedelta(days=2), chance), "what": "Left"}
        own |= {"planned": "Yes", "to": "Hospital", "keywork_end": "Other"}
        told["moves"].append(own)
        if chance.random() < 0.5:
            back = {"resident": code, "date": _typed(LAST + timedelta(days=4), chance)}
            told["moves"].append(back | {"what": "Came back"})
    if chance.random() < 0.6:
        told["feedback"].append({"house": "H-1", "about": "House, Sessions", "resident": code})


def _tell_of_steps(told: House, chance: Random) -> None:
    """Tell on Steps what came of some of the steps that sessions agreed."""
    for each in told["sessions"]:
        if each.get("next") and chance.random() < 0.5:
            reference = step_reference(str(each["resident"]), str(each["next"]))
            own = {"reference": reference, "date": _typed(LAST, chance), "staff": "S-01"}
            own |= {"what": chance.choice(FORMS["steps"].by_name["what"].options)}
            _answer_more("steps", own, chance)
            told["steps"].append(own)


def _changes(number: int, step: int) -> list[Told]:
    return [
        {"what": "Keyworker", "keyworker": "S-04"},
        {"what": "1-2-1 worker", "support_worker": "S-05"},
        {"what": "House or room", "house": "H-2", "room": f"{number} of {step}"},
        {"what": "Days between meetings", "contact_days": 10},
        {"what": "Permission", "note": "May ring the surgery"},
    ]


def _answer_more(name: str, row: Told, chance: Random) -> None:
    """Answer some of the questions that need no answer."""
    for each in FORMS[name].fields:
        barred = any(row.get(other) in options for other, options in each.empty_when)
        if each.name not in row and not barred and chance.random() < 0.4:
            value = _answer(each, chance)
            if value is not None:
                row[each.name] = value


def _answer(each: Field, chance: Random) -> Cell:
    match each.kind:
        case Kind.CHOICE:
            return chance.choice((*each.options, *each.declined))
        case Kind.CHOICES:
            some = chance.sample(each.options, chance.randint(1, min(3, len(each.options))))
            return ", ".join(some)
        case Kind.SCORE | Kind.WHOLE:
            return chance.randint(each.minimum or 1, each.maximum or 9)
        case Kind.YES_NO:
            return chance.choice(("Yes", "No", True, False))
        case Kind.TEXT if each.name != "room":
            return chance.choice(SAYINGS)
        case Kind.TIME:
            return f"{chance.randint(8, 19):02}:{chance.randint(0, 59):02}"
        case Kind.EMAIL:
            return f"kit{chance.randint(1, 9)}@accounts.example"
        case Kind.DATE if each.name in ("privacy_given", "share_date", "agreement_start"):
            return _typed(FIRST, chance)
    return None


def _typed(day: date, chance: Random) -> Cell:
    """Write a day as somebody might."""
    serial = (day - ZERO.date()).days
    return chance.choice((f"{day:%d/%m/%Y}", f"{day:%-d %B %Y}", day.isoformat(), serial))


@dataclass(frozen=True)
class Spoil:
    """One cell that is swapped for what somebody typed instead."""

    form: str
    row: int  # counted round and round
    name: str
    cell: Cell = field(repr=True)

    def into(self, told: House) -> None:
        """Swap it in *told*, if the tab has any row."""
        if told[self.form]:
            row = self.row % len(told[self.form])
            told[self.form][row] = told[self.form][row] | {self.name: self.cell}


@st.composite
def spoils(draw: st.DrawFn, but: frozenset[tuple[str, str]] = frozenset()) -> Spoil:
    """Swap any cell but those of the columns *but*."""
    form = draw(st.sampled_from(sorted(FORMS)))
    names = [each.name for each in FORMS[form].fields if (form, each.name) not in but]
    return Spoil(form, draw(st.integers(0, 30)), draw(st.sampled_from(names)), draw(JUNK))


def spoiled(told: House, *swaps: Spoil) -> House:
    """Return the house with cells swapped."""
    found = {name: list(each) for name, each in told.items()}
    for swap in swaps:
        swap.into(found)
    return found


CHANCES = st.randoms(use_true_random=True)
HOUSES = st.builds(any_house, CHANCES, st.integers(1, 4))


def laid_out(told: House, chance: Random | None = None) -> dict[str, RawTable]:
    """Lay the house out in tabs: plainly, or by chance with all that happens to a sheet."""
    return {name: _tab(name, told[name], chance) for name in told}


def _tab(name: str, told: list[Told], chance: Random | None) -> RawTable:
    form = FORMS[name]
    columns: list[str | None] = [each.name for each in form.fields]
    lines: list[list[Cell]] = []
    if chance is not None:
        chance.shuffle(columns)
        for _ in range(chance.randrange(3)):
            columns.insert(chance.randrange(len(columns)), None)
    for row in told:
        line = [_cell(row, each, chance) for each in columns]
        lines.append(_ragged(line, chance) if chance else line)
        if chance is not None and chance.random() < 0.15:
            lines.append(chance.choice(([], ["", None, " "], [False] * len(line), list(line))))
    header = [_heading(form.by_name[each].title if each else None, chance) for each in columns]
    numbered = tuple((number, tuple(line)) for number, line in enumerate(lines, 2))
    return RawTable(name, form.tab, "drawn", tuple(header), numbered)


def _cell(row: Told, name: str | None, chance: Random | None) -> Any:
    if name is not None:
        return row.get(name)
    return chance.choice(("a note", None, 7)) if chance else None


def _ragged(line: list[Cell], chance: Random) -> list[Cell]:
    """Leave blank cells off the end, as Google does, or let something stand beyond it."""
    if chance.random() < 0.1:
        return [*line, "beyond"]
    while line and line[-1] in (None, ""):
        line = line[:-1]
    return line


def _heading(title: str | None, chance: Random | None) -> str:
    if chance is None:
        return title or ""
    if title is None:
        return chance.choice(("", f"Our own {chance.randrange(9999)}"))
    return chance.choice(
        (title, f" {title} ", title.upper(), title.replace(" ", "  "), f"{title}*")
    )


def night(tables: Tables) -> Night:
    """Make the three sites of what stands in *tables*."""
    return night_of(check(tables, FORMS, TODAY))


def night_of(checked: Checked) -> Night:
    """Make the three sites of what was checked."""
    books = {each: make_casebook(each, checked, FORMS, TODAY) for each in Audience}
    words = SiteTexts(TEMPLATES, FEW_GUIDES, "Elm Homes", "Tuesday 30 June")
    return Night(checked, {site.audience: site for site in make_sites(books, checked, words)})


def pages(found: Night) -> dict[tuple[Audience, str], str]:
    """Return every page of every site."""
    return {
        (audience, page.path): page.markdown
        for audience, site in found.sites.items()
        for page in site.pages
    }
