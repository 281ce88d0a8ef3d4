"""Forms as they are shipped, and what each word of a schema file comes to."""

from __future__ import annotations

import os
from pathlib import PurePosixPath

import pytest
import yaml

from sync.forms.load import ORDER, load_forms
from sync.forms.model import Audience, Kind
from sync.forms.question import OWN, WIDGETS
from tests.forms.conftest import SHIPPED

PEOPLE = """\
keywork: {tab: People, book: house, filled_by: hand, audience: staff, required: true}
missingValues: ["", "Not asked"]
fields:
  - name: person
    title: Code
    type: string
    constraints: {pattern: "P-[0-9]{2,4}"}
  - name: friend
    title: Code of a friend
    type: string
  - {name: day, title: Day, type: date, keywork: {future: true, was: [Which day]}}
  - {name: told, title: Told, type: boolean, trueValues: ["Yes"], falseValues: ["No"]}
  - name: mood
    title: Mood
    type: integer
    constraints: {minimum: 1, maximum: 5}
    missingValues: ["", "Skip"]
    keywork: {widget: scale, audience: managers, required_when: {told: ["Yes"]}}
  - name: kind
    title: Kind
    type: string
    constraints: {enum: [Good, Fair], required: true}
    keywork: {labels: {Good: Going well}, empty_when: {told: ["No"]}}
  - name: many
    title: Several
    type: string
    constraints: {enum: [One, Two, Three]}
    keywork: {widget: choices, most: 2, other: true}
  - {name: born, title: Date of birth, type: date, keywork: {birth: true}}
  - name: paid
    title: How much?
    type: number
    constraints: {minimum: 0, maximum: 500}
    keywork: {widget: money}
  - name: ticket
    title: Ticket
    type: string
    example: AB-12
    constraints: {pattern: "[A-Z]{2}-[0-9]+", minLength: 4}
primaryKey: person
foreignKeys:
  - {fields: friend, reference: {resource: "", fields: person}}
"""


@pytest.fixture(scope="module")
def people():
    return load_forms({"forms_schema/people.yaml": PEOPLE})["people"]


def test_every_shipped_form_loads_in_the_order_people_meet_them(shipped):
    assert tuple(shipped) == ORDER


def test_every_field_of_a_shipped_file_is_a_field_of_its_form(shipped, shipped_texts):
    for file, text in shipped_texts.items():
        written = yaml.safe_load(text)
        form = shipped[PurePosixPath(file).stem]
        assert [field.name for field in form.fields] == [each["name"] for each in written["fields"]]
        assert [field.title for field in form.fields] == [
            each["title"] for each in written["fields"]
        ]


def test_every_shipped_file_keeps_to_the_table_schema_standard(shipped_texts):
    try:
        from frictionless import Schema
    except ImportError:
        if os.environ.get("KEYWORK_REQUIRE_ALL") == "1":
            raise
        pytest.skip("frictionless is not installed")
    for text in shipped_texts.values():
        descriptor = yaml.safe_load(text)
        descriptor.pop("$schema")
        assert len(Schema.from_descriptor(descriptor).fields) == len(descriptor["fields"])


def test_a_house_s_own_form_stands_after_the_shipped_ones(shipped_texts):
    forms = load_forms({"forms_schema/people.yaml": PEOPLE, **shipped_texts})
    assert tuple(forms) == (*ORDER, "people")


def test_the_kind_of_a_field_follows_from_its_type_key_and_widget(people, shipped):
    assert {field.name: field.kind for field in people.fields} == {
        "person": Kind.CODE,
        "friend": Kind.CODE,
        "day": Kind.DATE,
        "told": Kind.YES_NO,
        "mood": Kind.SCORE,
        "kind": Kind.CHOICE,
        "many": Kind.CHOICES,
        "born": Kind.DATE,
        "paid": Kind.MONEY,
        "ticket": Kind.TEXT,
    }
    session = shipped["sessions"].by_name
    assert session["timestamp"].kind is Kind.MOMENT
    assert session["sender"].kind is Kind.EMAIL
    assert session["start"].kind is Kind.TIME
    assert session["minutes"].kind is Kind.WHOLE
    assert session["happened"].kind is Kind.TEXT


