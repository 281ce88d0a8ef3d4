"""Two residents never share a page, on any disk."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from any_house import any_house, laid_out, night
from hypothesis import given
from hypothesis import strategies as st

from sync.forms.model import Audience
from tests.a_house import TODAY, resident
from tests.tries import tries

SAFE = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(?:md|ics)")
NUMBERS = st.integers(1, 999_999) | st.integers(1, 12)
LETTERS = st.sampled_from(("R", "r", "Ｒ", "ʀ", "R\u0301"))
DASHES = st.sampled_from(("-", "–", "‑", "−", "", " - ", "－"))
AROUND = st.sampled_from(("", " ", "\u00a0", "\u200b", "\u202e", "\n"))
AFTER = st.sampled_from(("", " Ada", " (Bo)", "/../x", ".md", "\\", "%2e"))


@st.composite
def codes(draw: st.DrawFn) -> str:
    """Write a code of a resident in any of the ways that people and phones do."""
    number = f"{draw(NUMBERS):0{draw(st.integers(1, 6))}d}"
    if draw(st.integers(0, 9)) == 0:
        number = number.translate({0x30 + each: 0x660 + each for each in range(10)})
    return draw(AROUND) + draw(LETTERS) + draw(DASHES) + number + draw(AFTER) + draw(AROUND)


@tries(80)
@given(st.lists(codes() | st.text(max_size=8), min_size=2, max_size=8))
def test_residents_never_share_a_path_on_any_disk(typed):
    """Codes that differ only in what a disk folds are never two residents with one file."""
    told = any_house(Random(1), residents=1)
    told |= {name: [] for name in ("sessions", "goals", "reviews", "assessments", "feedback")}
    told |= {"changes": [], "moves": []}
    day = f"{TODAY:%d/%m/%Y}"
    told["residents"] = [
        resident("R-001", f"Sample {'ABCDEFGH'[place]}", day)
        | {"resident": code, "room": f"room {place}"}
        for place, code in enumerate(typed)
    ]
    found = night(laid_out(told))
    for site in found.sites.values():
        paths = [page.path for page in site.pages]
        folded = {unicodedata.normalize("NFC", path).casefold() for path in paths}
        assert len(folded) == len(paths)
        assert [path for path in paths if not SAFE.fullmatch(path)] == []
    good = {str(row.resident) for row in found.checked.records["residents"]}
    made = {page.path for page in found.sites[Audience.STAFF].pages}
    assert {f"residents/{code.lower()}.md" for code in good} <= made
    assert len({code.casefold() for code in good}) == len(good)
