"""The Settings tab, read into the rules of the house and of its single houses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from rapidfuzz import fuzz, process

from sync.check.codes import Code
from sync.check.house_rules import ContactDetails, HouseRules, Rules
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import Fault
from sync.check.readers.choices import nearest, read_choices
from sync.check.readers.dates import read_date
from sync.check.readers.money import read_money
from sync.check.readers.numbers import read_whole
from sync.check.readers.offering import EitherDay, standing
from sync.check.readers.phones import is_short, phone_in
from sync.check.readers.reading import BadCell, Context, MendedValue
from sync.check.setting_list import SETTINGS, Setting, SettingKind, typed_default
from sync.forms.model import Field, Form, Kind, heading_key
from sync.records import SettingRow

_BY_KEY: Mapping[str, Setting] = MappingProxyType({heading_key(s.title): s for s in SETTINGS})
_SERIAL = re.compile(r"[0-9]{5}(?:\.0+)?", re.ASCII)
_EVERYWHERE = ""
_BESIDE = frozenset(("source", "checked_on"))  # the value: they may wait, and it is used
_RANGE = frozenset({Code.NUM_RANGE, Code.MONEY_LOW, Code.MONEY_HIGH})


@dataclass(slots=True)
class _SettingsSoFar:
    """What the tab says so far: values by house, and faults by row."""

    areas: tuple[str, ...]
    today: date
    values: dict[str, dict[str, object]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)  # settings with a value for all houses
    faults: list[tuple[SettingRow | None, Fault]] = field(default_factory=list)


def settle(
    rows: Sequence[SettingRow],
    form: Form,
    houses: Collection[str],
    areas: tuple[str, ...],
    today: date = date.max,
) -> tuple[HouseRules, list[tuple[SettingRow | None, Fault]]]:
    """Read the settings, and say what is wrong with any of them."""
    answers = _SettingsSoFar(areas, today)
    for row in rows:
        _take(row, form, houses, answers)
    said = answers.values.get(_EVERYWHERE, {})
    everywhere = replace(Rules(), **said)  # type: ignore[arg-type]
    own = {
        house: replace(everywhere, **values)  # type: ignore[arg-type]
        for house, values in answers.values.items()
        if house != _EVERYWHERE
    }
    answers.faults += [(None, fault) for fault in _defaults(answers)]
    return HouseRules(everywhere, MappingProxyType(own)), answers.faults


def stops_the_night(problem: Problem) -> bool:
    """Say whether a problem of the tab leaves it open what holds in the house."""
    waits_beside = problem.answers and problem.answers <= _BESIDE
    return problem.severity is Severity.ERROR and not waits_beside


def _defaults(answers: _SettingsSoFar) -> Iterator[Fault]:
    """Tell of every setting that has no value for all houses, and so takes its default."""
    for setting in SETTINGS:
        if setting.attribute not in answers.named:
            shown = Field(setting.attribute, setting.title, Kind.TEXT)
            default = typed_default(setting)
            holds = f"keywork’s own holds: {default}" if default else "the pages do without it"
            yield Fault(Code.SETTING_DEFAULT, shown, Severity.NOTICE, detail=holds)


def _take(row: SettingRow, form: Form, houses: Collection[str], answers: _SettingsSoFar) -> None:
    name, house = row.setting, row.house or _EVERYWHERE
    setting = _BY_KEY.get(heading_key(name))
    if setting is None:
        titles = [each.title for each in SETTINGS]
        near = process.extractOne(name, titles, scorer=fuzz.WRatio, score_cutoff=60)
        offer = near[0] if near else None
        question = form.by_name["setting"]
        fault = Fault(Code.SETTING_UNKNOWN, question, found=name, offer=offer)
        answers.faults.append((row, fault))
        return
    if row.waits - _BESIDE:
        answers.named.add(setting.attribute)  # it may have a value: the night stops for it
        return
    if house != _EVERYWHERE and house not in houses:
        offer = nearest(house, tuple(sorted(houses))) if houses else None
        fault = Fault(Code.SETTING_HOUSE, form.by_name["house"], found=house, offer=offer)
        answers.faults.append((row, fault))
        return
    if not row.value:
        return  # as if the row were not there
    if house == _EVERYWHERE:
        answers.named.add(setting.attribute)
    values = answers.values.setdefault(house, {})
    if setting.attribute in values:
        fault = Fault(Code.SETTING_TWICE, form.by_name["setting"], found=name)
        answers.faults.append((row, fault))
        return
    _read(row, setting, form.by_name["value"], values, answers)


def _read(
    row: SettingRow,
    setting: Setting,
    question: Field,
    values: dict[str, object],
    answers: _SettingsSoFar,
) -> None:
    typed = row.value or ""
    try:
        value = _value(typed, setting, row, answers)
    except BadCell as bad:
        offer = standing(bad.offer, lambda again: _value(again, setting, row, answers))
        offer = offer.sure if isinstance(offer, EitherDay) else offer
        fault = Fault(_code(setting, bad), question, found=typed, offer=offer)
        answers.faults.append((row, fault))
        return
    if isinstance(value, MendedValue):
        fault = Fault(value.code, question, Severity.WARNING, typed, value.value)
        answers.faults.append((row, fault))
        value = _contact(str(value.value), row)
    values[setting.attribute] = value


def _code(setting: Setting, bad: BadCell) -> Code:
    if bad.code in _RANGE:
        return Code.SETTING_RANGE
    return setting.kind.code


def _value(typed: str, setting: Setting, row: SettingRow, answers: _SettingsSoFar) -> object:
    asked = Field(
        setting.attribute, setting.title, Kind.WHOLE, minimum=setting.least, maximum=setting.most
    )
    context = Context(answers.today, Rules(records_start=date(1950, 1, 1)))
    if setting.kind is SettingKind.NUMBER:
        return read_whole(typed, asked, context)
    if setting.kind is SettingKind.DAY:
        day = read_date(float(typed) if _SERIAL.fullmatch(typed) else typed, asked, context)
        return day.value if isinstance(day, MendedValue) else day
    if setting.kind is SettingKind.AREAS:
        return read_choices(typed, replace(asked, options=answers.areas), context)
    if setting.kind is SettingKind.MONEY:
        return read_money(typed, replace(asked, kind=Kind.MONEY), context)
    if setting.kind is SettingKind.PHONE:
        return _phone(typed, row)
    return _contact(typed, row)


def _phone(typed: str, row: SettingRow) -> ContactDetails | MendedValue:
    """Keep the spaces of a number as they were typed: they help to read it out."""
    if phone_in(typed) or is_short(typed):
        return _contact(typed, row)
    mended = f"0{typed}"
    if typed.isdecimal() and phone_in(mended):
        return MendedValue(mended, Code.PHONE_ZERO)
    raise BadCell(Code.PHONE)


def _contact(number: str, row: SettingRow) -> ContactDetails:
    return ContactDetails(number, row.source, row.checked_on, "checked_on" in row.waits)
