"""How a day and a time of day are said in full, in what a command says as on a page."""

from __future__ import annotations

from datetime import date, datetime, time

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def clock(moment: time | datetime) -> str:
    """Say a time of day: “3.31 am”, “2 pm”."""
    hour = moment.hour % 12 or 12
    half = "am" if moment.hour < 12 else "pm"
    return f"{hour}.{moment.minute:02d} {half}" if moment.minute else f"{hour} {half}"


def long_day(day: date) -> str:
    """Say a day in full, without its year: “Saturday 21 November”."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
