from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from sync.config import project as rooms
from sync.config.project import Project, shipped_root, start_project
from sync.config.reading import read_settings
from sync.config.settings import SETTINGS
from sync.errors import AuthorMistake, NeedsAPerson


@pytest.fixture
def own(tmp_path):
    """Write a file of the house's own."""

    def write(path, text="ours"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    return write


@pytest.fixture
def shipped(tmp_path_factory, monkeypatch):
    """Lay out the package's own files as a wheel does."""
    root = tmp_path_factory.mktemp("package") / "shipped"
    for path in (
        "forms_schema/goals.yaml",
        "forms_schema/sessions.yaml",
        "site/templates/today.md.j2",
        "site/guides/residents/your-plan.md",
        "site/guides/staff/index.md",
        "site/assets/keywork.css",
        "site/assets/fonts/OFL.txt",
        "site/overrides/main.html",
        "site/overrides/404.html",
        "mkdocs.yml",
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("shipped")
    monkeypatch.setattr(rooms, "__file__", str(root.parent / "config" / "project.py"))
    return root


def test_the_packages_own_files_are_found_in_a_checkout():
    assert (shipped_root() / "forms_schema/residents.yaml").is_file()
    assert (shipped_root() / "mkdocs.yml").is_file()


def test_the_packages_own_files_are_found_in_an_installed_package(shipped, tmp_path):
    assert shipped_root() == shipped
    assert Project(tmp_path).mkdocs_yml() == shipped / "mkdocs.yml"
    assert Project(tmp_path).overrides() == shipped / "site/overrides"


def test_a_file_of_the_same_path_in_the_project_wins(shipped, tmp_path, own):
    own("forms_schema/goals.yaml")
    own("forms_schema/extra.yaml")
    own("site/templates/today.md.j2")
    own("site/guides/staff/index.md")
    css = own("site/assets/keywork.css")
    here = Project(tmp_path)
    assert here.schema_texts() == {
        "forms_schema/extra.yaml": "ours",
        "forms_schema/goals.yaml": "ours",
        "forms_schema/sessions.yaml": "shipped",
    }
    assert here.template_texts() == {"today.md.j2": "ours"}
    assert here.guide_texts() == {"residents/your-plan.md": "shipped", "staff/index.md": "ours"}
    assert here.assets() == [
        ("assets/fonts/OFL.txt", shipped / "site/assets/fonts/OFL.txt"),
        ("assets/keywork.css", css),
    ]


def test_a_projects_own_configuration_and_overrides_win(shipped, tmp_path, own):
    config = own("mkdocs.yml")
    own("site/overrides/main.html")
    here = Project(tmp_path)
    assert here.mkdocs_yml() == config
    merged = here.overrides()
    assert merged == tmp_path / "build/overrides"
    assert (merged / "main.html").read_text() == "ours"
    assert (merged / "404.html").read_text() == "shipped"
    own("site/overrides/main.html", "ours again")
    own("build/overrides/stale.html")
    assert (here.overrides() / "main.html").read_text() == "ours again"
    assert not (merged / "stale.html").exists()


def test_hidden_files_are_left_out(shipped, tmp_path, own):
    own("site/assets/.DS_Store")
    own("site/guides/.git/index.md")
    assert Project(tmp_path).guide_texts().keys() == {"residents/your-plan.md", "staff/index.md"}
    assert len(Project(tmp_path).assets()) == 2


def test_a_file_that_is_not_utf8_is_named_by_its_line(shipped, tmp_path, own):
    own("site/guides/staff/index.md", b"one\ntwo\nsecret \xff\n")
    with pytest.raises(AuthorMistake) as stopped:
        Project(tmp_path).guide_texts()
    assert (stopped.value.file, stopped.value.line) == ("site/guides/staff/index.md", 3)
    assert "secret" not in str(stopped.value)


def test_a_link_to_another_place_is_not_followed(shipped, tmp_path, own):
    key = own("key.json", "secret")
    own("site/assets/a.css")
    (tmp_path / "site/assets/key.css").symlink_to(key)
    with pytest.raises(AuthorMistake, match=r"key\.css"):
        Project(tmp_path).assets()


def test_a_new_project_has_settings_forms_and_guides_and_can_be_read(tmp_path):
    folder = tmp_path / "new" / "house"
    written = start_project(folder)
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert files == set(written)
    assert {"keywork.toml", ".gitignore", "forms_schema/residents.yaml"} <= files
    assert not any(name.startswith(("site/templates", "site/overrides")) for name in files)
    assert read_settings(folder).house.name == "Our house"


def test_a_new_project_explains_every_setting_and_each_note_is_true(tmp_path):
    start_project(tmp_path)
    text = (tmp_path / "keywork.toml").read_text(encoding="utf-8")
    used = re.sub(r"^# (?=\w+ = )", "", text, flags=re.MULTILINE)
    assert {name: set(part) for name, part in tomllib.loads(used).items()} == {
        name: set(keys) for name, keys in SETTINGS.items()
    }
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if re.match(r"(# )?\w+ = ", line):
            assert re.match(r"# [A-Z].*\.$", lines[number - 1]), line
    assert tomllib.loads(used)["keep"]["releases"] == read_settings(tmp_path).keep.releases


def test_what_people_told_us_is_kept_out_of_a_shared_history(tmp_path):
    start_project(tmp_path)
    ignored = (tmp_path / ".gitignore").read_text().splitlines()
    assert {"build/", "published/", "state/", "*.xlsx"} <= set(ignored)


def test_a_project_is_never_started_over_another(tmp_path):
    start_project(tmp_path)
    (tmp_path / "forms_schema/goals.yaml").unlink()
    with pytest.raises(NeedsAPerson, match="already"):
        start_project(tmp_path)
    assert not (tmp_path / "forms_schema/goals.yaml").exists()


def test_a_file_that_is_there_is_never_written_over(tmp_path, own):
    own(".gitignore", "mine")
    own("forms_schema/goals.yaml", "mine")
    written = start_project(tmp_path)
    assert (tmp_path / "forms_schema/goals.yaml").read_text() == "mine"
    assert (tmp_path / ".gitignore").read_text() == "mine"
    assert not {".gitignore", "forms_schema/goals.yaml"} & set(written)
    assert "keywork.toml" in written


def test_a_start_that_broke_off_can_be_made_again(tmp_path, own):
    own("forms_schema", "a file where the folder should be")
    with pytest.raises(NeedsAPerson):
        start_project(tmp_path)
    assert not (tmp_path / "keywork.toml").exists()
    (tmp_path / "forms_schema").unlink()
    assert "keywork.toml" in start_project(tmp_path)


@pytest.mark.parametrize("folder", ["forms_schema", "site/guides/staff"])
def test_a_folder_that_cannot_be_read_is_named_and_nothing_stands_in_for_it(
    tmp_path, monkeypatch, folder
):
    start_project(tmp_path)
    closed = tmp_path / folder  # root may open any folder, so this one only says that it is closed
    monkeypatch.setattr(rooms.os, "access", lambda path, _mode: path != closed)
    with pytest.raises(NeedsAPerson, match=f"The folder {closed.name} cannot be opened"):
        (Project(tmp_path).schema_texts(), Project(tmp_path).guide_texts())


def test_a_file_that_cannot_be_opened_is_told_by_its_name(tmp_path):
    with pytest.raises(AuthorMistake, match=r"guide\.md: This file cannot be opened"):
        rooms.read_text("guide.md", tmp_path)


def test_settings_that_cannot_be_opened_are_told(tmp_path):
    (tmp_path / "keywork.toml").mkdir()
    with pytest.raises(NeedsAPerson, match=r"keywork.toml cannot be opened. Check who may read"):
        read_settings(tmp_path)


def test_a_house_that_cannot_be_started_in_a_folder_is_told(tmp_path, monkeypatch):
    def shut(*_given, **_more):  # root may write anywhere, so this one only says that it is shut
        raise PermissionError

    monkeypatch.setattr(Path, "mkdir", shut)
    with pytest.raises(NeedsAPerson, match=r"“\.gitignore” cannot be written in that folder"):
        start_project(tmp_path / "ours")


def test_a_folder_that_cannot_even_be_looked_into_is_told(tmp_path):
    with pytest.raises(NeedsAPerson, match="That folder cannot be opened"):
        start_project(tmp_path / ("x" * 300))
