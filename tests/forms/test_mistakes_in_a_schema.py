"""A mistake in a schema file is named by file and line, with what to change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import AuthorMistake
from sync.forms.lines import read_yaml
from sync.forms.load import load_forms

FILE = "forms_schema/visits.yaml"
TEXT = """\
$schema: https://datapackage.org/profiles/2.0/tableschema.json
keywork: {tab: Visits, book: house, filled_by: staff, audience: staff}
fields:
  - name: visit
    title: Visit code
    type: string
    constraints: {pattern: "V-[0-9]{3,6}"}
  - name: kind
    title: What kind?
    type: string
    constraints: {enum: [Short, Long]}
    keywork: {widget: choice, labels: {Short: A quick one}}
  - name: score
    title: How was it?
    type: integer
    constraints: {minimum: 1, maximum: 5}
    keywork: {widget: scale, required_when: {kind: [Long]}}
  - name: who
    title: Which visit before?
    type: string
    keywork: {was: [Earlier visit]}
  - name: day
    title: On which day?
    type: date
primaryKey: [visit]
foreignKeys:
  - fields: [who]
    reference: {resource: visits, fields: [visit]}
"""

MISTAKES = [
    # old, new, line, a word that tells what to change
    ("enum: [Short, Long]", "enums: [Short, Long]", 11, "Did you mean “enum”?"),
    ("title: What kind?", "titel: What kind?", 9, "Did you mean “title”?"),
    ("filled_by: staff", "filledby: staff", 2, "Did you mean “filled_by”?"),
    ("primaryKey", "primary_key", 25, "Did you mean “primaryKey”?"),
    ("type: integer", "type: interger", 15, "Did you mean “integer”?"),
    ("type: integer", "type: number", 15, "integer"),
    ("widget: choice,", "widget: chioce,", 12, "Did you mean “choice”?"),
    ("widget: choice,", "widget: date,", 12, "does not fit"),
    ("widget: choice,", "audience: manager,", 12, "Did you mean “managers”?"),
    ("book: house", "book: houses", 2, "Did you mean “house”?"),
    ("filled_by: staff", "filled_by: stuff", 2, "Did you mean “staff”?"),
    ("audience: staff", "audience: everyone", 2, "residents, staff, managers"),
    ("tab: Visits, ", "", 2, "“tab” is missing"),
    ("book: house, ", "", 2, "“book” is missing"),
    (", audience: staff", "", 2, "“audience” is missing"),
    ("tab: Visits", "tab: No", 2, 'Put it in quotes: "No"'),
    ("tab: Visits", 'tab: "In / out"', 2, "tab"),
    ("tab: Visits", f"tab: {'V' * 32}", 2, "31"),
    ("    title: What kind?\n", "", 8, "“title” is missing"),
    ("    type: integer\n", "", 13, "“type” is missing"),
    ("title: What kind?", "title: 12:30", 9, 'Put it in quotes: "12:30"'),
    ("title: What kind?", "title: 7", 9, 'Put it in quotes: "7"'),
    ("title: What kind?", "title: 2026-01-31", 9, 'Put it in quotes: "2026-01-31"'),
    ("title: What kind?", "title:", 9, "empty"),
    ("title: What kind?", 'title: ""', 9, "empty"),
    ("title: What kind?", 'title: "???"', 9, "no letter"),
    ("title: What kind?", 'title: "What kind? "', 9, "space"),
    ("title: What kind?", 'title: "What\\nkind?"', 9, "one line"),
    ("title: What kind?", "title: [What, kind]", 9, "one piece of text"),
    ("enum: [Short, Long]", "enum: [Yes, Long]", 11, 'Put it in quotes: "Yes"'),
    ("enum: [Short, Long]", "enum: [7, Long]", 11, 'Put it in quotes: "7"'),
    ("enum: [Short, Long]", "enum: Short", 11, "must be a list"),
    ("enum: [Short, Long]", "enum: []", 11, "no option"),
    ("enum: [Short, Long]", "enum: [Short, Long, short]", 11, "twice"),
    ("constraints: {enum: [Short, Long]}", "description: None", 8, "needs the options"),
    ("labels: {Short:", "labels: {Shart:", 12, "Did you mean “Short”?"),
    ("labels: {Short:", "labels: {No:", 12, 'Put it in quotes: "No"'),
    ("{kind: [Long]}", "{kind: [Lang]}", 17, "Did you mean “Long”?"),
    ("{kind: [Long]}", "{kidn: [Long]}", 17, "Did you mean “kind”?"),
    ("{kind: [Long]}", "{day: [Long]}", 17, "has options"),
    ("{kind: [Long]}", "{kind: Long}", 17, "must be a list"),
    ("required_when", "empty_wen", 17, "Did you mean “empty_when”?"),
    ("widget: scale", "widget: scale, most: 2", 17, "most"),
    ("widget: scale", "widget: scale, future: true", 17, "dates only"),
    ("{minimum: 1, maximum: 5}", "{minimum: 5, maximum: 1}", 16, "more than"),
    ("{minimum: 1, maximum: 5}", "{minimum: 1}", 13, "maximum"),
    ("{minimum: 1, maximum: 5}", '{minimum: "1", maximum: 5}', 16, "whole number"),
    ("{minimum: 1, maximum: 5}", "{maxLength: 5}", 16, "does not fit"),
    ("{minimum: 1, maximum: 5}", "{required: 1}", 13, "maximum"),
    ("enum: [Short, Long]", "enum: [Short, Long], required: maybe", 11, "true or false"),
    ("enum: [Short, Long]", "enum: [Short, Long], pattern: '(['", 11, "brackets"),
    ("enum: [Short, Long]", f"enum: [Short, Long], pattern: '{'a' * 201}'", 11, "200"),
    ("enum: [Short, Long]", "enum: [Short, Long], pattern: 'a+'", 11, "does not go with"),
    ("enum: [Short, Long]", "enum: [Short, Long], minLength: 9, maxLength: 2", 11, "more than"),
    ("enum: [Short, Long]", "enum: [Short, Long], minLength: 1", 11, "does not go with"),
    ("enum: [Short, Long]", "enum: [Short, Long], maxLength: 9", 11, "does not go with"),
    ("V-[0-9]{3,6}", "V-(?=0)[0-9]{3,6}", 7, "may be typed instead"),
    ('V-[0-9]{3,6}"', 'V-[0-9]{3,6}", maxLength: 1001', 7, "at most 1000"),
    ('V-[0-9]{3,6}"', 'V-[0-9]{3,6}", maxLength: 9', 7, "holds a code"),
    ("    title: Visit code\n", "    title: Visit code\n    example: R1\n", 8, "does not fit"),
    ("    type: date", "    type: number", 24, "{widget: money}"),
    ("    type: date", "    type: number\n    keywork: {widget: scale}", 24, "type: integer"),
    ("    type: date", "    type: date\n    keywork: {widget: money}", 25, "does not fit"),
    ("    type: date", "    type: date\n    keywork: {future: true, birth: true}", 25, "birth"),
    ("widget: scale", "widget: scale, birth: true", 17, "birth"),
    ("widget: scale", "widget: scale, other: true", 17, "question with options"),
    ("widget: choice,", "widget: choice, other: perhaps,", 12, "true or false"),
    ("V-[0-9]{3,6}", "V[0-9]+", 25, "a dash"),
    ("V-[0-9]{3,6}", "V-[0-9]{6,3}", 7, "brackets"),
    ("    type: date", "    type: date\n    trueValues: [x]", 25, "boolean"),
    ("type: date", 'type: date\n    format: "%m/%d/%Y"', 25, "%d/%m/%Y"),
    ("name: kind", "name: Kind", 8, "small letters"),
    ("name: kind", "name: visit", 8, "Rename one"),
    ("title: What kind?", "title: on which DAY", 23, "line 9"),
    ("was: [Earlier visit]", "was: [what kind]", 21, "line 9"),
    ("primaryKey: [visit]", "primaryKey: [visitt]", 25, "Did you mean “visit”?"),
    ("primaryKey: [visit]", "primaryKey: [visit, day]", 25, "exactly one"),
    ("primaryKey: [visit]", "primaryKey: [day]", 25, "plain text"),
    ("- fields: [who]", "- fields: [whom]", 27, "Did you mean “who”?"),
    ("- fields: [who]", "- fields: [day]", 27, "plain text"),
    ("resource: visits", "resource: visit", 28, "Did you mean “visits”?"),
    ("fields: [visit]}", "fields: [vist]}", 28, "Did you mean “visit”?"),
    ("fields: [visit]}", "fields: [day]}", 28, "primaryKey"),
    ("    type: date", "    type: date\n    type: date", 25, "twice"),
    ("    type: date", '    type: date\n    missingValues: ["", "", "x"]', 25, "twice"),
    ("{widget: choice, labels", "{widget: choice, missing: [x], labels", 12, "is not a word"),
    ("title: What kind?", "title: !!python/name:os.system x", 9, "!"),
    ("title: What kind?", "title: What: kind?", 9, "YAML"),
    ("title: What kind?", "\ttitle: What kind?", 9, "YAML"),
    ("{widget: scale,", "{widget: scale, audience: ? staff,", 17, "quote"),
    ("{widget: scale,", "{widget: scale, audience: staff?,", 17, "Did you mean “staff”?"),
]


@pytest.mark.parametrize(("old", "new", "line", "advice"), MISTAKES)
def test_a_mistake_is_named_by_its_line_with_what_to_change(old, new, line, advice):
    assert old in TEXT
    with pytest.raises(AuthorMistake) as caught:
        load_forms({FILE: TEXT.replace(old, new, 1)})
    assert (caught.value.file, caught.value.line) == (FILE, line)
    assert advice in caught.value.what


def test_the_text_without_a_mistake_loads():
    assert list(load_forms({FILE: TEXT})) == ["visits"]


CHOICES = """\
keywork: {tab: Picks, book: house, filled_by: staff, audience: staff}
fields:
  - name: picks
    title: Which?
    type: string
    constraints: {enum: %s}
    keywork: {widget: choices}
