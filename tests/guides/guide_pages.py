"""The guides as their readers get them: rendered with made-up houses, pictures left out."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import yaml

GUIDES = Path(__file__).parents[2] / "site" / "guides"
PICTURES = frozenset(
    {"talk", "plan", "star", "home", "phone", "clock", "heart", "money"}
    | {"book", "people", "steps", "ear", "pencil", "question", "door", "calm"}
)
ALL_AREAS = [
    "Budgeting",
    "Lifeskills",
    "Training",
    "Health",
    "Relationships",
    "Motivation",
    "Confidence",
    "Networks",
    "Practical",
    "Home and moving on",
    "Safety",
]


@dataclass(frozen=True, slots=True)
class Guide:
    """One rendered guide: its front matter and the Markdown below it."""

    path: str
    front: dict[str, object]
    body: str


@dataclass(frozen=True, slots=True)
class Phone:
    label: str
    number: str


@dataclass(frozen=True, slots=True)
class House:
    code: str
    name: str
    contact_words: str
    meeting_minutes: int
    review_words: str
    phones: tuple[Phone, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    number: str


ELM = House(
    "H-1",
    "Elm House",
    "every week",
    60,
    "every 12 weeks",
    (Phone("House phone", "01632 960001"), Phone("On-call phone, day and night", "01632 960002")),
)
OAK = House("H-2", "Oak House", "every 2 weeks", 45, "every 8 weeks")

SAME: dict[str, Any] = {
    "houses": [ELM],
    "same_everywhere": True,
    "usual": ELM,
    "areas": ALL_AREAS,
    "first_assessment_days": 7,
    "first_plan_days": 28,
    "council_phone": Contact("01632 960003"),
    "safeguarding_phone": Contact("01632 960004"),
    "complaints": Contact("01632 960005"),
    "grant_cap": "£150",
    "keep_years": "6 years",
    "organisation": "Sample Homes",
}
MIXED = SAME | {"houses": [ELM, OAK], "same_everywhere": False}
BARE = SAME | {
    "houses": [OAK],
    "usual": OAK,
    "areas": ALL_AREAS[:5],
    "council_phone": None,
    "safeguarding_phone": None,
    "complaints": None,
    "grant_cap": "£75",
    "keep_years": "1 year",
}
HOUSES = {"same": SAME, "mixed": MIXED, "bare": BARE}


def dial(contact: object) -> str:
    """Stand for a number that a phone can call."""
    return str(getattr(contact, "number"))  # noqa: B009


def picture(name: str) -> str:
    """Stand for a picture, and refuse one that does not exist."""
    assert name in PICTURES, name
    return ""


def templates(folder: str) -> list[str]:
    """List the guides of one folder, as ``residents/your-plan.md``."""
    return sorted(f"{folder}/{path.name}" for path in (GUIDES / folder).glob("*.md"))


def source(path: str) -> str:
    """Return a guide as it was written."""
    return (GUIDES / path).read_text(encoding="utf-8")


@functools.cache
def template(path: str) -> jinja2.Template:
    """Compile one guide."""
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(source(path))


def render(path: str, values: dict[str, Any] = SAME) -> Guide:
    """Render one guide with *values*, and nothing but them."""
    text = template(path).render(values | {"picture": picture, "dial": dial})
    _, front, body = text.split("---\n", 2)
    return Guide(path, yaml.safe_load(front), body)
