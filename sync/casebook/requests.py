"""What people ask about their own data: by when it must be done, and the rule behind the day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sync.forms.vocabulary import RequestKind
from sync.records import DataRequest
from sync.records.awaited import AwaitedAnswer, awaited

ACKNOWLEDGE = timedelta(days=30)  # a complaint: Data Protection Act 2018, s.164A
BREACH = timedelta(hours=72)  # UK GDPR, article 33


@dataclass(frozen=True, slots=True)
class Request:
    """One request, and the day by which the next thing is due; None when it is done."""

    request: DataRequest = field(repr=False)
    due: date | None  # None when it is done, or must be answered without delay
    rule: str  # a key of the words that pages have for it
    awaited: AwaitedAnswer | None = None  # what must be read to say if it is due

    @property
    def waits(self) -> bool:
        """Say whether somebody still waits."""
        return self.rule != "done"

    def late_on(self, today: date) -> bool:
        """Say whether its day has passed."""
        return self.due is not None and today > self.due


def requests_on(asked: Iterable[DataRequest], today: date) -> list[Request]:
    """List the requests, those still open first, by the day that they are due."""
    requests = [_as_read(_request(each, today)) for each in asked]
    return sorted(requests, key=lambda each: (each.due is None, each.due or date.min))


def _as_read(request: Request) -> Request:
    """Name the answer that waits and may say that it is done, or not due yet."""
    complaint = request.request.kind == RequestKind.COMPLAINT
    waits = awaited(request.request, "done", "acknowledged" if complaint else "longer")
    return replace(request, awaited=waits) if request.due else request


def _request(asked: DataRequest, today: date) -> Request:
    if asked.done is not None and asked.done <= today:
        return Request(asked, None, "done")
    match asked.kind:
        case RequestKind.COMPLAINT if asked.acknowledged is None:
            return Request(asked, asked.received + ACKNOWLEDGE, "acknowledge")
        case RequestKind.COMPLAINT:
            return Request(asked, None, "answer")
        case RequestKind.BREACH:
            return Request(asked, asked.received + BREACH, "breach")
        case _ if asked.longer and asked.longer <= months_after(asked.received, 1):
            return Request(asked, months_after(asked.received, 3), "longer")
        case _:
            return Request(asked, months_after(asked.received, 1), "month")


def months_after(day: date, months: int) -> date:
    """Return the same day *months* later, or the last of that month (UK GDPR, article 12)."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
