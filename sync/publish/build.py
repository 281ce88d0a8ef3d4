"""Have the builder make each audience's site, in a child process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.pages.page import Site

HOMES: Mapping[Audience, str] = MappingProxyType(
    {Audience.STAFF: "/", Audience.MANAGERS: "/managers/", Audience.RESIDENTS: "/guides/"}
)
AT_ONCE = 2
LOG = "builder.log"


@dataclass(frozen=True, slots=True)
class Builder:
    """What makes the sites, and from which files and folders."""

    build: Path  # scratch: docs/<audience> is read, site/<audience> is written
    mkdocs_yml: Path
    overrides: Path
    day: date  # stands in for the clock, so that the same day gives the same bytes
    name: str = "mkdocs"  # or "properdocs", "zensical"
    seconds: float = 600  # how long one site may take
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """How one child process ended; its words may hold text of pages."""

    fine: bool
    words: bytes
    late: bool = False


def build_sites(sites: Sequence[Site], builder: Builder) -> dict[Audience, Path]:
    """Build every site, two at a time, and return the folder of each."""
    if find_spec(builder.name) is None:
        raise NeedsAPerson(f"The builder “{builder.name}” is not installed on this computer.")
    builder.build.chmod(0o700)  # it holds every word of every page, whatever the umask was
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ended = list(pool.map(lambda site: _run(site, builder), sites))
    _write_log(builder.build / LOG, sites, ended)
    if any(each.late for each in ended):
        raise NeedsAPerson(
            f"The site was not built within {builder.seconds / 60:g} minutes, so nothing was "
            "published. Try again, and if it happens twice ask whoever looks after keywork."
        )
    if not all(each.fine for each in ended):
        raise NeedsAPerson(
            "The site could not be built, so nothing was published. What the builder said "
            f"stands in {builder.build.name}/{LOG}."
        )
    return {site.audience: site_folder(site, builder) for site in sites}


def site_folder(site: Site, builder: Builder) -> Path:
    """Return the folder that *site* is built in."""
    return builder.build / "site" / site.audience.word


def config_of(site: Site, builder: Builder) -> dict[str, object]:
    """Return the builder's configuration of one audience, on top of ``mkdocs.yml``."""
    word = site.audience.word
    return {
        "INHERIT": str(builder.mkdocs_yml.resolve()),
        "site_name": shown(site.name),
        "docs_dir": f"docs/{word}",
        "site_dir": f"site/{word}",
        # With an empty navigation the builder would list every page, residents too.
        "nav": [{shown(words): path} for words, path in site.nav or [("Start", "index.md")]],
        "theme": {"custom_dir": str(builder.overrides.resolve())},
        "extra": {
            "home": HOMES[site.audience],
            "home_words": shown(site.nav[0][0] if site.nav else "the first page"),
        },
    }


def shown(words: str) -> str:
    """Make *words* safe for the theme, which prints them as they are, once and within quotes."""
    bare = re.sub(r"&(?=[#\w])", "&amp;", words)
    quoted = bare.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return quoted.replace("{", "&#123;")  # two of them would look like a template left open


def command(builder: Builder, config: Path) -> list[str]:
    """Return the command that builds the site of *config*."""
    # -P: no module in the folder that keywork was started in can stand in for the builder.
    start = [sys.executable, "-P", "-m", builder.name, "build"]
    # Zensical keeps a cache from run to run, and has no --quiet.
    quiet = ["--clean"] if builder.name == "zensical" else ["--quiet"]
    strict = ["--strict"] if builder.strict else []
    return [*start, *quiet, *strict, "-f", str(config)]


def _run(site: Site, builder: Builder) -> Ended:
    """Write the configuration of *site* and run the builder on it."""
    config = builder.build / f"{site.audience.word}.yml"
    # JSON is YAML too; a letter outside the basic plane must not become two \u escapes, though.
    config.write_text(json.dumps(config_of(site, builder), ensure_ascii=False), encoding="utf-8")
    return run_child(command(builder, config.resolve()), builder)


def run_child(asked: Sequence[str], builder: Builder) -> Ended:
    """Run the builder in a process of its own, for as long as one site may take."""
    try:
        child = subprocess.run(  # noqa: S603 -- the command is ours, no words of anybody in it
            asked,
            cwd=builder.build,
            env=_environment(builder.day),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=builder.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return Ended(fine=False, words=late.output or b"", late=True)
    return Ended(fine=child.returncode == 0, words=child.stdout)


def _environment(day: date) -> dict[str, str]:
    """Return the child's environment, in which the day stands in for the clock."""
    epoch = int(datetime.combine(day, time(), UTC).timestamp())
    return os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }


def _write_log(path: Path, sites: Sequence[Site], ended: Sequence[Ended]) -> None:
    """Keep the builder's words for whoever looks after keywork, and for nobody else."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as log:
        for site, each in zip(sites, ended, strict=True):
            log.write(f"== {site.audience.word}\n".encode() + each.words + b"\n")
