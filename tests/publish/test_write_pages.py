from __future__ import annotations

import os

import pytest
from small_sites import page, site_of

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.pages.page import Page, Site
from sync.publish.write import check_scratch, write_pages


def site_with(*pages):
    return Site(Audience.STAFF, "House", pages, [("Today", "index.md")])


def names_in(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_the_folder_holds_exactly_the_pages_and_assets(tmp_path, assets):
    write_pages(site_of(Audience.STAFF), assets, tmp_path / "staff")
    assert names_in(tmp_path / "staff") == [
        "assets/keywork.css",
        "calendars/s-01.ics",
        "index.md",
        "residents/r-001.md",
        "reviews.md",
    ]


def test_the_page_of_someone_who_left_goes_the_same_night_with_its_folder(tmp_path):
    write_pages(site_with(page("index.md"), page("residents/r-001.md")), [], tmp_path / "staff")
    (tmp_path / "staff/residents/.r-001.md.draft").write_text("left by a run that died")
    write_pages(site_with(page("index.md")), [], tmp_path / "staff")
    assert names_in(tmp_path) == ["staff/index.md"]
    assert not (tmp_path / "staff/residents").exists()


def test_a_file_that_stays_the_same_is_left_alone(tmp_path):
    write_pages(site_with(page("index.md"), page("a.md", "One")), [], tmp_path / "staff")
    for name in ("index.md", "a.md"):
        os.utime(tmp_path / "staff" / name, (1, 1))
    write_pages(site_with(page("index.md"), page("a.md", "Two")), [], tmp_path / "staff")
    assert (tmp_path / "staff/index.md").stat().st_mtime == 1
    assert (tmp_path / "staff/a.md").stat().st_mtime != 1
    assert "Two" in (tmp_path / "staff/a.md").read_text(encoding="utf-8")


def test_a_file_that_is_no_page_is_written_byte_for_byte(tmp_path):
    write_pages(
        site_with(Page("a/s-01.ics", Audience.STAFF, "", "A\r\nB\nC\r\n")), [], tmp_path / "staff"
    )
    assert (tmp_path / "staff/a/s-01.ics").read_bytes() == b"A\r\nB\nC\r\n"


@pytest.mark.parametrize(
    "path",
    [
        "../out.md",
        "a/../../out.md",
        "/out.md",
        "a//b.md",
        "./a.md",
        "a/./b.md",
        "R-001.md",
        "residents/zoë.md",
        "a\\b.md",
        "a b.md",
        "a.md\n",
        "",
        ".hidden.md",
        "a\0.md",
    ],
)
def test_an_address_is_made_of_codes_only_and_stays_inside(tmp_path, path):
    with pytest.raises(NeedsAPerson) as stopped:
        write_pages(site_with(page("index.md"), page(path)), [], tmp_path / "staff")
    assert not path.strip("./") or path not in str(stopped.value)
    assert names_in(tmp_path) == []


def test_two_pages_at_one_address_are_refused_before_anything_is_written(tmp_path):
    with pytest.raises(NeedsAPerson):
        write_pages(site_with(page("a.md", "One"), page("a.md", "Two")), [], tmp_path / "staff")
    assert names_in(tmp_path) == []


def test_a_page_where_another_needs_a_folder_is_refused(tmp_path):
    with pytest.raises(NeedsAPerson):
        write_pages(site_with(page("a.md"), page("a.md/b.md")), [], tmp_path / "staff")


@pytest.mark.parametrize("name", ["guide.md", "page.html", "a b.css", "../x.css", ".x.css"])
def test_an_asset_is_no_page_and_has_a_plain_name(tmp_path, name):
    (tmp_path / "file").write_text("x")
    with pytest.raises(NeedsAPerson):
        write_pages(site_with(page("index.md")), [(name, tmp_path / "file")], tmp_path / "staff")


def test_a_link_among_the_assets_is_never_followed(tmp_path):
    (tmp_path / "key.json").write_text("secret")
    (tmp_path / "a.css").symlink_to(tmp_path / "key.json")
    with pytest.raises(NeedsAPerson):
        write_pages(
            site_with(page("index.md")), [("a.css", tmp_path / "a.css")], tmp_path / "staff"
        )
    assert names_in(tmp_path / "staff") == []


@pytest.mark.parametrize("where", ["staff", "staff/residents", "staff/residents/r-001.md"])
def test_a_link_in_the_folder_is_refused_and_what_it_leads_to_is_left(tmp_path, where):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.md").write_text("keep me")
    link = tmp_path / where
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside / "keep.md" if where.endswith(".md") else outside)
    with pytest.raises(NeedsAPerson):
        write_pages(site_with(page("residents/r-001.md")), [], tmp_path / "staff")
    assert (outside / "keep.md").read_text() == "keep me"
    assert names_in(outside) == ["keep.md"]


def test_a_half_letter_in_a_page_stops_nothing_and_is_in_no_message(tmp_path):
    write_pages(
        site_with(Page("a.md", Audience.STAFF, "", "Sam \ud800 here\n")), [], tmp_path / "staff"
    )
    assert (tmp_path / "staff/a.md").read_bytes() == b"Sam ? here\n"


def test_a_page_for_managers_never_stands_among_those_for_staff(tmp_path):
    leak = page("concerns.md", audience=Audience.MANAGERS)
    with pytest.raises(NeedsAPerson, match="for managers was among those for staff"):
        write_pages(site_with(page("index.md"), leak), [], tmp_path / "staff")
    assert names_in(tmp_path) == []


def test_a_folder_of_another_audience_is_never_written_to(tmp_path):
    (tmp_path / "managers").mkdir()
    (tmp_path / "managers/index.md").write_text("theirs")
    with pytest.raises(ValueError, match="audience"):
        write_pages(site_with(page("index.md")), [], tmp_path / "managers")
    assert (tmp_path / "managers/index.md").read_text() == "theirs"


def test_a_scratch_folder_that_cannot_be_written_to_is_told_before_any_work(tmp_path):
    (tmp_path / "build").write_text("in the way")
    with pytest.raises(NeedsAPerson, match=r"cannot write to build/. Check who owns it"):
        check_scratch(tmp_path / "build")
    check_scratch(tmp_path / "new/build")
    assert (tmp_path / "new/build").stat().st_mode & 0o77 == 0
