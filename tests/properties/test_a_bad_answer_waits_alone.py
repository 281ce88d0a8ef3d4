"""A cell that cannot be read takes nothing with it, is told of, and makes no sentence false."""

from __future__ import annotations

import re
from html import unescape

from any_house import HOUSES, House, laid_out, night, pages
from hypothesis import given
from hypothesis import strategies as st

from sync.casebook.casebook import Casebook, make_casebook
from sync.casebook.due_kinds import DueKind
from sync.check import Checked, check
from sync.forms.model import Audience
from sync.pages.reassuring import REASSURING
from sync.records.awaited import AwaitedAnswer
from tests.a_house import FORMS, TODAY
from tests.tries import tries

PROMISE = DueKind.PROMISE  # goes with its words
BROKEN = "#REF!"  # no question of any kind takes it for an answer
BY_HAND = frozenset(("settings", "checked"))
SAY_WHO_SEES = frozenset((("concerns", "about"), ("concerns", "about_staff")))
OF_THE_FORM = frozenset(("timestamp", "sender"))  # about the form; used without it, and told of
SPOILED = sorted(
    (name, each.name)
    for name, form in FORMS.items()
    for each in form.fields
    if name not in BY_HAND and not each.placing and each.name not in OF_THE_FORM
)
OF_A_RESIDENT = sorted(
    (name, each)
    for name in ("sessions", "assessments", "goals", "reviews")
    for each in FORMS[name].placing
)
PLACES = sorted(
    (name, each.name) for name, form in FORMS.items() for each in form.fields if each.placing
)
OF_ONE_PERSON = ("residents/", "caseloads/", "handover/")  # say “none” of one person alone
NUMBERS = st.integers(0, 30)


def spoiled(told: House, form: str, row: int, name: str) -> tuple[House, int]:
    """Break one cell, and return the number of its row as well."""
    place = row % len(told[form])
    after = {each: [dict(one) for one in given_rows] for each, given_rows in told.items()}
    after[form][place][name] = BROKEN
    return after, place + 2


def checked_of(told: House) -> Checked:
    return check(laid_out(told), FORMS, TODAY)


def books(checked: Checked) -> dict[Audience, Casebook]:
    return {each: make_casebook(each, checked, FORMS, TODAY) for each in Audience}


@tries(150)
@given(HOUSES, st.sampled_from(SPOILED), NUMBERS)
def test_every_other_answer_of_the_row_and_every_other_row_is_as_before(told, place, row):
    form, name = place
    if not told[form]:
        return
    after, number = spoiled(told, form, row, name)
    good, bad = checked_of(told), checked_of(after)
    assert sum(each.held for each in bad.tallies) == 0
    assert all(each.adds_up for each in bad.tallies)
    for kind, records in good.records.items():
        found = bad.records[kind]
        assert [each.row for each in found] == [each.row for each in records]
        for was, now in zip(records, found, strict=True):
            spared = {each.name for each in FORMS[kind].fields} - now.waits
            assert all(
                getattr(was, each, None) == getattr(now, each, None)
                for each in spared
                if (kind, was.row) != (form, number) or each not in hangs_on(form, name)
            )
    (record,) = [each for each in bad.records[form] if each.row == number]
    assert name in record.waits
    assert counted(bad, form) == sum(len(each.waits) for each in bad.records[form])


def hangs_on(form: str, name: str) -> set[str]:
    """Name the answers of a row that are asked for only because of another."""
    return {
        each.name
        for each in FORMS[form].fields
        if any(name == other for other, _ in (*each.required_when, *each.empty_when))
    }


def counted(checked: Checked, form: str) -> int:
    return next(each.answers_waiting for each in checked.tallies if each.form == form)


@tries(150)
@given(HOUSES, st.sampled_from(SPOILED), NUMBERS)
def test_nobody_vanishes_and_a_due_date_is_as_before_or_says_what_it_hangs_on(told, place, row):
    form, name = place
    if not told[form]:
        return
    after, number = spoiled(told, form, row, name)
    before, now = checked_of(told), checked_of(after)
    for audience, book in books(before).items():
        other = books(now)[audience]
        assert list(other.people) == list(book.people)
        assert [each.code for each in other.here()] == [each.code for each in book.here()]
        for code, dues in book.dues.items():
            known = {(due.what, due.goal, due.day, due.ours) for due in dues}
            there = {(due.what, due.goal) for due in other.dues[code]}
            gone = {(due.what, due.goal) for due in dues if due.what is not PROMISE} - there
            assert not gone or any(due.awaited for due in other.dues[code])
            for due in other.dues[code]:
                if due.awaited is None:
                    assert (due.what, due.goal, due.day, due.ours) in known
                else:
                    assert (due.awaited.form, due.awaited.row) == (form, number)
                    assert due.late_on(TODAY)


