"""A form and its fields, as Table Schema says them and as keywork needs them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType

NOTHING: Mapping[str, str] = MappingProxyType({})
Condition = tuple[str, frozenset[str]]  # a field of the same row, and the options that count


class Audience(IntEnum):
    """Who a page or a row is for; each sees what those before it see."""

    RESIDENTS = 1
    STAFF = 2
    MANAGERS = 3

    @property
    def word(self) -> str:
        """Say the audience as folders and schemas do."""
        return self.name.lower()


class Kind(StrEnum):
    """What a cell of a field holds, and so which reader reads it."""

    CODE = "code"  # a primary key, or a foreign key to one
    TEXT = "text"
    EMAIL = "email"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes or no"
    WHOLE = "whole number"
    SCORE = "score"  # a whole number on a short scale
    MONEY = "money"  # pounds and pence
    DATE = "date"
    TIME = "time"
    MOMENT = "date and time"


def heading_key(heading: str) -> str:
    """Fold a heading or a tab's title, so that “Moved  In: ” finds “moved in”."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", heading))).casefold()


@dataclass(frozen=True, slots=True)
class Field:
    """One question, and the column its answers stand in."""

    name: str
    title: str
    kind: Kind
    audience: Audience = Audience.STAFF
    description: str = ""
    example: str = ""
    widget: str = "short"
    required: bool = False
    unique: bool = False
    options: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=lambda: NOTHING)  # option -> words shown
    option_was: tuple[tuple[str, str], ...] = ()  # (an earlier word, the option it stands for)
    declined: tuple[str, ...] = ()  # answers such as "Rather not say": asked, and no value
    minimum: int | None = None
    maximum: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None  # of a code, as in R-[0-9]{3,6}, or of the whole of a text
    refers_to: str | None = None  # form whose primary key this names
    was: tuple[str, ...] = ()  # earlier titles of the question
    most: int | None = None  # how many choices at most
    future: bool = False  # a date that may lie ahead
    birth: bool = False  # a date of birth
    other: bool = False  # besides the options, words of one's own
    required_when: tuple[Condition, ...] = ()  # needed if any of these holds
    empty_when: tuple[Condition, ...] = ()  # must be empty if any of these holds
    placing: bool = False  # says whom or what a row is about, when, or what kind of thing it is

    def label(self, option: str) -> str:
        """Say how pages show *option*."""
        return self.labels.get(option, option)


@dataclass(frozen=True, slots=True)
class Form:
    """One tab: what it is called, where it stands, who may see it, and its fields in order."""

    name: str
    tab: str
    book: str  # "house" or "restricted"
    filled_by: str  # "staff", "residents" or "hand"
    audience: Audience
    required: bool
    fields: tuple[Field, ...]
    primary_key: str | None = None
    by_name: Mapping[str, Field] = field(init=False, repr=False, compare=False)
    naming: tuple[Field, ...] = field(init=False, repr=False, compare=False)  # a resident or staff
    codes: frozenset[str] = field(init=False, repr=False, compare=False)  # fields with a code
    placing: frozenset[str] = field(init=False, repr=False, compare=False)  # see Field.placing

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "by_name", MappingProxyType({each.name: each for each in self.fields})
        )
        people = ("residents", "staff")
        own = self.primary_key if self.name in people else None
        naming = (each for each in self.fields if each.refers_to in people or each.name == own)
        object.__setattr__(self, "naming", tuple(naming))
        codes = (each.name for each in self.fields if each.kind is Kind.CODE)
        object.__setattr__(self, "codes", frozenset(codes))
        placing = (each.name for each in self.fields if each.placing)
        object.__setattr__(self, "placing", frozenset(placing))
