"""W9: names of residents are found however people type them, and everyday words are let be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from filled_in import filled
from small_house import FORMS, RESIDENTS_HEAD, SESSION, look, numbers

from sync.casebook.casebook import make_casebook
from sync.check import Checked
from sync.check.rules.w9_texts import texts_of
from sync.forms.model import Audience, Kind
from sync.pull.table import RawTable
from tests.drawn import table

TODAY = date(2026, 6, 30)
TYPED_LIKE = {
    "Seán": ("Seán", "Sean", "SEÁN", "SEAN", "seán", "sean", "Sea\u0301n", "Seàn"),
    "Sean": ("Seán", "sean"),
    "Zoë": ("Zoe", "Zöe", "zoë", "ZOE"),
    "Nguyễn": ("Nguyen", "Nguyễn", "NGUYEN", "nguyên"),
    "Łucja": ("Lucja", "łucja", "ŁUCJA", "LUCJA"),
    "Jørgen": ("Jorgen", "JØRGEN", "jorgen"),
    "Đorđe": ("Dorde", "đorđe"),
    "Strauß": ("Strauss", "STRAUSS", "strauß"),
    "İpek": ("Ipek", "ipek", "İPEK", "ıpek"),
    "Işıl": ("Isil", "IŞIL", "ışıl"),
    "O’Brien": ("O’Brien", "O'Brien", "OBrien", "Obrien", "O Brien", "o'brien", "O‘Brien"),
    "D'Arcy": ("D’Arcy", "DArcy", "Darcy", "darcy"),
    "Anne-Marie": ("Anne-Marie", "Anne Marie", "Annemarie", "anne-marie", "Anne–Marie"),
    "Annemarie": ("Annemarie", "ANNEMARIE"),
    "Anne Marie": ("Anne-Marie", "Annemarie", "Anne Marie", "annemarie"),
    "Ana de Souza": ("de Souza", "De Souza", "DeSouza", "Desouza", "Souza", "souza", "Ana"),
    "Sam Taylor-Okoro": ("Taylor-Okoro", "Taylor", "Okoro", "okoro", "TaylorOkoro", "Sam"),
    "Вера": ("Вера", "вера", "ВЕРА"),
    "Björk Ólafsdóttir": ("Bjork", "bjork", "Olafsdottir"),
}  # fmt: skip


def named(name: str, text: str, *, also: str = "") -> list[str]:
    """Say what W9 finds in *text*, in somebody else's row, where a resident is called *name*."""
    found = look(
        residents=residents(name, also), sessions=SESSION.replace("We talked.", f'"{text}"')
    )
    return told(found)


def told(found: Checked, form: str = "sessions") -> list[str]:
    texts = [each for each in found.problems if each.code.startswith("KW-TEXT-NAME")]
    assert {each.form for each in texts} <= {form}
    return [name for each in texts for name in str(each.found).split(", ")]


def residents(name: str, also: str = "", beside: str = "Ottoline") -> RawTable:
    head = " | ".join([*RESIDENTS_HEAD.strip().splitlines(), "Other names they go by"])
    here = "Yes | Lives here | H-1 | {} | 01/02/2026 | Council | S-01 | | |"
    one = f"R-001 | {beside} | {here.format(1)} |"
    other = f'R-002 | {name} | {here.format(2)} | "{also}"'
    return table(f"{head}\n{one}\n{other}", FORMS["residents"])


@pytest.mark.parametrize(
    ("name", "typed"), [(name, each) for name, ways in TYPED_LIKE.items() for each in ways]
)
def test_w9_accents_apostrophes_hyphens_and_case_do_not_matter(name: str, typed: str) -> None:
    (found,) = named(name, f"We spoke to {typed} today.")
    assert found in normalize("NFC", typed)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Zoë", "Zoë’s room", "Zoë"),
        ("Zoë", "Zoe's room", "Zoe"),
        ("Zoë", "Zoes room", "Zoes"),
        ("Zoë", "in Zoës room", "Zoës"),
        ("Tomas", "in Tomas’ room", "Tomas"),
        ("Tomas", "in Tomas's room", "Tomas"),
        ("Anne-Marie", "Anne Marie’s room", "Anne Marie"),
        ("Anne-Marie", "Annemaries room", "Annemaries"),
        ("O’Brien", "Mr OBrien's room", "OBrien"),
        ("Zoë", "zoë’ll come", "zoë"),
        ("Grace", "Grace’s room", "Grace"),
        ("Miles", "Miles’ room", "Miles"),
        ("Sam S", "SAM'S ROOM", "SAM"),
    ],
)
def test_w9_what_is_somebody_s_names_them(name: str, text: str, found: str) -> None:
    assert named(name, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Zoe came.",
        "We talked. Zoe came.",
        "- Zoe came",
        "“Zoe came.”",
        "Zoe: talked",
        "ASKED WHY ZOE MISSED LUNCH",
        "ZOE CAME IN",
        "1. Zoe",
        "Zoe@10am",
    ],
)
def test_w9_a_name_that_begins_a_text_or_a_sentence_counts(text: str) -> None:
    assert [each.casefold() for each in named("Zoë", text)] == ["zoe"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bo", "a bo in the text"),
        ("Bo", "the BO of the house"),
        ("Don", "We don't know. Don’t!"),
        ("Can", "We can and we can't. Can’t we?"),
        ("Ha", "He has a plan, ha"),
        ("Thi", "This week"),
        ("Les", "Less and less"),
        ("Zoë", "zoeh, azoe, Zoe2, x-Zoe, Zoe-like, zoesque"),
        ("Anne-Marie", "Roseanne-Marie and Marie-Anne"),
        ("Rose Wood", "a rosewood table"),
        ("Mary King", "we are making sense"),
        ("Zoë", "mail zoe@example.org, see www.example.org/zoe or https://zoe.example.org"),
        ("Sam S", "in the same way"),
    ],
)
def test_w9_what_only_holds_the_letters_of_a_name_is_let_be(name: str, text: str) -> None:
    assert named(name, text) == []


