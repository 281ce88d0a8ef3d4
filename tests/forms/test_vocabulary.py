"""The options that code goes by: named in one place, and asked of every schema."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from sync.errors import AuthorMistake
from sync.forms.known_options import CLOSED, KNOWN_OPTIONS
from sync.forms.load import load_forms
from sync.forms.vocabulary import VOCABULARY
from tests.houses import FORMS, SCHEMA_TEXTS

ROOT = Path(__file__).resolve().parents[2]
WORDS = frozenset(option for kind in VOCABULARY for option in kind)
OUR_OWN = {  # words of pages and names of classes that are spelled like an option
    ("sync/check/setting_list.py", "Days between meetings"): "the title of a setting",
    ("sync/pages/page_maker.py", "Manager"): "whom a phone rings",
    ("sync/pages/page_maker.py", "Residents"): "the title of a page",
    ("sync/pages/resident.py", "Residents"): "the title of a page",
    ("sync/pages/words.py", "Follow-up"): "what is due",
    **{
        ("sync/records/__init__.py", name): "a class"
        for name in ("Assessment", "Concern", "Repair", "Resident", "Staff")
    },
}
IN_TEMPLATES = {
    ("resident.md.j2", "Keyworker"): "a heading",
    ("resident.md.j2", "Not yet"): "that nothing was talked through",
    ("resident.md.j2", "No"): "an answer of yes or no",
}


def house_with(form: str, old: str, new: str) -> dict[str, str]:
    assert old in SCHEMA_TEXTS[f"{form}.yaml"]
    return SCHEMA_TEXTS | {f"{form}.yaml": SCHEMA_TEXTS[f"{form}.yaml"].replace(old, new)}


def refused(texts: dict[str, str]) -> AuthorMistake:
    with pytest.raises(AuthorMistake) as caught:
        load_forms(texts)
    return caught.value


def test_an_option_that_was_renamed_stops_with_file_and_line_and_says_how_to_show_other_words():
    mistake = refused(house_with("sessions", "enum: [Keywork, 1-2-1", "enum: [Keywork talk, 1-2-1"))
    line = SCHEMA_TEXTS["sessions.yaml"].splitlines()[mistake.line - 1]
    assert mistake.file == "sessions.yaml"
    assert "enum: [Keywork" in line
    assert "“Keywork” of “What kind of meeting?” is missing" in mistake.what
    assert 'labels: {"Keywork": "Keywork talk"}' in mistake.what


def test_weeks_that_are_no_number_stop_when_the_schema_loads_and_not_at_night():
    old = 'enum: ["4", "13", "26"]'
    mistake = refused(house_with("followups", old, "enum: [4 weeks, 13 weeks, 26 weeks]"))
    assert "“4” of" in mistake.what
    assert "13, 26" in mistake.what


def test_an_option_may_be_shown_by_other_words():
    own = house_with("sessions", "labels: {Missed", 'labels: {Keywork: "Keywork talk", Missed')
    kind = load_forms(own)["sessions"].by_name["kind"]
    assert kind.label("Keywork") == "Keywork talk"
    assert "Keywork" in kind.options


def test_options_that_no_code_knows_may_come_and_go():
    own = house_with("contacts", "Housing provider, Council", "Housing provider, Job centre")
    assert "Job centre" in load_forms(own)["contacts"].by_name["who"].options


@pytest.mark.parametrize("place", sorted(CLOSED))
def test_a_closed_question_has_no_option_but_those_that_keywork_knows(place):
    """Else what is neither a meeting nor a missed one is counted as cancelled by us."""
    form, _, name = place.partition(".")
    text = SCHEMA_TEXTS[f"{form}.yaml"]
    start = re.search(rf"- name: {name}\b", text).end()
    at = re.compile(r"enum:\s*(\[|- )").search(text, start).end()
    own = "Walk and talk, " if text[at - 1] == "[" else "Walk and talk\n        - "
    mistake = refused(SCHEMA_TEXTS | {f"{form}.yaml": text[:at] + own + text[at:]})
    assert text.splitlines()[mistake.line - 1].strip().startswith(("enum:", "constraints:"))
    assert "would not know what “Walk and talk” means" in mistake.what
    assert "under “labels”" in mistake.what


def test_a_closed_question_has_no_words_of_ones_own():
    own = house_with("sessions", "labels: {Missed", "other: true\n      labels: {Missed")
    assert "Take “other” away" in refused(own).what


@pytest.mark.parametrize("twin", ["drop–in", "Drop-in ", "DROP-IN", "Drop‑in"])
def test_options_that_a_cell_could_not_tell_apart_are_refused(twin):
    """A typed answer is read whatever its case, its spaces and its dash."""
    own = house_with("activities", "Drop-in", f'Drop-in, "{twin}"')
    assert re.search("stands here twice|ends with a space", refused(own).what)
    own = house_with("sessions", "labels: {Missed", f'labels: {{Keywork: "{twin.strip()}", Missed')
    assert "would stand for two options" in refused(own).what


def test_an_option_may_not_be_an_answer_that_stands_for_none():
    own = house_with(
        "evaluations", 'missingValues: ["", "Skip", "Rather', 'missingValues: ["", "no", "Rather'
    )
    assert "is an option and stands in “missingValues”" in refused(own).what


def test_words_that_would_stand_for_two_options_are_refused():
    own = house_with("sessions", "labels: {Missed", "labels: {Keywork: drop-in, Missed")
    assert "“drop-in” would stand for two options" in refused(own).what


def test_a_question_without_options_where_keywork_goes_by_them_is_refused():
    text = SCHEMA_TEXTS["grants.yaml"]
    start = text.index("- name: decision")
    end = text.index("- ", start + 5)
    asked = '- {name: decision, title: "Decision", type: string}\n  '
    mistake = refused(SCHEMA_TEXTS | {"grants.yaml": text[:start] + asked + text[end:]})
    assert "must be a question with options" in mistake.what
    advice = re.search(r"enum: .*\]", mistake.what)[0]
    mended = asked.replace("}", f", constraints: {{{advice}}}}}")
    forms = load_forms(SCHEMA_TEXTS | {"grants.yaml": text[:start] + mended + text[end:]})
    assert forms["grants"].by_name["decision"].options == ("Yes", "No")


def test_a_staff_question_cannot_hang_on_what_only_managers_see():
    """Else “To put right” tells staff what the managers' answer was."""
    own = house_with(
        "moments",
        "keywork: {widget: choice}",
        "keywork: {widget: choice, audience: managers}",
    )
    hangs = own["moments.yaml"].replace(
        "  - name: story",
        "  - name: another\n    title: Another\n    type: string\n"
        "    keywork: {required_when: {may_share: [In the house]}}\n  - name: story",
        1,
    )
    mistake = refused(SCHEMA_TEXTS | {"moments.yaml": hangs})
    assert "for managers only" in mistake.what


