"""Amounts of money: pounds and pence, never guessed from a comma or another currency."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from sync.check.codes import Code
from sync.check.readers.numbers import could_be_a_day
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.forms.cleaning import plain
from sync.forms.model import Field
from sync.pull.table import Cell

PENNY = Decimal("0.01")
_BILLION = 1_000_000_000
_DUST = 1e-8  # pounds: what a sheet's own arithmetic leaves over
_DIGITS = r"\d{1,12}|[1-9]\d{0,2}(?:,\d{3}){1,3}"
_AMOUNT = re.compile(
    rf"(?P<sign>[+-]?) ?£? ?(?P<minus>-?)(?P<pounds>{_DIGITS})?(?:\.(?P<pence>\d{{0,2}}))?",
    re.ASCII,
)
_IN_WORDS = re.compile(
    rf"(?:gbp ?)?£? ?({_DIGITS})(?:\.(\d{{1,2}}))? ?(?:£|gbp|pounds?|quid)?\.?", re.ASCII
)
_SPACED = re.compile(r"£? ?(\d{1,3}(?: \d{3})+)(?:\.(\d{1,2}))?", re.ASCII)
_COMMA_FOR_STOP = re.compile(r"£? ?(\d{1,9}),(\d{1,2})", re.ASCII)
_PENCE = re.compile(r"(\d{1,4}) ?(?:p|pence)\.?", re.ASCII)
_LONG_PENCE = re.compile(rf"[+-]?£? ?(?:{_DIGITS})\.\d{{3,}}", re.ASCII)
_NOT_POUNDS = re.compile("[$€¥₹₦₽₺₩฿]|\\b(?:usd|eur|euros?|dollars?|cents?|zł|pln)\\b")


def read_money(cell: Cell, field: Field, context: Context) -> Decimal | MendedValue:
    """Read an amount in pounds, to the penny."""
    del context
    if isinstance(cell, str):
        return _in_limits(_typed(plain(cell).replace("￡", "£").lower()), field)
    if isinstance(cell, bool) or cell is None or not math.isfinite(cell):
        raise BadCell(Code.MONEY_TEXT)
    if abs(cell) >= _BILLION:
        raise BadCell(Code.MONEY_LARGE)
    amount = Decimal(repr(cell)).quantize(PENNY) + 0  # -0.00 is 0.00
    if abs(float(amount) - cell) > _DUST:
        raise BadCell(Code.MONEY_PENNY)
    amount = _in_limits(amount, field)
    return MendedValue(amount, Code.MONEY_DAY) if could_be_a_day(cell) else amount


def _typed(text: str) -> Decimal:
    match = _AMOUNT.fullmatch(text)
    if match and (match["pounds"] or match["pence"]) and not (match["sign"] and match["minus"]):
        amount = _amount(match["pounds"] or "0", match["pence"])
        return -amount if "-" in (match["sign"], match["minus"]) else amount
    if match := _COMMA_FOR_STOP.fullmatch(text):
        raise BadCell(Code.MONEY_COMMA, _amount(match[1], match[2]))
    if _LONG_PENCE.fullmatch(text):
        raise BadCell(Code.MONEY_PENNY)
    if _NOT_POUNDS.search(text):
        raise BadCell(Code.MONEY_POUNDS)
    raise BadCell(Code.MONEY_TEXT, _likeliest(text))


def _likeliest(text: str) -> Decimal | None:
    """Offer the amount of “150 pounds”, “1 500” or “150p”."""
    if match := _IN_WORDS.fullmatch(text) or _SPACED.fullmatch(text):
        return _amount(match[1].replace(" ", ""), match[2])
    if match := _PENCE.fullmatch(text):
        return (int(match[1]) * PENNY).quantize(PENNY)
    return None


def _amount(pounds: str, pence: str | None) -> Decimal:
    amount = Decimal(f"{pounds.replace(',', '')}.{pence or '0'}").quantize(PENNY)
    if amount >= _BILLION:
        raise BadCell(Code.MONEY_LARGE)
    return amount


def _in_limits(amount: Decimal, field: Field) -> Decimal:
    """Refuse an amount below the least, which is 0 if the field does not say, or above the most."""
    if field.minimum is None and amount < 0:
        raise BadCell(Code.MONEY_MINUS)
    if field.minimum is not None and amount < field.minimum:
        raise BadCell(Code.MONEY_LOW)
    if field.maximum is not None and amount > field.maximum:
        raise BadCell(Code.MONEY_HIGH)
    return amount
