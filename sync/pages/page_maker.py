"""What every page of one site is made with: its casebook, its templates and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from sync.casebook.casebook import Casebook
from sync.casebook.person import Person
from sync.check.house_rules import ContactDetails
from sync.forms.letters import names_in
from sync.forms.model import Audience
from sync.pages.answers import AnswerFormatter
from sync.pages.awaiting import WaitingWords
from sync.pages.page import Page
from sync.pages.plain_names import plain_names
from sync.pages.render import Templates, isolated
from sync.pages.words import Say
from sync.residency.placements import Placement

CODE = re.compile(r"[A-Z]-[0-9]{1,6}")
DIALLED = re.compile(r"\+?[0-9]{3,15}")
SEEN_BY = {
    Audience.RESIDENTS: "Anyone can see this page",
    Audience.STAFF: "All staff can see this page",
    Audience.MANAGERS: "Managers only can see this page",
}
GUIDES_FROM = {  # the residents' site is served at /guides/, the managers' at /managers/
    Audience.RESIDENTS: Markup(),
    Audience.STAFF: Markup("guides/"),
    Audience.MANAGERS: Markup("../guides/"),
}
BAR = {  # the way between the main pages, under the thumb
    Audience.RESIDENTS: (),
    Audience.STAFF: (
        (Markup(), "Today"),
        (Markup("caseloads/"), "Caseloads"),
        (Markup("residents/"), "Residents"),
        (Markup("reviews/"), "Reviews"),
        (Markup("house/"), "House"),
        (Markup("to-put-right/"), "To put right"),
    ),
    Audience.MANAGERS: (
        (Markup(), "Today"),
        (Markup("to-put-right/"), "To put right"),
        (Markup("concerns/"), "Concerns"),
        (Markup("feedback/"), "Feedback"),
        (Markup("team/"), "Team"),
    ),
}
BELONGS_TO = {  # parts of the site that the bar has no room for
    **dict.fromkeys(("activities", "toolkit", "grants", "partners"), "house"),
    **dict.fromkeys(("referrals", "moves", "repairs"), "house"),
    **dict.fromkeys(("supervision", "handover"), "team"),
}
NO_KEYWORKER = "No keyworker yet"
PHONES = (
    ("on_call_phone", "On-call phone, day and night"),
    ("house_phone", "House phone"),
    ("manager_phone", "Manager"),
)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number of the house and what to call it."""

    label: str
    number: str

    @property
    def link(self) -> Markup | None:
        """Return the address that a phone dials, if this is a number."""
        digits = re.sub(r"[ ()-]", "", self.number)
        return Markup(f"tel:{digits}") if DIALLED.fullmatch(digits) else None  # noqa: S704