@pytest.mark.parametrize("place", KNOWN_OPTIONS)
def test_every_option_that_code_knows_is_asked_in_a_question_we_ship(place):
    form, _, field = place.partition(".")
    options = [str(option) for kind in KNOWN_OPTIONS[place] for option in kind]
    assert set(options) <= set(FORMS[form].by_name[field].options)


def test_every_kind_of_option_but_yes_and_no_belongs_to_a_question():
    used = {kind for kinds in KNOWN_OPTIONS.values() for kind in kinds}
    assert {kind.__name__ for kind in set(VOCABULARY) - used} == {"YesNo"}


def test_no_option_is_typed_as_a_string_in_code():
    found = {}
    for path in sorted((ROOT / "sync").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name == "sync/forms/vocabulary.py" or name.startswith("sync/demo/"):
            continue  # a made-up house types its answers, as people do
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in WORDS:
                found[name, node.value] = node.lineno
    assert {place: line for place, line in found.items() if place not in OUR_OWN} == {}
    assert [place for place in OUR_OWN if place not in found] == []


def test_what_is_due_is_not_typed_as_a_string_in_a_template():
    for path in sorted((ROOT / "site/templates").glob("*.j2")):
        compared = re.findall(r"\bwhat [!=]= [\"']", path.read_text(encoding="utf-8"))
        assert compared == [], path.name


def test_no_option_is_typed_as_a_string_in_a_template():
    found = {}
    for path in sorted((ROOT / "site/templates").glob("*.j2")):
        for code in re.findall(r"\{[{%](.*?)[}%]\}", path.read_text(encoding="utf-8"), re.DOTALL):
            for double, single in re.findall(r"\"([^\"]*)\"|'([^']*)'", code):
                if (word := double or single) in WORDS:
                    found[path.name, word] = code.strip()
    assert {place: code for place, code in found.items() if place not in IN_TEMPLATES} == {}
    assert [place for place in IN_TEMPLATES if place not in found] == []
