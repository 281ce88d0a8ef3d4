"""The wheel carries all that keywork needs, and works away from any checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """Build the wheel once, with the build tools that are here."""
    out = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(out),
        ".",
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = out.glob("*.whl")
    return made


def test_the_wheel_carries_site_forms_and_builder_settings(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (
        ("site", "sync/shipped/site"),
        ("forms_schema", "sync/shipped/forms_schema"),
    ):
        ours = {
            f"{inside}/{path.relative_to(ROOT / folder).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert ours
        assert ours <= names
    assert "sync/shipped/mkdocs.yml" in names
    stories = ROOT / "sync/demo/stories"
    told = {path.relative_to(ROOT).as_posix() for path in stories.rglob("*.yaml")}
    assert len(told) > 30
    assert told <= names
    assert not [name for name in names if name.startswith(("site/", "tests/", "bench/"))]


def test_the_installed_wheel_builds_the_demo_house(wheel, tmp_path):
    """In an environment of its own, borrowing only the libraries that are here already."""
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site_packages,) = (home / "lib").glob("python*/site-packages")
    # .pth lines of an editable install are not followed from here, so this checkout stays unseen.
    (site_packages / "borrowed.pth").write_text("\n".join(libraries) + "\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    alone = os.environ | {"PYTHONPATH": ""}
    where = subprocess.run(
        [python, "-c", "import sync; print(sync.__file__)"],
        cwd=elsewhere, check=True, capture_output=True, text=True, env=alone,
    ).stdout  # fmt: skip
    assert str(site_packages) in where
    done = subprocess.run(
        [home / "bin" / "keywork", "demo", "house", "--no-serve", "--today", "2026-11-21"],
        cwd=elsewhere, capture_output=True, text=True, env=alone, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "house/published/current/staff/residents/r-001/index.html").is_file()
