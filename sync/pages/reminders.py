"""Reminders in words: each code's own message, filled in with what was typed made safe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from markupsafe import Markup

from sync.casebook.notices import Notice
from sync.check.codes import Code
from sync.check.messages import MESSAGES
from sync.pages.page_maker import PageMaker
from sync.pages.render import as_typed, isolated

_Shown = Callable[[PageMaker, str], object]
_ABOUT: Mapping[Code, _Shown] = MappingProxyType(
    {
        Code.N1_NOT_COUNTED: lambda _, about: isolated(about),
        Code.N1_NOT_EVALUATED: lambda _, about: isolated(about),
        Code.N1_MAY_BE_EVALUATED: lambda _, about: isolated(about),
        Code.N1_THIN_WEEK: lambda _, about: Markup(about),  # noqa: S704  (our own words)
        Code.W4_NOT_REPORTED: lambda maker, about: maker.shown("sessions", "also", about),
        Code.W5_REFERRAL_WAITS: lambda maker, about: maker.shown.within("contacts", "who", about),
        Code.W5_TASK_LEFT: lambda _, about: Markup("<bdi data-search-exclude>“{}”</bdi>").format(
            as_typed(about)
        ),
        Code.W8_AREA: lambda maker, about: maker.shown("assessments", "priority_areas", about),
    }
)


def reminder_lines(maker: PageMaker, notices: Iterable[Notice]) -> list[Markup]:
    """Say each of *notices*: what there is, and what to do."""
    return [reminder_line(maker, each) for each in notices]


def reminder_line(maker: PageMaker, notice: Notice, about: Markup | None = None) -> Markup:
    """Say one notice; *about* stands in place of what it is about, as a page shows it."""
    message = MESSAGES[notice.code]
    words = message.what if notice.since or not message.without else message.without
    shown = _ABOUT.get(notice.code)
    said = about or (shown(maker, notice.about) if shown else notice.about)
    facts = {
        "about": as_typed(said),
        "named": as_typed(notice.named),
        "day": as_typed(maker.say.day(notice.since)) if notice.since else "",
        "when": as_typed(maker.say.when(notice.since)) if notice.since else "",
    }
    do = "" if notice.code is Code.W10_NUMBER else message.do  # said once, over the list
    return Markup(f"{words} {do}".strip()).format(**facts)  # noqa: S704  (our own words)