def test_w9_a_name_of_two_letters_counts_in_small_ones_beside_what_goes_with_people() -> None:
    for text in ("Talked with bo.", "bo’s room", "then bo said no", "and bo too", "Bo, bo and BO"):
        assert named("Bo", text), text


EVERYDAY_NAMES = {
    "Grace": (
        ("A walk with Grace.", "We saw Grace.", "Grace said yes.", "Grace was glad.", "Grace's bag",
         "SPOKE TO GRACE", "Grace Adeyemi", "GRACE WAS THERE"),
        ("Grace period. By grace alone, GRACE.", "spoke to grace", "the Grace Centre",
         "Grace, please"),
    ),
    "Will": (
        ("Saw Will.", "Will said so.", "Will Adeyemi", "Will’s plan", "Ask Will and Ottoline"),
        ("Will he? “Will he?” He said “Will you come?”", "we will", "WILL NOT", "Will to live"),
    ),
    "Hope": (
        ("with Hope", "Hope came", "Hope isn’t here", "then Hope left"),
        ("Hope to see her.", "with hope", "Hope: she is better", "a Hope for all",
         "Hopes and fears"),
    ),
    "Mark": (
        ("and Mark too", "Mark wants it", "Mark’s goal"),
        ("Mark the day. We mark it. To mark it.", "He got full marks. Marks out of ten."),
    ),
    "May": (
        ("a walk with May", "spoke to May", "May said", "May Adeyemi", "I think May likes it"),
        ("May we? In May, on 3 May, by May 2026, next May, the May plan", "April to May",
         "May is full. May was cold.", "April and May"),
    ),
    "Sunday": (
        ("with Sunday", "told Sunday", "Sunday said so", "Sunday Adeyemi"),
        ("on Sunday", "Sunday lunch", "It rained Sunday", "Saturday to Sunday", "Sunday was quiet"),
    ),
    "My": (("with My", "My Adeyemi"), ("My view. My plan is", "in my view", "He said: My")),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"), [(name, each) for name, ways in EVERYDAY_NAMES.items() for each in ways[0]]
)
def test_w9_an_everyday_word_is_asked_about_where_it_looks_like_a_name(
    name: str, text: str
) -> None:
    found = named(f"{name} Adeyemi", text)
    assert found
    assert found[0].casefold().startswith(name.casefold())


@pytest.mark.parametrize(
    ("name", "text"), [(name, each) for name, ways in EVERYDAY_NAMES.items() for each in ways[1]]
)
def test_w9_an_everyday_word_that_looks_like_no_name_is_let_be(name: str, text: str) -> None:
    assert named(name, text) == []


def test_w9_names_that_somebody_goes_by_count_too() -> None:
    also = "Lissie, Big Dave; Smiler"
    for text in ("with lissie", "Dave came", "Lissie’s room", "and Smiler", "Big Dave"):
        assert named("Ferelith", text, also=also), text
    assert named("Ferelith", "a big day for a smiler", also=also) == []
    assert named("Ferelith", "an unknown", also="None, n/a") == []


def test_w9_what_the_person_of_the_row_is_called_is_their_own() -> None:
    text = SESSION.replace("R-001", "R-002").replace("We talked.", "Sean, Séan’s, Jack and JACKO")
    found = look(residents=residents("Seán", "Jack, Jacko"), sessions=text)
    assert told(found) == []


def test_w9_a_longer_name_of_their_own_is_not_taken_for_the_name_of_another() -> None:
    rows = residents("Anne-Marie")
    called_marie = [*rows.rows[0][1]]
    called_marie[rows.header.index("What name do you like to be called?")] = "Marie"
    both = replace(rows, rows=((2, tuple(called_marie)), rows.rows[1]))
    text = SESSION.replace("R-001", "R-002")
    own = look(residents=both, sessions=text.replace("We talked.", "Anne Marie came, Annemarie."))
    assert told(own) == []
    other = SESSION.replace("We talked.", "Anne-Marie met Marie.")
    assert told(look(residents=both, sessions=other)) == ["Anne-Marie"]