"""


@pytest.mark.parametrize(
    "options",
    [
        '["Tea", "Milk", "Tea, Milk"]',
        '["Tea", "Tea, Tea"]',
        '["Tea, Milk", "Jam", "Tea", "Milk, Jam"]',
    ],
)
def test_options_that_could_be_read_two_ways_when_several_are_chosen_are_refused(options):
    with pytest.raises(AuthorMistake) as caught:
        load_forms({"picks.yaml": CHOICES % options})
    assert caught.value.line == 6
    assert "comma" in caught.value.what


@pytest.mark.parametrize("options", ['["Tea", "Tea, hot", "Milk"]', '["Tea, hot", "Milk, cold"]'])
def test_options_with_commas_that_can_be_told_apart_are_kept(options):
    form = load_forms({"picks.yaml": CHOICES % options})["picks"]
    assert ", ".join(form.by_name["picks"].options) == options.strip('[]"').replace('", "', ", ")


@pytest.mark.parametrize(
    ("was", "words"),
    [
        ("{Tea: [milk]}", "“milk” stands for “Milk” already"),
        ("{Tea: [Brew], Milk: [brew]}", "“brew” stands for “Tea” already"),
        ("{Tea: [Tea]}", "“Tea” stands for “Tea” already"),
        ("{Coffee: [Tea]}", "“Coffee” is not a word that keywork knows for option_was"),
        ("{Tea: Brew}", "“option_was” must be a list"),
        ('{Tea: ["Milk, Jam"]}', "could mean more than one thing"),
    ],
)
def test_earlier_words_of_options_that_mean_something_else_are_refused(was, words):
    text = (CHOICES % "[Tea, Milk, Jam]").replace("choices}", f"choices, option_was: {was}}}")
    with pytest.raises(AuthorMistake) as caught:
        load_forms({"picks.yaml": text})
    assert caught.value.line == 7
    assert words in caught.value.what


def test_two_forms_cannot_have_the_same_tab():
    with pytest.raises(AuthorMistake) as caught:
        load_forms(
            {FILE: TEXT, "forms_schema/zoo.yaml": CHOICES.replace("Picks", "visits ") % "[A]"}
        )
    assert (caught.value.file, caught.value.line) == ("forms_schema/zoo.yaml", 1)
    assert FILE in caught.value.what


def test_two_files_cannot_make_the_same_form():
    with pytest.raises(AuthorMistake, match="Keep one"):
        load_forms({FILE: TEXT, "forms_schema/visits.yml": TEXT})


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "fields", "- a\n- b\n", "7"])
def test_a_file_that_holds_no_form_is_refused(text):
    with pytest.raises(AuthorMistake) as caught:
        load_forms({FILE: text})
    assert caught.value.file == FILE


def test_a_quote_that_never_ends_is_named_where_it_was_opened():
    mistake = mistake_in(load_forms, {FILE: TEXT.replace('{3,6}"', "{3,6}")})
    assert (mistake.file, mistake.line) == (FILE, 7)
    assert "a missing quote" in mistake.what


def test_an_empty_file_is_told_so():
    assert "empty. Write something in it" in mistake_in(load_forms, {FILE: ""}).what


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: &x [*x]", id="holds itself"),
        pytest.param("a: " + "[" * 5_000 + "]" * 5_000, id="deep"),
        pytest.param("a: " + "{b: " * 5_000 + "}" * 5_000, id="deep names"),
        pytest.param("a: 1\n---\nb: 2\n", id="two documents"),
        pytest.param("a: \x07", id="control character"),
        pytest.param("<<: {a: b}", id="merge"),
        pytest.param("? [a, b]\n: c", id="list as a name"),
        pytest.param("a: !!binary x", id="binary"),
        pytest.param("a: !!int abc", id="no number"),
        pytest.param("a: 9999-99-99", id="no day"),
    ],
)
def test_a_file_that_is_no_plain_yaml_is_refused_in_plain_words(text):
    with pytest.raises(AuthorMistake):
        load_forms({FILE: text})


def test_a_file_that_repeats_itself_often_is_refused():
    def repeats(number):
        return f"one: &x [1]\nmore: [{', '.join(['*x'] * number)}]\n"

    assert "Too many repeats" in str(mistake_in(load_forms, {FILE: repeats(9)}))
    assert "Too many repeats" not in str(mistake_in(load_forms, {FILE: repeats(8)}))


def test_a_file_over_one_megabyte_is_refused():
    assert "over 1 MB" in str(mistake_in(load_forms, {FILE: TEXT + "#" * 1_000_000}))
    assert mistake_in(load_forms, {FILE: TEXT + "#" * 900_000}) is None


def mistake_in(read, *args):
    """Return the mistake that reading ends in, None where there is none."""
    try:
        read(*args)
    except AuthorMistake as mistake:
        return mistake
    return None


@given(st.text(max_size=60))
def test_whatever_a_file_holds_it_is_read_or_refused(text):
    mistake = mistake_in(read_yaml, FILE, text)
    assert mistake is None or mistake.file == FILE


@given(st.sampled_from(TEXT.splitlines()), st.text(":[]{}?&*!|>'\"#-, ab\n1", max_size=12))
def test_a_line_typed_wrong_never_ends_in_anything_but_a_mistake(line, typed):
    mistake = mistake_in(load_forms, {FILE: TEXT.replace(line, line + typed, 1)})
    assert mistake is None or mistake.line <= TEXT.count("\n") + typed.count("\n") + 1
