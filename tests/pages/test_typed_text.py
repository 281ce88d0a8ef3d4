"""Typed text is only ever text: one function, which every template goes through."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sync.errors import AuthorMistake
from sync.forms.model import Audience
from sync.pages.render import Templates, as_typed
from tests.a_house import GUIDES, TEMPLATES, look, resident, rows, session, shown

CORPUS = Path(__file__).parent.parent / "browser" / "payloads.jsonl"
PAYLOADS = [json.loads(line)["payload"] for line in CORPUS.read_text("utf-8").splitlines()]
HOSTILE = (
    "</title><script>window.KWXSS=1</script> {{ 7*7 }} [x](javascript:1) *a* _b_ `c` \"' --8<--"
)
LIVE = re.compile(r"[^\w &#;]|_")


@given(st.text())
def test_what_comes_out_holds_letters_digits_spaces_and_entities_only(typed: str) -> None:
    made = str(as_typed(typed))
    assert not LIVE.search(made)
    assert re.fullmatch(r"(?:[\w ]|&#[0-9]+;)*", made)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"])))
def test_what_comes_out_reads_as_what_was_typed(typed: str) -> None:
    assert html.unescape(str(as_typed(typed))) == typed


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_is_live_in_a_template_that_asks_for_nothing(payload: str) -> None:
    made = Templates({"a": "{{ x }}"}).render("a", {"x": payload})
    assert not LIVE.search(made)


def test_a_template_makes_text_safe_in_every_place_it_may_show_it() -> None:
    text = (
        "{% macro m(y) %}{{ y }}{% endmacro %}{{ x }}|{{ m(x) }}|{{ [x]|join(', ') }}|{{ x ~ x }}|"
    )
    made = Templates({"a": text}).render("a", {"x": HOSTILE})
    assert not LIVE.search(made.replace("|", ""))
    assert html.unescape(made).startswith(f"{HOSTILE}|{HOSTILE}|{HOSTILE}|{HOSTILE}{HOSTILE}|")


def test_only_numbers_dates_and_what_we_made_ourselves_are_let_past() -> None:
    day = date(2026, 11, 21)
    assert as_typed(5) == 5
    assert as_typed(day) is day
    assert as_typed(Markup("<b>")) == "<b>"
    assert as_typed(None) == "None"
    assert as_typed(1.5) == "1&#46;5"


def test_hostile_names_and_notes_stay_text_on_every_page() -> None:
    name = HOSTILE[:99]
    night = look(
        rows(
            residents=[resident("R-001", name, "01/09/2025"), resident("R-003", "Cy", HOSTILE)],
            sessions=[session("16/06/2026", HOSTILE)],
        )
    )
    pages = [page.markdown for site in night.sites.values() for page in site.pages]
    assert not [page for page in pages if "<script" in page or "](javascript" in page]
    assert HOSTILE in shown(night.page("residents/r-001.md"))
    assert f"{name} (R-001)" in html.unescape(night.page("residents/r-001.md").splitlines()[1])
    assert HOSTILE in shown(night.page("to-put-right.md"))
    assert all(
        re.fullmatch(r"[a-z0-9/.-]+", page.path) for page in night.sites[Audience.STAFF].pages
    )


def test_the_title_line_is_a_single_quoted_text_whatever_the_name() -> None:
    name = '"\n---\ntitle: other\n'
    night = look(rows(residents=[resident("R-001", name, "01/09/2025")]))
    lines = night.page("residents/r-001.md").splitlines()
    assert lines[0] == "---"
    assert re.fullmatch(r'title: "[\w &#;]+"', lines[1])
    assert lines[3] == "---"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n{% if %}\n", 2),
        ("one\ntwo\n{{ nobody_knows }}\n", 3),
        ("one\ntwo\n\n{{ today + 'text' }}\n", 4),
        ("{{ say.day('text') }}", 1),
        ("one\n{{ say.nothing }}", 2),
        ("one\n{% include 'not there' %}", 0),
        ("one\n{{ [][3].name }}", 2),
    ],
)
def test_a_mistake_in_a_template_is_named_by_its_file_and_line(text: str, line: int) -> None:
    with pytest.raises(AuthorMistake) as caught:
        look(rows(), templates=TEMPLATES | {"today.md.j2": text})
    assert (caught.value.file, caught.value.line) == ("site/templates/today.md.j2", line)
    assert caught.value.what.endswith(".")


def test_a_mistake_in_a_shared_piece_is_named_where_it_stands() -> None:
    bits = TEMPLATES["_bits.md.j2"].replace("say.status(due)", "say.state(due)")
    with pytest.raises(AuthorMistake) as caught:
        look(rows(), templates=TEMPLATES | {"_bits.md.j2": bits})
    line = 1 + bits[: bits.index("say.state")].count("\n")
    assert (caught.value.file, caught.value.line) == ("site/templates/_bits.md.j2", line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Words.", 1),
        ("---\ndescription: no title\n---\nWords.", 1),
        ("---\ntitle: A guide\nno colon\n---\n", 3),
        ("---\ntitle: A guide\n---\nWords.\n{{ usul.phones }}\n", 5),
        ("---\ntitle: A guide\n---\n{% for %}\n", 4),
        ('---\ntitle: A guide\n---\n\n{{ picture("unicorn") }}\n', 5),
    ],
)
def test_a_mistake_in_a_guide_is_named_by_its_file_and_line(text: str, line: int) -> None:
    with pytest.raises(AuthorMistake) as caught:
        look(rows(), guides=GUIDES | {"residents/new.md": text})
    assert (caught.value.file, caught.value.line) == ("site/guides/residents/new.md", line)


def test_a_mistake_never_tells_what_was_typed() -> None:
    with pytest.raises(AuthorMistake) as caught:
        look(
            rows(residents=[resident("R-001", "KWLEAK", "01/09/2025")]),
            templates=TEMPLATES | {"resident.md.j2": "{{ person.name + 1 }}"},
        )
    assert "KWLEAK" not in f"{caught.value} {caught.value!r}"
    assert caught.value.__cause__ is None
