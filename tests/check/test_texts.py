"""W9: what free text should not hold, what is let be, and that only what was found is shown."""

from __future__ import annotations

import pytest
from filled_in import Changes, filled, look_at
from small_house import FORMS, GOAL, RESIDENTS_HEAD, SESSION, held, look, numbers

from sync.check import Checked
from sync.check.messages import say
from sync.check.problem import Severity
from sync.check.rules.w9_texts import texts_of
from sync.forms.model import Audience
from tests.drawn import table

PEOPLE = (
    ("R-001", "Ada"),
    ("R-002", "Bo"),
    ("R-003", "Zofia"),
    ("R-004", "Will"),
    ("R-005", "May"),
    ("R-006", "Anne-Marie"),
    ("R-007", "Róisín O’Hara"),
    ("R-008", "zed"),
    ("R-009", "Kit"),
    ("R-010", "Ada Other"),
    ("R-011", "Grace"),
    ("R-012", "Unknown"),
    ("R-013", "Łucja"),
    ("R-014", "Вера"),
)
HOUSE = "\n".join(
    f"{code} | {name} | Yes | Lives here | H-1 | {number} | 01/02/2026 | Council | S-01"
    for number, (code, name) in enumerate(PEOPLE)
)
HAPPENED = "We talked."


def met(text: str, who: str = "R-001") -> str:
    return SESSION.replace(HAPPENED, f'"{text}"').replace("R-001", who)


def told(found: Checked, form: str = "sessions") -> list[tuple[str, object]]:
    return [
        (each.code, each.found)
        for each in found.problems
        if each.form == form and each.code.startswith("KW-TEXT-")
    ]


def said_of(text: str, who: str = "R-001") -> list[tuple[str, object]]:
    return told(look(residents=HOUSE, sessions=met(text, who)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We met with Bo in town.", "Bo"),
        ("Bo was there, too.", "Bo"),
        ("Ada went with Bo.", "Bo"),
        ("He sat with Zofia’s friend.", "Zofia"),
        ("He sat with Zofia's friend.", "Zofia"),
        ("Loud (Zofia) and ZOFIA again", "Zofia, ZOFIA"),
        ("Zofia, Bo and Zofia", "Zofia, Bo"),
        ("They cooked with Anne-Marie.", "Anne-Marie"),
        ("A call to Róisín.", "Róisín"),
        ("A call to Mrs O'Hara.", "O'Hara"),
        ("A walk with Zed.", "Zed"),
        ("Łucja and others", "Łucja"),
        ("a call to Вера", "Вера"),
        ("We saw Will at the shop.", "Will"),
        ("The walk with May went well.", "May"),
    ],
)
def test_w9_another_resident_s_name_is_asked_about_and_the_row_is_used(
    text: str, name: str
) -> None:
    found = look(residents=HOUSE, sessions=met(text))
    assert told(found) == [("KW-TEXT-NAME", name)]
    assert numbers(found, "sessions") == [2]
    assert {p.severity for p in found.problems if p.found == name} == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "Ada was glad. We rang Ada’s aunt.",
        "We talked. Will he come? “Will he?” - Will he!",
        "Nobody: Will they know?\nWill they come?",
        "May we go on? We meet in May, on 3 May or by May 2026, next May.",
        "a bore, a boat, Bonfire night, BOSCO and R-002",
        "Zofia2, or Lady-Zofia-Lane.",
        "Grace period. By grace alone, GRACE.",
        "A talk with Kit, and one with Example.",
        "the miniBo, x-Zofia and d’Zofia",
        "Unknown number. The number is Unknown.",
        "The BO of the house",
    ],
)
def test_w9_what_names_no_other_resident_is_let_be(text: str) -> None:
    assert said_of(text) == []


def test_w9_a_name_that_two_residents_share_is_each_one_s_own() -> None:
    assert said_of("Ada came early.", "R-010") == []
    assert said_of("Ada came early.", "R-002") == [("KW-TEXT-NAME", "Ada")]
    assert said_of("Ms Other came early.", "R-001") == [("KW-TEXT-NAME", "Other")]


def test_w9_the_name_of_a_house_or_a_service_is_no_resident_s() -> None:
    houses = "House code | Name of the house\nH-1 | Zofia Lodge"
    service = filled("partners", {"Name of the service": "The Bo Centre"})
    text = met("We met at Zofia Lodge, then at the Bo Centre. {}.")
    around = {"residents": HOUSE, "houses": houses, "partners": service}
    assert told(look(sessions=text.format("Fine"), **around)) == []
    found = look(sessions=text.format("With Bo and Zofia"), **around)
    assert told(found) == [("KW-TEXT-NAME", "Bo, Zofia")]