def phones_of(rules: object) -> list[Phone]:
    """List the numbers that a house has given, for its people to call."""
    numbers = [(label, getattr(rules, name)) for name, label in PHONES]
    return [
        Phone(label, each.number) for label, each in numbers if isinstance(each, ContactDetails)
    ]


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes the pages of one audience."""

    casebook: Casebook
    templates: Templates
    organisation: str
    as_of: str  # "Saturday 21 November, 3.31 am"
    say: Say = field(init=False)
    shown: AnswerFormatter = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "say", Say(self.casebook.today))
        object.__setattr__(self, "shown", AnswerFormatter(self.casebook.forms, self.say))

    def page(self, path: str, title: str, template: str, **values: Any) -> Page:
        """Make the page at *path* from the template of that name."""
        audience = self.casebook.audience
        up = root_of(path)
        waits = WaitingWords(self.casebook, self.shown, up)
        houses = self.casebook.houses
        common = {
            "title": title,
            "root": up,
            "bar": BAR[audience],
            "section": section_of(path),
            "staff_root": up + "../" if audience is Audience.MANAGERS else up,
            "guides_root": up + GUIDES_FROM[audience],
            "audience": audience.word,
            "seen_by": SEEN_BY[audience],
            "as_of": self.as_of,
            "organisation": self.organisation,
            "say": self.say,
            "today": self.casebook.today,
            "book": self.casebook,
            "slug": slug,
            "staff_name": lambda code: isolated(self.staff_name(code)),
            "keyworker": lambda placement: isolated(self.keyworker(placement)),
            "house_name": lambda code: waits.name_of(
                houses.get(code or ""), isolated(self.house_name(code))
            ),
            "partner_name": lambda code: isolated(self.partner_name(code)),
            "label": self.label,
            "shown": self.shown,
            "waits": waits,
            "phones": phones_of(self.casebook.rules.everywhere),
            "house_phones": self.house_phones(),
            "crowded": 5,
        }
        text = self.templates.render(f"site/templates/{template}", common | values)
        return Page(path, audience, title, text)

    def staff_name(self, code: str | None) -> str:
        """Name a colleague, or give the code while their name waits for a correction."""
        known = self.casebook.staff.get(code or "")
        return (known.name if known else None) or code or "not written down"

    def keyworker(self, placement: Placement) -> str:
        """Name the keyworker of somebody, or say that there is none yet."""
        return self.staff_name(placement.keyworker) if placement.keyworker else NO_KEYWORKER

    def house_name(self, code: str | None) -> str:
        """Name a house, or give its code while its name waits for a correction."""
        known = self.casebook.houses.get(code or "")
        return (known.name if known else None) or code or "No house"

    def partner_name(self, code: str) -> str:
        """Name another service, or give its code while its name waits for a correction."""
        known = self.casebook.life.partners.get(code)
        return (known.name if known else None) or code

    def label(self, form: str, field_name: str, option: str) -> str:
        """Say an option as pages show it."""
        known = self.casebook.forms[form].by_name.get(field_name)
        return known.label(option) if known else option

    def within(self, form: str, field_name: str, option: str) -> str:
        """Say an option inside a sentence; words of one's own stay as they were typed."""
        known = self.casebook.forms[form].by_name.get(field_name)
        return known.label(option).lower() if known and option in known.options else option

    def house_phones(self) -> list[tuple[str, list[Phone]]]:
        """List the numbers of each house that are not the same everywhere."""
        usual = phones_of(self.casebook.rules.everywhere)
        houses = self.casebook.rules.houses
        own = [
            (self.house_name(code), [each for each in phones_of(houses[code]) if each not in usual])
            for code in sorted(houses, key=lambda code: (len(code), code))
        ]
        return [(name, phones) for name, phones in own if phones]

    def title_of(self, person: Person) -> str:
        """Say who a page is about: “Sam (R-012)”."""
        if person.waiting:
            return f"Waiting: {person.code}"
        return f"{person.name} ({person.code})" if person.name != person.code else person.code


def slug(code: str) -> Markup:
    """Make the address of a code; nothing else ever stands in an address."""
    if not CODE.fullmatch(code):
        raise ValueError("not a code")
    return Markup(code.lower())  # noqa: S704  (a letter, a dash and digits)


def private_names(people: Iterable[Person]) -> frozenset[str]:
    """Gather the names that may stand on a person's own pages and lists, and nowhere else."""
    names: set[str] = set()
    for person in people:
        if person.resident:
            names |= {*names_in(person.resident.also_called), *plain_names(person)}
            names |= {person.name} - {person.code}
    return frozenset(names)


def section_of(path: str) -> Markup:
    """Name the part of the site a page belongs to: ``residents/``, nothing for the first page."""
    first = path.removesuffix(".md").partition("/")[0]
    first = BELONGS_TO.get(first, first)
    return Markup("" if first == "index" else f"{first}/")  # noqa: S704  (a folder of our own)


def root_of(path: str) -> Markup:
    """Say the way from the page of a file back to the root of its site.

    ``residents/r-001.md`` is served as ``residents/r-001/``, two folders down.
    """
    folders = path.removesuffix(".md").removesuffix("index").strip("/")
    deep = folders.count("/") + 1 if folders else 0
    return Markup("../" * deep or "./")  # noqa: S704  (dots and slashes)
