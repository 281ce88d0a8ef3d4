"""The tabs of a book, and which of them a form goes by."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sync.errors import NeedsAPerson
from sync.forms.model import Form, heading_key
from sync.pull.sheets.trouble import ConnectionPart, Refused, strange
from sync.pull.table import Block

LOCALE, ZONE = "en_GB", "Europe/London"
LONGEST = 5_000  # signs of a title
MOST_TABS, MOST_ROWS, MOST_COLUMNS = 1_000, 10_000_000, 18_278  # that any book can have


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of a book: what stays when it is renamed, its title, and how large it is."""

    gid: int
    title: str
    hidden: bool
    rows: int
    columns: int
    merged: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """Where and when a book takes itself to be, and its tabs that hold cells."""

    book: str  # its name in messages
    locale: str
    zone: str
    tabs: tuple[Tab, ...]


def read_layout(answer: Any, book: str) -> Layout:
    """Read what Google says of a book; raises Refused if it is of no kind that we know."""
    try:
        about = answer["properties"]
        sheets = [each for each in answer["sheets"] if _kind(each) == "GRID"]
        if len(sheets) > MOST_TABS:
            raise strange(book)
        tabs = tuple(_tab(each) for each in sheets)
        return Layout(book, _word(about.get("locale", "")), _word(about.get("timeZone", "")), tabs)
    except (TypeError, KeyError, AttributeError, ValueError):
        raise strange(book) from None


def refuse_place(layout: Layout) -> None:
    """Stop for a book that takes 3/4 for the 4th of March, or whose clock is not London's.

    Dates typed under another locale are stored as another day, and nothing shows it any more
    (reliability, row 33). Raises Refused.
    """
    if layout.locale == LOCALE and layout.zone == ZONE:
        return
    what = "country" if layout.locale != LOCALE else "time zone"
    raise Refused(
        ConnectionPart.BOOK,
        f"The {what} of {layout.book} is not set to the UK, so its dates may be wrong. Open it and "
        "choose File, Settings. Set Locale to United Kingdom and Time zone to London. Then look "
        "over the dates that were typed before.",
    )


def find_tabs(layout: Layout, forms: Sequence[Form], known: Mapping[str, int]) -> dict[str, Tab]:
    """Find the tab of each form: by the number it is *known* by, else by its title.

    A tab that was renamed is followed. Raises NeedsAPerson where two could be meant.
    """
    by_gid = {tab.gid: tab for tab in layout.tabs}
    tabs = {}
    for form in forms:
        titled = [tab for tab in layout.tabs if heading_key(tab.title) == heading_key(form.tab)]
        if len(titled) > 1:
            raise NeedsAPerson(
                f"The tab “{form.tab}” stands twice in {layout.book}. Keep one, and give the other "
                "a title of its own."
            )
        followed = by_gid.get(known.get(form.name, -1))
        if followed and titled and followed not in titled:
            raise NeedsAPerson(
                f"In {layout.book} the tab that was “{form.tab}” has a new title now, and another "
                f"tab is called “{form.tab}”. keywork cannot tell which to read. Give “{form.tab}” "
                "back its old tab, or delete the old tab if everything in it is in the new one."
            )
        if followed or titled:
            tabs[form.name] = followed or titled[0]
    _refuse_shared(layout, forms, tabs)
    return tabs


def _refuse_shared(layout: Layout, forms: Sequence[Form], tabs: Mapping[str, Tab]) -> None:
    """Stop for a tab that two forms would read: renamed to what another was called."""
    titles: dict[int, str] = {}
    for form in forms:
        tab = tabs.get(form.name)
        if tab is not None and (other := titles.setdefault(tab.gid, form.tab)) != form.tab:
            raise NeedsAPerson(
                f"In {layout.book} one tab could be “{other}” and “{form.tab}”. keywork cannot "
                "tell which it is. Give it back its old title, and look where the other tab went."
            )


def refuse_misplaced(
    layout: Layout, ours: Iterable[Form], others: Iterable[Form], names: Mapping[str, str]
) -> None:
    """Stop for a tab that stands in the wrong book: who may open a book may read all of it.

    *names* says what people call each book. Where none of *ours* is there, the two addresses were
    mixed up, and no tab may be moved.
    """
    titles = {heading_key(tab.title) for tab in layout.tabs}
    swapped = titles.isdisjoint(heading_key(form.tab) for form in ours)
    for form in others:
        if heading_key(form.tab) not in titles:
            continue
        if swapped:
            raise NeedsAPerson(
                "In keywork.toml, house and restricted may be the wrong way round. Look which book "
                "each address opens, and swap the two. Do not move any tab."
            )
        raise NeedsAPerson(
            f"The tab “{form.tab}” stands in {layout.book} and belongs in {names[form.book]}. Not "
            "the same people can open the two. Move it there, and delete it here."
        )


def other_titles(layout: Layout, tabs: Mapping[str, Tab]) -> list[str]:
    """Name the tabs that people can see and no form goes by."""
    taken = {tab.gid for tab in tabs.values()}
    return [tab.title for tab in layout.tabs if not tab.hidden and tab.gid not in taken]


def _kind(sheet: Mapping[str, Any]) -> str:
    return _word(sheet["properties"].get("sheetType", "GRID"))


def _tab(sheet: Mapping[str, Any]) -> Tab:
    about = sheet["properties"]
    size = about["gridProperties"]
    return Tab(
        gid=_count(about.get("sheetId", 0)),
        title=_word(about["title"]),
        hidden=about.get("hidden", False) is True,
        rows=_count(size["rowCount"], MOST_ROWS),
        columns=_count(size["columnCount"], MOST_COLUMNS),
        merged=tuple(_block(each, size) for each in _list(sheet.get("merges", []))),
    )


def _block(merge: Mapping[str, Any], size: Mapping[str, Any]) -> Block:
    """Read where joined cells stand; Google counts from 0 and up to the one after the last."""
    return Block(
        top=_count(merge.get("startRowIndex", 0)) + 1,
        left=_count(merge.get("startColumnIndex", 0)) + 1,
        bottom=min(_count(merge.get("endRowIndex", size["rowCount"])), size["rowCount"]),
        right=min(_count(merge.get("endColumnIndex", size["columnCount"])), size["columnCount"]),
    )


def _list(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    if len(value) > LONGEST:
        raise ValueError
    value.encode()  # a title is asked for by its name; half a sign cannot be sent
    return value


def _count(value: object, most: float = math.inf) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise TypeError
    return value
