"""Found by spoiling each cell of a house once: what a page said then that was not so."""

from __future__ import annotations

from sync.forms.model import Audience
from tests.a_house import Told, assessment, goal, look, resident, review, rows, session

MANAGERS = Audience.MANAGERS


def test_another_service_whose_name_waits_is_told_by_its_code() -> None:
    partner = {"partner": "P-001", "kind": "Council"}
    night = look(rows(goals=[goal("G-001", "Cook", partner="P-001")], partners=[partner]))
    assert "Partner: P-001." in night.shows("residents/r-001.md")


def test_what_happens_next_is_not_called_unwritten_while_it_waits() -> None:
    met = session("16/06/2026", "We met.", next="#REF!", next_who="Keyworker")
    page = look(rows(sessions=[met])).shows("residents/r-001.md")
    assert "Next: waits for a correction (Keyworker)" in page
    assert "not written down (Keyworker)" not in page


def test_a_score_is_not_called_the_first_while_the_one_before_waits() -> None:
    told = rows(
        assessments=[assessment("05/09/2025", "Full", area_health="#REF!")],
        reviews=[review("10/01/2026", "Well.", "Nothing.", area_health=3)],
    )
    page = look(told).shows("residents/r-001.md")
    assert "Health 3 of 5 cannot be read yet" in page
    assert "Health 3 of 5 not asked" not in page


def activity(code: str, day: str, **more: object) -> Told:
    told: Told = {"activity": code, "date": day, "minutes": 60, "title": "Walk", "house": "H-1"}
    told |= {"kind": "Meal", "open_to": "Residents", "led_by": "Staff", "staff": "S-01"}
    return told | {"came": 4} | more


def test_a_week_is_not_called_thin_while_an_activity_waits_that_may_be_in_it() -> None:
    thin = [activity("A-001", "01/06/2026"), activity("A-002", "08/06/2026")]
    thin.append(activity("A-003", "15/06/2026"))
    said = "The week of Mon 15 Jun had only one kind of activity."
    assert said in look(rows(activities=thin)).shows("house.md")
    kind = [*thin, activity("A-004", "16/06/2026", kind="#REF!")]
    assert said not in look(rows(activities=kind)).shows("house.md")
    day = look(rows(activities=[*thin, activity("A-004", "#REF!")])).shows("house.md")
    assert "had only one kind" not in day


def test_whoever_left_is_not_called_unknown_while_it_waits_if_they_are_still_there() -> None:
    left = {"resident": "R-001", "date": "01/05/2026", "what": "Left", "planned": "Yes"}
    left |= {"to": "Family or friends", "keywork_end": "Moved away", "stay_in_touch": "Yes"}
    asked = {"resident": "R-001", "staff": "S-01", "date": "29/05/2026", "weeks": 4}
    asked |= {"reached": "Yes", "still_there": "#REF!"}
    page = look(rows(moves=[left], followups=[asked], sessions=[])).shows("moves.md")
    assert "After 4 weeks: if they are still there waits for a correction" in page
    assert "not known if still there" not in page


def test_no_manager_is_named_to_decide_while_a_row_of_staff_waits_who_may_lead() -> None:
    boss = {**rows()["staff"][0], "staff": "S-03", "name": "Bo Manager", "account": None}
    boss["roles"] = "Manager"
    concern = {"date": "29/06/2026", "where": "Kitchen", "seen_by": "S-01", "about": "A resident"}
    concern |= {"resident": "R-001", "kind": "Neglect", "facts": "No food.", "now_safe": "Yes"}
    concern |= {"did_now": "Stayed with them", "asked": "Yes", "wishes": "Nothing for now."}
    concern |= {"agreed": "Yes", "told": "Safeguarding lead"}
    staff = [*rows()["staff"], boss]
    named = look(rows(staff=staff, concerns=[concern])).shows("concerns.md", MANAGERS)
    assert "Bo Manager decides by" in named
    lead = {**boss, "staff": "S-0X", "name": "Lee Lead", "roles": "Safeguarding lead"}
    unsure = look(rows(staff=[*staff, lead], concerns=[concern])).shows("concerns.md", MANAGERS)
    assert "The safeguarding lead decides by" in unsure


def test_whoever_may_have_left_is_here_as_one_of_whom_it_waits() -> None:
    left = {"resident": "R-002", "date": "#REF!", "what": "Left", "planned": "Yes"}
    left |= {"to": "Family or friends", "keywork_end": "Moved away"}
    night = look(rows(moves=[left]))
    assert "They may have left: row 2 of Moves waits." in night.shows("residents/r-002.md")
    assert "1 person here today. Of 2 more it waits if they are here." in night.shows(
        "residents/index.md"
    )


def test_a_request_is_not_called_late_while_it_waits_if_it_is_done() -> None:
    asked = {"kind": "See the file", "received": "01/04/2026", "resident": "R-001"}
    late = look(rows(requests=[asked]))
    assert "60 days late" in late.shows("requests.md", MANAGERS)
    done = look(rows(requests=[{**asked, "done": "#REF!"}]))
    for path in ("requests.md", "index.md"):
        page = done.shows(path, MANAGERS)
        assert "days late" not in page.partition("## No news")[0].partition("## Late")[0]
        assert "Cannot say" in page


def test_a_day_of_feedback_that_waits_is_not_called_none() -> None:
    said = {"house": "H-1", "about": "House", "good": "The bench.", "date": "#REF!"}
    page = look(rows(feedback=[said])).shows("feedback.md", MANAGERS)
    assert "waits for a correction · Elm House" in page
    assert "No date" not in page


