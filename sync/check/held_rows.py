"""How many rows about each resident wait for a correction, form by form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sync.check.keys import codes_of
from sync.check.sheet import ProblemCollector, Sheet, tells_nothing

NOBODY: Mapping[str, Mapping[str, int]] = MappingProxyType({})


def held_about(
    sheets: Mapping[str, Sheet], findings: ProblemCollector
) -> Mapping[str, Mapping[str, int]]:
    """Count the held rows that name a resident, by resident and form; for every audience.

    A concern that may be about a colleague is counted for nobody.
    """
    residents = codes_of(sheets["residents"]) if "residents" in sheets else frozenset()
    counts: dict[str, dict[str, int]] = {}
    for name, sheet in sheets.items():
        question = sheet.form.by_name.get("resident")
        if name == "residents" or question is None or question.refers_to != "residents":
            continue
        for code, count in Counter(_named(sheet, findings)).items():
            if code in residents:
                counts.setdefault(code, {})[name] = count
    return MappingProxyType({code: MappingProxyType(counts[code]) for code in sorted(counts)})


def _named(sheet: Sheet, findings: ProblemCollector) -> Iterable[str]:
    held = findings.held(sheet.form.name)
    rows = (each for each in sheet.kept if each.number in held)
    codes = (each.values["resident"] for each in rows if not tells_nothing(sheet.form, each))
    return (code for code in codes if isinstance(code, str))
