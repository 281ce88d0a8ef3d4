"""The casebook of one audience, as the pages of its site.

``today``, ``caseload``, ``resident``, ``schedule``, ``put_right``  what staff open in the morning
``house``     the life of the houses: repairs, activities, toolkit, grants, partners, moving on
``managers``  feedback, concerns, data requests, supervision: the managers' own site
``open``      what residents see besides the ``guides``
``page_maker``, ``render``, ``words``  what every page is made with, and how typed text is made safe
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sync.casebook.casebook import Casebook
from sync.check import Checked
from sync.forms.model import Audience
from sync.pages.caseload import caseload_pages
from sync.pages.guides import Guide, guide_pages, read_guides
from sync.pages.house import house_pages
from sync.pages.managers import manager_pages, to_answer
from sync.pages.open import OPEN_NAV, open_pages
from sync.pages.page import Page, Site
from sync.pages.page_maker import PageMaker, private_names
from sync.pages.put_right import MendedCount, put_right_page
from sync.pages.render import Templates
from sync.pages.resident import resident_pages
from sync.pages.schedule import schedule_pages
from sync.pages.today import today_page

__all__ = ["MendedCount", "Page", "Site", "SiteTexts", "make_sites"]

STAFF_GUIDES = "how-to/"
STAFF_NAV = (
    *("index.md", "caseloads/index.md", "residents/index.md", "reviews.md", "house.md"),
    *("activities.md", "toolkit/index.md", "grants.md", "partners.md", "referrals.md", "moves.md"),
    "to-put-right.md",
    f"{STAFF_GUIDES}index.md",
)
FIRST_GUIDES = ("index.md", "urgent-help.md")  # a row of tabs shows no more than fit
NOTHING_MENDED: Mapping[Audience, MendedCount] = MappingProxyType({})
MANAGERS_NAV = (
    *("index.md", "to-put-right.md", "concerns.md", "requests.md", "feedback.md", "team.md"),
)


@dataclass(frozen=True, slots=True)
class SiteTexts:
    """What authors wrote, and the words around every page of a night."""

    templates: Mapping[str, str] = field(repr=False)  # "today.md.j2" -> its text
    guides: Mapping[str, str] = field(repr=False)  # "residents/your-plan.md" -> its text
    organisation: str
    as_of: str  # "Saturday 21 November, 3.31 am"


def make_sites(
    casebooks: Mapping[Audience, Casebook],
    checked: Checked,
    words: SiteTexts,
    mended: Mapping[Audience, MendedCount] = NOTHING_MENDED,
) -> list[Site]:
    """Make the three sites, each from the casebook of its audience alone."""
    guides = read_guides(words.guides)
    templates = Templates(
        {f"site/templates/{name}": text for name, text in words.templates.items()}
        | {guide.file: guide.body for folder in guides.values() for guide in folder}
    )
    staff, managers, residents = (
        PageMaker(casebooks[audience], templates, words.organisation, words.as_of)
        for audience in (Audience.STAFF, Audience.MANAGERS, Audience.RESIDENTS)
    )
    private = private_names(managers.casebook.people.values())
    plain = sorted(
        guides.get("residents", []), key=lambda guide: (guide.name not in FIRST_GUIDES, guide.name)
    )
    return [
        _site(
            staff,
            f"{words.organisation} · Keywork",
            _staff_pages(staff, checked, guides.get("staff", []), mended),
            STAFF_NAV,
            private,
        ),
        _site(
            managers,
            f"{words.organisation} · Managers",
            _managers_pages(managers, checked, mended),
            MANAGERS_NAV,
            private,
        ),
        _site(
            residents,
            words.organisation,
            _residents_pages(residents, plain),
            [*(guide.name for guide in plain), *OPEN_NAV],
            private,
        ),
    ]


def _staff_pages(
    maker: PageMaker,
    checked: Checked,
    guides: Sequence[Guide],
    mended: Mapping[Audience, MendedCount],
) -> Iterator[Page]:
    yield today_page(maker, checked)
    yield from caseload_pages(maker)
    yield from resident_pages(maker)
    yield from schedule_pages(maker)
    yield from house_pages(maker)
    yield put_right_page(maker, checked, mended.get(Audience.STAFF))
    yield from guide_pages(maker, guides, STAFF_GUIDES)


def _managers_pages(
    maker: PageMaker, checked: Checked, mended: Mapping[Audience, MendedCount]
) -> Iterator[Page]:
    yield today_page(maker, checked, to_answer(maker.casebook.feedback))
    yield put_right_page(maker, checked, mended.get(Audience.MANAGERS))
    yield from manager_pages(maker)


def _residents_pages(maker: PageMaker, guides: Sequence[Guide]) -> Iterator[Page]:
    yield from guide_pages(maker, guides, "")
    yield from open_pages(maker)


def _site(
    maker: PageMaker, name: str, pages: Iterable[Page], nav: Sequence[str], private: frozenset[str]
) -> Site:
    """Put a site together; what is in its navigation is titled by us, never by what was typed."""
    made = tuple(pages)
    titles = {page.path: page.title for page in made}
    return Site(
        audience=maker.casebook.audience,
        name=name,
        pages=made,
        nav=tuple((titles[path], path) for path in nav if path in titles),
        private=private,
    )