def test_nobody_else_was_seen_where_those_who_were_are_late_again() -> None:
    page = look(rows()).shows("supervision/s-01.md", MANAGERS)
    assert "Nobody else was seen" in page
    assert "Nobody was seen yet" not in page


def test_of_whoever_came_back_by_a_row_that_waits_no_page_says_where_and_with_whom() -> None:
    left = {"resident": "R-002", "date": "26/06/2026", "what": "Left", "planned": "Yes"}
    left |= {"to": "Family or friends", "keywork_end": "Moved away"}
    back = {"resident": "R-002", "date": "29/06/2026", "what": "Returned", "house": "H-2"}
    night = look(rows(moves=[left, {**back, "keyworker": "S-01"}]))
    page = night.shows("residents/r-002.md")
    assert "Elm House, room 2" not in page.partition("Journey")[0].rpartition("Urgent")[2][:400]
    assert "Keyworker waits for a correction" in page
    assert "Bo Sample (R-002) Cannot say: row 3 of Moves waits." in night.shows("caseloads/s-01.md")
    assert "No keyworker now" not in night.page("index.md")


def test_nobody_is_said_to_have_no_keyworker_now_while_a_change_waits_that_may_name_one() -> None:
    gone = {**rows()["staff"][0], "staff": "S-03", "name": "Max Gone", "account": None}
    gone |= {"left": "28/06/2026"}
    people = [resident("R-001", "Ada Sample", "01/09/2025", keyworker="S-03")]
    change = {"resident": "R-001", "date": "#REF!", "what": "Keyworker", "keyworker": "S-01"}
    told = rows(residents=people, staff=[*rows()["staff"], gone], changes=[change])
    today = look(told).shows("index.md")
    assert "It was Max Gone. May be another by now: row 2 of Changes waits." in today


def test_what_keeps_somebody_safe_is_not_the_last_word_while_a_review_waits() -> None:
    told = rows(
        assessments=[assessment("05/09/2025", "Full", risk="Yes", risk_plan="Ring at night.")],
        reviews=[
            review("#REF!", "Well.", "Nothing.", risk="It has changed", risk_plan="No rings.")
        ],
    )
    page = look(told).shows("residents/r-001.md")
    assert "1 row waits that may say more" in page.partition("Keeping safe")[2][:120]
    assert "1 row waits that may say more" in look(told).shows("handover/s-01.md", MANAGERS)


def concern(**more: object) -> Told:
    told: Told = {"date": "22/06/2026", "where": "Kitchen", "seen_by": "S-01"}
    told |= {"about": "A resident", "resident": "R-001", "kind": "Neglect", "facts": "No food."}
    told |= {"now_safe": "Yes", "did_now": "Stayed with them", "asked": "Yes", "wishes": "Food."}
    return told | {"agreed": "Yes", "told": "Safeguarding lead"} | more


def test_a_decision_is_not_called_late_while_it_waits_what_was_decided_or_when() -> None:
    decided = {"decision": "Our own action", "reason": "It helps.", "decided_by": "S-01"}
    late = look(rows(concerns=[concern(**decided, decided_on="29/06/2026")]))
    assert "After more than one working day" in late.shows("concerns.md", MANAGERS)
    unsaid = look(rows(concerns=[concern(**decided, decided_on="#REF!")]))
    assert "After more than one working day" not in unsaid.shows("concerns.md", MANAGERS)
    what = look(rows(concerns=[concern(decision="#REF!", decided_on="23/06/2026")]))
    today = what.shows("index.md", MANAGERS)
    assert "Told of on Mon 22 Jun: Cannot say: “Lead: what was decided?” waits." in today


def test_while_it_waits_who_covers_they_may_be_on_every_caseload() -> None:
    away = {"colleague": "S-02", "date": "29/06/2026", "covered_by": "#REF!"}
    night = look(rows(cover=[away]))
    for path in ("caseloads/s-01.md", "caseloads/s-02.md"):
        assert "May be theirs, too Ada Sample (R-001)" in night.shows(path), path


def test_a_day_that_is_known_is_not_pushed_aside_by_one_that_cannot_be_said() -> None:
    last = review("04/04/2026", "Surer.", "Cook.", goal_1="G-001", next_review="#REF!")
    open_goal = goal("G-001", "Cook", look_again="01/10/2026")
    page = look(rows(reviews=[last], goals=[open_goal])).shows("residents/r-001.md")
    assert "Next due Meeting, Tue 23 Jun 7 days late" in page
    assert "Next review Cannot say: “When is the next review?” waits." in page


def test_a_house_that_waits_keeps_nothing_from_being_said_where_all_houses_have_the_same_days() -> (
    None
):
    phone = [{"setting": "House phone", "house": "H-2", "value": "020 7946 0102"}]
    people = [resident("R-001", "Ada Sample", "01/09/2025", house="#REF!")]
    alike = look(rows(residents=people, settings=phone)).shows("residents/r-001.md")
    assert "Meeting, Tue 23 Jun 7 days late" in alike
    unlike = look(rows(residents=people)).shows("residents/r-001.md")
    assert "Cannot say: “House code” waits." in unlike


def test_a_session_that_waits_may_have_kept_the_newest_promise() -> None:
    told = [session("01/06/2026", "We met.", next="Ring", next_who="Keyworker")]
    told[0]["next_by"] = "08/06/2026"
    flat = look(rows(sessions=told, goals=[])).shows("index.md")
    assert "22 days late We said: “Ring”" in flat
    unread = session("#REF!", "We met again.", last_time="Done")
    doubted = look(rows(sessions=[*told, unread], goals=[])).shows("index.md")
    assert "We said: “Ring” Z" not in doubted.replace("late We said", "")
    assert "22 days late" not in doubted
    assert "row 3 of Sessions waits." in doubted
