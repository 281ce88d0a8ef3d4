"""The nightly job, from start to finish."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sync import __version__
from sync.casebook.casebook import make_casebook
from sync.check.problem import waiting_in
from sync.dates import clock, long_day
from sync.errors import Crashed, KeyworkError, crash_words
from sync.forms.model import Audience
from sync.net.heartbeat import beat
from sync.night.braking import brake
from sync.night.ending import note_the_end, noted_on
from sync.night.holdings import Holdings, gather, stopped
from sync.night.job import Job, Outcome, Progress
from sync.night.memory import mended_since
from sync.night.report import Report, write_report
from sync.pages import MendedCount, Site, SiteTexts, make_sites
from sync.pages.put_right import waiting_rows
from sync.publish.build import Builder, build_sites
from sync.publish.gate import check_built
from sync.publish.release import (
    Release,
    check_root,
    current_run,
    fill_release,
    new_release,
    prune_releases,
    publish_release,
)
from sync.publish.write import check_scratch, write_pages
from sync.pull.gc_paused import gc_paused
from sync.store.lock import only_one
from sync.store.memory import keep, recall
from sync.store.nights import PUBLISHED, Night, last_good, last_nights, remember
from sync.store.waiting import waiting_on


def run_night(job: Job, progress: Progress) -> Outcome:
    """Do the whole night once, alone; yesterday's site stays unless a new one is whole.

    Raises a KeyworkError, with its exit code, when nothing could be published.
    """
    with only_one(job.project.state), gc_paused():
        outcome = _noting_its_end(job, progress)
        address = job.settings.tell.heartbeat
        return replace(outcome, heard=_call(job, address)) if address else outcome


def _call(job: Job, address: str) -> bool:
    """Call the address that waits for word, keep whether it answered, and say so."""
    heard = beat(address)
    keep(job.project.state, replace(recall(job.project.state), heard=heard))
    return heard


def _noting_its_end(job: Job, progress: Progress) -> Outcome:
    """Do the night, and where it is stopped leave word of that."""
    before = current_run(job.settings.publish.root)
    try:
        return _night(job, progress)
    except KeyworkError as error:
        note_the_end(job, before, error)
        raise
    except Exception as fault:  # noqa: BLE001 -- whose message could show a cell
        crashed = Crashed(crash_words(fault))
    note_the_end(job, before, crashed)
    raise crashed


def _night(job: Job, progress: Progress) -> Outcome:
    check_root(job.settings.publish.root, job.project.root)
    check_scratch(job.project.build)
    progress("Reading the forms and every row")
    held = gather(job.project, job.settings, job.workbooks, job.moment.today, job.patience)
    _refuse_to_publish(job, held)
    words = _words(job)
    waiting = {audience.word: rows for audience, rows in waiting_rows(held.checked).items()}
    tonight = waiting_on(job.moment.today, waiting)
    memory = recall(job.project.state).with_tabs(held.places)
    mended = mended_since(memory.before(tonight.as_of), tonight)
    digest = _digest(job, held, words, mended)
    outcome = _outcome(held)
    if _nothing_new(job, digest):
        _report(job, held, outcome.exit_code)
        keep(job.project.state, memory)
        if last_nights(job.project.state).nights[-1].exit not in PUBLISHED:
            _remember(
                job, held, outcome, digest, job.moment.run
            )  # what stopped a night since then is mended
        return replace(outcome, published=False)
    progress("Making a page for each resident")
    casebooks = {
        audience: make_casebook(audience, held.checked, held.forms, job.moment.today)
        for audience in Audience
    }
    sites = make_sites(casebooks, held.checked, words, mended)
    release = _build(job, sites, progress)
    _report(job, held, outcome.exit_code, release.run)
    publish_release(release)
    _remember(job, held, outcome, digest, release.run)
    keep(job.project.state, memory.with_waiting(tonight))
    prune_releases(job.settings.publish.root, job.settings.keep.releases)
    return replace(outcome, pages=sum(len(site.pages) for site in sites))


def _remember(job: Job, held: Holdings, outcome: Outcome, digest: str, run: str) -> None:
    """Keep how a good night went, and what the next one is compared with."""
    night = Night(
        run=run,
        as_of=job.moment.today,
        exit=outcome.exit_code,
        digest=digest,
        counts=held.counts,
        waiting=held.waiting,
        columns=held.columns,
        held=outcome.waiting.rows,
        answers=outcome.waiting.answers,
        release=current_run(job.settings.publish.root),
    )
    remember(job.project.state, night)


def _refuse_to_publish(job: Job, held: Holdings) -> None:
    """Stop the night for a fault of a whole tab, a bad setting, or much gone or waiting."""
    if held.checked.stops:
        stop = stopped(held)
        with noted_on(stop):
            _report(job, held, stop.exit_code)
        raise stop
    if job.watched:
        brake(job.project.state, held, job.accepted)


def _report(job: Job, held: Holdings, exit_code: int, run: str = "") -> None:
    """Write what was found; *run* is the release's name, which a second run of one moment needs."""
    checked = held.checked
    report = Report(
        run or job.moment.run, job.moment.as_of, exit_code, checked.tallies, checked.problems
    )
    write_report(job.project.build, report)


def _words(job: Job) -> SiteTexts:
    """Gather what authors wrote."""
    moment = job.moment
    as_of = long_day(moment.today) + (f", {clock(moment.at)}" if moment.at else "")
    return SiteTexts(
        templates=job.project.template_texts(),
        guides=job.project.guide_texts(),
        organisation=job.settings.house.name,
        as_of=as_of,
    )


def _digest(
    job: Job, held: Holdings, words: SiteTexts, mended: Mapping[Audience, MendedCount]
) -> str:
    """Sum up all that goes into the site but the time of day."""
    day = job.moment.today
    total = hashlib.sha256(f"{__version__} {day} {job.settings.house} {mended}".encode())
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
        waiting=waiting_in(held.checked.tallies),
        pages=0,
        published=True,
    )


def _build(job: Job, sites: Sequence[Site], progress: Progress) -> Release:
    """Write, build and look over every site, and lay them beside the one that is open."""
    project, settings = job.project, job.settings
    for site in sites:
        write_pages(site, project.assets(), project.build / "docs" / site.audience.word)
    progress(f"Building {len(sites)} sites")
    builder = Builder(
        build=project.build,
        mkdocs_yml=project.mkdocs_yml(),
        overrides=project.overrides(),
        day=job.moment.today,
        name=settings.house.builder,
    )
    built = build_sites(sites, builder)
    progress("Looking the sites over")
    for site in sites:
        check_built(site, built[site.audience])
    progress("Putting them in place")
    release = new_release(settings.publish.root, job.moment.run, project.root)
    fill_release(release, built, settings.publish.group)
    return release
