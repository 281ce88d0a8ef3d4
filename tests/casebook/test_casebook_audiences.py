"""What an audience may not see is gone before anything is counted, dated or shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace

from sync.casebook.casebook import Casebook, KeptAnswer
from sync.casebook.due_kinds import DueKind
from sync.casebook.notices import notices_for
from sync.casebook.reading import records_for
from sync.forms.load import load_forms
from sync.forms.model import Audience, Form
from sync.records import Record, Session
from tests.houses import (
    FORMS,
    SCHEMA_TEXTS,
    Told,
    assessed,
    casebook,
    day,
    goal,
    met,
    moved_in,
    reviewed,
    rows,
)

RESIDENTS, STAFF, MANAGERS = Audience
NOT_FOR_STAFF = "Something only managers read"


def house_with(form: str, question: str) -> Mapping[str, Form]:
    """Load the schema of a house that asks one more question in *form*, for managers alone."""
    more = f"  - {{name: quiet_word, {question}, type: string, keywork: {{audience: managers}}}}\n"
    text = SCHEMA_TEXTS[f"{form}.yaml"].replace("fields:\n", "fields:\n" + more, 1)
    return load_forms({**SCHEMA_TEXTS, f"{form}.yaml": text})


def house_marking(form: str, name: str) -> Mapping[str, Form]:
    """Load the schema of a house that marks one shipped question for managers alone."""
    lines = SCHEMA_TEXTS[f"{form}.yaml"].splitlines()
    at = lines.index(f"  - name: {name}")
    end = next(n for n in range(at + 1, len(lines)) if not lines[n].startswith("    "))
    own = [line for line in lines[at:end] if line.startswith("    keywork: {")]
    kept = [line for line in lines[at:end] if line not in own]
    widget = own[0].strip().removeprefix("keywork: {").removesuffix("}") if own else "widget: short"
    marked = [*lines[:at], *kept, f"    keywork: {{audience: managers, {widget}}}", *lines[end:]]
    return load_forms({**SCHEMA_TEXTS, f"{form}.yaml": "\n".join(marked)})


def books(*told: Told, on: int, forms: Mapping[str, Form]) -> dict[Audience, Casebook]:
    return {each: casebook(*told, today=day(on), audience=each, forms=forms) for each in Audience}


def feedback(**more: str) -> Told:
    return "feedback", {"house": "H-1", "date": day(5), "resident": "R-001", **more}


def test_forms_above_an_audience_are_gone() -> None:
    told = rows([moved_in(), met(3), feedback(good="The bench.")])
    assert set(records_for(RESIDENTS, told, FORMS)) == {
        *("houses", "activities", "evaluations", "toolkit", "introductions")
    }
    assert records_for(STAFF, told, FORMS).keys().isdisjoint({"concerns", "requests", "feedback"})
    assert "feedback" not in records_for(STAFF, told, FORMS)
    assert set(records_for(MANAGERS, told, FORMS)) == set(FORMS)


def test_fields_above_an_audience_are_gone_and_so_is_that_they_were_declined() -> None:
    told = rows([met(3, sender="kit@accounts.example", view="Calm")])
    declined = {"sessions": tuple(_declining(each, "view", "sender") for each in told["sessions"])}
    (row,) = records_for(STAFF, declined, FORMS)["sessions"]
    assert isinstance(row, Session)
    assert row.sender is None
    assert row.declined == {"view"}
    assert row.view == "Calm"
    assert row.row == told["sessions"][0].row
    (whole,) = records_for(MANAGERS, declined, FORMS)["sessions"]
    assert whole.sender == "kit@accounts.example"
    assert whole.declined == {"view", "sender"}


def _declining(row: Record, *names: str) -> Record:
    return replace(row, declined=frozenset(names))


def test_the_residents_casebook_holds_no_person_not_even_a_code_that_waits() -> None:
    waiting = {"residents": frozenset({"R-009"}), "goals": frozenset({"G-009"})}
    houses: Told = ("houses", {"house": "H-1", "name": "Elm House"})
    told = houses, moved_in(), met(3), goal(4), reviewed(5), feedback(good="The bench.")
    book = casebook(*told, today=day(50), audience=RESIDENTS, waiting=waiting)
    assert list(book.houses) == ["H-1"]
    assert (book.people, book.dues, book.staff, book.feedback) == ({}, {}, {}, ())
    assert (book.waiting, book.kept_from_staff) == ({}, {})
    assert book.next_code("residents") is None


def test_staff_see_no_feedback_and_managers_do() -> None:
    found = books(moved_in(), feedback(good="The bench."), on=9, forms=FORMS)
    assert found[STAFF].feedback == ()
    assert found[STAFF].people["R-001"].feedback == ()
    assert [each.good for each in found[MANAGERS].feedback] == ["The bench."]
    assert [each.good for each in found[MANAGERS].people["R-001"].feedback] == ["The bench."]


def test_a_field_marked_for_managers_is_only_in_what_their_casebook_keeps_from_staff() -> None:
    forms = house_with("sessions", 'title: "A word for the manager"')
    found = books(moved_in(), met(3, quiet_word=NOT_FOR_STAFF), on=9, forms=forms)
    assert found[STAFF].kept_from_staff == {}
    (session,) = found[STAFF].people["R-001"].sessions
    assert session.more == ()
    assert NOT_FOR_STAFF not in everything(found[STAFF])
    assert found[MANAGERS].kept_from_staff == {
        "R-001": (KeptAnswer("Sessions", day(3), "A word for the manager", NOT_FOR_STAFF),)
    }


def test_a_shipped_field_marked_for_managers_is_kept_from_staff_too() -> None:
    forms = house_marking("sessions", "view")
    found = books(moved_in(), met(3, view=NOT_FOR_STAFF), met(4), on=9, forms=forms)
    assert [each.view for each in found[STAFF].people["R-001"].sessions] == [None, None]
    assert NOT_FOR_STAFF not in everything(found[STAFF])
    (answer,) = found[MANAGERS].kept_from_staff["R-001"]
    assert (answer.day, answer.value) == (day(3), NOT_FOR_STAFF)


def test_a_text_that_every_row_has_may_be_kept_from_staff() -> None:
    forms = house_marking("assessments", "strengths")
    found = books(moved_in(), assessed(3, strengths=NOT_FOR_STAFF), on=9, forms=forms)
    assert [each.strengths for each in found[STAFF].people["R-001"].assessments] == [None]
    assert NOT_FOR_STAFF not in everything(found[STAFF])
    assert found[MANAGERS].kept_from_staff["R-001"][0].value == NOT_FOR_STAFF


def test_who_sent_a_row_is_never_shown_as_an_answer() -> None:
    found = books(moved_in(), met(3, sender="kit@accounts.example"), on=9, forms=FORMS)
    assert found[MANAGERS].kept_from_staff == {}
    assert found[MANAGERS].people["R-001"].sessions[0].more == ()


def test_a_question_for_managers_about_moving_in_has_that_day() -> None:
    forms = house_with("residents", 'title: "A word for the manager"')
    found = books(moved_in(2, quiet_word=NOT_FOR_STAFF), on=9, forms=forms)
    assert [each.day for each in found[MANAGERS].kept_from_staff["R-001"]] == [day(2)]


def test_what_is_due_for_staff_is_made_only_from_what_staff_may_see() -> None:
    forms = house_marking("reviews", "next_review")
    told = moved_in(), goal(4), reviewed(10, next_review=day(20)), met(11)
    found = books(*told, on=12, forms=forms)
    review_days = {
        audience: [due.day for due in book.dues["R-001"] if due.what is DueKind.REVIEW]
        for audience, book in found.items()
        if audience is not RESIDENTS
    }
    assert review_days == {STAFF: [day(94)], MANAGERS: [day(20)]}


def test_what_is_due_for_staff_knows_nothing_of_a_form_that_only_managers_see() -> None:
    text = SCHEMA_TEXTS["reviews.yaml"].replace("audience: staff", "audience: managers", 1)
    forms = load_forms({**SCHEMA_TEXTS, "reviews.yaml": text})
    told = moved_in(), goal(4, look=8), reviewed(10, agreed="Disagrees"), met(11)
    found = books(*told, on=12, forms=forms)
    for audience, due_days in ((STAFF, {day(8), day(88)}), (MANAGERS, {day(94)})):
        dues = found[audience].dues["R-001"]
        assert {due.day for due in dues if due.what in {DueKind.REVIEW, DueKind.GOAL}} == due_days
    assert notices_for(found[STAFF].people["R-001"], day(12)) == ()
    assert notices_for(found[MANAGERS].people["R-001"], day(12))


def everything(book: Casebook) -> str:
    """Write out all that a casebook holds of people, cell texts too."""
    found = [asdict(person) for person in book.people.values()]
    return f"{found} {book.dues} {[asdict(due) for dues in book.dues.values() for due in dues]}"
