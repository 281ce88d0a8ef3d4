"""The faults that can be asked for, by name: what each does, and to which questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.demo.google.course import ANONYMOUS, LAYOUT, TOKEN, VALUES

KINDS = (TOKEN, LAYOUT, VALUES, ANONYMOUS)
ANY = "any"
ON_ALL: Mapping[str, str] = {
    "busy-429": "Says in JSON that there were too many questions in this minute.",
    "busy-html-429": "Sends a web page that takes the questions for those of a machine.",
    "busy-403": "Says in an older way, with 403, that there were too many questions.",
    "error-500": "Says in JSON that something broke at Google.",
    "bad-gateway-502": "Sends a web page of an error between Google and its own servers.",
    "unavailable-503": "Says in JSON that the service is not there just now.",
    "unavailable-html-503": "Sends a web page that says the same.",
    "slow-504": "Waits a moment and then says that it took too long.",
    "reset": "Breaks the connection off without a word.",
    "closed": "Closes the connection in good order, without an answer.",
    "half-body": "Closes the connection in the middle of a body whose length it told.",
    "half-chunks": "Closes the connection in the middle of a body that comes in chunks.",
    "empty-200": "Sends a good answer with nothing in it.",
    "portal-200": "Sends the page on which a network asks to log in.",
    "portal-302": "Sends on to that page, at another path of this address.",
    "hang": "Takes the question and says nothing.",
    "hang-body": "Sends half of the body and then nothing.",
    "drip": "Sends the body byte by byte, and more bytes than anyone waits for.",
    "drip-headers": "Sends a header byte by byte that never ends.",
    "endless": "Sends chunk upon chunk of a body that never ends.",
    "gzip-bomb": "Sends a small body that unpacks to a gigabyte of blanks.",
    "date-off": "Answers well, with a date that is an hour ahead; goes with any other fault.",
}
ON_JSON: Mapping[str, str] = {
    "cut-json": "Sends JSON that ends in the middle, as if it were whole.",
    "shape-top-list": "Sends a list where an object belongs.",
    "shape-null": "Sends null where an object belongs.",
}
ON_BOOKS: Mapping[str, str] = {
    "not-shared": "Says that the book is not shared with the robot account.",
    "not-found": "Says that there is no such book.",
    "excel-file": "Says that the book is an Excel file in Drive.",
    "api-off": "Says that the Sheets API is not switched on in the project.",
    "no-scope": "Says that the token may not read spreadsheets.",
    "no-scope-old": "Says the same in an older way.",
    "project-gone": "Says that the project was deleted.",
    "expired-401": "Says that the token is not known any more.",
    "odd-400": "Refuses with 400 and a text that nobody has listed.",
    "odd-403": "Refuses with 403 and a reason that nobody has listed.",
    "odd-409": "Refuses with 409.",
    "odd-418": "Refuses with 418 and a body of no known shape.",
    "odd-error-list": "Refuses with 400 and a list in place of an error.",
    "odd-error-text": "Refuses with 403 and a word in place of an error.",
}
ON_VALUES: Mapping[str, str] = {
    "unknown-range": "Says that it knows no such tab.",
    "shape-values-dict": "Sends an object in place of the rows of a range.",
    "shape-row-string": "Sends a text in place of a row.",
    "shape-row-number": "Sends a number in place of a row.",
    "shape-cell-list": "Sends a list in place of a cell.",
    "shape-cell-dict": "Sends an object in place of a cell.",
    "shape-no-ranges": "Leaves the ranges out.",
    "shape-fewer-ranges": "Leaves out the last of the ranges.",
}
ON_LAYOUT: Mapping[str, str] = {
    "shape-no-sheets": "Leaves the tabs out.",
    "shape-title-number": "Sends a number in place of a tab's title.",
}
ON_TOKEN: Mapping[str, str] = {
    "clock-wrong": "Says that the question was made too long ago or in the future.",
    "key-deleted": "Says that the signature is not one of a key of the account.",
    "robot-gone": "Says that there is no such account.",
    "revoked": "Says that the token was taken back.",
    "token-html-503": "Sends a web page that says the service is not there just now.",
    "token-no-token": "Sends a good answer without a token.",
    "token-odd": "Refuses with a body of no known shape.",
}
FAULTS: Mapping[str, str] = {
    **ON_ALL,
    **ON_JSON,
    **ON_BOOKS,
    **ON_VALUES,
    **ON_LAYOUT,
    **ON_TOKEN,
}
DATE_OFF = "date-off"


def fits(name: str) -> tuple[str, ...]:
    """Name the kinds of question that a fault can meet."""
    if name in ON_ALL:
        return KINDS
    if name in ON_JSON:
        return TOKEN, LAYOUT, VALUES
    if name in ON_BOOKS:
        return LAYOUT, VALUES
    if name in ON_VALUES:
        return (VALUES,)
    return (LAYOUT,) if name in ON_LAYOUT else (TOKEN,)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its name, what it meets, and how often.

    It lets *after* questions through that it could meet, meets the *times* that come next, and
    then lets all through. Two faults count for themselves: what one meets, the other counts too.
    Raises ValueError for a name that there is not, or one that cannot meet what it is to.
    """

    name: str
    on: str = ANY
    times: int | None = None  # None: for ever
    after: int = 0
    wait: str | None = None  # what Retry-After says: seconds, or a date
    book: str | None = None  # the key of the only book that it meets

    def __post_init__(self) -> None:
        if self.name not in FAULTS:
            raise ValueError(f"there is no fault called {self.name}")
        if self.on != ANY and self.on not in fits(self.name):
            raise ValueError(f"{self.name} cannot meet a question for {self.on}")

    def meets(self, kind: str, book: str | None) -> bool:
        """Say whether a question is one that it could meet."""
        if kind not in fits(self.name) or self.on not in {ANY, kind}:
            return False
        return self.book is None or self.book == book


class Counted:
    """How many questions each fault has counted; one that was taken off the list starts anew."""

    def __init__(self) -> None:
        self._seen: dict[int, int] = {}

    def met(self, faults: Iterable[Fault], kind: str, book: str | None) -> tuple[Fault, ...]:
        """Count one question, and return the faults that it meets."""
        faults = list(faults)
        self._seen = {id(each): self._seen.get(id(each), 0) for each in faults}
        found = []
        for each in faults:
            if each.meets(kind, book):
                place = self._seen[id(each)]
                self._seen[id(each)] += 1
                if each.after <= place and (each.times is None or place < each.after + each.times):
                    found.append(each)
        return tuple(found)