def test_w9_a_part_of_what_staff_are_called_may_be_a_resident_s_name() -> None:
    staff = "Staff code | Name | Role | First day | Last day | Can be a keyworker?\n"
    staff += "S-01 | Anne-Marie Seán | Keyworker | 01/01/2020 | | Yes"
    for text, found in (("with Marie", ["Marie"]), ("with Anne Marie", []), ("with sean", [])):
        rows = {"residents": residents("Marie Seán"), "staff": staff}
        assert told(look(sessions=SESSION.replace("We talked.", text), **rows)) == found


def test_w9_a_name_that_ends_like_what_is_another_s_is_a_name() -> None:
    staff = "Staff code | Name | Role | First day | Last day | Can be a keyworker?\n"
    staff += "S-01 | Robert | Keyworker | 01/01/2020 | | Yes"
    text = SESSION.replace("We talked.", "Mr Roberts came, and Robert.")
    assert told(look(sessions=text, residents=residents("Roberts"), staff=staff)) == ["Roberts"]
    for one, other, own in (("Robert", "Roberts", "R-001"), ("Roberts", "Robert", "R-002")):
        both = residents(other, beside=one)
        assert told(look(sessions=text.replace("R-001", own), residents=both)) == ["Roberts"]


# ------------------------------------------------------------------ what residents read


SHOWN_CODE = "KW-TEXT-NAME-SHOWN"
SHOWN = [
    (form.name, question.title)
    for form in FORMS.values()
    if form.audience is Audience.RESIDENTS
    for question in texts_of(form)
    if question.audience is Audience.RESIDENTS
]


def shown_rows(form: str, found: Checked) -> int:
    """Count the rows of *form* that residents get to see."""
    life = make_casebook(Audience.RESIDENTS, found, FORMS, TODAY).life
    rows = {
        "activities": life.activities,
        "toolkit": life.toolkit,
        "introductions": life.introductions,
    }
    return len(rows[form])


def typed_in(form: str, title: str, text: str, name: str, **others: str) -> Checked:
    """Check the small house with *text* in a row that residents would read."""
    answers = {title: text} | ({"How far is it?": "In the toolkit"} if form == "toolkit" else {})
    tabs = {form: filled(form, answers), "residents": residents(name, "Jacko")}
    return look(**tabs, **others)


def test_w9_all_that_residents_read_is_looked_at() -> None:
    assert {form for form, _ in SHOWN} == {"activities", "toolkit", "introductions"}
    assert {
        (form.name, question.name)
        for form in FORMS.values()
        if form.audience is Audience.RESIDENTS
        for question in form.fields
        if question.audience is Audience.RESIDENTS
        and question.kind is Kind.TEXT
        and (question.other or not question.options)
        and question not in texts_of(form)
    } == {("houses", "name"), ("introductions", "first_name")}


@pytest.mark.parametrize(("form", "title"), SHOWN)
def test_w9_a_row_with_a_name_is_kept_from_residents_until_somebody_has_looked(
    form: str, title: str
) -> None:
    assert shown_rows(form, typed_in(form, title, "Soup and bread", "Zoë")) == 1
    for text, name in (
        ("zoes soup", "Zoë"),
        ("Zoe’s soup", "Zoë"),
        ("soup with JACKO", "Zoë"),
        ("Grace shows how", "Grace"),
        ("Will you come?", "Will"),
        ("Hope", "Hope"),
        ("FUN WITH MARK", "Mark"),
        ("A cake for May", "May"),
    ):
        found = typed_in(form, title, text, name)
        assert len(told(found, form)) == 1, text
        assert numbers(found, form) == [2], text
        assert shown_rows(form, found) == 0, text
        (reference,) = [each.reference for each in found.problems if each.code == SHOWN_CODE]
        checked = f'"{reference}" | S-01 | 01/04/2026'
        assert shown_rows(form, typed_in(form, title, text, name, checked=checked)) == 1, text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Grace", "by the grace of all, we will hope and mark it"),
        ("May", "Art in May, on 3 May and each May"),
        ("Sunday", "Lunch on Sunday, 3 Sunday walks"),
        ("My", "My favourite soup. My way"),
        ("An", "An hour of art"),
    ],
)
def test_w9_what_can_be_no_name_is_let_be_where_residents_read_it(name: str, text: str) -> None:
    assert told(typed_in("toolkit", "What is it for?", text, name), "toolkit") == []


def test_w9_the_house_s_name_is_no_resident_s_where_residents_read_it() -> None:
    houses = "House code | Name of the house\nH-1 | Grace House"
    found = typed_in("activities", "Where?", "Grace House, kitchen", "Grace", houses=houses)
    assert told(found, "activities") == []
