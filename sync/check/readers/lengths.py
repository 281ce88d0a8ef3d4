"""How long a text may be, and how it must be written."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.readers.reading import BadCell
from sync.forms.model import Field
from sync.forms.patterns import matcher


def fitting(text: str, field: Field) -> str:
    """Return *text*, which must have the length and the look that the field asks for."""
    if field.max_length is not None and len(text) > field.max_length:
        raise BadCell(Code.TEXT_LONG)
    if field.min_length is not None and len(text) < field.min_length:
        raise BadCell(Code.TEXT_SHORT)
    if field.pattern is not None and not matcher(field.pattern)(text):
        raise BadCell(Code.TEXT_PATTERN)
    return text
