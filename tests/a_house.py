"""Elm House on 30 June 2026: an ordinary resident, one not met yet, one who waits."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sync.casebook.casebook import make_casebook
from sync.check import Checked, check
from sync.config.project import Project
from sync.forms.blank import write_workbook
from sync.forms.load import load_forms
from sync.forms.model import Audience
from sync.pages import MendedCount, Site, SiteTexts, make_sites
from sync.pull.table import RawTable

TODAY = date(2026, 6, 30)  # a Tuesday
SHIPPED = Project(Path(__file__).parent / "no such folder")
FORMS = load_forms(SHIPPED.schema_texts())
TEMPLATES = SHIPPED.template_texts()
GUIDES = SHIPPED.guide_texts()

AROUND = ("Elm Homes", "Tuesday 30 June")  # the organisation, and when it was

Given = Mapping[str, object]  # the answers of one row
Told = dict[str, object]
Rows = Mapping[str, Sequence[Given]]


def resident(code: str, name: str, moved_in: str, **more: object) -> Told:
    """Tell a resident as staff would."""
    told: Told = {
        "resident": code,
        "name": name,
        "adult": "Yes",
        "service": "Lives here",
        "house": "H-1",
        "room": code[-1],
        "moved_in": moved_in,
        "referred_by": "Council",
        "keyworker": "S-01",
    }
    return told | more


def session(day: str, happened: str, code: str = "R-001", **more: object) -> Told:
    """Tell a keywork meeting."""
    told: Told = {
        "resident": code,
        "staff": "S-01",
        "date": day,
        "kind": "Keywork",
        "minutes": 45,
        "how": "In person",
        "happened": happened,
    }
    return told | more


def tried(day: str, code: str = "R-001", **more: object) -> Told:
    """Tell a visit that was missed."""
    told: Told = {"resident": code, "staff": "S-01", "date": day, "kind": "Missed by resident"}
    return told | more


def goal(code: str, words: str, resident: str = "R-001", **more: object) -> Told:
    """Tell a goal."""
    told: Told = {
        "goal": code,
        "resident": resident,
        "date": "01/10/2025",
        "words": words,
        "area": "Lifeskills",
        "term": "Long",
        "set_by": "Resident",
        "look_again": "01/10/2026",
        "status": "Open",
    }
    return told | more


def review(day: str, words: str, changes: str, **more: object) -> Told:
    """Tell a review of R-001."""
    told: Told = {
        "resident": "R-001",
        "staff": "S-01",
        "date": day,
        "present": "Resident, Keyworker",
        "changes": changes,
        "risk": "The same",
        "ready": "Not yet",
        "resident_words": words,
        "agreed": "Agreed",
    }
    return told | more


def assessment(day: str, kind: str, code: str = "R-001", **more: object) -> Told:
    """Tell an assessment."""
    told: Told = {
        "resident": code,
        "staff": "S-01",
        "date": day,
        "kind": kind,
        "strengths": "I make people laugh.",
        "aspirations": "A flat with a window box.",
        "needs": "Somebody to go with me to the bank.",
        "priority_areas": "Lifeskills, Health",
        "risk": "None known",
        "resident_view": "Agreed",
    }
    return told | more


def rows(**own: Sequence[Given]) -> dict[str, Sequence[Given]]:
    """Tell the house; a form that is given takes the place of the usual rows."""
    usual: dict[str, Sequence[Given]] = {
        "houses": [{"house": "H-1", "name": "Elm House"}, {"house": "H-2", "name": "Oak House"}],
        "staff": [
            _staff("S-01", "Kit Example", "kit@accounts.example"),
            _staff("S-02", "Lou Example", "lou@accounts.example", roles="1-2-1 support worker"),
        ],
        "settings": [
            {"setting": "On-call phone", "value": "020 7946 0101"},
            {"setting": "House phone", "house": "H-2", "value": "020 7946 0102"},
            {"setting": "Days between meetings", "house": "H-2", "value": "14"},
        ],
        "residents": [
            resident("R-001", "Ada Sample", "01/09/2025", support_worker="S-02"),
            resident("R-002", "Bo Sample", "25/06/2026"),
            resident("R-003", "Cy Sample", "last Tuesday"),
        ],
        "assessments": [
            assessment("05/09/2025", "First", area_health=2),
            assessment("20/09/2025", "Full", area_health=3, area_budgeting=2),
        ],
        "goals": [
            goal("G-001", "Cook three meals", step_1="Buy a pan", step_1_who="Keyworker")
            | {"step_1_by": "20/06/2026", "step_2": "Try soup", "step_2_done": "01/05/2026"},
            goal("G-002", "Open a bank account", status="Closed", area="Budgeting")
            | {"closed": "20/06/2026", "outcome": "Met"},
        ],
        "sessions": [
            session("10/10/2025", "We wrote the shopping list.", minutes=30),
            session("12/11/2025", "We looked at pans."),
            session("08/01/2026", "We rang the bank.", topics="Budgeting, Health"),
            session(
                "16/06/2026",
                "We made lentil soup.",
                start="14:30",
                goal="G-001",
                progress="A little",
                wellbeing=4,
                wishes="A walk by the river",
                next="Bring the recipe book",
                next_who="Keyworker",
                next_by="10/07/2026",
            ),
            tried("23/06/2026", next="Ring on Friday"),
        ],
        "reviews": [
            review("10/01/2026", "It is going slowly.", "Meet on Tuesdays.")
            | {"goal_1": "G-001", "progress_1": "Not yet", "area_health": 3},
            review("04/04/2026", "I feel surer.", "Cook together once a week.")
            | {"goal_1": "G-001", "progress_1": "A little", "area_health": 4},
        ],
        "feedback": [
            {"house": "H-1", "about": "House", "good": "The garden bench is lovely."}
            | {"date": "02/06/2026", "resident": "R-001", "reply_by": "Letter"}
        ],
        "changes": [],
        "moves": [],
        "checked": [],
    }
    return usual | own


def _staff(code: str, name: str, account: str, **more: object) -> Told:
    told: Told = {
        "staff": code,
        "name": name,
        "account": account,
        "roles": "Keyworker",
        "started": "01/01/2020",
        "can_be_keyworker": "Yes",
    }
    return told | more


def write_books(folder: Path, told: Rows) -> Path:
    """Write the house into one workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    write_workbook(folder / "house.xlsx", FORMS.values(), told)
    return folder / "house.xlsx"


