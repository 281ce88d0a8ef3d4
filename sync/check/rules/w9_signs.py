"""W9: phone numbers, addresses, National Insurance numbers and words we do not use, in a text.

Each is asked for in a way that costs next to nothing where there is none, as in most texts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sync.check.readers.phones import phone_in

_DIGITS = "0123456789"
_PHONE = re.compile(
    r"(?<![\w/£.,+])(?![0-9]{1,2}[ .\-][0-9]{1,2}[ .\-](?:19|20)[0-9]{2}\b)"  # no date
    r"(?:(?:\+|00)44(?: ?\(0\))?|\(?0)(?:[ ().\-\u2010-\u2015]{0,2}[0-9]){9,10}(?![0-9])"
)
_ANYONES = re.compile(r"0(?:80|3)")  # free numbers and those of services: never a person's own
_EMAIL = re.compile(
    r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", re.ASCII
)
_INSURANCE = re.compile(r"(?<!\w)[A-Za-z]{2}(?:[ -]?[0-9]{2}){3}[ -]?[A-Da-d](?!\w)")
_PARTS = ("chaotic", "service", "reach", "complian")  # of the words below
_WORDS = re.compile(
    r"(?<!\w)(?:chaotic(?:ally)?|service[ -]users?|hard[ -]to[ -]reach"
    r"|non[ -]?complian(?:t|ce))(?!\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<!\w)SUs?(?!\w)")


def has_digits(text: str) -> bool:
    """Say whether any digit stands in *text*."""
    return any(map(text.__contains__, _DIGITS))


def phones(text: str, known: Collection[str]) -> Iterator[str]:
    """Find British phone numbers, but for those that anyone may know; as they were typed."""
    for match in _PHONE.finditer(text):
        digits = home_number(match[0])
        if digits and digits not in known and not _ANYONES.match(digits):
            yield match[0]


def home_number(text: str) -> str | None:
    """Return the digits of the British phone number that *text* is, as dialled at home."""
    digits = phone_in(text)
    return digits.replace("+44", "0", 1) if digits else None


def emails(text: str) -> list[str]:
    """Find email addresses."""
    return _EMAIL.findall(text) if "@" in text else []


def insurance_numbers(text: str) -> list[str]:
    """Find what is written like a National Insurance number."""
    return _INSURANCE.findall(text)


def words_not_used(text: str) -> list[str]:
    """Find words that are not used of people here."""
    small = text.lower()
    words = _WORDS.findall(text) if any(map(small.__contains__, _PARTS)) else []
    return [*words, *_SHORT.findall(text)] if "SU" in text else words
