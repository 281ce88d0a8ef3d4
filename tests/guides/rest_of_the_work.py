"""Rows of the rest of the work, told as staff would, and where a word can be read."""

from __future__ import annotations

from datetime import timedelta

from tests.a_house import TODAY, Night, Told, look, resident, rows

STAFF = rows()["staff"]
CANARY = "marzipan"


def day(ago: int) -> str:
    """Say a day as staff type it; one to come is less than none ago."""
    return f"{TODAY - timedelta(days=ago):%d/%m/%Y}"


def everywhere(night: Night) -> dict[str, str]:
    """Return every page of every site, by audience and path."""
    return {
        f"{audience.word}/{page.path}": page.markdown
        for audience, site in night.sites.items()
        for page in site.pages
    }


def where(night: Night, text: str) -> set[str]:
    """Name the sites on which *text* can be read."""
    return {path.partition("/")[0] for path, page in everywhere(night).items() if text in page}


def concern(**more: object) -> Told:
    """Tell a concern about R-001."""
    told: Told = {
        "date": day(1),
        "where": "Kitchen",
        "seen_by": "S-01",
        "about": "A resident",
        "resident": "R-001",
        "kind": "Neglect",
        "facts": f"Ate nothing but {CANARY}",
        "now_safe": "Yes",
        "did_now": "Stayed with them",
        "asked": "Yes",
        "wishes": "To be left in peace",
        "agreed": "Yes",
        "told": "Safeguarding lead",
    }
    return told | more


def activity(code: str, ago: int, **more: object) -> Told:
    """Tell an activity."""
    told: Told = {
        "activity": code,
        "date": day(ago),
        "minutes": 60,
        "title": "Soup for all",
        "kind": "Cooking",
        "open_to": "Residents",
        "led_by": "Staff",
    }
    return told | more


def toolkit(code: str, **more: object) -> Told:
    """Tell a session of the toolkit."""
    told: Told = {
        "session": code,
        "date": day(30),
        "title": "My week",
        "theme": "Wellbeing",
        "what": "New session",
        "aim": "To plan a week",
        "steps": "Sit down\nDraw a week",
        "status": "In the toolkit",
    }
    return told | more


def moment(**more: object) -> Told:
    """Tell a good moment of R-001, five days ago."""
    told: Told = {
        "date": day(5),
        "kind": "New skill",
        "resident": "R-001",
        "what": f"Made {CANARY}",
        "planned": "No",
        "may_share": "No",
    }
    return told | more


def contact(**more: object) -> Told:
    """Tell a referral of R-001, 29 days ago."""
    told: Told = {
        "resident": "R-001",
        "staff": "S-01",
        "date": day(29),
        "who": "Council",
        "purpose": "Referral",
        "agreed": "Agreed",
        "said": "We asked for a flat.",
        "action": "Ring them",
        "action_who": "Keyworker",
        "action_by": day(1),
        "result": "Waiting",
    }
    return told | more


def left(ago: int, **more: object) -> Told:
    """Tell that R-001 left."""
    told: Told = {
        "resident": "R-001",
        "date": day(ago),
        "what": "Left",
        "planned": "Yes",
        "to": "Family or friends",
        "keywork_end": "No longer needs keywork",
    }
    return told | more


def asked_after(ago: int, may: str, visit: str = "", **more: object) -> Night:
    """Look at a house that R-001 left so many days *ago*."""
    home = resident("R-001", "Ada Sample", "01/01/2025", visit_ok=visit)
    moves = [left(ago, stay_in_touch=may) | more]
    return look(
        rows(residents=[home], moves=moves, goals=[], sessions=[], reviews=[], assessments=[])
        | {"feedback": []}
    )
