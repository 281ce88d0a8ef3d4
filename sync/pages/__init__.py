"""The casebook of one audience, as the pages of its site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sync.casebook.casebook import Casebook
from sync.check import Checked
from sync.forms.model import Audience
from sync.pages.caseload import caseload_pages
from sync.pages.guides import guide_pages, read_guides
from sync.pages.managers import manager_pages, to_answer
from sync.pages.page import Page, Site
from sync.pages.press import Press, private_names
from sync.pages.put_right import put_right_page
from sync.pages.render import Templates
from sync.pages.resident import resident_pages
from sync.pages.schedule import schedule_pages
from sync.pages.today import today_page

__all__ = ["Page", "Site", "Words", "make_sites"]

STAFF_GUIDES = "how-to/"
STAFF_NAV = (
    *("index.md", "caseloads/index.md", "residents/index.md", "reviews.md", "to-put-right.md"),
    f"{STAFF_GUIDES}index.md",
)


@dataclass(frozen=True, slots=True)
class Words:
    """What authors wrote, and the words around every page of a night."""

    templates: Mapping[str, str] = field(repr=False)  # "today.md.j2" -> its text
    guides: Mapping[str, str] = field(repr=False)  # "residents/your-plan.md" -> its text
    organisation: str
    as_of: str  # "Saturday 21 November, 3.31 am"


def make_sites(
    casebooks: Mapping[Audience, Casebook], checked: Checked, words: Words
) -> list[Site]:
    """Make the three sites, each from the casebook of its audience alone."""
    guides = read_guides(words.guides)
    templates = Templates(
        {f"site/templates/{name}": text for name, text in words.templates.items()}
        | {guide.file: guide.body for found in guides.values() for guide in found}
    )

    def press(audience: Audience) -> Press:
        return Press(casebooks[audience], templates, words.organisation, words.as_of)

    staff = press(Audience.STAFF)
    managers = press(Audience.MANAGERS)
    residents = press(Audience.RESIDENTS)
    private = private_names(managers.casebook.people.values())
    return [
        _site(
            staff,
            "Keywork",
            [
                today_page(staff, checked),
                *caseload_pages(staff),
                *resident_pages(staff),
                *schedule_pages(staff),
                put_right_page(staff, checked),
                *guide_pages(staff, guides.get("staff", []), STAFF_GUIDES),
            ],
            STAFF_NAV,
            private,
        ),
        _site(
            managers,
            "Keywork for managers",
            [
                today_page(managers, checked, to_answer(managers.casebook.feedback)),
                put_right_page(managers, checked),
                *manager_pages(managers),
            ],
            ["index.md", "to-put-right.md", "feedback.md", "team.md"],
            private,
        ),
        _site(
            residents,
            words.organisation,
            list(guide_pages(residents, guides.get("residents", []), "")),
            [guide.name for guide in guides.get("residents", [])],
            private,
        ),
    ]


def _site(
    press: Press, name: str, pages: Sequence[Page], nav: Sequence[str], private: frozenset[str]
) -> Site:
    """Put a site together; what is in its navigation is titled by us, never by what was typed."""
    titles = {page.path: page.title for page in pages}
    return Site(
        audience=press.casebook.audience,
        name=name,
        pages=tuple(pages),
        nav=tuple((titles[path], path) for path in nav if path in titles),
        private=private,
    )
