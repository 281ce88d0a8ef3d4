"""To put right: who can mend which cell, what was found and what to type."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from sync.forms.model import Audience
from sync.pages import MendedCount
from sync.pages.mistakes import LISTED
from sync.pages.put_right import waiting_rows
from tests.a_house import (
    Night,
    goal,
    look,
    look_at,
    resident,
    rows,
    section,
    session,
    shown,
    tables,
)

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


def cards(page: str, who: str) -> dict[str, str]:
    """Return what stands on the cards under a name, by the first cell of each."""
    part = re.split(r"\n<h2|\n## ", page.partition(f"<bdi>{who}</bdi></h2>")[2])[0]
    found = re.findall(r"<article.*?</article>", part, re.DOTALL)
    return {re.findall(r"kw-cell\"[^>]*>(.*?)<", each)[0]: shown(each) for each in found}


def test_every_held_row_stands_under_who_can_mend_it_with_its_cell(night: Night) -> None:
    page = night.page(PAGE)
    assert list(cards(page, "Kit Example")) == ["K4", "F5", "E2", "G3", "H4", "C5"]
    held = {
        (each.tab, each.row)
        for each in night.checked.problems
        if each.waits and each.audience <= Audience.STAFF
    }
    assert len(held) == 6
    assert "4 rows and 2 answers wait for a correction." in shown(page)


def test_a_card_says_what_was_found_and_what_to_type(night: Night) -> None:
    card = cards(night.page(PAGE), "Kit Example")
    assert "We found “31/06/2026”." in card["E2"]
    assert (
        "We found “Keywrok”. Choose one answer from the list: Keywork, 1-2-1 support," in card["G3"]
    )
    assert "Cancelled by us. Did you mean Keywork?" in card["G3"]
    assert "We found “45-60”. Type the number of minutes, as in 45." in card["H4"]
    assert "Sessions · On which day? · R-001 A" in card["E2"]
    for cell in ("E2", "G3", "C5"):
        assert "Until then this row is not on the site. Nothing is lost. (KW-" in card[cell]
    waits = "Until then the site says that this answer waits. The rest of the row is there. (KW-"
    assert waits in card["H4"]


def test_the_counts_add_up_and_stand_for_every_tab(night: Night) -> None:
    lines = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", night.page(PAGE))
    counts = {tab: [int(n) for n in re.findall(r">(\d+)<", cells)] for tab, cells in lines}
    assert counts["Sessions"] == [8, 3, 3, 1, 1, 1]
    assert counts["Residents"] == [4, 3, 1, 1, 0, 0]
    assert all(each[0] == sum(each[1:3]) + sum(each[4:]) for each in counts.values())


def test_what_nobody_has_to_mend_is_kept_apart(night: Night) -> None:
    notices = shown(section(night.page(PAGE), "Good to know"))
    assert "Sessions, row 7:" in notices
    assert "KW-SENT-TWICE" in notices
    assert not any("KW-SENT-TWICE" in each for each in cards(night.page(PAGE), "Kit Example"))


def test_what_only_managers_may_see_is_on_their_page_alone(night: Night) -> None:
    assert "Feedback" not in night.shows(PAGE)
    assert "H-9" not in night.page(PAGE)
    managers = night.page(PAGE, Audience.MANAGERS)
    assert "H-9" in "".join(cards(managers, "Managers").values())
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
    assert "Every answer could be read." in page
    assert "There is nothing to put right. Thank you." in page


def test_the_same_mistake_stands_once_with_all_its_rows() -> None:
    told = [session(f"{day}/06/2026", "A talk.", kind="Keywrok") for day in range(1, 9)]
    page = look(rows(sessions=told)).page(PAGE)
    card = cards(page, "Kit Example")["G2"]
    assert "We found “Keywrok” in 8 rows." in card
    assert card.count("Did you mean Keywork?") == 1
    assert "Show 3 more" in card
    assert re.findall(r"G[0-9]+", card) == [f"G{row}" for row in range(2, 10)]


def test_the_same_mistake_with_other_words_says_each() -> None:
    slips = {"01/06/2026": "Keywrok", "02/06/2026": "Drop-inn"}
    told = [session(day, "A talk.", kind=kind) for day, kind in slips.items()]
    card = cards(look(rows(sessions=told)).page(PAGE), "Kit Example")["G2"]
    assert "This is not quite an answer from the list. In 2 rows." in card
    assert "G2 R-001 A We found “Keywrok”. Did you mean Keywork?" in card


def test_very_many_rows_of_one_mistake_are_counted_and_not_all_listed() -> None:
    told = [session("01/06/2026", f"Talk {n}.", kind="Keywrok") for n in range(LISTED + 20)]
    card = cards(
        look(rows(sessions=[*told, session("02/06/2026", "Good.")])).page(PAGE), "Kit Example"
    )
    assert f"in {LISTED + 20} rows" in card["G2"]
    assert "And 20 more rows." in card["G2"]
    assert len(re.findall(r"G[0-9]+", card["G2"])) == LISTED


def linked(link: str, tab: str = "sessions", **own: object) -> str:
    """Return the page of a house whose Sessions tab is known by its address."""
    given = tables(rows(**own))  # type: ignore[arg-type]
    given[tab] = replace(given[tab], link=link)
    return look_at(given).page(PAGE)


def test_a_cell_is_a_link_that_opens_that_very_cell() -> None:
    tab = "https://docs.google.com/spreadsheets/d/1AbC-d_9/edit#gid=77"
    page = linked(tab, sessions=[session("31/06/2026", "No such day.")])
    assert f'<a class="kw-cell" href="{tab}&amp;range=E2"' in page
    assert 'rel="noopener noreferrer"' in page


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "https://evil.example/edit#gid=7", 'x" onclick="y']
)
def test_only_an_address_of_a_sheet_becomes_a_link(link: str) -> None:
    page = linked(link, sessions=[session("31/06/2026", "No such day.")])
    assert '<b class="kw-cell">E2</b>' in page
    assert link not in page


def test_a_row_that_names_no_worker_stands_under_the_keyworker_of_the_resident() -> None:
    page = look(rows(goals=[goal("G-001", "Cook", area="Cookery")])).page(PAGE)
    assert list(cards(page, "Kit Example")) == ["G2", "K4"]  # Goals, Residents


def test_a_row_of_nobody_known_is_for_anyone_and_settings_are_for_managers() -> None:
    page = look(
        rows(
            moves=[{"resident": "R-777", "date": "01/06/2026", "what": "Left"}],
            staff=[*rows()["staff"], {"staff": "S-1?", "name": "Max"}],
        )
    ).page(PAGE)
    assert "“R-777”" in "".join(cards(page, "Anyone in the team").values())
    assert next(iter(cards(page, "Managers"))) == "A4"
    order = re.findall(r"<h2 id=\"for-[0-9]+\"><bdi>(.*?)</bdi>", page)
    assert order == ["Kit Example", "Anyone in the team", "Managers"]


def test_somebody_who_has_left_is_asked_to_mend_nothing() -> None:
    staff = [dict(each) for each in rows()["staff"]]
    staff[0]["left"] = "29/06/2026"
    page = look(rows(staff=staff, sessions=[session("31/06/2026", "No such day.")])).page(PAGE)
    assert "Kit Example" not in page
    assert "E2" in cards(page, "Anyone in the team")


def test_rows_put_right_since_the_last_day_are_counted_with_thanks() -> None:
    def page(since: date) -> str:
        mended = {Audience.STAFF: MendedCount(2, since)}
        return shown(look_at(tables(rows()), mended).page(PAGE))

    assert "2 rows were put right or taken away since yesterday. Thank you." in page(
        date(2026, 6, 29)
    )
    assert "2 rows were put right or taken away since Fri 26 Jun. Thank you." in page(
        date(2026, 6, 26)
    )
    assert "taken away since" not in look(rows()).shows(PAGE)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/06/2026 ", "with a space at the end"),
        ("31/06/\u200b2026", "with a space of no width in it"),
        ("\ufeff31/06/2026", "with a hidden mark at the start"),
        ("31/06/2026\u202e", "with a hidden sign at the end"),
        ("31/06\u00a0/2026", "with a wide space in it"),
        ("31/06  /2026", "with two spaces together in it"),
    ],
)
def test_each_invisible_sign_is_named(typed: str, said: str) -> None:
    assert said in look(rows(sessions=[session(typed, "A day.")])).shows(PAGE)


def test_a_date_that_is_a_number_in_the_sheet_is_shown_as_a_date() -> None:
    told = rows(sessions=[session("01/06/2026", "A.") | {"date": 46400}])
    assert "We found a date, 13/01/2027." in look(told).shows(PAGE)


@pytest.mark.parametrize(
    ("typed", "said"),
    [(True, "We found “Yes”"), (False, "We found “No”"), (0.5, "We found “0.5”")],
)
def test_a_cell_that_holds_no_text_is_quoted_as_people_would_type_it(
    typed: object, said: str
) -> None:
    told = rows(sessions=[session("01/06/2026", "A.") | {"date": typed}])
    assert said in look(told).shows(PAGE)


def test_a_time_that_may_be_meant_is_said_as_people_write_it() -> None:
    told = rows(sessions=[session("01/06/2026", "A.", start="1545")])
    assert re.search(r"\b15:45(?!:)", look(told).shows(PAGE))


def test_a_very_long_cell_is_shown_cut_and_its_length_said() -> None:
    told = rows(sessions=[session("x" * 3000, "A.")])
    said = look(told).shows(PAGE)
    assert "3,000 letters and signs in all" in said
    assert "x" * 201 not in said


def test_answers_missing_from_one_row_stand_on_one_card() -> None:
    bare = {"resident": "R-001", "staff": "S-01", "kind": "Keywork", "date": "16/06/2026"}
    card = cards(look(rows(sessions=[bare])).page(PAGE), "Kit Example")
    assert list(card) == ["K4", "H2"]
    assert "3 answers are missing in row 2." in card["H2"]
    assert "H2 R-001 A “How many minutes?” J2 R-001 A “How did you meet?” P2" in card["H2"]
    assert "We found nothing" not in card["H2"]


def test_a_row_that_waits_for_something_else_is_not_said_to_be_on_the_site() -> None:
    both = session("16/06/26", "Two slips.", kind="Keywrok")
    card = cards(look(rows(sessions=[both])).page(PAGE), "Kit Example")
    assert "The row waits for something else, too." in card["E2"]
    alone = cards(look(rows(sessions=[session("16/06/26", "One.")])).page(PAGE), "Kit Example")
    assert "The row is on the site meanwhile." in alone["E2"]


def test_rows_that_nothing_names_are_counted_and_sorting_mends_nothing() -> None:
    bad = [session(f"{day:02}/06/2026", "A talk.", kind="Keywrok") for day in range(1, 6)]
    before = waiting_rows(look(rows(sessions=bad)).checked)[Audience.STAFF]
    after = waiting_rows(look(rows(sessions=bad[::-1])).checked)[Audience.STAFF]
    assert before == after
    fewer = waiting_rows(look(rows(sessions=bad[1:])).checked)[Audience.STAFF]
    assert len(before - fewer) == 1


def test_two_colleagues_of_one_name_are_told_apart_by_their_codes() -> None:
    staff = [dict(each) for each in rows()["staff"]]
    staff[1] |= {"name": "Kit Example", "roles": "Keyworker"}
    told = [session("31/06/2026", "One."), session("31/06/2026", "Two.", staff="S-02")]
    page = look(rows(staff=staff, sessions=told)).page(PAGE)
    assert "E2" in cards(page, "Kit Example &#40;S&#45;01&#41;")
    assert "E3" in cards(page, "Kit Example &#40;S&#45;02&#41;")
