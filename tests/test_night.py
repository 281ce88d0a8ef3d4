"""The whole night, from workbooks to published sites."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest

from sync.errors import KeyworkError
from tests.a_house import FORMS, Given, resident, rows, session, write_books
from tests.conftest import NIGHT, Keywork, run_keywork

DAY = "2026-06-30"
CANARY = "KWLEAK"
LEADS = re.compile(r"(?:href|src|action|srcset|poster|data)=[\"']?([^\"' >]+)")
OUTWARD = re.compile(r"(?:[a-z+.-]+:)?//", re.IGNORECASE)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def sync(project: Path, exit_code: int, *more: object, day: str = DAY) -> str:
    book = project / "house.xlsx"
    asked = ("sync", "--project", project, "--workbook", book, "--today", day, *more)
    return run_keywork(*asked, exit_code=exit_code).output


@pytest.fixture(scope="session")
def elm_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small house after its first night; never change it."""
    folder = tmp_path_factory.mktemp("elm") / "house"
    write_books(folder, rows())
    (folder / "keywork.toml").write_text('[house]\nname = "Elm Homes"\n', encoding="utf-8")
    sync(folder, 1)
    return folder


@pytest.fixture
def elm(elm_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the small house, which a test may spoil."""
    return Path(shutil.copytree(elm_once, tmp_path / "house", symlinks=True))


def change(elm: Path, **own: Sequence[Given]) -> None:
    write_books(elm, rows(**own))


def published(project: Path) -> str:
    return (project / "published" / "current").resolve().name


# ------------------------------------------------------------------ the demo


@pytest.fixture(scope="session")
def names(demo: Path) -> frozenset[str]:
    """Return what the residents of the demo like to be called."""
    book = openpyxl.load_workbook(demo / "house.xlsx", read_only=True)
    lines = list(book["Residents"].iter_rows(values_only=True))
    book.close()
    place = lines[0].index("What name do you like to be called?")
    return frozenset(str(line[place]) for line in lines[1:] if line[place])


def test_the_same_night_in_two_folders_gives_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    other = tmp_path / "another folder"
    run_keywork("demo", other, "--no-serve", "--today", NIGHT)
    for part in ("build/docs", "published/current"):
        one, two = files(demo / part), files(other / part)
        assert one.keys() == two.keys()
        assert [name for name in one if one[name] != two[name]] == []


def test_every_resident_has_a_page_of_their_own_the_held_one_too(demo: Path) -> None:
    book = openpyxl.load_workbook(demo / "house.xlsx", read_only=True)
    lines = list(book["Residents"].iter_rows(values_only=True))
    book.close()
    place = lines[0].index("Resident code")
    codes = [str(line[place]).lower() for line in lines[1:] if line[place]]
    assert len(codes) > 10
    for code in codes:
        assert (demo / f"published/current/staff/residents/{code}/index.html").is_file()
    assert "waits for a correction" in (
        demo / "published/current/staff/residents/r-015/index.html"
    ).read_text("utf-8")


def test_no_name_of_a_resident_is_where_anybody_could_come_across_it(
    demo: Path, names: frozenset[str]
) -> None:
    current = demo / "published" / "current"
    for audience in ("staff", "managers", "residents"):
        built = files(current / audience)
        places = {name: built[name].decode() for name in built if name.startswith("404")}
        places["sitemap"] = gzip.decompress(built["sitemap.xml.gz"]).decode()
        places["sitemap.xml"] = built["sitemap.xml"].decode()
        places["paths"] = "\n".join(name for name in built if not name.startswith("assets/"))
        if audience == "residents":
            places |= {n: b.decode("utf-8", "ignore") for n, b in built.items() if _ours(n)}
        for place, text in places.items():
            assert names_in(text, names) == [], place


def names_in(text: str, names: frozenset[str]) -> list[str]:
    plain = html.unescape(text)
    return [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain, re.I)]


def _ours(name: str) -> bool:
    return name.endswith((".html", ".json", ".xml", ".ics", ".txt", ".md"))


def test_names_would_be_found_where_they_stand(demo: Path, names: frozenset[str]) -> None:
    page = (demo / "published/current/staff/residents/index.html").read_text("utf-8")
    assert len(names_in(page, names)) >= len(names) - 1  # one waits


def test_no_file_of_the_staff_holds_what_only_managers_may_see(demo: Path) -> None:
    secret = set(_column(demo / "house.xlsx", "Staff", "Google account"))
    for title in ("What is good?", "What could be better?"):
        secret |= set(_column(demo / "restricted.xlsx", "Feedback", title))
    assert len(secret) > 8
    managers = " ".join(_texts(demo / "published/current/managers"))
    seen = [each for each in secret if " ".join(each.split()) in managers]
    assert len(seen) > 8  # accounts of those who have left are nowhere
    for audience in ("staff", "residents"):
        found = " ".join(_texts(demo / "published/current" / audience))
        assert [each for each in secret if " ".join(each.split()) in found] == []


def _column(book: Path, tab: str, title: str) -> Iterator[str]:
    opened = openpyxl.load_workbook(book, read_only=True)
    lines = list(opened[tab].iter_rows(values_only=True))
    opened.close()
    place = lines[0].index(title)
    return (str(line[place]) for line in lines[1:] if line[place])


def _texts(folder: Path) -> Iterator[str]:
    for name, data in files(folder).items():
        if _ours(name):
            yield " ".join(html.unescape(data.decode("utf-8", "ignore")).split())


def test_every_page_says_of_when_its_data_is(demo: Path) -> None:
    pages = 0
    for name, data in files(demo / "published" / "current").items():
        if name.endswith(".html") and not name.endswith("404.html"):
            assert b"Data as of Saturday 21 November" in data, name
            pages += 1
    assert pages > 50


def test_nothing_leads_out_but_what_a_person_taps(demo: Path) -> None:
    for name, data in files(demo / "published" / "current").items():
        if not name.endswith(".html"):
            continue
        text = data.decode()
        for tag in re.findall(r"<[a-zA-Z][^>]*>", text):
            for lead in LEADS.findall(html.unescape(tag)):
                tapped = tag.startswith("<a ") and lead.startswith(("tel:", "mailto:", "https:"))
                data_picture = lead.startswith("data:image/svg+xml")
                assert not OUTWARD.match(lead) or tapped or data_picture, (name, tag)


def test_the_demo_says_what_happened_and_where_to_look(tmp_path: Path, demo: Path) -> None:
    shutil.copytree(demo, tmp_path / "demo", symlinks=True)
    said = run_keywork("demo", tmp_path / "demo", "--no-serve", "--today", NIGHT).output
    assert said == "Nothing has changed since the last night, so nothing was done.\n"


# ------------------------------------------------------------------ a small house


def test_a_night_with_rows_to_mend_ends_with_1_and_says_how_many(elm: Path) -> None:
    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "We met again.")])
    before = published(elm)
    said = sync(elm, 1, day="2026-07-01")
    assert re.match(r"Published \d+ pages from \d+ rows\.\n1 row waits for a correction", said)
    assert published(elm) != before
    assert "We met again." in html.unescape(
        (elm / "published/current/staff/residents/r-001/index.html").read_text("utf-8")
    )


def test_a_night_with_nothing_to_mend_ends_with_0(elm: Path) -> None:
    phones = ("Council phone", "House phone", "Manager's phone", "Safeguarding phone")
    settings = [{"setting": each, "value": "020 7946 0109"} for each in phones]
    change(
        elm,
        residents=rows()["residents"][:2],
        settings=[*settings, {"setting": "On-call phone", "value": "020 7946 0101"}],
    )
    assert "wait" not in sync(elm, 0)
    assert json.loads((elm / "build/report.json").read_text())["exit"] == 0
    assert not (elm / "published/current/staff/residents/r-003").exists()


def test_a_night_with_nothing_new_says_so_and_publishes_nothing(elm: Path) -> None:
    before = files(elm / "published")
    assert "Nothing has changed" in sync(elm, 1)
    assert files(elm / "published") == before
    assert json.loads((elm / "build/report.json").read_text())["tables"]


def test_a_changed_guide_template_or_name_is_something_new(elm: Path) -> None:
    (elm / "site/guides/residents").mkdir(parents=True)
    guide = "---\ntitle: A new guide\n---\n\nWords of our own.\n"
    (elm / "site/guides/residents/our-own.md").write_text(guide, encoding="utf-8")
    assert "Published" in sync(elm, 1)
    page = elm / "published/current/residents/our-own/index.html"
    assert "Words of our own." in page.read_text("utf-8")


def stays_as_it_was(elm: Path, words: str, exit_code: int = 2, *more: object) -> str:
    """Hold a night to publishing nothing, and to saying why in words."""
    before = files(elm / "published")
    said = sync(elm, exit_code, *more)
    assert words in said, said
    assert said.startswith("keywork: ")
    assert "Traceback" not in said
    assert files(elm / "published") == before
    assert json.loads((elm / "build/report.json").read_text())["exit"] == exit_code
    return said


def test_a_setting_that_cannot_be_read_stops_the_night_and_names_its_cell(elm: Path) -> None:
    change(elm, settings=[{"setting": "Days between meetings", "value": CANARY}])
    said = stays_as_it_was(elm, "Settings, C2:")
    assert "KW-SETTING-NUMBER" in said
    assert CANARY not in said
    assert "The site still shows Tuesday 30 June." in said


def test_a_missing_required_tab_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    del book["Sessions"]
    book.save(elm / "house.xlsx")
    assert "KW-TAB-MISSING" in stays_as_it_was(elm, "Sessions: ")


def test_a_missing_required_heading_stops_the_night(elm: Path) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    for cell in book["Sessions"][1]:
        if cell.value == "On which day?":
            cell.value = "Weather"
    book.save(elm / "house.xlsx")
    stays_as_it_was(elm, "Sessions")


def test_a_workbook_that_is_not_there_stops_the_night(elm: Path) -> None:
    (elm / "house.xlsx").unlink()
    stays_as_it_was(elm, "house.xlsx")


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("site/templates/today.md.j2", "one\n{% if %}", "site/templates/today.md.j2, line 2: "),
        ("site/templates/today.md.j2", "one\n\n{{ no }}", "site/templates/today.md.j2, line 3: "),
        ("site/guides/residents/new.md", "No title.", "site/guides/residents/new.md, line 1: "),
        ("forms_schema/houses.yaml", "fields: [\n  {name: x\n", "forms_schema/houses.yaml, line "),
    ],
)
def test_an_authors_mistake_stops_the_night_with_its_file_and_line(
    elm: Path, file: str, text: str, words: str
) -> None:
    (elm / file).parent.mkdir(parents=True, exist_ok=True)
    (elm / file).write_text(text, encoding="utf-8")
    said = stays_as_it_was(elm, f"keywork: {words}")
    assert len(said.strip().splitlines()) == 1
    assert said.strip().endswith(".")


def test_a_no_without_quotes_in_a_schema_is_named_by_its_line(elm: Path) -> None:
    schema = next(iter((Path(__file__).parent.parent / "forms_schema").glob("sessions.yaml")))
    text = schema.read_text("utf-8").replace('enum: ["No", Repair', "enum: [No, Repair")
    line = 1 + text[: text.index("enum: [No, Repair")].count("\n")
    (elm / "forms_schema").mkdir()
    (elm / "forms_schema/sessions.yaml").write_text(text, encoding="utf-8")
    stays_as_it_was(elm, f"keywork: forms_schema/sessions.yaml, line {line}: ")


def test_the_brake_stops_a_night_with_far_fewer_rows_until_someone_says_so(elm: Path) -> None:
    few = rows()["sessions"][:1]
    change(elm, sessions=[*few, *(session(f"{n:02}/06/2026", f"Day {n}.") for n in range(1, 9))])
    sync(elm, 1)
    change(elm, sessions=few)
    stays_as_it_was(elm, "8 sessions rows have gone")
    stays_as_it_was(elm, "--accept-changes 8", 2, "--accept-changes", 7)
    assert "Published" in sync(elm, 1, "--accept-changes", 8)


def test_a_tab_that_was_full_and_is_empty_stops_the_night(elm: Path) -> None:
    change(elm, goals=[], sessions=[], reviews=[])
    said = stays_as_it_was(elm, "is empty and was not before")
    assert "Sessions" in said


def test_two_nights_at_once_do_not_run(elm: Path) -> None:
    from sync.store.lock import only_one

    with only_one(elm / "state"):
        said = run_keywork(
            *("sync", "--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY),
            exit_code=3,
        ).output
    assert said.startswith("keywork: ")


# ------------------------------------------------------------------ report and silence


def test_the_report_is_as_outsiders_may_rely_on(elm: Path) -> None:
    report = json.loads((elm / "build/report.json").read_text("utf-8"))
    assert list(report) == ["run", "as_of", "exit", "tables", "problems"]
    assert report["run"] == "20260630T023000Z"
    assert report["as_of"].startswith(DAY)
    assert report["exit"] == 1
    for each in report["tables"]:
        assert list(each) == ["form", "tab", "read", "published", "held", "duplicate", "blank"]
        went = each["published"] + each["held"] + each["duplicate"] + each["blank"]
        assert each["read"] == went
    assert {each["form"] for each in report["tables"]} == set(FORMS)
    for each in report["problems"]:
        assert list(each) == ["form", "tab", "row", "column", "code", "severity"]
        assert re.fullmatch(r"KW-[A-Z-]+", each["code"])
        assert each["severity"] in {"error", "warning", "notice"}
    held = {(p["form"], p["row"]) for p in report["problems"] if p["severity"] == "error"}
    assert held == {("residents", 4)}
    assert report["problems"][0] | {"row": 4, "column": "K"} == report["problems"][0]


def test_the_demo_report_counts_every_row(demo: Path) -> None:
    report = json.loads((demo / "build/report.json").read_text("utf-8"))
    sessions = next(each for each in report["tables"] if each["form"] == "sessions")
    assert sessions["held"] == 5
    assert sessions["duplicate"] == 1


def with_canaries() -> dict[str, Sequence[Given]]:
    """Put a canary into every text cell, and into some that cannot hold it."""
    told = {name: [dict(row) for row in found] for name, found in rows().items()}
    for name, found in told.items():
        for row in found:
            for field in FORMS[name].fields:
                if field.kind == "text" and field.name in row and name != "settings":
                    row[field.name] = f"{CANARY} {row[field.name]}"
    told["residents"].append(resident("R-004", "Di", CANARY))
    told["sessions"].append(session(CANARY, "We met.", kind=CANARY, minutes=CANARY))
    told["sessions"].append(session("16/06/2026", "We met.", CANARY))
    told["settings"].append({"setting": CANARY, "value": CANARY})
    return dict(told)


def test_no_cell_text_stands_anywhere_but_on_the_site(tmp_path: Path) -> None:
    told = with_canaries()
    write_books(tmp_path, told)
    (tmp_path / "keywork.toml").write_text("", encoding="utf-8")
    stopped = sync(tmp_path, 2)
    assert CANARY not in stopped
    write_books(tmp_path, told | {"settings": told["settings"][:-1]})
    done = sync(tmp_path, 1)
    checked = run_keywork(
        *("check", "--project", tmp_path, "--workbook", tmp_path / "house.xlsx", "--today", DAY),
        exit_code=1,
    ).output
    assert CANARY not in done + checked
    for name, data in files(tmp_path).items():
        shown = name.startswith(("build/docs", "build/site", "published/")) or "xlsx" in name
        assert shown or CANARY.encode() not in data, name
        assert CANARY.lower() not in name.lower()
    page = (tmp_path / "published/current/staff/residents/r-001/index.html").read_text("utf-8")
    assert CANARY in page


def test_check_names_the_place_and_publishes_nothing(elm: Path) -> None:
    change(elm, sessions=[session("31/06/2026", CANARY)])
    before = files(elm)
    said = run_keywork(
        *("check", "--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY),
        exit_code=1,
    ).output
    assert "Sessions, row 2, column E: KW-DATE-NODAY (error)" in said
    assert "Residents, row 4, column K: KW-DATE-TEXT (error)" in said
    assert "2 rows wait" in said
    assert CANARY not in said
    assert "31/06" not in said
    assert files(elm) == before


@pytest.mark.parametrize(
    "room", ["gather", "make_casebook", "make_sites", "write_pages", "build_sites", "fill_release"]
)
def test_a_fault_of_our_own_names_no_value_and_publishes_nothing(
    elm: Path, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise RuntimeError(CANARY)

    change(elm, sessions=[session("16/06/2026", "Something new.")])
    if room != "gather":
        change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "Something new.")])
    monkeypatch.setattr(f"sync.night.{room}", broken)
    before = files(elm / "published")
    said = sync(elm, 2)
    assert CANARY not in said
    assert "RuntimeError, test_night.py:" in said
    assert "Nothing was published." in said
    assert files(elm / "published") == before


@pytest.mark.parametrize("folder", ["state", "build/docs"])
def test_only_this_user_can_read_what_is_kept(elm_once: Path, folder: str) -> None:
    for path in (elm_once / folder).rglob("*"):
        if path.is_file():
            assert path.stat().st_mode & 0o077 == 0, path.name


def test_every_fault_that_stops_a_night_is_remembered(elm: Path) -> None:
    change(elm, settings=[{"setting": "Days between meetings", "value": "soon"}])
    stays_as_it_was(elm, "Settings")
    nights = [json.loads(line) for line in (elm / "state/nights.jsonl").read_text().splitlines()]
    assert [night["exit"] for night in nights] == [1, 2]
    assert nights[1]["release"] == nights[0]["release"]


def test_nights_stop_with_a_sentence_for_people() -> None:
    def under(kind: type[KeyworkError]) -> Iterator[type[KeyworkError]]:
        yield kind
        for each in kind.__subclasses__():
            yield from under(each)

    assert {each.exit_code for each in under(KeyworkError)} <= {2, 3}


def test_the_night_runs_from_its_own_settings_too(elm: Path, keywork: Keywork) -> None:
    (elm / "keywork.toml").write_text(
        '[house]\nname = "Elm Homes"\n[workbook]\nfiles = ["house.xlsx"]\n', encoding="utf-8"
    )
    said = keywork("sync", "--project", elm, "--today", DAY, exit_code=1).output
    assert "Nothing has changed" in said
