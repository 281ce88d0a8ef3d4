"""Tabs that no form goes by and whose title says that rows may be going there all the same."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from rapidfuzz import process

from sync.check.codes import Code
from sync.check.placed import tab_problem
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import Fault
from sync.forms.model import Form, heading_key

_COPY = re.compile(r"^(?:copyof|backupof|old)|(?:copy|backup|old|[0-9])+$")
_RESPONSES = re.compile(r"formresponses?[0-9]*")  # what Google names the tab of a form linked anew
_LIKE = 85  # of 100
_PERHAPS = 60
_SHOWN = 60  # letters of a title
_ANY = "one of the forms"


def tabs_beside(
    titles: Iterable[str], forms: Mapping[str, Form], there: Container[str]
) -> Iterator[Problem]:
    """Tell of tabs such as “Copy of Sessions”, “Sessions 2” or “Form responses 3”.

    *there* names the forms whose tab was read; for the others a title that is like theirs will do.
    """
    ours = {heading_key(form.tab): form for form in forms.values()}
    missing = [key for key, form in ours.items() if form.name not in there]
    for title in titles:
        key = heading_key(title)
        form = ours.get(_COPY.sub("", key))
        if form is None and (near := process.extractOne(key, missing, score_cutoff=_LIKE)):
            form = ours[near[0]]
        if key in ours or not (form or _RESPONSES.fullmatch(key)):
            continue
        where = f"“{form.tab}”" if form else _ANY
        fault = Fault(Code.TAB_BESIDE, severity=Severity.WARNING, found=title, detail=where)
        yield tab_problem(form or next(iter(forms.values())), title, fault)


def may_be_meant(form: Form, titles: Iterable[str]) -> str:
    """Ask whether the title most like that of a missing tab is meant, if one is like it at all."""
    by_key = {heading_key(title): title for title in titles}
    near = process.extractOne(heading_key(form.tab), list(by_key), score_cutoff=_PERHAPS)
    if near is None:
        return ""
    title = "".join(sign for sign in by_key[near[0]] if sign.isprintable())[:_SHOWN]
    return f"Is it the one called “{title}”? "
