"""Everything that staff typed stands on some page: every field of every record is looked for.

Each option is shown under a label that no shipped schema has, so a choice counts as shown only
where its label is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from sync.casebook.casebook import make_casebook
from sync.check import check
from sync.forms.model import Audience, Field, Form, Kind
from sync.pages import SiteTexts, make_sites
from sync.pages.words import Say
from sync.pull.table import RawTable
from sync.records import RECORDS, Record
from sync.records.agreements import step_reference
from tests.a_house import FORMS, GUIDES, TEMPLATES, Told, shown

TODAY = date(2026, 6, 30)
ABOUT_RECORDS = {each.name for each in fields(Record)}  # when it was sent puts rows in order
BY_HAND = {"settings", "checked"}  # they say how the rest is read
SHOWN = {form: record for form, record in RECORDS.items() if form not in BY_HAND}
SCORES = ("enjoyed", "welcome", "learned", "again", "my_way", "less_alone")
MEANT = "it is told by what the page says, not by its option"
NOT_SHOWN: Mapping[tuple[str, str], str] = {
    ("houses", "rooms"): "it is counted, not shown",
    ("staff", "started"): "it says who works here on a day",
    ("staff", "left"): "it says who works here on a day",
    ("staff", "can_be_keyworker"): "the check asks it",
    ("residents", "adult"): "a row of someone under 18 is held back",
    ("residents", "service"): MEANT,
    ("moves", "what"): MEANT,
    ("goals", "status"): MEANT,
    ("activities", "taster"): MEANT,
    ("introductions", "staff"): "it says whose it is, and the name is shown",
    ("introductions", "agreed_on"): "it is for the house, and never shown",
    ("concerns", "asked"): MEANT,
    ("concerns", "now_safe"): MEANT,
    ("followups", "reached"): MEANT,
    ("grants", "residents_in"): MEANT,
    ("grants", "receipt"): MEANT,
    ("moments", "planned"): MEANT,
    ("repairs", "danger"): MEANT,
    ("requests", "kind"): "it is asked for by its own words",
    **{("evaluations", name): "shown as a mean, from 5 answers on" for name in SCORES},
    **{("feedback", f"statement_{n}"): "shown as a mean, from 5 answers on" for n in range(1, 8)},
}
SAID: Mapping[tuple[str, str], str] = {  # yes or no, numbers, times: what the page says
    ("residents", "photo_ok"): "Photo Yes, we may",
    ("residents", "visit_ok"): "Contact after leaving No",
    ("residents", "contact_days"): "To meet every 23 days",
    ("changes", "what"): "changes what Permission as shown",
    ("changes", "contact_days"): "Agreed to meet every 19 days",
    ("moves", "planned"): "Not planned",
    ("moves", "resettlement_plan"): "There is a plan for settling in",
    ("moves", "stay_in_touch"): "We may stay in touch",
    ("sessions", "start"): "5.17 am",
    ("sessions", "minutes"): "37 minutes",
    ("sessions", "planned"): "unplanned",
    ("sessions", "wellbeing"): "2 of 5, in their own answer",
    ("reviews", "copy_given"): "They got a copy.",
    ("activities", "start"): "6.23 am",
    ("activities", "minutes"): "41 minutes",
    ("activities", "came"): "13 people came",
    ("activities", "staff_hours"): "3 hours",
    ("activities", "mood_before"): "Mood before: 2 of 5",
    ("activities", "mood_after"): "Mood after: 4 of 5",
    ("toolkit", "minutes"): "43 minutes",
    ("toolkit", "tried"): "tried 17 times",
    ("grants", "amount"): "£121.50",
    ("grants", "spent"): "Spent: £119.40",
    ("concerns", "time"): "7.29 am",
    ("requests", "time"): "8.31 am",
    ("partners", "phone"): "01632 960 777",
}
GIVEN: Mapping[str, Told] = {  # what cannot be made up from the kind of the field
    "residents": {"adult": "Yes", "photo_ok": "Yes", "visit_ok": "No", "contact_days": 23}
    | {"support_worker": "S-02"},
    "changes": {"contact_days": 19, "support_worker": "S-02"},
    "moves": {"planned": "No", "resettlement_plan": "Yes", "stay_in_touch": "Yes"},
    "sessions": {"start": "05:17", "minutes": 37, "planned": "No", "wellbeing": 2}
    | {"also": "Repair"},
    "reviews": {"copy_given": "Yes", "risk": "It has changed"},
    "assessments": {"risk": "Yes"},
    "goals": {"status": "Closed"},
    "staff": {"can_be_keyworker": "Yes"},
    "houses": {"rooms": 9},
    "feedback": {},
    "contacts": {},
    "cover": {"covered_by": "S-02"},
    "steps": {"reference": step_reference("R-001", "Words of goals step 1")},
    "moments": {"planned": "Yes"},
    "followups": {"reached": "Yes"},
    "activities": {"start": "06:23", "minutes": 41, "came": 13, "staff_hours": 3}
    | {"mood_before": 2, "mood_after": 4, "taster": "Yes"},
    "evaluations": {},
    "toolkit": {"minutes": 43, "tried": 17, "what": "Twist", "twist_of": "T-002"},
    "grants": {"amount": "£121.50", "spent": "£119.40", "residents_in": "Yes", "receipt": "Yes"}
    | {"decider": "S-02"},
    "partners": {"phone": "01632 960 777"},
    "repairs": {"danger": "Yes"},
    "introductions": {},
    "concerns": {"time": "07:29", "now_safe": "Yes", "asked": "Yes", "agreed": "No"}
    | {"about": "A member of staff", "about_staff": "S-02"},
    "requests": {"time": "08:31"},
}
BACK_ONLY = ("house", "room", "keyworker")  # of a move
CODES = {"houses": "H-1", "staff": "S-01", "residents": "R-001", "goals": "G-001"}
CODES |= {"partners": "P-001", "activities": "A-001", "toolkit": "T-001"}
NAMES = {"H-1": "Words of houses name", "S-01": "Words of staff name", "S-02": "Lou Example"}


def labelled(form: Form) -> Form:
    """Give every option of *form* a label of its own."""
    return replace(form, fields=tuple(_labelled(form.name, each) for each in form.fields))


def _labelled(form: str, asked: Field) -> Field:
    labels = {option: label(form, asked.name, option) for option in asked.options}
    return replace(asked, labels=MappingProxyType(labels))


def label(form: str, name: str, option: str) -> str:
    """Word an option as no shipped schema does; numbered questions share theirs."""
    if (form, name) == ("sessions", "progress") or name.startswith("progress_"):
        return f"how far {option}"
    return f"{form} {re.sub('_[0-9]', '', name)} {option} as shown".replace("_", " ")


ALL_FORMS = {name: labelled(form) for name, form in FORMS.items()}
ASKED = [
    (form, each.name)
    for form, record in SHOWN.items()
    for each in fields(record)
    if each.name not in ABOUT_RECORDS
]


def test_only_fields_that_there_are_may_be_left_out() -> None:
    known = {(form, each.name) for form, made in FORMS.items() for each in made.fields}
    odd = NOT_SHOWN.keys() - known
    assert {name for _, name in odd} <= {"timestamp"}
    assert NOT_SHOWN.keys().isdisjoint(SAID)


def typed(form: str, asked: Field, day: date) -> object:
    """Make up an answer that no other question has."""
    if asked.name in GIVEN[form]:
        return GIVEN[form][asked.name]
    match asked.kind:
        case Kind.TEXT:
            return f"Words of {form} {asked.name}".replace("_", " ")[: asked.max_length]
        case Kind.CHOICE | Kind.CHOICES:
            return asked.options[0]
        case Kind.DATE:
            return f"{day:%d/%m/%Y}"
        case Kind.CODE:
            return CODES[asked.refers_to or form]
        case Kind.EMAIL:
            return f"{form}@accounts.example"
        case Kind.SCORE:
            return 1 + int(day.day % 5)
        case _:
            return None


def row(form: str) -> tuple[Told, dict[str, date]]:
    """Answer every question of a form, and say which day went where."""
    told: Told = {}
    days = {}
    for number, asked in enumerate(each for each in FORMS[form].fields if each.name != "timestamp"):
        days[asked.name] = FIRST_DAY + timedelta(
            days=STARTS[form] + (-30 if asked.name == "date" else number)
        )
        told[asked.name] = typed(form, asked, days[asked.name])
    return told, days


FIRST_DAY = date(2025, 9, 1)
STARTS = {"houses": 0, "residents": 0, "assessments": 40, "goals": 80, "staff": 120}
STARTS |= {"sessions": 160, "reviews": 200, "changes": 245, "moves": 265, "feedback": 290}
STARTS |= dict.fromkeys(("contacts", "moments", "activities", "evaluations", "toolkit"), 200)
STARTS |= dict.fromkeys(("grants", "partners", "repairs", "introductions", "steps"), 230)
STARTS |= {"cover": 250}
STARTS |= {"followups": 267, "concerns": 200, "requests": 230}


def all_rows() -> tuple[dict[str, list[Told]], dict[str, dict[str, date]]]:
    told, days = {}, {}
    for form in SHOWN:
        answers, days[form] = row(form)
        told[form] = [answers]
    told["staff"][0] |= {"started": "01/01/2020", "left": None}
    other = {"staff": "S-02", "name": "Lou Example", "account": "lou@accounts.example"}
    told["staff"].append(told["staff"][0] | other)
    told["changes"] = [told["changes"][0] | {"what": each} for each in _options("changes", "what")]
    back = f"{days['moves']['date'] + timedelta(days=5):%d/%m/%Y}"
    undone = {"status": "Open", "closed": None, "outcome": None, "goal": "G-002"}
    undone |= {f"step_{n}_done": None for n in (1, 2, 3)}
    told["goals"].append(told["goals"][0] | undone)
    left = dict.fromkeys(BACK_ONLY)
    told["moves"] = [
        told["moves"][0] | left,
        told["moves"][0] | {"what": "Came back", "date": back, "to": None, "keywork_end": None},
    ]
    new = {"session": "T-002", "what": "New session", "twist_of": None}
    told["toolkit"].append(told["toolkit"][0] | new)
    for form in ("settings", "checked"):
        told[form] = []
    return told, days


def _options(form: str, name: str) -> tuple[str, ...]:
    return FORMS[form].by_name[name].options


def expected(form: str, name: str, days: Mapping[str, Mapping[str, date]]) -> str:
    """Say what a page must show for a field."""
    asked = FORMS[form].by_name[name]
    if (form, name) in SAID:
        return SAID[form, name]
    if form in ("assessments", "reviews") and asked.kind is Kind.SCORE:
        area = re.sub(r".*\[(.*)\]", r"\1", asked.title)
        return label("assessments", "priority_areas", area)
    value = all_rows()[0][form][0].get(name)
    if form == "moves" and name in BACK_ONLY:
        value = all_rows()[0][form][1][name]
    match asked.kind:
        case Kind.CHOICE | Kind.CHOICES:
            return label(form, name, str(value))
        case Kind.DATE:
            return Say(TODAY).day(days[form][name])
        case Kind.CODE:
            return NAMES.get(str(value), str(value))
        case _:
            return str(value)


@pytest.fixture(scope="module")
def pages() -> str:
    """Return what the sites show, all in one text without capitals."""
    told, _ = all_rows()
    tables = {}
    for name, answers in told.items():
        form = ALL_FORMS[name]
        cells = [tuple(each.get(asked.name) for asked in form.fields) for each in answers]
        header = tuple(asked.title for asked in form.fields)
        tables[name] = RawTable(name, form.tab, "told", header, tuple(enumerate(cells, 2)))  # type: ignore[arg-type]
    checked = check(tables, ALL_FORMS, TODAY)
    held = [each for each in checked.problems if each.severity == "error"]
    assert [(each.form, each.title, each.code, each.found) for each in held] == []
    books = {each: make_casebook(each, checked, ALL_FORMS, TODAY) for each in Audience}
    sites = make_sites(books, checked, SiteTexts(TEMPLATES, GUIDES, "Elm Homes", "Tuesday 30 June"))
    made = [page for site in sites for page in site.pages]
    return " ".join(shown(page.markdown) for page in made).casefold()


@pytest.mark.parametrize(
    ("form", "name"),
    [pytest.param(*each, id=" ".join(each)) for each in ASKED if each not in NOT_SHOWN],
)
def test_what_was_typed_stands_on_a_page(form: str, name: str, pages: str) -> None:
    _, days = all_rows()
    assert expected(form, name, days).casefold() in pages