def test_w9_names_of_residents_who_wait_or_have_left_count_too() -> None:
    waits = HOUSE.replace("Bo | Yes", "Bo | perhaps")
    moves = "R-003 | 01/05/2026 | Left | Yes | Family or friends | Moved away"
    found = look(residents=waits, moves=moves, sessions=met("With Bo, then Zofia."))
    assert told(found) == [("KW-TEXT-NAME", "Bo, Zofia")]


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("activities", "What is it called?"),
        ("toolkit", "How does it go, step by step?"),
        ("introductions", "What I do here"),
    ],
)
def test_w9_where_residents_can_read_it_any_name_counts_and_weighs_more(
    form: str, title: str
) -> None:
    leads = {"Which resident leads it or helps to, if any? (resident code)": "R-001"}
    answers = {title: "Soup with Ada"} | (leads if form == "activities" else {})
    found = look_at(form, answers)
    assert told(found, form) == [("KW-TEXT-NAME-SHOWN", "Ada")]
    assert held(found, form) == []
    (problem,) = [each for each in found.problems if each.code == "KW-TEXT-NAME-SHOWN"]
    assert "Residents can read this" in say(problem, FORMS[form])[0]


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("activities", "Anything to remember?"),
        ("evaluations", "What should we keep?"),
        ("grants", "Who gains from it?"),
        ("repairs", "What needs mending?"),
    ],
)
def test_w9_where_no_resident_is_named_any_name_counts(form: str, title: str) -> None:
    around = {"activities": filled("activities")}
    found = look(**around | {form: filled(form, {title: "For Ada and others"})})
    assert told(found, form) == [("KW-TEXT-NAME", "Ada")]


def test_w9_a_moment_of_nobody_we_name_has_nobody_s_name() -> None:
    visit = {"What kind of moment was it?": "Ex-resident visit", "Who? (resident code)": ""}
    what = {"What happened?": "Ada came by."}
    found = look_at("moments", visit | what, what)
    assert told(found, "moments") == [("KW-TEXT-NAME", "Ada")]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring 07700 900123 today.", "07700 900123"),
        ("Ring +44 7700 900123.", "+44 7700 900123"),
        ("Ring (01632) 960123 or wait", "(01632) 960123"),
        ("0044 (0) 7700 900 123", "0044 (0) 7700 900 123"),
        ("ring 07700900123 2 times", "07700900123"),
        ("020-7946-0018 and 07700 900 456", "020-7946-0018, 07700 900 456"),
    ],
)
def test_w9_a_phone_number_is_asked_about(text: str, number: str) -> None:
    assert said_of(text) == [("KW-TEXT-PHONE", number)]


@pytest.mark.parametrize(
    "text",
    [
        "Call 999, 111 or 116 123. The free line is 0808 157 0000, the office 0300 123 4567.",
        "01.02.2026 10:30 and 01-02-2026 11 and 03 04 2026 12 30 45",
        "It cost £0123456789, paid 10 times. Card 4000 0123 4567 8901.",
        "0.25 0.75 0.50 0.10 0.90",
        "Room 12, 3 steps, 4/5, 100%",
    ],
)
def test_w9_numbers_that_are_nobody_s_phone_are_let_be(text: str) -> None:
    assert said_of(text) == []


def test_w9_numbers_on_settings_and_on_partners_are_no_secret() -> None:
    text = met("Rang 01632 960001 and +44 1632 960 002, then 01632 960003.")
    settings = "House phone | H-1 | 01632 960001 | The phone bill | 01/06/2026"
    found = look(
        sessions=text,
        settings=settings,
        partners=filled("partners", {"Phone": "01632 960002"}),
    )
    assert told(found) == [("KW-TEXT-PHONE", "01632 960003")]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Write to bo.x@example.org, please", "KW-TEXT-EMAIL", "bo.x@example.org"),
        ("NI QQ 12 34 56 C on the form", "KW-TEXT-NI", "QQ 12 34 56 C"),
        ("number qq123456c.", "KW-TEXT-NI", "qq123456c"),
        ("It was a chaotic week", "KW-TEXT-WORD", "chaotic"),
        ("Like other Service Users.", "KW-TEXT-WORD", "Service Users"),
        ("He is hard-to-reach and non compliant", "KW-TEXT-WORD", "hard-to-reach, non compliant"),
        ("Some noncompliance", "KW-TEXT-WORD", "noncompliance"),
        ("SU did not come", "KW-TEXT-WORD", "SU"),
    ],
)
def test_w9_addresses_insurance_numbers_and_words_are_asked_about(
    text: str, code: str, found: str
) -> None:
    assert said_of(text) == [(code, found)]


@pytest.mark.parametrize(
    "text",
    [
        "We met @ 10 @ the office",
        "Form AB123456 and ABC 12 34 56 D and QQ12345C",
        "The bus service. Users of the gym. It is hard, to reach.",
        "Sue, Susan, Issue, su, compliant, the council complied",
    ],
)
def test_w9_what_only_looks_like_it_is_let_be(text: str) -> None:
    assert said_of(text) == []


