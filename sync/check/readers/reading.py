"""What every reader of a cell is given, and the ways in which it may answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from sync.check.codes import Code
from sync.check.house_rules import Rules
from sync.forms.model import Field
from sync.pull.table import Cell
from sync.records.base import Value


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader may need besides the cell: the day, the rules, how codes look."""

    today: date
    rules: Rules = field(default_factory=Rules)
    patterns: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({})
    )  # form -> pattern of its code
    offers: bool = True  # whether the nearest answer is looked for; not in a column full of faults


class BadCell(Exception):
    """A cell that cannot be used as it is.

    Its message is a stable code and never what was typed; the offer, and the detail that a page may
    name besides, stand apart from it.
    """

    def __init__(self, code: Code, offer: object = None, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.offer = offer
        self.detail = detail


@dataclass(frozen=True, slots=True)
class MendedValue:
    """A value that is used, and a code of what staff should hear about it.

    Without an offer of its own, the value itself is what staff may want to type. One that *holds*
    is used only once somebody has said on the Checked tab that it is right.
    """

    value: Value = field(repr=False)
    code: Code
    offer: object = field(default=None, repr=False)
    holds: bool = False


Reader = Callable[[Cell, Field, Context], Value | MendedValue]
