"""The nightly job, from start to finish."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sync import __version__
from sync.casebook.casebook import make_casebook
from sync.check.words import say
from sync.errors import KeyworkError, NeedsAPerson
from sync.forms.model import Audience
from sync.house import Holdings, gather
from sync.moment import Moment
from sync.pages import Site, Words, make_sites
from sync.pages.words import clock, long_day
from sync.project import Project
from sync.publish.build import Builder, build_sites
from sync.publish.gate import check_built
from sync.publish.release import (
    check_root,
    current_run,
    fill_release,
    new_release,
    prune_releases,
    publish_release,
)
from sync.publish.write import check_scratch, write_pages
from sync.report import Report, write_report
from sync.settings import Settings
from sync.store.brake import hold_back
from sync.store.lock import only_one
from sync.store.nights import Night, last_good, last_nights, remember

Told = Callable[[str], None]  # is told each long step as it begins


@dataclass(frozen=True, slots=True)
class Job:
    """One night's work: which house, read from where, for which moment."""

    project: Project
    settings: Settings
    workbooks: Sequence[Path]
    moment: Moment
    accepted: int | None = None  # rows that somebody has said may go
    watched: bool = True  # False for a made-up house, whose rows may come and go


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a night ended that was not stopped."""

    exit_code: int  # 0 nothing to put right, 1 some rows need attention
    rows: int
    held: int
    pages: int
    published: bool  # False when nothing was different from the site there is


def run_night(job: Job, told: Told) -> Outcome:
    """Do the whole night once, alone; yesterday's site stays unless a new one is whole.

    Raises a KeyworkError, with its exit code, when nothing could be published.
    """
    with only_one(job.project.state):
        gc.disable()  # it would go through a million cells again and again, for one short night
        try:
            return _night(job, told)
        except KeyworkError as error:
            if not isinstance(error, _Stopped):
                report = Report(job.moment.run, job.moment.as_of, error.exit_code)
                write_report(job.project.build, report)
            error.add_note("Nothing was published." + _still_shows(job))
            _remember_failure(job, error)
            raise
        finally:
            gc.enable()


def _night(job: Job, told: Told) -> Outcome:
    check_root(job.settings.publish.root, job.project.root)
    check_scratch(job.project.build)
    told("Reading the forms and every row")
    held = gather(job.project, job.settings, job.workbooks, job.moment.today)
    _refuse_to_publish(job, held)
    words = _words(job)
    digest = _digest(job, held, words)
    outcome = _outcome(held)
    if _nothing_new(job, digest):
        _report(job, held, outcome.exit_code)
        return replace(outcome, published=False)
    told("Making a page for each resident")
    casebooks = {
        audience: make_casebook(audience, held.checked, held.forms, job.moment.today)
        for audience in Audience
    }
    sites = make_sites(casebooks, held.checked, words)
    release = _publish(job, sites, told)
    _report(job, held, outcome.exit_code, release)
    remember(
        job.project.state,
        Night(
            run=release,
            as_of=job.moment.today,
            exit=outcome.exit_code,
            digest=digest,
            counts=held.counts,
            columns=held.columns,
            held=outcome.held,
            release=release,
        ),
    )
    return replace(outcome, pages=sum(len(site.pages) for site in sites))


class _Stopped(NeedsAPerson):
    """The tabs were read, and one of them cannot be built from."""


def _refuse_to_publish(job: Job, held: Holdings) -> None:
    """Stop the night for a fault of a whole tab, a bad setting, or far fewer rows than before."""
    stops = held.checked.stops
    if stops:
        _report(job, held, NeedsAPerson.exit_code)
        lines = []
        for each in stops:
            what, do = say(each, held.forms[each.form])
            place = f"{each.column or 'row '}{each.row}" if each.row else each.column
            where = f"{held.forms[each.form].tab}{f', {place}' if place else ''}"
            lines.append(f"{where}: {what} {do} ({each.code})")
        raise _Stopped("\n".join(lines))
    history = last_nights(job.project.state)
    before = history.last_good
    if before is None and history.damaged:
        raise NeedsAPerson(
            "What keywork remembers of earlier nights cannot be read, so it cannot tell whether "
            "rows have gone. Look at the site and the sheets, then move state/nights.jsonl away."
        )
    if before is not None and job.watched:
        required = {form.name: form.tab for form in held.forms.values() if form.required}
        gone = held.columns_gone(before.columns)
        hold_back(before.counts, held.counts, required, gone, job.accepted)


def _report(job: Job, held: Holdings, exit_code: int, run: str = "") -> None:
    """Write what was found; *run* is the release's name, which a second run of one moment needs."""
    checked = held.checked
    report = Report(
        run or job.moment.run, job.moment.as_of, exit_code, checked.tallies, checked.problems
    )
    write_report(job.project.build, report)