def test_w9_people_s_own_words_are_theirs() -> None:
    words = "I was chaotic"
    assert told(look(goals=f"G-001 | {GOAL.replace('Cook a meal', words)} | Open"), "goals") == []
    assert told(look_at("concerns", {"Their exact words": words}), "concerns") == []
    told_us = look_at("repairs", {"What needs mending?": "The chaotic lock of the SU"})
    assert told(told_us, "repairs") == []
    facts = look_at("concerns", {"What did you see or hear?": "A chaotic evening"})
    assert told(facts, "concerns") == [("KW-TEXT-WORD", "chaotic")]


def test_w9_words_of_one_s_own_beside_a_list_are_looked_at() -> None:
    found = look_at("contacts", {"With whom?": "The aunt of Bo"})
    assert told(found, "contacts") == [("KW-TEXT-NAME", "Bo")]
    many = look_at("concerns", {"Who was told?": "Manager, Bo"})
    assert told(many, "concerns") == [("KW-TEXT-NAME", "Bo")]


def test_w9_an_answer_from_the_list_names_nobody() -> None:
    family = HOUSE.replace("| Bo |", "| Family |")
    assert family != HOUSE
    listed = look(residents=family, contacts=filled("contacts", {"With whom?": "Family"}))
    assert told(listed, "contacts") == []
    many = {"Who was told?": "Manager, Family"}
    assert told(look(residents=family, concerns=filled("concerns", many)), "concerns") == []


def test_w9_who_to_call_in_an_emergency_is_let_be() -> None:
    person = "Bo, 07700 900123, bo@example.org"
    head = f"{' | '.join(RESIDENTS_HEAD.strip().splitlines())} | {{}}"
    row = f"R-001 | Ada | Yes | Lives here | H-1 | 1 | 01/02/2026 | Council | S-01 | | | | {person}"
    bo = "R-002 | Bo | Yes | Lives here | H-1 | 2 | 01/02/2026 | Council | S-01"
    for title, expected in (("Who should we call in an emergency?", 0), ("Why now?", 3)):
        residents = table(f"{head.format(title)}\n{row}\n{bo}", FORMS["residents"])
        assert len(told(look(residents=residents), "residents")) == expected


@pytest.mark.parametrize(
    ("form", "answers"),
    [
        ("toolkit", {"Who is to be thanked for it, if they wish?": "Ada"}),
        ("partners", {"Whom do we ask for?": "Ada", "Phone": "01632 960123"}),
        ("partners", {"What do they help with?": "Ask Ada on 01632 960123"}),
        ("repairs", {"Who was told?": "Ada at 01632 960123"}),
    ],
)
def test_w9_a_field_that_is_for_such_things_is_let_be(form: str, answers: Changes) -> None:
    assert told(look_at(form, answers), form) == []


def test_w9_a_warning_that_somebody_checked_does_not_come_back() -> None:
    found = look(sessions=met("With Bo."))
    (problem,) = [each for each in found.problems if each.code == "KW-TEXT-NAME"]
    checked = f'"{problem.reference}" | S-01 | 01/04/2026'
    assert told(look(sessions=met("With Bo."), checked=checked)) == []
    assert told(look(sessions=met("With Bo again."), checked=checked)) != []


def test_w9_only_who_may_see_the_answer_sees_what_was_found() -> None:
    found = look_at("concerns", {"What did you see or hear?": "Bo fell. 07700 900123"})
    texts = [each for each in found.problems if each.code.startswith("KW-TEXT-")]
    assert [each.audience for each in texts] == [Audience.MANAGERS, Audience.MANAGERS]
    for each in texts:
        assert str(each.found) in ("Bo", "07700 900123")
        assert "Bo" not in " ".join(say(each, FORMS["concerns"]))


def test_w9_a_row_that_is_held_says_only_what_holds_it() -> None:
    found = look(sessions=met("With Bo.").replace("10/03/2026", "31/02/2026"))
    assert told(found) == []


def test_w9_every_free_text_of_every_form_is_looked_at_or_let_be_on_purpose() -> None:
    let_be = {
        f"{form.name}.{field.name}"
        for form in FORMS.values()
        for field in form.fields
        if field.kind == "text" and field.widget == "long" and field not in texts_of(form)
    }
    assert let_be == {"residents.share_ok", "partners.helps_with"}


@pytest.mark.parametrize(
    "sign", ["a", "0", "+44", "@", "a@", "a.", "A-", "Bo-", "(0", "0 ", "service ", "QQ 12 ", "'"]
)
def test_w9_a_long_text_of_one_sign_is_looked_through_like_any_other(sign: str) -> None:
    text = (sign * 5000)[:4990]
    assert len(told(look(sessions=met(text)))) <= 3
