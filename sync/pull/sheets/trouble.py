"""What stops the reading of a book: a refusal that somebody mends, or trouble that may pass."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from sync.errors import NeedsAPerson, OutsideTrouble


class ConnectionPart(IntEnum):
    """A part of the way from this computer to the rows, in the order in which each is tried."""

    KEY_FILE = 1
    NETWORK = 2
    CLOCK = 3
    KEY = 4
    API = 5
    SHARING = 6
    BOOK = 7


@dataclass(eq=False)
class Refused(NeedsAPerson):
    """Google said no, and will until somebody puts something right."""

    part: ConnectionPart
    words: str
    moved: bool = False  # a tab was renamed or deleted since the tabs were listed

    def __str__(self) -> str:
        return self.words


@dataclass(eq=False)
class GoogleUnreachable(OutsideTrouble):
    """Google could not be asked, or did not answer, however often it was asked."""

    part: ConnectionPart
    words: str

    def __str__(self) -> str:
        return self.words


def no_network(*, stand_in: bool = False) -> GoogleUnreachable:
    """Say that Google cannot be reached, or the *stand-in* for it on this computer."""
    if stand_in:
        return GoogleUnreachable(
            ConnectionPart.NETWORK,
            "Nothing answers at the “endpoint” that keywork.toml names. To read from the real "
            "Google, take that line away. To try things out, run: keywork demo --google",
        )
    return GoogleUnreachable(
        ConnectionPart.NETWORK,
        "keywork cannot reach Google. Check that this computer is on the internet.",
    )


def no_answer(part: ConnectionPart, status: int) -> GoogleUnreachable:
    """Say that Google was asked often enough."""
    if status == 429:
        return GoogleUnreachable(part, "Google says that it is asked too often just now.")
    return GoogleUnreachable(
        part, f"Google has trouble of its own just now (it answered with {status})."
    )


def cut_short(part: ConnectionPart) -> GoogleUnreachable:
    """Say that an answer broke off or could not be read."""
    return GoogleUnreachable(part, "The answers from Google broke off before their end.")


def stranger(part: ConnectionPart) -> GoogleUnreachable:
    """Say that something else answered in Google's place."""
    return GoogleUnreachable(
        part,
        "Something else answered in place of Google, such as the login page of a network. Open a "
        "web page on this computer and see if it asks you to log in.",
    )


def untrusted(part: ConnectionPart) -> GoogleUnreachable:
    """Say that the connection is not safe."""
    return GoogleUnreachable(
        part,
        "The connection to Google is not safe, so nothing was sent. Check the date and the time of "
        "this computer, and ask who looks after the network.",
    )


def too_late() -> GoogleUnreachable:
    """Say that reading took too long altogether."""
    return GoogleUnreachable(ConnectionPart.NETWORK, "Google took too long to answer.")


def too_much(part: ConnectionPart) -> Refused:
    """Say that an answer is larger than any book can be."""
    return Refused(
        part,
        "Google sent far more than a book can hold, so reading stopped. Look if a tab has far more "
        "rows than it should.",
    )


def strange(book: str) -> Refused:
    """Say that an answer is of no kind that we know."""
    return Refused(
        ConnectionPart.BOOK,
        f"Google sent something about {book} that keywork does not know, so it read nothing. Try "
        "once more. If it says the same again, tell whoever looks after keywork.",
    )


def typed_meanwhile(book: str) -> GoogleUnreachable:
    """Say that a book changed each time while it was read."""
    return GoogleUnreachable(
        ConnectionPart.BOOK,
        f"Someone was typing in {book} each time it was read, so it was never whole.",
    )


def clock_is_off(minutes: int) -> Refused:
    """Say that the clock is off, though Google still lets us in."""
    return Refused(
        ConnectionPart.CLOCK,
        f"The clock on this computer is about {minutes} minutes wrong, and Google may soon not let "
        "keywork in. Set the date, the time and the time zone, best by switching on “set time "
        "automatically”.",
    )


def wrong_clock() -> Refused:
    """Say that the clock of this computer is wrong."""
    return Refused(
        ConnectionPart.CLOCK,
        "The clock on this computer is wrong, so Google does not let keywork in. Set the date, the "
        "time and the time zone, best by switching on “set time automatically”.",
    )
