"""Every setting a house may make, as the Settings tab and the guide name it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sync.check.codes import Code
from sync.check.house_rules import Rules


class SettingKind(StrEnum):
    """What the value of a setting is, in the words of the guide."""

    NUMBER = "a whole number"
    DAY = "a day, as in 31/01/2026"
    AREAS = "one or more areas, with commas"
    PHONE = "a phone number"
    CONTACT = "a phone number or an address"
    MONEY = "an amount of money, as in 150.00"

    @property
    def code(self) -> Code:
        """Return the code of the problem if a value is not of this kind."""
        return _CODES[self]


_CODES = {
    SettingKind.NUMBER: Code.SETTING_NUMBER,
    SettingKind.DAY: Code.SETTING_DAY,
    SettingKind.AREAS: Code.SETTING_AREAS,
    SettingKind.PHONE: Code.SETTING_PHONE,
    SettingKind.CONTACT: Code.SETTING_PHONE,
    SettingKind.MONEY: Code.SETTING_MONEY,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name on the tab, where its value is kept, its limits, and what it is for."""

    title: str
    attribute: str  # of Rules
    kind: SettingKind
    about: str
    least: int | None = None
    most: int | None = None


def _days(title: str, attribute: str, about: str, least: int = 1, most: int = 365) -> Setting:
    return Setting(title, attribute, SettingKind.NUMBER, about, least, most)


def _phone(title: str, attribute: str, about: str) -> Setting:
    return Setting(title, attribute, SettingKind.PHONE, about)


SETTINGS = (
    _days(
        "Days between meetings",
        "contact_days",
        "How often a keyworker meets a resident if nothing else was agreed.",
        most=92,
    ),
    Setting(
        "Minutes of a meeting",
        "meeting_minutes",
        SettingKind.NUMBER,
        "How long a keywork meeting usually is.",
        5,
        240,
    ),
    _days(
        "Days to the first assessment",
        "first_assessment_days",
        "How soon after moving in the first assessment is made.",
    ),
    _days(
        "Days to the full assessment",
        "full_assessment_days",
        "How soon after moving in the full assessment is made.",
    ),
    _days(
        "Days to the first goal",
        "first_plan_days",
        "How soon after moving in the support plan has its first goal.",
    ),
    _days("Days between reviews", "review_days", "How often the support plan is reviewed."),
    _days("Days shown as soon", "soon_days", "How far ahead Today looks.", most=92),
    _days(
        "Days of grace",
        "grace_days",
        "How many days after the due day something counts as overdue.",
        least=0,
        most=31,
    ),
    Setting(
        "Missed visits in a row",
        "missed_visits",
        SettingKind.NUMBER,
        "After how many missed visits in a row Today says that there is no news.",
        1,
        20,
    ),
    Setting(
        "First day of the records",
        "records_start",
        SettingKind.DAY,
        "A date before this day is asked about, for it is most likely a slip.",
    ),
    Setting(
        "We began with keywork on",
        "began_on",
        SettingKind.DAY,
        "Nothing that was due before this day is asked for.",
    ),
    Setting(
        "Areas",
        "areas",
        SettingKind.AREAS,
        "The areas of life that the support plan covers here.",
    ),
    _days(
        "Days to write up a session",
        "record_days",
        "How soon after a session it should stand in the sheet.",
        least=0,
        most=31,
    ),
    Setting(
        "Years to keep a file",
        "keep_years",
        SettingKind.NUMBER,
        "How long after moving on a file is kept. Then managers are asked if it can go.",
        1,
        30,
    ),
    Setting(
        "Most a grant may be",
        "grant_cap",
        SettingKind.MONEY,
        "The largest small grant that staff may ask for, in pounds.",
        1,
        10_000,
    ),
    _phone("House phone", "house_phone", "The phone in the house or office."),
    _phone("On-call phone", "on_call_phone", "Whom staff and residents ring out of hours."),
    _phone("Manager's phone", "manager_phone", "The manager's number for staff."),
    _phone("Council phone", "council_phone", "The council's number for housing and care."),
    _phone(
        "Safeguarding phone",
        "safeguarding_phone",
        "The council's number for a safeguarding concern.",
    ),
    Setting(
        "Complaints",
        "complaints",
        SettingKind.CONTACT,
        "Where a resident can complain: a phone number or an address.",
    ),
    Setting(
        "Concerns about a manager",
        "outside_contact",
        SettingKind.CONTACT,
        "Whom to ask with a concern about a manager: a phone number or an address.",
    ),
)


def typed_default(setting: Setting) -> str:
    """Return what holds where a house says nothing, as one types it on the tab; "" if nothing."""
    match getattr(Rules(), setting.attribute):
        case None:
            return ""
        case date() as day:
            return f"{day:%d/%m/%Y}"
        case tuple() as areas:
            return ", ".join(areas)
        case number:
            return str(number)


def blank_settings() -> list[dict[str, str]]:
    """Return a row for each setting with its default, to begin with."""
    given = {each.title: typed_default(each) for each in SETTINGS}
    return [
        {"setting": title} | ({"value": value} if value else {}) for title, value in given.items()
    ]


def in_words(setting: Setting) -> str:
    """Say what a setting is for and what to type, as the note beside its name does."""
    default = typed_default(setting)
    return "\n".join(
        (
            setting.about,
            f"Type {setting.kind}{_between(setting)}.",
            f"If it is empty: {default}."
            if default
            else "If it is empty, the pages do without it.",
        )
    )


def _between(setting: Setting) -> str:
    return f", from {setting.least} to {setting.most}" if setting.most else ""
