"""People as they really come: later, without a keyworker yet, to a house that starts today."""

from __future__ import annotations

import pytest

from sync.forms.model import Audience
from tests.a_house import FORMS, TODAY, look, resident, rows, section, session, shown

NOTHING_YET = {name: [] for name in ("assessments", "goals", "sessions", "reviews", "feedback")}


def test_one_who_moves_in_later_is_coming_and_in_no_count_of_people_here() -> None:
    told = rows(
        residents=[
            resident("R-001", "Ada Sample", "01/09/2025"),
            resident("R-002", "Bo Sample", "07/07/2026"),
        ]
    )
    night = look(told)
    assert "Bo Sample (R-002) Coming on Tue 7 Jul" in night.shows("index.md")
    people = night.shows("residents/index.md")
    assert "1 person here today." in people
    assert "Coming Bo Sample (R-002) Coming on Tue 7 Jul" in people
    assert "Nobody has moved on yet." in people
    assert "r-002/" not in night.page("caseloads/s-01.md")
    page = night.shows("residents/r-002.md")
    assert "Coming on Tue 7 Jul (in 7 days): Elm House, room 2." in page
    assert "Tue 7 Jul Moves in" in page


def test_somebody_coming_may_have_the_room_of_one_who_is_still_there() -> None:
    told = rows(
        residents=[
            resident("R-001", "Ada Sample", "01/09/2025", room="4"),
            resident("R-002", "Bo Sample", "07/07/2026", room="4"),
        ]
    )
    assert not [each for each in look(told).checked.problems if each.code == "KW-ROOM-TWICE"]


def test_no_keyworker_yet_is_an_answer_and_stands_on_today_until_there_is_one() -> None:
    nobody = resident("R-002", "Bo Sample", "25/06/2026", keyworker="No keyworker yet")
    told = rows(residents=[resident("R-001", "Ada Sample", "01/09/2025"), nobody])
    night = look(told)
    assert not [each for each in night.checked.problems if each.waits]
    part = shown(section(night.page("index.md"), "No keyworker now"))
    assert "Bo Sample (R-002) No keyworker yet." in part
    assert "In no keyworker’s caseload: Bo Sample (R-002) (No keyworker yet)." in night.shows(
        "caseloads/index.md"
    )
    page = night.shows("residents/r-002.md")
    assert "Keyworker No keyworker yet" in page
    assert "would rather not say" not in page
    change = {"resident": "R-002", "date": "29/06/2026", "what": "Keyworker", "keyworker": "S-01"}
    later = look(told | {"changes": [change]})
    assert "No keyworker now" not in later.page("index.md")
    assert "r-002/" in later.page("caseloads/s-01.md")


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.MANAGERS])
def test_nothing_is_asked_for_that_was_due_before_the_house_began(audience: Audience) -> None:
    people = [resident(f"R-00{n}", f"{'ABC'[n - 1]} Sample", "01/09/2025") for n in (1, 2, 3)]
    old = session("01/05/2026", "We met.", next="Ring", next_who="Keyworker", next_by="08/05/2026")
    told = rows(residents=people, **(NOTHING_YET | {"sessions": [old]}))
    red = look(told)
    assert "3 people have something late." in red.shows("index.md", audience)
    began = {"setting": "We began with keywork on", "value": f"{TODAY:%d/%m/%Y}"}
    told["settings"] = [*told["settings"], began]
    calm = look(told)
    assert "Nobody is late today." in calm.shows("index.md", audience)
    assert "First meeting due by Tue 7 Jul." in calm.shows("index.md", audience)
    assert "Here since Mon 1 Sep 2025" in calm.shows("index.md", audience)


def test_agency_staff_are_a_role_that_leads_nobody() -> None:
    assert "Agency or bank staff" in FORMS["staff"].by_name["roles"].options


def away(**more: object) -> dict[str, object]:
    told = {"resident": "R-001", "date": "10/06/2026", "what": "Away for a while"}
    return told | {"away_at": "Hospital"} | more


def with_one(*changes: dict[str, object], **met: object) -> object:
    people = [resident("R-001", "Ada Sample", "01/09/2025")]
    old = session("01/06/2026", "We met.")
    own = NOTHING_YET | {"sessions": [old], "changes": list(changes)}
    return look(rows(residents=people, **(own | met)))


def test_meetings_are_not_late_while_somebody_is_away_and_the_page_says_so() -> None:
    assert "22 days late" in with_one().shows("caseloads/s-01.md")
    for until, said in (("03/07/2026", ", until Fri 3 Jul"), (None, "")):
        night = with_one(away(until=until))
        lead = f"Away since Wed 10 Jun{said}: hospital. Meetings are not late meanwhile."
        assert lead in night.shows("residents/r-001.md")
        assert lead in night.shows("caseloads/s-01.md")
        assert "Last seen Mon 1 Jun (4 weeks ago)." not in shown(
            section(night.page("index.md"), "Late")
        )


def test_after_coming_back_meetings_are_counted_from_the_last_day_away() -> None:
    night = with_one(away(until="25/06/2026"))
    assert "Away since" not in night.shows("residents/r-001.md")
    coming = shown(section(night.page("index.md"), "Coming"))
    assert "Due in 2 days Last seen Mon 1 Jun (4 weeks ago)." in coming


def test_while_it_waits_until_when_they_are_away_nobody_says_that_a_meeting_is_in_time() -> None:
    night = with_one(away(until="soon"))
    assert "Meeting. Cannot say: “Until which day are they away?” waits." in night.shows(
        "caseloads/s-01.md"
    )


def test_one_whose_code_cannot_be_read_stands_on_today_with_what_can() -> None:
    told = rows(
        residents=[
            resident("R-001", "Ada Sample", "01/09/2025"),
            resident("R004", "Di Sample", "01/06/2026", room="7"),
        ],
        sessions=[session("16/06/2026", "We met.", "R-004")],
    )
    night = look(told)
    part = shown(section(night.page("index.md"), "Waiting for a correction"))
    assert "Row 3 of Residents We can read: What name do you like to be called?: Di Sample" in part
    assert "Row 2 of Sessions" in part
    page = night.shows("to-put-right.md")
    assert "Residents has a code that may be meant: R004, row 3." in page
    assert "Put that code right. Then nothing is needed here." in page
    assert "add its row" not in page