@tries(60)
@given(HOUSES, st.sampled_from(SPOILED), NUMBERS)
def test_the_page_says_that_it_waits_and_leads_to_its_card(told, place, row):
    form, name = place
    if not told[form]:
        return
    after, number = spoiled(told, form, row, name)
    made = pages(night(laid_out(after)))
    anchor = f"{form}-{number}-{name}"
    question = FORMS[form].by_name[name]
    audience = max(Audience.STAFF, FORMS[form].audience, question.audience)
    put_right = made[audience, "to-put-right.md"]
    leads = [path for (who, path), text in made.items() if f"#{anchor}" in text]
    if place in SAY_WHO_SEES:
        assert leads == []
        assert f'id="{anchor}"' not in put_right
        assert "1 row of Concerns waits" in made[Audience.MANAGERS, "concerns.md"]
        return
    assert f'id="{anchor}"' in put_right
    assert leads or is_shown_nowhere(told, form, row)


def is_shown_nowhere(told: House, form: str, row: int) -> bool:
    """Say whether a row stands on no page, good or not."""
    answers = told[form][row % len(told[form])]
    return form in {"houses", "evaluations", "introductions"} or (
        form == "staff" and answers["staff"] != "S-01"
    )


@tries(60)
@given(HOUSES, st.sampled_from([*SPOILED, *PLACES]), NUMBERS)
def test_no_page_reassures_while_what_waits_could_belong_there(told, place, row):
    form, name = place
    if not told[form] or form in BY_HAND:
        return
    after, number = spoiled(told, form, row, name)
    found = night(laid_out(after))
    waits = {form} if number in {each.row for each in found.checked.held[form]} else set()
    waits |= {f"{form}.{each}" for each in {name} if not waits}
    concerned = {said for said, places in REASSURING.items() if waits.intersection(places)}
    for (audience, path), text in pages(found).items():
        if audience < max(Audience.STAFF, FORMS[form].audience) or path.startswith(OF_ONE_PERSON):
            continue
        plain = unescape(re.sub(r"<[^>]+>", "", text))
        for said in concerned:
            assert not re.search(rf"(?m)^\s*{re.escape(said)}\.", plain), (path, said)


@tries(25)
@given(HOUSES, st.sampled_from(OF_A_RESIDENT), NUMBERS)
def test_the_page_of_a_resident_says_none_only_where_nothing_waits(told, place, row):
    form, name = place
    if not told[form]:
        return
    after, number = spoiled(told, form, row, name)
    found = night(laid_out(after))
    (held,) = [each for each in found.checked.held[form] if each.row == number]
    codes = (
        [held.code("resident")]
        if name != "resident"
        else [each["resident"] for each in told["residents"]]
    )
    concerned = {said for said, places in REASSURING.items() if form in places}
    for code in codes:
        text = pages(found)[Audience.STAFF, f"residents/{code.lower()}.md"]
        plain = unescape(re.sub(r"<[^>]+>", "", text))
        for said in concerned:
            assert not re.search(rf"(?m)^\s*{re.escape(said)}\.?$", plain), (code, said)


@tries(60)
@given(HOUSES, st.sampled_from(PLACES), NUMBERS)
def test_a_row_that_cannot_be_placed_is_held_whole_with_what_could_be_read(told, place, row):
    form, name = place
    if not told[form] or form in BY_HAND:
        return
    after, number = spoiled(told, form, row, name)
    checked = checked_of(after)
    (held,) = [each for each in checked.held[form] if each.row == number]
    assert held.silent or name not in held.answers
    hang_on_it = {
        each
        for book in books(checked).values()
        for dues in book.dues.values()
        for due in dues
        if (each := due.awaited) and each.form == form
    }
    assert hang_on_it <= {AwaitedAnswer(form, number)}  # it may tell that it was done
