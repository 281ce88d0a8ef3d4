"""The doctor: every part of the set-up in order, what to do for each, and the one next step."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from sync.demo.google import MadeUpTab
from sync.doctor import examine
from sync.doctor.finding import Finding, State, look, next_step, to_do, to_start, well
from sync.doctor.rows import SHOWN
from sync.pull.sheets.patience import Patience
from tests.a_house import FORMS, rows, session
from tests.at_google import KEYS, AtGoogle, elm_at_google
from tests.conftest import run_keywork

NOW = datetime(2026, 6, 30, 8, 30, tzinfo=UTC)
# Tries follow each other at once, but an answer may take its time: this computer may be busy.
QUICK = Patience(waits=(0.01,), jitter=0, connect=60, read=60, deadline=300, loading=())
HASTY = replace(QUICK, read=0.3, deadline=1)  # for a fault that takes as long as it may
IN_ORDER = [
    *("Settings", "Forms", "Key file", "Network", "Clock", "Key", "Google Sheets API", "Sharing"),
    *("Tabs", "Headings", "Options", "Rows", "Country and time zone"),
    *("Disk", "Last night", "Heartbeat"),
]


@pytest.fixture
def there(tmp_path: Path) -> Iterator[AtGoogle]:
    """Put Elm House at a made-up Google, every row of it good."""
    told = rows(residents=rows()["residents"][:2])
    with elm_at_google(tmp_path / "house", told) as house:
        yield house


def found(
    house: AtGoogle, now: datetime = NOW, site: str | None = None, patience: Patience = QUICK
) -> list[Finding]:
    return list(examine(house.root, now, site, patience))


def part(house: AtGoogle, name: str) -> Finding:
    """Return what is found of one part; the first, if there are more."""
    return next(each for each in found(house) if each.part == name)


def states(house: AtGoogle, patience: Patience = QUICK) -> dict[str, str]:
    return {each.part: each.state.value for each in reversed(found(house, patience=patience))}


# The order, and the one next step


def test_every_part_is_tried_in_order(there):
    assert [each.part for each in found(there)] == IN_ORDER


def test_a_house_without_a_site_is_told_to_make_one(there):
    step = next_step(found(there))
    assert step
    assert step.words == "There is no site yet. Run: keywork sync"
    assert step.exit_code == 1


def test_after_a_good_night_there_is_nothing_to_do(there):
    there.night()
    assert next_step(found(there)) is None
    assert states(there) == dict.fromkeys(IN_ORDER, "ok")


def test_what_stops_the_nights_goes_before_what_can_wait():
    told = [well("A"), look("B", "look"), to_start("C", "start"), to_do("D", "mend"), well("E")]
    assert next_step(told) is told[3]
    assert next_step(told[:3]) is told[2]
    assert next_step(told[:2]) is told[1]
    assert next_step(told[:1]) is None


def test_the_command_ends_with_its_next_step(there):
    there.fault("not-shared", "layout", book=KEYS["restricted"])
    said = there.run("doctor", exit_code=2).rstrip()
    step, again = said.splitlines()[-2:]
    assert step.startswith(
        "Next step: The restricted book is not shared with keywork. Open it, choose Share, type "
    )
    assert again == "Then run: keywork doctor"


def test_the_command_says_when_all_is_well(there):
    there.run("sync", exit_code=0)
    said = there.run("doctor").rstrip()
    assert said.splitlines()[-1] == "The set-up is well. There is nothing to do."


def test_rows_that_wait_are_no_fault_of_the_set_up(there):
    there.type("Sessions", 2, FORMS["sessions"].by_name["minutes"].title, "ages")
    there.run("sync", "--today", "2026-06-30", exit_code=1)
    said = there.run("doctor", exit_code=1).rstrip().splitlines()
    assert said[-2] == "The set-up is well."
    assert said[-1].startswith("Next step: 1 answer waits to be put right.")


def test_what_waits_for_something_else_is_said_in_one_line(there):
    there.fault("key-deleted")
    said = there.run("doctor", exit_code=2)
    assert len([line for line in said.splitlines() if line.startswith("later")]) == 2
    assert "Google Sheets API, Sharing, Tabs, Headings, Options, Rows" in said


def test_the_same_fault_of_both_books_is_said_together(there):
    there.put("house", shared=False)
    there.put("restricted", shared=False)
    said = there.run("doctor", exit_code=2).rstrip().splitlines()
    assert said[-3].startswith("Next step: The house book is not shared")
    assert said[-2].startswith("And: The restricted book is not shared")


def test_nothing_is_changed(there):
    there.night()
    before = seen(there.root)
    found(there)
    assert seen(there.root) == before


def seen(root: Path) -> dict[str, object]:
    found_ = {}
    for path in sorted(root.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        found_[str(path)] = path.stat().st_mtime_ns, hashlib.sha256(content).hexdigest()
    return found_


# What is asked of Google


def test_the_doctor_alone_looks_once_at_each_book_without_a_name(there):
    found(there)
    kinds = there.kinds()
    assert sorted(kinds) == ["anonymous"] * 2 + ["layout"] * 2 + ["token"] + ["values"] * 2
    strangers = [each for each in there.google.asked if each.kind == "anonymous"]
    assert not any(each.authorised for each in strangers)
    there.google.asked.clear()
    there.night()
    assert "anonymous" not in there.kinds()


# Each part, when it is not well


@pytest.mark.parametrize(
    "case",  # fault, what it meets, the part in trouble, some that are well, some for later
    [
        ("reset", "token", "Network", ["Key file"], ["Clock", "Key", "Sharing", "Tabs"]),
        ("portal-200", "token", "Network", ["Key file"], ["Clock", "Key", "Sharing"]),
        ("hang", "token", "Network", ["Key file"], ["Clock", "Key", "Sharing"]),
        ("clock-wrong", "token", "Clock", ["Network"], ["Key", "Sharing", "Rows"]),
        ("key-deleted", "token", "Key", ["Network", "Clock"], ["Google Sheets API", "Sharing"]),
        ("robot-gone", "token", "Key", ["Network", "Clock"], ["Google Sheets API"]),
        ("api-off", "layout", "Google Sheets API", ["Key"], ["Sharing", "Tabs", "Headings"]),
        ("project-gone", "layout", "Google Sheets API", ["Key"], ["Sharing", "Tabs"]),
        ("not-shared", "layout", "Sharing", ["Google Sheets API"], ["Tabs", "Options"]),
        ("not-found", "layout", "Sharing", ["Google Sheets API"], ["Tabs"]),
        ("excel-file", "layout", "Sharing", ["Google Sheets API"], ["Tabs"]),
        ("error-500", "values", "Tabs", ["Sharing"], ["Headings", "Options", "Rows"]),
        ("unavailable-503", "layout", "Google Sheets API", ["Key"], ["Sharing", "Tabs"]),
        ("shape-no-sheets", "layout", "Google Sheets API", ["Key"], ["Sharing", "Tabs"]),
        ("no-scope", "layout", "Key", ["Network"], ["Google Sheets API", "Sharing"]),
        ("reset", "layout", "Network", ["Clock", "Key"], ["Google Sheets API", "Sharing"]),
    ],
)
def test_a_fault_is_told_of_its_part_and_the_rest_waits(there, case):
    name, on, trouble, fine, later = case
    there.fault(name, on)
    how = states(there, HASTY if name == "hang" else QUICK)
    assert how[trouble] == "to do"
    assert {how[each] for each in fine} == {"ok"}
    assert {how[each] for each in later} == {"later"}
    assert how["Disk"] == how["Heartbeat"] == "ok"


def test_trouble_outside_ends_with_3_and_all_else_with_2(there):
    there.fault("unavailable-503", "token")
    step = next_step(found(there))
    assert step
    assert step.exit_code == 3
    there.google.faults.clear()
    there.fault("key-deleted")
    step = next_step(found(there))
    assert step
    assert step.exit_code == 2


def test_a_clock_that_is_an_hour_off_is_told_though_google_lets_us_in(there):
    there.fault("date-off")
    assert "The clock on this computer is about 60 minutes wrong" in part(there, "Clock").words


def test_a_clock_is_told_and_not_the_key_where_both_could_be_meant(there):
    there.google.faults.clear()
    there.fault("date-off")
    there.fault("token-odd")
    assert states(there)["Clock"] == "to do"


@pytest.mark.parametrize("which", ["house", "restricted"])
def test_a_book_that_anyone_can_open_is_a_failure(there, which):
    there.put(which, open_to_anyone=True)
    wrong = part(there, "Sharing")
    assert (wrong.state, wrong.exit_code) == (State.DO, 2)
    assert f"Anyone who has the link can open the {which} book" in wrong.words
    assert "General access choose Restricted" in wrong.words


def test_a_look_that_tells_nothing_is_said_to_tell_nothing(there):
    there.fault("error-500", "anonymous")
    wrong = part(there, "Sharing")
    assert wrong.state is State.LOOK
    assert "could not tell who can open the house book" in wrong.words


def test_a_look_that_takes_for_ever_tells_nothing_and_the_rest_goes_on(there):
    there.fault("hang", "anonymous")
    told = {each.part: each for each in reversed(found(there, patience=HASTY))}
    assert told["Sharing"].state is State.LOOK
    assert "could not tell who can open the house book" in told["Sharing"].words
    assert told["Rows"].state is State.OK


def test_a_key_that_is_not_there_is_told_and_the_way_to_google_waits(there):
    (there.root.parent / "robot-key.json").unlink()
    assert "There is no key file" in part(there, "Key file").words
    how = states(there)
    assert how["Key file"] == "to do"
    later = ("Network", "Clock", "Key", "Google Sheets API", "Sharing", "Tabs", "Rows")
    assert {how[each] for each in later} == {"later"}
    assert there.kinds() == []


def test_a_key_in_the_folder_of_the_house_is_told_before_anybody_is_asked(there):
    toml = there.root / "keywork.toml"
    lines = [each for each in toml.read_text().splitlines() if not each.startswith("endpoint")]
    toml.write_text("\n".join(lines).replace("../robot-key.json", "robot-key.json"))
    key = json.loads(there.google.key_file()) | {"token_uri": "https://oauth2.googleapis.com/token"}
    (there.root / "robot-key.json").touch(mode=0o600)
    (there.root / "robot-key.json").write_text(json.dumps(key))
    parts = {}
    for each in examine(there.root, NOW, None, QUICK):
        parts[each.part] = each
        if each.part == "Key file":
            break  # the next would ask Google itself
    assert parts["Settings"].words == "Elm Homes: rows come from Google Sheets."
    assert parts["Key file"].state is State.LOOK
    assert "lies in the folder of your house" in parts["Key file"].words


@pytest.mark.parametrize("which", ["house", "restricted"])
def test_a_book_of_another_country_is_told(there, which):
    there.put(which, locale="en_US")
    wrong = part(there, "Country and time zone")
    assert wrong.state is State.DO
    assert f"The country of the {which} book is not set to the UK" in wrong.words


def test_a_tab_that_is_missing_is_told_with_the_likeliest(there):
    there.change("Sessions", title="Session log")
    assert "Is it the one called “Session log”?" in part(there, "Tabs").words
    assert states(there)["Tabs"] == "to do"


def test_a_tab_in_the_wrong_book_is_told(there):
    there.add(there.tab("Feedback", "restricted"))
    assert "stands in the house book and belongs in" in part(there, "Tabs").words


def test_a_heading_that_was_changed_is_told_with_its_column(there):
    header = list(there.tab("Sessions").rows[0])
    place = header.index("What happened?") if "What happened?" in header else 1
    header[place] = f"{header[place]} (new)"
    there.change("Sessions", rows=[header, *there.tab("Sessions").rows[1:]])
    assert any(
        each.part == "Headings" and each.words.startswith("Sessions") and each.state is not State.OK
        for each in found(there)
    )


def test_answers_beside_the_options_are_told_once_there_are_several(tmp_path):
    told = rows(
        residents=rows()["residents"][:2],
        sessions=[session(f"0{n}/06/2026", "We met.", kind="Coffee") for n in range(1, 5)],
    )
    with elm_at_google(tmp_path / "house", told) as house:
        wrong = part(house, "Options")
    assert wrong.state is State.LOOK
    assert "4 answers are not among the options of" in wrong.words
    assert "Coffee" not in wrong.words


def test_settings_that_stop_the_night_are_told_a_few_at_a_time(tmp_path):
    phones = ("Council phone", "House phone", "Manager's phone", "On-call phone")
    titles = (*phones, "Days between meetings", "Days of grace", "Areas")
    told = rows(settings=[{"setting": each, "value": "ask"} for each in titles])
    with elm_at_google(tmp_path / "house", told) as house:
        wrong = [each for each in found(house) if each.part == "Rows"]
    assert [each.state for each in wrong[:-1]] == [State.DO] * SHOWN
    assert {each.words.partition(":")[0] for each in wrong[:-1]} == {
        f"Settings, C{row}" for row in range(2, 2 + SHOWN)
    }
    assert wrong[-1].words == f"There are {len(titles) - SHOWN} more of these. Run: keywork check"


def test_a_setting_that_is_missing_is_told_of_the_key_file_part(there):
    toml = there.root / "keywork.toml"
    toml.write_text(toml.read_text().replace("key_file", "# key_file"))
    assert "name the key file" in part(there, "Settings").words
    assert states(there)["Key file"] == states(there)["Network"] == "later"
    assert states(there)["Last night"] == "later"


def test_a_restricted_book_that_is_not_named_is_told(there):
    toml = there.root / "keywork.toml"
    toml.write_text(toml.read_text().replace("restricted =", "# restricted ="))
    wrong = part(there, "Settings")
    assert wrong.state is State.LOOK
    assert "does not name the restricted book" in wrong.words


def test_addresses_the_wrong_way_round_move_no_tab(there):
    toml = there.root / "keywork.toml"
    swapped = (
        toml.read_text().replace(KEYS["house"], "X").replace(KEYS["restricted"], KEYS["house"])
    )
    toml.write_text(swapped.replace('"X"', f'"{KEYS["restricted"]}"'))
    wrong = part(there, "Tabs")
    assert "may be the wrong way round" in wrong.words
    assert "Do not move any tab" in wrong.words
    assert "Move it there" not in " ".join(each.words for each in found(there))


def test_a_copy_of_a_tab_is_told_by_its_own_title(there):
    there.add(MadeUpTab("Copy of Sessions", there.tab("Sessions").rows, 905))
    assert part(there, "Tabs").words.startswith("A tab called “Copy of Sessions”: We left out")


def test_a_new_house_with_files_is_told_to_type_itself_into_them(tmp_path):
    run_keywork("init", tmp_path / "ours")
    findings = list(examine(tmp_path / "ours", NOW, None, QUICK))
    names = {each.part: each for each in findings}
    assert "fill in the 3 lines under [google]" in names["Workbook files"].words
    assert names["Rows"].state is State.LATER
    assert next_step(findings) is names["Workbook files"]
    said = run_keywork("doctor", "--project", tmp_path / "ours", exit_code=1).output
    step = said.rstrip().splitlines()[-1]
    assert step.startswith("Next step: Type your house into house.xlsx: a row on Houses, then one")
    assert (tmp_path / "ours" / re.findall(r"site/\S+\.md", step)[0]).is_file()


def test_a_new_house_at_google_is_told_to_type_itself_into_the_house_book(there):
    for which in ("house", "restricted"):
        for tab in there.book(which).tabs:
            typed = tab.rows[1:2] if tab.title == "Settings" else []
            there.change(tab.title, which, rows=[tab.rows[0], *typed])
    wrong = part(there, "Rows")
    assert wrong.words.startswith("Type your house into the house book: a row on Houses,")
    assert (wrong.state, wrong.exit_code) == (State.DO, 1)


def test_a_new_house_with_a_setting_that_cannot_be_read_is_told_of_that_first(tmp_path):
    run_keywork("init", tmp_path / "ours")
    book = openpyxl.load_workbook(tmp_path / "ours/house.xlsx")
    book["Settings"]["C2"] = "often"
    book.save(tmp_path / "ours/house.xlsx")
    step = next_step(list(examine(tmp_path / "ours", NOW, None, QUICK)))
    assert step
    assert (step.part, step.exit_code) == ("Rows", 2)
    assert step.words.startswith("Settings, C2: This setting takes a whole number.")


def test_a_setting_that_cannot_be_read_says_what_to_run_next(there):
    (there.root / "keywork.toml").write_text("[house]\nname = “Elm”\n")
    said = there.run("doctor", exit_code=2)
    assert said.startswith("keywork: keywork.toml, line 2: This line cannot be read. Use straight")
    assert said.rstrip().endswith("Then run: keywork doctor")


def test_a_mistake_in_a_form_is_told_with_its_line(there):
    own = there.root / "forms_schema"
    own.mkdir()
    (own / "goals.yaml").write_text("fields: 7\n")
    wrong = part(there, "Forms")
    assert wrong.state is State.DO
    assert "forms_schema/goals.yaml" in wrong.words


# The disk, the last night, the heartbeat, the site


def test_a_night_long_ago_is_told(there):
    there.night()
    late = found(there, NOW + timedelta(days=2))
    (last,) = [each for each in late if each.part == "Last night"]
    assert last.state is State.LOOK
    assert "more than 36 hours old" in last.words


def test_a_last_night_that_failed_is_told(there):
    there.night()
    there.fault("unavailable-503", "token", times=6)
    there.stops()
    last = part(there, "Last night")
    assert last.state is State.LOOK
    assert "not published, outside trouble" in last.words


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda nights: nights.write_text("no night at all\n"), "earlier nights cannot be read"),
        (lambda nights: nights.mkdir(), "state/nights.jsonl cannot be read. Check who owns it."),
    ],
)
def test_a_memory_that_cannot_be_read_is_told(there, spoil, words):
    (there.root / "state").mkdir()
    spoil(there.root / "state/nights.jsonl")
    wrong = part(there, "Last night")
    assert wrong.state is State.DO
    assert words in wrong.words


def test_a_heartbeat_that_was_never_called_is_told_as_such(there):
    toml = there.root / "keywork.toml"
    toml.write_text(toml.read_text() + '[tell]\nheartbeat = "http://127.0.0.1:1/"\n')
    told = part(there, "Heartbeat")
    assert told.state is State.OK
    assert told.words == "Its address is called after the next good night."


def test_an_address_of_the_site_that_does_not_answer_is_asked_for_once_more(there):
    (told,) = [each for each in found(there, site="http://127.0.0.1:1/") if each.part == "Site"]
    assert told.state is State.LOOK
    assert "That address does not tell. Copy it once more" in told.words


def test_folders_that_cannot_be_opened_are_told(there, monkeypatch):
    def shut(_folder):
        raise PermissionError

    monkeypatch.setattr("shutil.disk_usage", shut)
    wrong = part(there, "Disk")
    assert wrong.state is State.DO
    assert "The folders of keywork cannot be opened." in wrong.words


def test_a_folder_that_we_may_not_write_to_is_told(there, monkeypatch):
    there.night()
    real = os.access  # root may write anywhere, so this one only says that it is shut
    monkeypatch.setattr(
        "os.access", lambda path, mode: real(path, mode) and Path(path).name != "state"
    )
    wrong = part(there, "Disk")
    assert wrong.state is State.DO
    assert "may not write to “state”" in wrong.words


def test_trouble_with_both_books_is_told_once(there):
    there.fault("unavailable-503", "layout")
    said = [each.words for each in examine(there.root, NOW, None, QUICK)]
    assert len([words for words in said if "Google has trouble" in words]) == 1


def test_a_disk_that_is_nearly_full_is_told(there, monkeypatch):
    usage = type("Usage", (), {"free": 20_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: usage)
    wrong = part(there, "Disk")
    assert wrong.state is State.DO
    assert "20 MB are free" in wrong.words


def test_a_place_to_publish_that_cannot_be_used_is_told(there):
    toml = there.root / "keywork.toml"
    toml.write_text(toml.read_text() + '[publish]\nroot = "."\n')
    assert "The folder to publish to" in part(there, "Disk").words


def test_a_house_that_reads_files_is_asked_nothing_of_google(elm):
    toml = elm / "keywork.toml"
    toml.write_text('[house]\nname = "Elm Homes"\n[workbook]\nfiles = ["house.xlsx"]\n')
    names = [each.part for each in examine(elm, NOW, None, QUICK)]
    assert names[:3] == ["Settings", "Forms", "Workbook files"]
    assert not {"Network", "Key", "Sharing"} & set(names)


def test_a_file_that_is_not_there_is_told(elm):
    (elm / "keywork.toml").write_text('[workbook]\nfiles = ["none.xlsx"]\n')
    (wrong,) = [e for e in examine(elm, NOW, None, QUICK) if e.part == "Workbook files"]
    assert "There is no file none.xlsx" in wrong.words


def test_no_cell_and_no_key_is_said(there):
    there.type("Sessions", 2, there.tab("Sessions").rows[0][3], "KWLEAK")
    said = there.run("doctor", exit_code=1)
    assert "KWLEAK" not in said
    assert "PRIVATE" not in said
    assert not [key for key in KEYS.values() if key in said]


def test_an_empty_house_is_not_told_the_same_of_every_setting(tmp_path):
    run_keywork("init", tmp_path / "ours")
    said = run_keywork("check", "--project", tmp_path / "ours").output
    assert said.count("Settings, whole tab: KW-SETTING-DEFAULT (notice)") == 3
    assert "more like these." in said