def _still_shows(job: Job) -> str:
    last = last_good(job.project.state)
    return f" The site still shows {long_day(last.as_of)}." if last else ""


def _words(job: Job) -> Words:
    """Gather what authors wrote."""
    moment = job.moment
    as_of = long_day(moment.today) + (f", {clock(moment.at)}" if moment.at else "")
    return Words(
        templates=job.project.template_texts(),
        guides=job.project.guide_texts(),
        organisation=job.settings.house.name,
        as_of=as_of,
    )


def _digest(job: Job, held: Holdings, words: Words) -> str:
    """Sum up all that goes into the site but the time of day."""
    total = hashlib.sha256(f"{__version__} {job.moment.today} {job.settings.house}".encode())
    total.update(held.digest.encode())
    for name, text in {**job.project.schema_texts(), **words.templates, **words.guides}.items():
        total.update(f"{name}\0{text}\0".encode())
    overrides = [(path.name, path) for path in sorted(job.project.overrides().rglob("*"))]
    files = [*job.project.assets(), *overrides, ("mkdocs.yml", job.project.mkdocs_yml())]
    for name, path in files:
        if path.is_file():
            total.update(name.encode() + path.read_bytes())
    return total.hexdigest()


def _nothing_new(job: Job, digest: str) -> bool:
    last = last_good(job.project.state)
    if last is None or last.digest != digest:
        return False
    return last.release is not None and last.release == current_run(job.settings.publish.root)


def _outcome(held: Holdings) -> Outcome:
    return Outcome(
        exit_code=int(held.need_attention),
        rows=sum(tally.read for tally in held.checked.tallies),
        held=sum(tally.held for tally in held.checked.tallies),
        pages=0,
        published=True,
    )


def _publish(job: Job, sites: Sequence[Site], told: Told) -> str:
    """Write, build and look over every site, then put all of them in place at once."""
    project, settings = job.project, job.settings
    for site in sites:
        write_pages(site, project.assets(), project.build / "docs" / site.audience.word)
    told(f"Building {len(sites)} sites")
    builder = Builder(
        build=project.build,
        mkdocs_yml=project.mkdocs_yml(),
        overrides=project.overrides(),
        day=job.moment.today,
        name=settings.house.builder,
    )
    built = build_sites(sites, builder)
    told("Looking the sites over")
    for site in sites:
        check_built(site, built[site.audience])
    told("Putting them in place")
    release = new_release(settings.publish.root, job.moment.run, project.root)
    fill_release(release, built, settings.publish.group)
    publish_release(release)
    prune_releases(settings.publish.root, settings.keep.releases)
    return release.run


def _remember_failure(job: Job, error: KeyworkError) -> None:
    """Note that the night was not published, for ``keywork status``."""
    last = last_good(job.project.state)
    remember(
        job.project.state,
        Night(
            run=job.moment.run,
            as_of=job.moment.today,
            exit=error.exit_code,
            digest="",
            release=last.release if last else None,
        ),
    )
