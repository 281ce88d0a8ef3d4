"""Every sentence of ours that says none, nobody, nothing, all or every looks first if any waits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from sync.check.codes import Code
from sync.check.messages import MESSAGES
from sync.pages.reassuring import REASSURING
from tests.a_house import FORMS, look, resident, rows, session

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "site/templates").glob("*.j2"))
MODULES = sorted((*(ROOT / "sync/pages").rglob("*.py"), *(ROOT / "sync/casebook").rglob("*.py")))
SAYS = re.compile(
    r"\b(no|none|nobody|nothing|all|every|everyone|everything|never|not \w+ yet|not yet)\b",
    re.IGNORECASE,
)
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
LOOKS = re.compile(r"waits\.none\(.*?\)")
GUARDED = "it stands only where the answer it rests on does not wait"
OURS = "it says what we do, and rests on no row"
LABEL = "it is the name of a list or column, and promises nothing"
ON_IT = "it stands on To put right, and counts what waits itself"
WITH_IT = "what waits about the person stands beside it"
DECIDES = "by , within one working day, and writes down why, even if nothing is done"
ANYHOW: Mapping[tuple[str, str], str] = {
    ("_bits", "Read all"): LABEL,
    ("_house", "Nobody has reported it yet"): GUARDED,
    ("_resident", "No copy given."): GUARDED,
    ("_resident", "not done yet"): GUARDED,
    ("activities", "Kind not read yet"): "it says itself that something waits",
    ("activities", "Nobody here is counted as having one-to-one keywork"): OURS,
    ("activities", "People, all together"): LABEL,
    ("caseloads", "In no keyworker’s caseload"): LABEL,
    ("resident", "They are in no count of people here until then"): OURS,
    ("today", "Nobody is named yet, or does not work here any more"): GUARDED,
    ("today", "No keyworker yet"): GUARDED,
    ("case_study", "check that they name nobody and no place"): OURS,
    ("caseloads", "Nothing late"): "beside it the template counts what waits",
    ("caseloads", "Nothing late that we can read"): "it is the same with what waits",
    ("caseloads", "All residents, and those who have moved on"): LABEL,
    ("concerns", "If everyone was safe"): "it says that the answer waits",
    ("concerns", "Everyone was safe when this was written"): GUARDED,
    ("concerns", "Not everyone was safe when this was written"): GUARDED,
    ("concerns", "Told all the same, because"): LABEL,
    ("concerns", "No decision yet"): GUARDED,
    ("concerns", DECIDES): OURS,
    ("concerns", "Nobody reads here"): OURS,
    ("concerns", "for a correction that is told to nobody here"): OURS,
    ("feedback", "No date"): LABEL,
    ("feedback", "The mean of all answers so far"): LABEL,
    ("feedback", "With fewer than answers none is shown"): OURS,
    ("grants", "There is no receipt."): GUARDED,
    ("grants", "## No receipt yet"): GUARDED,
    ("handover", "not done yet"): GUARDED,
    ("handover", "not done yet )"): GUARDED,
    ("house", "not reported yet"): GUARDED,
    ("house", "All repairs of the last year"): LABEL,
    ("kept", "All else is on the staff’s page"): LABEL,
    ("partners", "Kind not read yet"): "it says itself that something waits",
    ("partners", "Nobody has checked it yet"): GUARDED,
    (
        "put_right",
        "on Concerns that we show to nobody here. The page “Concerns” says whom to ask.",
    ): ON_IT,
    ("put_right", "There is nothing here for you to put right."): ON_IT,
    ("put_right", "There is nothing to put right. Thank you."): ON_IT,
    ("put_right", "Every answer could be read"): ON_IT,
    ("put_right", "that nobody has to mend today"): LABEL,
    ("referrals", "not started yet."): "it counts those that may not have, too",
    ("referrals", "It may be no referral"): "it says that the answer waits",
    ("requests", "Three months in all, as they were told within the first."): OURS,
    ("requests", "Nothing is deleted by itself"): OURS,
    ("resident", "Not yet"): GUARDED,
    ("resident", "No start written down"): GUARDED,
    ("resident", "no end agreed"): GUARDED,
    ("resident", "the assessment of knows of no risk now"): GUARDED,
    ("resident", "not yet, due by this day"): WITH_IT,
    ("schedule", "The file holds codes, no names"): OURS,
    ("schedule", "## No plan to review yet"): WITH_IT,
    ("supervision", "Not met since, and not due yet"): WITH_IT,
    ("supervision", "nobody wrote about it since"): WITH_IT,
    ("team", "Every house"): GUARDED,
    ("team", "None yet"): GUARDED,
    ("team", "No account"): GUARDED,
    ("today", "Nobody has reported it yet. Ring today."): GUARDED,
    ("today", "There is nothing here for you to put right."): ON_IT,
    ("today", "Every answer could be read."): ON_IT,
    (
        "today",
        "on Concerns that we show to nobody here. The page “Concerns” says whom to ask.",
    ): ON_IT,
    ("today", "No news from"): WITH_IT,
    ("today", "for a yes or no"): LABEL,
    (
        "today",
        "may wait for a yes or no, and cannot be read yet",
    ): "it says itself that something waits",
    ("today", "## No news"): WITH_IT,
    ("today", "## No keyworker now"): LABEL,
    ("toolkit", "Theme not read yet"): "it says itself that something waits",
    ("what_groups_said", "We ask for no names"): OURS,
}
IN_CODE: Mapping[str, str] = {
    "All staff can see this page": OURS,
    "No house": LABEL,
    "No keyworker yet": GUARDED,
    "There is no plan for settling in": GUARDED,
    "Nothing is lost.": OURS,
    "Until then this row is not on the site. Nothing is lost.": OURS,
    "The row waits for something else, too. Nothing is lost.": OURS,
    "every day": LABEL,
    "every week": LABEL,
    "every house": LABEL,
    "no activity": "a reminder, and the page counts the rows of Activities that wait",
    "space of no width": LABEL,
    "letters and signs in all": LABEL,
    "there is no picture called": OURS,
    "there is no template": OURS,
}


def sentences(template: str) -> Iterator[str]:
    """Take the sentences that reassure out of a template, but for those that look first."""
    text = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    code = LOOKS.sub("", " ".join(TAG.findall(text)))
    for literal in LITERAL.findall(code):
        if SAYS.search(literal) and " " in literal.strip():
            yield literal.strip()
    plain = re.sub(r"<[^>]+>", " \n ", TAG.sub(" … ", text))
    for each in re.split(r"[.!?:;\n]", plain):
        said = " ".join(each.replace("…", " ").split())
        if SAYS.search(said):
            yield said


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_sentence_of_a_template_that_reassures_looks_first_or_says_why_not(path: Path) -> None:
    name = path.name.removesuffix(".md.j2")
    unknown = [said for said in sentences(path.read_text("utf-8")) if (name, said) not in ANYHOW]
    assert unknown == [], "write it with waits.none(…), or say in ANYHOW why it needs no look"


def test_every_sentence_that_needs_no_look_still_stands_somewhere() -> None:
    there = {
        (path.name.removesuffix(".md.j2"), said)
        for path in TEMPLATES
        for said in sentences(path.read_text("utf-8"))
    }
    assert ANYHOW.keys() - there == set()


def test_a_new_sentence_that_reassures_is_found() -> None:
    assert [*sentences('<p>{{ "Nobody is ill today." if x else "" }}</p>')] == [
        "Nobody is ill today."
    ]
    assert [*sentences("{% if x %}<p>No room is free.</p>{% endif %}")] == ["No room is free"]
    assert [*sentences('{{ waits.none("No repair is open") }}')] == []


def literals(path: Path) -> Iterator[str]:
    """Return the texts in code, but for docstrings and names."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def test_a_sentence_in_code_that_reassures_stands_in_the_table() -> None:
    said = {
        each.strip()
        for path in MODULES
        if path.name != "reassuring.py"
        for each in literals(path)
        if SAYS.search(each) and " " in each.strip() and "\n" not in each
    }
    known = {each.strip() for each in IN_CODE}
    unknown = {each for each in said if not any(one and one in each for one in known)}
    assert unknown - REASSURING.keys() == set()


def test_every_place_of_the_table_is_a_form_or_a_question_of_one() -> None:
    for said, places in REASSURING.items():
        assert places, said
        for place in places:
            form, _, name = place.partition(".")
            assert form in FORMS
            assert not name or name in FORMS[form].by_name


def test_every_sentence_of_the_table_stands_in_a_template() -> None:
    text = " ".join(path.read_text("utf-8") for path in TEMPLATES)
    assert [said for said in REASSURING if f'"{said}"' not in text] == []


def test_a_reminder_that_says_none_is_only_a_reminder() -> None:
    """They ask to look; the lead of the page says what waits about the person."""
    told = rows()
    told["sessions"] = [session("31/06/2026", "No such day.")]
    page = look(told).shows("residents/r-001.md")
    assert "1 row about them on Sessions waits for a correction." in page
    assert "No sessions yet that we can read; 1 row waits." in page
    assert all(MESSAGES[each].what for each in Code)


def test_with_nothing_waiting_the_sentence_stands_as_it_is() -> None:
    told = rows(residents=[resident("R-001", "Ada", "01/09/2025")])
    assert "that we can read" not in look(told).shows("index.md")
