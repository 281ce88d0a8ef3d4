"""To put right: every held row by tab and cell, what was found and what to type."""

from __future__ import annotations

import re

import pytest

from sync.forms.model import Audience
from tests.a_house import Night, look, resident, rows, section, session, shown

PAGE = "to-put-right.md"
SENT = 46175.4  # 2 June 2026, as a spreadsheet keeps a moment


@pytest.fixture(scope="module")
def night() -> Night:
    twice = session("02/06/2026", "Sent twice.", timestamp=SENT)
    return look(
        rows(
            residents=[*rows()["residents"], resident("R-004", "Di", "01/09/2025", adult="No")],
            sessions=[
                session("31/06/2026", "No such day."),
                session("16/06/2026", "Near.", kind="Keywrok"),
                session("16/06/2026", "Wide.", minutes="45-60"),
                session("16/06/2026", "Unknown.", "R-O01"),
                twice,
                twice | {"timestamp": SENT + 1 / 1440},
                {},
                session("12/06/2026", "Good."),
            ],
            feedback=[{"house": "H-9", "about": "House", "good": "A secret word."}],
        )
    )


def cards(page: str, tab: str) -> dict[str, str]:
    found = re.findall(r"<article.*?</article>", section(page, tab), re.DOTALL)
    return {re.findall(r"kw-cell\">(.*?)<", each)[0]: shown(each) for each in found}


def test_every_held_row_stands_under_its_tab_with_its_cell(night: Night) -> None:
    page = night.page(PAGE)
    assert list(cards(page, "Sessions")) == ["E2", "G3", "H4", "C5"]
    assert list(cards(page, "Residents")) == ["K4", "F5"]
    held = {
        (each.tab, each.row)
        for each in night.checked.problems
        if each.holds and each.audience <= Audience.STAFF
    }
    assert len(held) == 6
    assert "6 rows wait for a correction." in shown(page)


def test_a_card_says_what_was_found_and_what_to_type(night: Night) -> None:
    card = cards(night.page(PAGE), "Sessions")
    assert "We found “31/06/2026”." in card["E2"]
    assert (
        "We found “Keywrok”. Choose one answer from the list. Did you mean Keywork?" in card["G3"]
    )
    assert "We found “45-60”. Type the number of minutes, as in 45." in card["H4"]
    assert "On which day?" in card["E2"]
    for each in card.values():
        assert "Until then this row is not on the site. Nothing is lost. (KW-" in each


def test_the_counts_add_up_and_stand_for_every_tab(night: Night) -> None:
    lines = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", night.page(PAGE))
    counts = {tab: [int(n) for n in re.findall(r">(\d+)<", cells)] for tab, cells in lines}
    assert counts["Sessions"] == [8, 2, 4, 1, 1]
    assert counts["Residents"] == [4, 2, 2, 0, 0]
    assert all(each[0] == sum(each[1:]) for each in counts.values())


def test_what_nobody_has_to_mend_is_kept_apart(night: Night) -> None:
    notices = shown(section(night.page(PAGE), "Good to know"))
    assert "Sessions, row 7:" in notices
    assert "KW-SENT-TWICE" in notices
    assert "KW-SENT-TWICE" not in shown(section(night.page(PAGE), "Sessions"))


def test_what_only_managers_may_see_is_on_their_page_alone(night: Night) -> None:
    assert "Feedback" not in night.shows(PAGE)
    assert "H-9" not in night.page(PAGE)
    managers = night.page(PAGE, Audience.MANAGERS)
    assert "H-9" in shown(section(managers, "Feedback"))
    assert "A secret word." not in shown(managers)  # only the cell to mend is shown


def test_what_cannot_be_seen_is_named() -> None:
    told = rows(sessions=[session(" 31/06/2026\n", "A day with ends.")])
    assert "with a space at the start and a new line at the end" in look(told).shows(PAGE)


def test_a_row_that_may_be_right_shows_what_to_write_on_checked() -> None:
    told = rows(residents=[resident("R-001", "Ada", "01/09/2025", house="H-2", room="1")])
    two = [*told["residents"], resident("R-002", "Bo", "01/10/2025", house="H-2", room="1")]
    page = look(rows(residents=two, sessions=[], goals=[], reviews=[], assessments=[]))
    found = re.search(r"write ([0-9A-Z]{4}-[0-9A-Z]{4}) on the Checked tab", page.shows(PAGE))
    assert found
    checked = [{"reference": found[1], "staff": "S-01", "date": "30/06/2026"}]
    again = look(
        rows(residents=two, checked=checked, sessions=[], goals=[], reviews=[], assessments=[])
    )
    assert found[1] not in again.shows(PAGE)


def test_nothing_to_put_right_is_said_with_thanks() -> None:
    page = look(rows(residents=[resident("R-001", "Ada", "01/09/2025")])).shows(PAGE)
    assert "Every row could be read." in page
    assert "There is nothing to put right. Thank you." in page
