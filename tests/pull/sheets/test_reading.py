"""Rows straight from Google: what is asked for, and what becomes of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sync.config.project import Project
from sync.config.reading import read_settings
from sync.config.sources import pull_rows
from sync.demo.google import MadeUpTab
from sync.errors import NeedsAPerson, OutsideTrouble
from sync.pull.sheets import batches
from sync.pull.sheets.layout import read_layout
from sync.pull.workbook import pull_workbooks
from tests.a_house import FORMS, rows, write_books
from tests.at_google import KEYS, QUICK, codes

A_NIGHT = ["token", "layout", "values", "layout", "values"]


# What is asked for


def test_a_night_takes_one_token_and_two_reads_a_book_and_nothing_else(elm_there):
    elm_there.night()
    assert elm_there.kinds() == A_NIGHT
    assert {each.host for each in elm_there.google.asked} == {
        elm_there.google.address.removeprefix("http://")
    }


def test_only_reading_is_asked_for(elm_there):
    elm_there.night()
    assert {each.method for each in elm_there.google.asked if each.kind != "token"} == {"GET"}


def test_cells_are_asked_for_raw_with_days_as_numbers(elm_there):
    elm_there.night()
    (query,) = {
        json.dumps(a.query)
        for a in elm_there.google.asked
        if a.path.endswith(f"{KEYS['restricted']}/values:batchGet")
    }
    asked = json.loads(query)
    assert asked["valueRenderOption"] == ["UNFORMATTED_VALUE"]
    assert asked["dateTimeRenderOption"] == ["SERIAL_NUMBER"]
    assert asked["ranges"] == ["'Feedback'", "'Concerns'", "'Data requests'"]


def test_with_a_workbook_named_google_is_not_asked(elm_there, tmp_path):
    book = write_books(tmp_path / "elsewhere", rows())
    elm_there.run("check", "--workbook", book, "--today", "2026-06-30", exit_code=1)
    assert elm_there.kinds() == []


def test_check_and_export_read_as_often_as_a_night(elm_there, tmp_path):
    elm_there.run("check", "--today", "2026-06-30", exit_code=1)
    assert elm_there.kinds() == A_NIGHT
    elm_there.run("export", tmp_path / "out", "--today", "2026-06-30", exit_code=1)
    assert elm_there.kinds() == A_NIGHT * 2


def test_one_more_read_for_each_further_300000_cells(elm_there):
    width = len(elm_there.tab("Sessions").rows[0])
    for cells, reads in ((290_000, 1), (310_000, 2), (590_000, 2), (610_000, 3)):
        elm_there.google.asked.clear()
        elm_there.change("Sessions", grid=(cells // width, width))
        elm_there.look()
        assert elm_there.kinds().count("values") == reads + 1, cells


def test_tabs_as_long_as_google_makes_them_are_taken_for_blank(elm_there):
    for tab in elm_there.book().tabs:
        elm_there.add(replace(tab, title=f"{tab.title} {tab.gid}", gid=tab.gid + 1))
    elm_there.change("Sessions", grid=(11_000, 25))
    elm_there.look()
    assert elm_there.kinds() == A_NIGHT


# What becomes of it


def test_the_same_cells_come_from_google_as_from_the_workbook(elm_there, tmp_path):
    there = elm_there.look().tables
    here = pull_workbooks([write_books(tmp_path / "elsewhere", rows())], FORMS)
    assert there.keys() == here.keys()
    for name, table in here.items():
        assert [cells(each) for each in (table.header,)] == [cells(there[name].header)]
        assert [(n, cells(c)) for n, c in table.rows] == [
            (n, cells(c)) for n, c in there[name].rows
        ]


def cells(row) -> list[object]:
    """Return a row with blank cells as blank, and none at its end."""
    kept = ["" if cell is None else cell for cell in row]
    while kept and kept[-1] == "":
        kept.pop()
    return kept


def test_every_cell_of_to_put_right_opens_in_the_sheet(elm_there):
    elm_there.night()
    page = (elm_there.root / "published/current/staff/to-put-right/index.html").read_text()
    gid = elm_there.tab("Residents").gid
    start = f"https://docs.google.com/spreadsheets/d/{KEYS['house']}/edit#gid={gid}"
    assert f"{start}&amp;range=" in page.replace("&#38;", "&amp;")


def test_joined_cells_are_known(elm_there):
    elm_there.change("Sessions", merges=((3, 2, 5, 4),))
    (block,) = elm_there.look().tables["sessions"].merged
    assert (block.top, block.left, block.bottom, block.right) == (3, 2, 5, 4)


def test_a_hidden_tab_is_read_and_an_unknown_hidden_one_is_not_spoken_of(elm_there):
    elm_there.change("Goals", hidden=True)
    elm_there.add(MadeUpTab("Lists", [["a"]], 77, hidden=True))
    elm_there.add(MadeUpTab("Rota", [["a"]], 78))
    elm_there.add(MadeUpTab("Chart", [], 79, kind="OBJECT"))
    found = elm_there.look()
    assert len(found.tables["goals"].rows) == 2
    assert list(found.other_tabs) == ["Rota"]


def test_blank_rows_in_the_middle_keep_the_numbers_right(elm_there):
    header, *told = elm_there.tab("Houses").rows
    elm_there.change("Houses", rows=[header, told[0], [], ["", None], told[1]])
    assert [n for n, row in elm_there.look().tables["houses"].rows if row] == [2, 5]


def test_a_title_with_signs_in_it_is_read(elm_there):
    elm_there.night()
    elm_there.change("Goals", title="Jo's goals! A1:B2 (don't touch)")
    assert len(elm_there.look().tables["goals"].rows) == 2


# Tabs that are renamed, replaced, gone (reliability, rows 24 and 25)


def test_what_only_managers_may_see_never_stands_in_the_house_book(elm_there):
    elm_there.add(replace(elm_there.tab("Feedback", "restricted"), gid=904))
    stopped = elm_there.stops()
    assert "The tab “Feedback” stands in the house book and belongs in the restricted book" in str(
        stopped
    )


# Locale and zone (row 33)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"locale": "en_US"}, "country"),
        ({"locale": "en_IE"}, "country"),
        ({"zone": "America/New_York"}, "time zone"),
        ({"locale": "en_US", "zone": "America/New_York"}, "country"),
    ],
)
@pytest.mark.parametrize("which", ["house", "restricted"])
def test_a_book_that_is_not_set_to_the_uk_stops_at_first_sight(elm_there, which, changed, what):
    elm_there.put(which, **changed)
    stopped = elm_there.stops()
    assert stopped.exit_code == 2
    assert f"The {what} of the {which} book is not set to the UK" in str(stopped)
    assert "Set Locale to United Kingdom and Time zone to London" in str(stopped)
    assert elm_there.kinds()[-1] == "layout"  # its cells were not even asked for


# All or nothing


@pytest.mark.parametrize("which", ["house", "restricted"])
def test_a_book_that_cannot_be_opened_stops_the_whole_night(elm_there, which):
    elm_there.night()
    elm_there.put(which, shared=False)
    elm_there.type("Residents", 2, FORMS["residents"].by_name["name"].title, "Ada Elsewhere")
    stopped = elm_there.stops()
    assert f"The {which} book is not shared with keywork" in str(stopped)
    assert any("The site still shows Tuesday 30 June" in note for note in stopped.__notes__)


def test_a_house_without_a_restricted_book_does_without(elm_there):
    toml = elm_there.root / "keywork.toml"
    kept = [line for line in toml.read_text().splitlines() if not line.startswith("restricted")]
    toml.write_text("\n".join(kept))
    assert elm_there.night().exit_code == 1
    assert elm_there.kinds() == ["token", "layout", "values"]


def test_both_books_are_never_one(elm_there):
    toml = elm_there.root / "keywork.toml"
    toml.write_text(toml.read_text().replace(KEYS["restricted"], KEYS["house"]))
    assert "name the same spreadsheet" in str(elm_there.stops())
    assert elm_there.kinds() == []


@pytest.mark.parametrize(
    ("missing", "words"), [("house", "where your sheets are"), ("key_file", "name the key file")]
)
def test_a_setting_that_is_missing_is_named(elm_there, missing, words):
    toml = elm_there.root / "keywork.toml"
    kept = [line for line in toml.read_text().splitlines() if not line.startswith(missing)]
    toml.write_text("\n".join(kept))
    assert words in str(elm_there.stops())
    assert elm_there.kinds() == []


# Edited while it is read (row 31)


def in_two_requests(house, monkeypatch) -> None:
    """Let the house book take several requests, as 300,000 cells and more do."""
    monkeypatch.setattr(batches, "MOST_CELLS", 120_000)
    for title in ("Residents", "Goals", "Sessions", "Reviews"):
        house.change(title, grid=(2000, len(house.tab(title).rows[0])))


def typed_while_read(house, *, always: bool) -> None:
    """Type a row on top of Reviews once the first cells of a round, theirs, were handed out."""
    seen = []

    def on_asked(asked) -> None:
        if asked.kind == "values" and KEYS["house"] in asked.path:
            seen.append(asked)
            if always or len(seen) == 2:
                header, *told = house.tab("Reviews").rows
                house.change("Reviews", rows=[header, told[0], *told])

    house.google.on_asked = on_asked


def test_a_book_that_takes_several_requests_is_read_whole(elm_there, monkeypatch):
    in_two_requests(elm_there, monkeypatch)
    assert elm_there.night().exit_code == 1
    assert elm_there.kinds() == ["token", "layout", *["values"] * 3, "layout", "values"]


def test_a_book_edited_while_it_is_read_is_read_again(elm_there, monkeypatch):
    in_two_requests(elm_there, monkeypatch)
    typed_while_read(elm_there, always=False)
    assert elm_there.night().exit_code == 1
    report = json.loads((elm_there.root / "build/report.json").read_text())
    assert {t["form"]: t["read"] for t in report["tables"]}["reviews"] == 3
    assert elm_there.kinds().count("values") == 3 + 3 + 1


def test_a_book_that_never_keeps_still_is_tried_tomorrow(elm_there, monkeypatch):
    in_two_requests(elm_there, monkeypatch)
    typed_while_read(elm_there, always=True)
    stopped = elm_there.stops()
    assert isinstance(stopped, OutsideTrouble)
    assert "Someone was typing in the house book" in str(stopped)


def test_a_tab_in_pieces_is_put_together_with_every_row_at_its_number(elm_there, monkeypatch):
    for which in KEYS:
        for tab in elm_there.book(which).tabs:
            elm_there.change(tab.title, which, grid=(len(tab.rows), len(tab.rows[0])))
    monkeypatch.setattr(batches, "MOST_CELLS", 100)
    monkeypatch.setattr(batches, "NEW_TAB", 0)
    header, *told = elm_there.tab("Sessions").rows
    spread = [header, *told[:2], [], [], *told[2:]]
    elm_there.change("Sessions", rows=spread, grid=(20, len(header)))
    found = elm_there.look().tables["sessions"]
    assert [n for n, row in found.rows if row] == [2, 3, 6, 7, 8]
    ranges = [r for a in elm_there.google.asked for r in a.query.get("ranges", ())]
    assert len([each for each in ranges if each.startswith("'Sessions'!A")]) > 3


def test_a_tab_renamed_between_the_two_reads_is_found_again(elm_there):
    def on_asked(asked) -> None:
        if asked.kind == "values" and len(elm_there.google.asked) == 3:
            elm_there.change("Sessions", title="Meetings")

    elm_there.night()
    elm_there.google.asked.clear()
    elm_there.google.on_asked = on_asked
    assert elm_there.night().exit_code == 1
    assert elm_there.kinds() == [
        "token",
        "layout",
        "values",
        "layout",
        "values",
        "layout",
        "values",
    ]


# Not ready yet (row 32)


def test_a_cell_that_is_still_loading_is_read_again(elm_there):
    heading = elm_there.tab("Sessions").rows[0][-1]
    elm_there.type("Sessions", 2, heading, "Loading...")
    reads = []

    def on_asked(asked) -> None:
        if asked.kind == "values" and KEYS["house"] in asked.path:
            reads.append(asked)
            if len(reads) == 2:
                elm_there.type("Sessions", 2, heading, "")

    elm_there.google.on_asked = on_asked
    elm_there.night()
    assert len(reads) == 2
    assert "KW-SHEET-LOADING" not in codes(elm_there)


def test_a_cell_that_never_loads_is_held_after_two_more_looks(elm_there):
    heading = elm_there.tab("Sessions").rows[0][-1]
    elm_there.type("Sessions", 2, heading, "Loading...")
    assert elm_there.night().exit_code == 1
    assert elm_there.kinds().count("values") == 4  # three of the house book
    assert "KW-SHEET-LOADING" in codes(elm_there)


def test_a_tab_of_nothing_but_errors_stops_the_night(elm_there):
    header, *told = elm_there.tab("Sessions").rows
    elm_there.change("Sessions", rows=[header, *[["#REF!"] * len(header) for _ in told]])
    assert elm_there.stops().exit_code == 2


def test_there_is_nobody_else_to_read_from(tmp_path):
    (tmp_path / "keywork.toml").write_text("")
    with pytest.raises(NeedsAPerson, match="There is nothing to read"):
        pull_rows(Project(tmp_path), read_settings(tmp_path), (), FORMS, QUICK)


@pytest.mark.parametrize("cell", [10**400, -(10**400), 2**63, 1e300, "🌵" * 9, "x" * 50_000, True])
def test_a_cell_of_any_size_is_held_or_read_and_never_breaks_the_night(elm_there, cell):
    header, first, *rest = elm_there.tab("Sessions").rows
    spoilt = [
        [cell if n == m else each for n, each in enumerate(first)] for m in range(len(header))
    ]
    elm_there.change("Sessions", rows=[header, first, *spoilt, *rest])
    elm_there.run("check", "--today", "2026-06-30", exit_code=1)


def test_a_grid_that_shrinks_while_it_is_read_is_read_again(elm_there, monkeypatch):
    in_two_requests(elm_there, monkeypatch)
    seen = []

    def on_asked(asked) -> None:
        if asked.kind == "values" and not seen:
            seen.append(asked)
            for title in ("Residents", "Goals", "Sessions", "Reviews"):
                tab = elm_there.tab(title)
                elm_there.change(title, grid=(len(tab.rows), len(tab.rows[0])))

    elm_there.google.on_asked = on_asked
    assert len(elm_there.look().tables) == len(FORMS)


def test_a_title_with_half_a_sign_is_of_no_kind_that_we_know(elm_there):
    with pytest.raises(NeedsAPerson, match="that keywork does not know"):
        read_layout(
            {
                "properties": {"locale": "en_GB", "timeZone": "Europe/London"},
                "sheets": [
                    {
                        "properties": {
                            "title": "Ses\ud800sions",
                            "gridProperties": {"rowCount": 1, "columnCount": 1},
                        }
                    }
                ],
            },
            "the house book",
        )


def test_a_debug_log_holds_no_key_of_a_book(elm_there, caplog):
    caplog.set_level("DEBUG")
    elm_there.look()
    for key in (*KEYS.values(), "ya29", "Bearer"):
        assert key not in caplog.text
