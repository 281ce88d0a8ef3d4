"""A concern past its working day, and what a plan to keep safe said before it was changed."""

from __future__ import annotations

from sync.forms.model import Audience
from tests.a_house import assessment, look, rows, shown

MANAGERS = Audience.MANAGERS


def concern(**more: object) -> dict[str, object]:
    told: dict[str, object] = {
        "date": "25/06/2026",  # a Thursday; today is Tuesday 30 June
        "where": "In the kitchen",
        "seen_by": "S-01",
        "about": "A resident",
        "resident": "R-001",
        "kind": "Suicide",
        "facts": "He said that he cannot go on.",
        "now_safe": "Yes",
        "did_now": "Stayed with them",
        "asked": "No",
        "not_asked": "He was asleep.",
        "agreed": "Yes",
        "told": "Manager",
    }
    return told | more


def staff(*more: dict[str, object]) -> list[dict[str, object]]:
    usual = list(rows()["staff"])
    lead = usual[0] | {"staff": "S-03", "name": "Bea Example", "roles": "Safeguarding lead"}
    return [*usual, lead | {"account": "bea@accounts.example"}, *more]


def test_a_concern_past_its_working_day_says_how_late_and_who_decides() -> None:
    night = look(rows(staff=staff(), concerns=[concern()]))
    today = night.shows("index.md", MANAGERS)
    assert "1 concern waits for a decision" in today
    assert "Told of on Thu 25 Jun: decision 4 days late. Bea Example decides." in today
    page = night.shows("concerns.md", MANAGERS)
    assert "Decision 4 days late Bea Example decides by Fri 26 Jun" in page


def test_one_within_its_working_day_is_not_late() -> None:
    night = look(rows(staff=staff(), concerns=[concern(date="29/06/2026")]))
    assert "days late" not in night.shows("concerns.md", MANAGERS)
    assert "No decision yet Bea Example decides by Tue 30 Jun" in night.shows(
        "concerns.md", MANAGERS
    )


def test_nobody_decides_a_concern_about_themselves() -> None:
    about = {"about": "A member of staff", "about_staff": "S-01", "resident": None}
    lead = {"roles": "Keyworker, Safeguarding lead"}
    kit = rows()["staff"][0] | lead
    told = rows(staff=[kit, *staff()[1:]], concerns=[concern(**about), concern()])
    page = look(told).shows("concerns.md", MANAGERS)
    assert "Kit Example or Bea Example decides" in page
    assert "held outside this site" in page


def test_a_concern_with_one_answer_left_empty_waits_for_a_decision_all_the_same() -> None:
    """The first of the three rows that this was all about."""
    night = look(rows(concerns=[concern(now_safe=None)]))
    page = night.shows("concerns.md", MANAGERS)
    assert "1 concern waits for a decision." in page
    assert "No concern waits" not in page
    assert "If everyone was safe: waits for a correction." in page
    assert "He said that he cannot go on." in page
    assert "1 concern waits for a decision" in night.shows("index.md", MANAGERS)


def test_a_concern_of_which_it_waits_who_it_is_about_is_told_of_by_count_alone() -> None:
    """1d: it may be about a manager, so nobody reads it here."""
    night = look(rows(concerns=[concern(about="A colleague")]))
    page = night.shows("concerns.md", MANAGERS)
    assert "He said that he cannot go on." not in page
    assert "1 row of Concerns waits for a correction that is told to nobody here" in page
    assert "No concern waits for a decision that we can read; 1 row waits." in page
    assert "He said" not in night.shows("to-put-right.md", MANAGERS)


def test_a_concern_that_cannot_be_placed_stands_on_top_with_what_can_be_read() -> None:
    page = look(rows(concerns=[concern(date="31/06/2026")])).shows("concerns.md", MANAGERS)
    assert "One that waits for a correction Row 2 of Concerns" in page
    assert "What kind of concern is it?: Suicide" in page
    assert page.index("One that waits") < page.index("Waiting for a decision")


def test_a_repair_with_danger_and_one_answer_off_the_list_is_open() -> None:
    """The second of the three rows: “hurt: yes” and a wrong answer became “No repair is open”."""
    repair = {"date": "20/06/2026", "house": "H-1", "what": "The fire door sticks", "danger": "Yes"}
    night = look(rows(repairs=[repair | {"seen_by": "The postman"}]))
    for path in ("house.md", "index.md"):
        assert "The fire door sticks" in night.shows(path)
        assert "Somebody could get hurt" in night.shows(path)
    assert "1 repair is open. 1 is a danger." in night.shows("house.md")
    held = look(rows(repairs=[repair | {"date": "31/06/2026"}]))
    assert "No repair is open that we can read; 1 row waits." in held.shows("house.md")
    assert "Row 2 of Repairs Somebody could get hurt" in held.shows("house.md")


def test_one_of_which_it_waits_if_somebody_could_get_hurt_may_be_a_danger() -> None:
    repair = {"date": "20/06/2026", "house": "H-1", "what": "A loose wire", "danger": "perhaps"}
    night = look(rows(repairs=[repair]))
    assert "May be a danger: that answer waits" in night.shows("house.md")
    assert "A loose wire" in night.shows("index.md")


def test_a_resident_with_a_slip_under_the_photo_question_stays_where_they_were() -> None:
    """The third of the three rows: “ask him” took him off his keyworker's caseload."""
    good, bad = rows(), rows()
    bad["residents"] = [bad["residents"][0] | {"photo_ok": "ask him"}, *bad["residents"][1:]]
    before, after = look(good), look(bad)
    for path in ("caseloads/s-01.md", "reviews.md"):
        assert after.page(path) == before.page(path)
    page = after.page("residents/r-001.md")
    assert "Photo waits for a correction" in shown(page)
    assert "to-put-right/#residents-2-photo_ok" in page
    assert 'id="residents-2-photo_ok"' in after.page("to-put-right.md")


def test_a_plan_to_keep_safe_shows_what_it_said_before_and_what_went() -> None:
    plans = [
        ("05/01/2026", "Ring his sister. Keep the door open."),
        ("05/03/2026", "Ring his sister. Walk with him."),
    ]
    told = rows(
        assessments=[assessment(day, "Update", risk="Some", risk_plan=plan) for day, plan in plans],
        reviews=[],
    )
    page = look(told).page("residents/r-001.md")
    top = shown(page.partition("## In their words")[0])
    assert "Keeping safe said Thu 5 Mar (4 months ago) Ring his sister. Walk with him." in top
    assert "Before it was changed on Thu 5 Mar Said on Mon 5 Jan" in top
    assert "What went: Keep the door open." in top


def test_a_newer_plan_that_waits_is_told_beside_the_one_before() -> None:
    told = rows(
        assessments=[
            assessment("05/01/2026", "Update", risk="Some", risk_plan="Ring his sister."),
            assessment("05/03/2026", "Update", risk="Maybe", risk_plan=None),
        ],
        reviews=[],
    )
    top = shown(look(told).page("residents/r-001.md").partition("## In their words")[0])
    assert "Ring his sister." in top
    assert "What was said about risk on Thu 5 Mar: waits for a correction." in top