@dataclass(frozen=True, slots=True)
class Night:
    """What one night made of the house."""

    checked: Checked
    sites: Mapping[Audience, Site]

    def page(self, path: str, audience: Audience = Audience.STAFF) -> str:
        """Return the Markdown of a page."""
        found = [each for each in self.sites[audience].pages if each.path == path]
        assert found, f"no page {path}"
        return found[0].markdown

    def shows(self, path: str, audience: Audience = Audience.STAFF) -> str:
        """Return what people can read on a page."""
        return shown(self.page(path, audience))


def look(
    told: Rows,
    today: date = TODAY,
    templates: Mapping[str, str] = TEMPLATES,
    guides: Mapping[str, str] = GUIDES,
) -> Night:
    """Make the three sites of a house."""
    return look_at(tables(told), today=today, words=SiteTexts(templates, guides, *AROUND))


def tables(told: Rows) -> dict[str, RawTable]:
    """Draw the tabs of a house."""
    return {name: _table(name, told[name]) for name in told}


def look_at(
    drawn: Mapping[str, RawTable],
    mended: Mapping[Audience, MendedCount] | None = None,
    today: date = TODAY,
    words: SiteTexts | None = None,
) -> Night:
    """Make the three sites of a house from its tabs."""
    checked = check(drawn, FORMS, today)
    books = {each: make_casebook(each, checked, FORMS, today) for each in Audience}
    sites = make_sites(books, checked, words or SiteTexts(TEMPLATES, GUIDES, *AROUND), mended or {})
    return Night(checked, {site.audience: site for site in sites})


def _table(name: str, told: Sequence[Given]) -> RawTable:
    form = FORMS[name]
    cells = [tuple(row.get(each.name) for each in form.fields) for row in told]
    header = tuple(each.title for each in form.fields)
    return RawTable(name, form.tab, "told", header, tuple(enumerate(cells, 2)))  # type: ignore[arg-type]


def shown(page: str) -> str:
    """Read a page as people do: no tags, one space between words."""
    inside = re.sub(r"</?(?:a|b|bdi|span|strong)\b[^>]*>", "", page)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", inside)).split())


def section(page: str, heading: str) -> str:
    """Return the part of a page under a second-level heading."""
    parts = re.split(r"^## (.*)$", page, flags=re.MULTILINE)
    titles = [html.unescape(each) for each in parts[1::2]]
    assert heading in titles, f"no heading {heading!r} among {titles}"
    return parts[2 * titles.index(heading) + 2]
