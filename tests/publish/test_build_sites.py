from __future__ import annotations

import re
import stat
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_sites import DAY, builder_in, page, site_of

from sync.config.project import shipped_root
from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.pages.page import Site
from sync.publish.build import HOMES, build_sites, command, config_of, shown
from sync.publish.gate import check_built
from sync.publish.write import write_pages


def bytes_of(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("audience", Audience)
def test_every_built_site_passes_the_gate(once_built, audience):
    check_built(site_of(audience), once_built[audience])


@pytest.mark.parametrize("audience", Audience)
def test_a_404_page_stays_inside_its_own_site(once_built, audience):
    text = (once_built[audience] / "404.html").read_text(encoding="utf-8")
    links = re.findall(r'(?:href|src)="([^"#]+)"', text) + re.findall(r'"base":\s*"([^"]*)"', text)
    assert len(links) > 8
    home = HOMES[audience]
    assert [link for link in links if not link.startswith(home)] == []
    others = [other for other in HOMES.values() if other not in (home, "/")]
    assert [link for link in links if link.startswith(tuple(others))] == []
    for link in links:
        path = once_built[audience] / link.removeprefix(home)
        assert path.exists(), link


@pytest.mark.parametrize("audience", Audience)
def test_a_404_page_says_plainly_where_to_go(once_built, audience):
    text = (once_built[audience] / "404.html").read_text(encoding="utf-8")
    assert "<h1>This page is not here</h1>" in text
    assert f'href="{HOMES[audience]}">Go to Today</a>' in text
    assert "Not found" not in text


def test_pages_ask_nothing_of_the_outside_world_and_stay_out_of_search_engines(once_built):
    for file in once_built[Audience.STAFF].rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert "https://" not in re.sub(r'<a [^>]*>|xmlns="[^"]*"', "", text), file.name
        assert 'name="robots" content="noindex' in text
        assert 'name="referrer" content="no-referrer"' in text
        assert "assets/keywork.css" in text


def test_the_scratch_of_a_build_is_for_our_own_eyes(once_built):
    build = once_built[Audience.STAFF].parents[1]
    assert stat.S_IMODE(build.stat().st_mode) == 0o700


def test_a_calendar_is_published_byte_for_byte(once_built):
    calendar = once_built[Audience.STAFF] / "calendars/s-01.ics"
    assert calendar.read_bytes() == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def test_the_sitemap_lists_no_page(once_built):
    assert b"<loc>" not in (once_built[Audience.MANAGERS] / "sitemap.xml").read_bytes()


def test_a_resident_is_in_no_navigation(once_built):
    for name in ("404.html", "index.html", "reviews/index.html"):
        text = (once_built[Audience.STAFF] / name).read_text(encoding="utf-8")
        assert "r-001" not in text.lower()


def test_the_same_day_gives_the_same_bytes_wherever_it_is_built(once_built, assets, tmp_path):
    build = tmp_path / "elsewhere" / "build"
    site = site_of(Audience.STAFF)
    write_pages(site, assets, build / "docs/staff")
    assert bytes_of(build_sites([site], builder_in(build))[Audience.STAFF]) == bytes_of(
        once_built[Audience.STAFF]
    )


def test_the_day_stands_in_for_the_clock(once_built):
    made = (once_built[Audience.STAFF] / "sitemap.xml.gz").read_bytes()[4:8]
    assert datetime.fromtimestamp(int.from_bytes(made, "little"), UTC).date() == DAY


def test_on_a_good_night_the_builder_says_nothing(once_built):
    log = (once_built[Audience.STAFF].parents[1] / "builder.log").read_text(encoding="utf-8")
    assert [line for line in log.splitlines() if line and not line.startswith("== ")] == []


def test_a_name_of_a_house_and_words_of_the_navigation_are_only_text(once_built):
    text = (once_built[Audience.STAFF] / "index.html").read_text(encoding="utf-8")
    assert "St Anne's & &lt;Co&gt;" in text
    assert "<Co>" not in text
    assert "Late & &quot;due&quot;" in text


def test_what_looks_like_a_code_in_a_name_stays_as_it_was_typed():
    assert shown("A &lt; B & C") == "A &amp;lt; B & C"


def test_an_empty_navigation_never_lists_the_residents(tmp_path):
    site = Site(Audience.STAFF, "House", [page("index.md")], [])
    assert config_of(site, builder_in(tmp_path))["nav"] == [{"Start": "index.md"}]


def test_a_site_that_cannot_be_built_is_told_without_a_word_of_its_pages(assets, tmp_path):
    build = tmp_path / "build"
    site = site_of(Audience.STAFF)
    write_pages(site, assets, build / "docs/staff")
    (build / "broken.yml").write_text("{theme: {name: material}, plugins: [no-zebedee]}")
    broken = replace(builder_in(build), mkdocs_yml=build / "broken.yml")
    with pytest.raises(NeedsAPerson, match=r"builder\.log") as stopped:
        build_sites([site], broken)
    assert "zebedee" not in str(stopped.value)
    log = build / "builder.log"
    assert "no-zebedee" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_builder_that_takes_too_long_is_ended(assets, tmp_path):
    build = tmp_path / "build"
    write_pages(site_of(Audience.STAFF), assets, build / "docs/staff")
    with pytest.raises(NeedsAPerson, match="not built within"):
        build_sites([site_of(Audience.STAFF)], builder_in(build, seconds=0.01))


def test_a_builder_that_is_not_installed_is_named(tmp_path):
    with pytest.raises(NeedsAPerson, match="no_such_builder"):
        build_sites([site_of(Audience.STAFF)], builder_in(tmp_path, name="no_such_builder"))


def test_a_module_beside_the_pages_never_stands_in_for_the_builder(assets, tmp_path):
    build = tmp_path / "build"
    site = site_of(Audience.RESIDENTS)
    write_pages(site, assets, build / "docs/residents")
    (build / "mkdocs.py").write_text("raise SystemExit(9)\n")
    built = build_sites([site], builder_in(build))[Audience.RESIDENTS]
    assert (built / "index.html").is_file()


def test_strict_is_asked_of_the_builder_only_when_wanted(tmp_path):
    assert "--strict" not in command(builder_in(tmp_path), Path("staff.yml"))
    assert "--strict" in command(builder_in(tmp_path, strict=True), Path("staff.yml"))


def test_the_builder_never_builds_over_our_sources():
    text = (shipped_root() / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"^site_dir: build/", text, re.MULTILINE)
    assert re.search(r"^docs_dir: build/", text, re.MULTILINE)


def test_the_shipped_configuration_keeps_what_would_ask_elsewhere_out():
    lines = (shipped_root() / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    settings = "\n".join(line.split("#")[0] for line in lines)
    for word in ("site_url", "repo_url", "highlight", "share", "instant", "hooks", "snippets"):
        assert word not in settings