def test_what_a_field_may_hold_is_read_with_its_limits(people):
    assert people.by_name["born"].birth
    assert (people.by_name["paid"].minimum, people.by_name["paid"].maximum) == (0, 500)
    ticket = people.by_name["ticket"]
    assert (ticket.min_length, ticket.example) == (4, "AB-12")
    assert ticket.max_length == 1_000  # a text with a pattern is never longer


def test_words_of_one_s_own_are_let_in_where_a_field_says_so(people, shipped):
    assert people.by_name["many"].other
    assert people.by_name["many"].max_length == 200
    assert not people.by_name["kind"].other
    other = [
        f"{form.name}.{field.name}"
        for form in shipped.values()
        for field in form.fields
        if "Other" in field.options
    ]
    assert other == [
        f"{form.name}.{field.name}"
        for form in shipped.values()
        for field in form.fields
        if field.other
    ]
    assert {"sessions.place", "sessions.together"} <= set(other)


def test_the_guide_tells_of_every_word_that_a_question_may_have():
    guides = SHIPPED.parent / "site/guides/staff"
    guide = (guides / "if-you-change-a-guide-or-form.md").read_text(encoding="utf-8")
    told = guide.partition("## If you change a form")[2].partition("\n## ")[0]
    assert [word for word in OWN if f"| `{word}" not in told] == []
    assert [word for word in WIDGETS if f"`{word}`" not in told] == []


def test_a_code_that_names_another_form_looks_as_that_form_says(people, shipped):
    assert people.by_name["friend"].refers_to == "people"
    assert people.by_name["friend"].pattern == "P-[0-9]{2,4}"
    goal = shipped["reviews"].by_name["goal_1"]
    assert (goal.refers_to, goal.pattern) == ("goals", shipped["goals"].by_name["goal"].pattern)


def test_a_primary_key_is_needed_in_every_row_and_only_once(people):
    assert people.primary_key == "person"
    assert people.by_name["person"].required
    assert people.by_name["person"].unique


def test_a_field_is_never_open_to_more_people_than_its_form(people, shipped):
    assert people.by_name["mood"].audience is Audience.MANAGERS
    assert people.by_name["day"].audience is Audience.STAFF
    assert {field.audience for field in shipped["feedback"].fields} == {Audience.MANAGERS}
    opened = PEOPLE.replace("audience: managers", "audience: residents")
    form = load_forms({"people.yaml": opened})["people"]
    assert form.by_name["mood"].audience is Audience.STAFF


def test_an_answer_that_stands_for_no_value_is_kept_apart_from_an_empty_cell(people):
    assert people.by_name["mood"].declined == ("Skip",)
    assert people.by_name["kind"].declined == ("Not asked",)


def test_options_keep_their_order_and_their_labels(people):
    kind = people.by_name["kind"]
    assert kind.options == ("Good", "Fair")
    assert (kind.label("Good"), kind.label("Fair")) == ("Going well", "Fair")
    assert people.by_name["many"].most == 2


def test_conditions_name_a_field_and_its_options(people):
    assert people.by_name["mood"].required_when == (("told", frozenset({"Yes"})),)
    assert people.by_name["kind"].empty_when == (("told", frozenset({"No"})),)


def test_limits_titles_and_flags_are_carried_over(people, shipped):
    assert (people.by_name["mood"].minimum, people.by_name["mood"].maximum) == (1, 5)
    assert people.by_name["day"].was == ("Which day",)
    assert people.by_name["day"].future
    assert people.by_name["kind"].required
    assert not people.by_name["day"].required
    assert shipped["sessions"].by_name["happened"].max_length == 5000
    assert shipped["sessions"].by_name["happened"].widget == "long"


def test_a_form_carries_its_tab_its_book_and_who_fills_it_in(people, shipped):
    assert (people.tab, people.book, people.filled_by) == ("People", "house", "hand")
    assert people.required
    assert (shipped["feedback"].book, shipped["feedback"].filled_by) == ("restricted", "residents")
    assert not shipped["feedback"].required
