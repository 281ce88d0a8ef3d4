"""Names as they are typed without accents and signs, for those who search for them so."""

from __future__ import annotations

import re

from sync.casebook.person import Person
from sync.forms.letters import APOSTROPHES, HYPHENS, plain_name

_WORD = re.compile(rf"[\w\u0300-\u036f{re.escape(APOSTROPHES + HYPHENS)}]+")


def plain_names(person: Person) -> tuple[str, ...]:
    """List the words of a person's names that are other words without accents and signs.

    The search in a browser takes “Sean” and “Seán” for two words, so a page has to hold both.
    """
    if person.resident is None:
        return ()
    words = _WORD.findall(f"{person.resident.name or ''} {person.resident.also_called or ''}")
    plain = ((word, plain_name(word)) for word in words)
    return tuple(dict.fromkeys(other for word, other in plain if other not in ("", word)))
