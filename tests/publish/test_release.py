from __future__ import annotations

import errno
import grp
import os
import stat
from pathlib import Path

import pytest

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.publish.release import (
    check_root,
    current_run,
    fill_release,
    new_release,
    prune_releases,
    publish_release,
    releases,
)

RUN = "20261121T033159Z"


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def publish(root, run=RUN, words="tonight", group=None):
    built = root.parent / "build" / "site"
    for audience in Audience:
        (built / audience.word / "residents").mkdir(parents=True)
        (built / audience.word / "index.html").write_text(words)
    release = new_release(root, run, root.parent)
    fill_release(release, {each: built / each.word for each in Audience}, group)
    publish_release(release)
    return release


@pytest.fixture
def root(tmp_path):
    return tmp_path / "published"


def test_current_leads_to_the_newest_release_by_a_relative_link(root):
    publish(root)
    assert (root / "current").readlink() == Path(f"releases/{RUN}")
    assert (root / "current/managers/index.html").read_text() == "tonight"
    root.rename(root.with_name("moved"))
    assert (root.with_name("moved") / "current/staff/index.html").read_text() == "tonight"


def test_a_second_release_takes_the_place_of_the_first_and_both_are_kept(root):
    publish(root, "20261120T033100Z", "yesterday")
    publish(root, RUN, "tonight")
    assert (root / "current/staff/index.html").read_text() == "tonight"
    assert releases(root) == ["20261120T033100Z", RUN]
    assert current_run(root) == RUN
    assert names_in(root) == ["current", "releases"]


def test_a_release_in_the_same_second_takes_the_next_free_one(root):
    publish(root)
    left = new_release(root, RUN, root.parent)
    assert left.run == "20261121T033200Z"
    assert new_release(root, RUN, root.parent).run == "20261121T033201Z"


def test_what_is_not_yet_published_is_no_release(root):
    publish(root, "20261120T033100Z", "yesterday")
    draft = new_release(root, RUN, root.parent)
    fill_release(draft, {}, None)
    assert releases(root) == ["20261120T033100Z"]
    assert (root / "current/staff/index.html").read_text() == "yesterday"


def test_the_newest_are_kept_and_the_current_one_is_never_taken_away(root):
    runs = [f"2026112{day}T033100Z" for day in range(5)]
    for run in runs:
        publish(root, run)
    link = root / ".x"
    link.symlink_to(f"releases/{runs[0]}")
    link.replace(root / "current")
    assert prune_releases(root, 2) == runs[1:3]
    assert releases(root) == [runs[0], *runs[3:]]
    assert (root / "current/staff/index.html").is_file()


def test_at_least_one_release_is_always_kept(root):
    publish(root)
    prune_releases(root, 0)
    assert releases(root) == [RUN]


def test_what_a_dead_run_left_goes_and_what_is_not_ours_stays(root):
    publish(root)
    new_release(root, "20261119T033100Z", root.parent)
    (root / ".current.20261119T033100Z").symlink_to("releases/gone")
    (root / "releases/holiday-photos.new").mkdir()
    (root / "access").mkdir()
    (root / ".current.notes").write_text("mine")
    assert prune_releases(root, 3) == ["20261119T033100Z.new", ".current.20261119T033100Z"]
    assert names_in(root) == [".current.notes", "access", "current", "releases"]
    assert names_in(root / "releases") == [RUN, "holiday-photos.new"]


def test_pruning_where_nothing_was_ever_published_does_nothing(root):
    assert prune_releases(root, 3) == []


def refused(root, project):
    with pytest.raises(NeedsAPerson, match="folder to publish to"):
        new_release(root, RUN, project)


def test_a_place_where_other_things_live_is_refused(tmp_path, monkeypatch):
    project = tmp_path / "project"
    home = tmp_path / "home"
    for folder in (home, project / "build", tmp_path / "photos", tmp_path / "code/.git"):
        folder.mkdir(parents=True)
    (project / "file").write_text("x")
    (tmp_path / "photos/cat.jpg").write_text("x")
    (tmp_path / "link").symlink_to(home)
    monkeypatch.setenv("HOME", str(home))
    for root in (
        Path("/"),
        home,
        tmp_path / "link",
        project / "file",
        project,
        tmp_path,
        project / "build",
        project / "build/site",
        project / "site/../build/x",
        tmp_path / "photos",
        tmp_path / "code",
    ):
        refused(root, project)
    assert names_in(tmp_path / "photos") == ["cat.jpg"]
    assert names_in(home) == []


def test_an_empty_folder_elsewhere_is_fine(tmp_path):
    (tmp_path / "srv").mkdir()
    assert new_release(tmp_path / "srv", RUN, tmp_path / "project").draft.is_dir()


def test_nobody_else_on_the_computer_can_read_a_release(root):
    before = os.umask(0)
    try:
        publish(root)
    finally:
        os.umask(before)
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_group_can_read_a_release_and_the_rest_cannot(root):
    group = grp.getgrgid(os.getgid()).gr_name
    publish(root, group=group)
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            expected = 0o2750 if path.is_dir() else 0o640
            assert stat.S_IMODE(path.stat().st_mode) == expected, path
            assert path.stat().st_gid == os.getgid()


def test_a_group_that_this_computer_does_not_have_is_told(root):
    release = new_release(root, RUN, root.parent)
    with pytest.raises(NeedsAPerson, match="no group"):
        fill_release(release, {}, "no-such-group-here")


def test_a_link_in_a_built_site_is_never_released(root):
    publish(root, "20261120T033100Z", "yesterday")
    built = root.parent / "leaky"
    built.mkdir()
    (built / "key.json").symlink_to("/etc/hostname")
    release = new_release(root, RUN, root.parent)
    with pytest.raises(NeedsAPerson, match="link"):
        fill_release(release, {Audience.STAFF: built}, None)
    assert (root / "current/staff/index.html").read_text() == "yesterday"


def test_trouble_with_the_disk_is_told_in_a_sentence(root):
    publish(root, "20261120T033100Z", "yesterday")
    release = new_release(root, RUN, root.parent)
    release.draft.rmdir()
    with pytest.raises(NeedsAPerson, match="still stands"):
        publish_release(release)
    assert (root / "current/staff/index.html").read_text() == "yesterday"


@pytest.mark.parametrize("target", ["/etc", "releases/../../x", "releases/gone", "elsewhere/a"])
def test_a_link_that_names_no_release_of_ours_is_not_taken_for_one(root, target):
    (root / "releases").mkdir(parents=True)
    (root / "current").symlink_to(target)
    assert current_run(root) is None


def test_a_shared_history_is_no_place_for_the_sites(root):
    publish(root)
    check_root(root, root.parent / "house")
    (root / ".git").mkdir()
    with pytest.raises(NeedsAPerson, match="is a shared history, which is no place for"):
        check_root(root, root.parent / "house")


def test_a_build_on_another_disk_is_published_all_the_same(root, monkeypatch):
    rename = Path.rename

    def on_this_disk(path, target):
        if "build" in path.parts:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", on_this_disk)
    publish(root)
    for audience in Audience:
        assert (root / "current" / audience.word / "index.html").read_text() == "tonight"
        assert (root / "current" / audience.word / "residents").is_dir()
