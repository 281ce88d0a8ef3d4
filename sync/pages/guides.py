"""Guides: hand-written Markdown, filled in with what the house has agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from sync.check.house_rules import ContactDetails, Rules
from sync.errors import AuthorMistake
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, Phone, phones_of, root_of
from sync.pages.render import as_typed
from sync.pages.words import every, pounds

FENCE = "---"
PICTURES = frozenset(
    {"talk", "plan", "star", "home", "phone", "clock", "heart", "money"}
    | {"book", "people", "steps", "ear", "pencil", "question", "door", "calm"}
)


@dataclass(frozen=True, slots=True)
class HouseShown:
    """What a guide says of one house."""

    code: str
    name: str
    contact_words: str
    meeting_minutes: int
    review_words: str
    phones: list[Phone]


@dataclass(frozen=True, slots=True)
class Guide:
    """One guide as its author wrote it."""

    file: str  # "site/guides/residents/your-plan.md"
    name: str  # "your-plan.md"
    title: str
    description: str
    body: str  # the template, its front matter blanked so that line numbers stay true


def read_guides(texts: Mapping[str, str]) -> dict[str, list[Guide]]:
    """Read the guides of each folder; *texts* are named as in ``site/guides/``.

    Raises AuthorMistake where a guide has no title.
    """
    guides: dict[str, list[Guide]] = {}
    for path, text in sorted(texts.items()):
        folder, _, name = path.partition("/")
        guides.setdefault(folder, []).append(_read(f"site/guides/{path}", name, text))
    return guides


def _read(file: str, name: str, text: str) -> Guide:
    """Take the ``key: value`` lines between the two fences; nothing more is understood."""
    lines = text.split("\n")
    end = next((i for i, line in enumerate(lines) if i and line.strip() == FENCE), 0)
    if lines[0].strip() != FENCE or not end:
        raise AuthorMistake(file, 1, "start the guide with ---, a line title: …, and --- again.")
    head = {}
    for number, line in enumerate(lines[1:end], 2):
        key, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise AuthorMistake(file, number, "write it as title: words, or description: words.")
        head[key.strip()] = value.strip().strip("\"'")
    if not head.get("title"):
        raise AuthorMistake(file, 1, "give the guide a line title: and its words.")
    body = "\n" * (end + 1) + "\n".join(lines[end + 1 :])
    return Guide(file, name, head["title"], head.get("description", ""), body)


def guide_pages(maker: PageMaker, guides: Iterable[Guide], under: str) -> Iterator[Page]:
    """Make the page of each guide below the folder *under*."""
    for guide in guides:
        path = under + guide.name
        body = guide_body(maker, guide, path)
        yield maker.page(
            path,
            guide.title,
            "guide.md.j2",
            description=guide.description,
            body=Markup(body.strip("\n")),  # noqa: S704  (the author's Markdown, values made safe)
        )


def guide_body(maker: PageMaker, guide: Guide, path: str) -> str:
    """Fill in *guide* for the page at *path*; raises AuthorMistake where that cannot be done."""
    picture = _pictures(guide.file, root_of(path))
    return maker.templates.render(guide.file, _facts(maker) | {"picture": picture})


def _pictures(file: str, root: str) -> Callable[[str], Markup]:
    def picture(name: str) -> Markup:
        if name not in PICTURES:
            raise AuthorMistake(file, 0, f"there is no picture called {name[:40]!r}.")
        place = f"{root}assets/pictures/{name}.svg"
        return Markup('<img class="kw-picture" src="{}" alt="" width="48" height="48">').format(
            Markup(place)  # noqa: S704  (dots, slashes and a name of our own)
        )

    return picture


def dial(contact: Phone | ContactDetails) -> Markup:
    """Show a number as a link that a phone can call, or as it is where it cannot."""
    phone = Phone("", contact.number)
    if phone.link is None:
        return Markup(as_typed(phone.number))  # noqa: S704  (made safe)
    return Markup('<a href="{}">{}</a>').format(phone.link, phone.number)


def _facts(maker: PageMaker) -> dict[str, object]:
    """Gather the names that a guide may use."""
    rules = maker.casebook.rules
    houses = [
        _shown(code, house.name or code, rules.of(code))
        for code, house in maker.casebook.houses.items()
    ]
    usual = _shown("", "every house", rules.everywhere)
    return {
        "houses": houses,
        "same_everywhere": len({_rhythm(each) for each in houses}) <= 1,
        "usual": houses[0] if len({_rhythm(each) for each in houses}) == 1 else usual,
        "areas": list(rules.everywhere.areas),
        "first_assessment_days": rules.everywhere.first_assessment_days,
        "first_plan_days": rules.everywhere.first_plan_days,
        "council_phone": rules.everywhere.council_phone,
        "safeguarding_phone": rules.everywhere.safeguarding_phone,
        "complaints": rules.everywhere.complaints,
        "grant_cap": pounds(rules.everywhere.grant_cap).removesuffix(".00"),
        "keep_years": maker.say.count(rules.everywhere.keep_years, "year"),
        "organisation": maker.organisation,
        "dial": dial,
    }


def _rhythm(house: HouseShown) -> tuple[str, int, str]:
    return house.contact_words, house.meeting_minutes, house.review_words


def _shown(code: str, name: str, rules: Rules) -> HouseShown:
    return HouseShown(
        code=code,
        name=name,
        contact_words=every(rules.contact_days),
        meeting_minutes=rules.meeting_minutes,
        review_words=every(rules.review_days),
        phones=phones_of(rules),
    )
