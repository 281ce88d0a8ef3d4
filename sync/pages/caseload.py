"""Caseloads: one page a keyworker or 1-2-1 worker, a card a resident."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sync.casebook.agreed import agreed_days
from sync.casebook.casebook import Casebook
from sync.casebook.due_kinds import ORDER, Due, needed_first, ours_late
from sync.casebook.person import Person
from sync.casebook.promises import Promise
from sync.pages.page import Page
from sync.pages.page_maker import PageMaker, slug
from sync.pages.reassuring import CASELOAD
from sync.records import Assessment, Cover, Goal, Session
from sync.records.awaited import AwaitedAnswer
from sync.residency.placements import Placement


@dataclass(frozen=True, slots=True)
class Card:
    """What a caseload shows of one resident."""

    person: Person
    placement: Placement
    every: int | AwaitedAnswer  # agreed days between meetings, if that can be read
    last_met: Session | None
    due: Due | None  # what needs doing first
    late: tuple[Due, ...]
    assessment: Assessment | None = field(repr=False)  # the newest
    goals: tuple[Goal, ...]
    promises: tuple[Promise, ...]  # ours that are late, the oldest first
    next_step: Promise | None  # the newest of the others
    wish: str | None

    @property
    def late_surely(self) -> bool:
        """Say whether anything of it is late, whatever it is that waits."""
        return any(due.sure for due in self.late)


@dataclass(frozen=True, slots=True)
class Covered:
    """The residents of a colleague who is away."""

    cover: Cover
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Caseload:
    """The residents of one member of staff, and those they have while a colleague is away."""

    staff: str
    keyworker_of: tuple[Card, ...]
    support_worker_of: tuple[Card, ...]
    covering: tuple[Covered, ...] = ()

    @property
    def own(self) -> tuple[Card, ...]:
        """Return the card of each resident of theirs, those they are keyworker of first."""
        return self.keyworker_of + self.support_worker_of

    @property
    def cards(self) -> tuple[Card, ...]:
        """Return every card, those of colleagues who are away last."""
        return self.own + tuple(card for each in self.covering for card in each.cards)

    @property
    def late(self) -> int:
        """Count the residents for whom something is late."""
        return sum(1 for card in self.cards if card.late)

    @property
    def late_surely(self) -> bool:
        """Say whether it is late for all of those, whatever it is that waits."""
        return all(card.late_surely for card in self.cards if card.late)


def caseloads(book: Casebook) -> list[Caseload]:
    """Tell the caseload of everyone who has one, by name, so that nobody is ranked."""
    keyworker: defaultdict[str, list[Card]] = defaultdict(list)
    support: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards(book):
        if card.placement.keyworker:
            keyworker[card.placement.keyworker].append(card)
        if card.placement.support_worker:
            support[card.placement.support_worker].append(card)
    own = {
        code: Caseload(code, _needs_you_first(keyworker[code]), _needs_you_first(support[code]))
        for code in {*keyworker, *support}
    }
    covering = {each.covered_by for each in book.covering.now if each.covered_by}
    found = [_with_cover(book, code, own) for code in {*own, *covering}]
    caseloads = [each for each in found if each.cards]
    names = {code: staff.name or "" for code, staff in book.staff.items()}
    return sorted(caseloads, key=lambda each: (names.get(each.staff, "").casefold(), each.staff))


def _with_cover(book: Casebook, worker: str, own: Mapping[str, Caseload]) -> Caseload:
    """Add those of colleagues who are away; nobody stands on one caseload twice."""
    theirs = own.get(worker, Caseload(worker, (), ()))
    known = {card.person.code for card in theirs.own}
    covering = []
    for cover in book.covering.taken_over_by(worker):
        away = own.get(cover.colleague)
        new = [card for card in away.own if card.person.code not in known] if away else []
        known |= {card.person.code for card in new}
        if new:
            covering.append(Covered(cover, _needs_you_first(new)))
    return replace(theirs, covering=tuple(covering))


def cards(book: Casebook) -> Iterator[Card]:
    """Make the card of everyone who lives here today."""
    for person in book.here():
        placement = person.placement_on(book.today)
        stay = person.stay_on(book.today)
        if placement is None or stay is None:
            continue
        dues = book.dues[person.code]
        open_ones = book.promises[person.code]
        promises = [each.counted_from(stay.start) for each in open_ones]
        late = tuple(each for each in promises if each.late_on(book.today))
        met = person.last_met(book.today, since=stay.start)
        yield Card(
            person=person,
            placement=placement,
            every=agreed_days(person, book.rules, book.today),
            last_met=met,
            due=needed_first(dues, book.today),
            late=ours_late(dues, book.today),
            assessment=person.latest_assessment(book.today),
            goals=person.open_goals(book.today),
            promises=late,
            next_step=_newest(each for each in promises if each not in late),
            wish=met.wishes if met else None,
        )


def _newest(promises: Iterable[Promise]) -> Promise | None:
    """Return the step that was agreed last; of one day, the one that is due first."""
    return max(promises, key=lambda each: each.last_agreed, default=None)


def _no_keyworker(book: Casebook, person: Person) -> bool:
    """Say whether they have no keyworker yet, or it waits who that is."""
    placement = person.placement_on(book.today)
    return placement is not None and placement.keyworker is None


def may_be_anybodys(book: Casebook) -> list[Person]:
    """List who lives here and of whom it waits who their worker is, or who covers for one."""
    away = {each.colleague for each in book.covering.now if "covered_by" in each.waits}
    return [
        person
        for person in book.here()
        if (at := person.placement_on(book.today))
        and (at.awaits("keyworker") or at.awaits("support_worker") or {*_workers(at)} & away)
    ]


def _workers(placement: Placement) -> tuple[str | None, str | None]:
    return placement.keyworker, placement.support_worker


def _needs_you_first(cards: list[Card]) -> tuple[Card, ...]:
    def need(card: Card) -> tuple[int, bool, object]:
        if card.late:
            return min((ORDER[due.what], due.awaited is not None, due.day) for due in card.late)
        return len(ORDER), False, card.due.day if card.due else card.placement.since

    return tuple(sorted(cards, key=need))


def caseload_pages(maker: PageMaker) -> Iterator[Page]:
    """Make the list of caseloads and a page for each."""
    book = maker.casebook
    workers = caseloads(book)
    waiting = [person for person in book.people.values() if person.waiting]
    without = [
        person for person in book.here() if not person.waiting and _no_keyworker(book, person)
    ]
    yield maker.page(
        "caseloads/index.md",
        "Caseloads",
        "caseloads.md.j2",
        caseloads=workers,
        waiting=waiting,
        without=without,
        due_places=CASELOAD,
    )
    unsure = may_be_anybodys(book)
    for each in workers:
        name = maker.staff_name(each.staff)
        title = f"{name}’s caseload" if name != each.staff else f"Caseload of {each.staff}"
        yield maker.page(
            f"caseloads/{slug(each.staff)}.md",
            title,
            "caseload.md.j2",
            caseload=each,
            unsure=unsure,
        )
