"""A case study holds coded answers and months, and nothing that says who it is about."""

from __future__ import annotations

import re

import pytest

from tests.a_house import Night, assessment, goal, look, resident, review, rows, session

STUDY = "residents/r-001/case-study.md"
TYPED = "Words that were typed"


def moment(**more: object) -> dict[str, object]:
    told: dict[str, object] = {"resident": "R-001", "date": "10/03/2026", "kind": "New role"}
    told |= {"what": TYPED, "planned": "No", "may_share": "In a case study"}
    return told | {"share_date": "12/03/2026", "story": "Ran a quiz for the house."} | more


def night(**own: object) -> Night:
    told = {
        "residents": [
            resident("R-001", "Ada Sample", "01/09/2025", support_worker="S-02")
            | {"reason": TYPED, "referred_by": TYPED, "pronouns": "she/her", "age_band": "25-34"}
        ],
        "assessments": [assessment("05/09/2025", "Full", strengths=TYPED, area_health=2)],
        "goals": [
            goal("G-001", TYPED, area="Networks", items="Social challenges", barriers=TYPED)
            | {"step_1": TYPED}
        ],
        "sessions": [
            session("10/10/2025", TYPED, place=TYPED),
            session("12/11/2025", TYPED, staff="S-02", kind="1-2-1 support")
            | {"went": "For the first time", "goal": "G-001"},
        ],
        "reviews": [
            review("04/04/2026", TYPED, TYPED, isolation="Every week", ready="Soon")
            | {"area_health": 4}
        ],
        "contacts": [
            {"resident": "R-001", "staff": "S-01", "date": "20/11/2025", "who": TYPED}
            | {"purpose": "Referral", "agreed": "Agreed", "said": TYPED, "action": TYPED}
            | {"action_who": "Nobody", "result": "Started", "result_date": "01/12/2025"}
        ],
        "moments": [moment()],
        "feedback": [],
    }
    return look(rows(**(told | own)))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def study() -> Night:
    return night()


def test_it_tells_the_way_by_month_in_coded_answers(study: Night) -> None:
    words = study.shows(STUDY)
    for line in (
        "Month 1: Came to us. Sent by: other.",
        "Month 1: Full assessment. What matters most: lifeskills, health.",
        "Month 1: A goal about networks, their own idea: social challenges.",
        "Month 3: Another service (other): referral, started.",
        "Month 3: Went to a group or activity for the first time.",
        "Month 7: New role. “Ran a quiz for the house.”",
        "Month 8: Review. Ready to move on: soon. Sees people they like: every week.",
        "2 one-to-one meetings over 10 months, 1 of them with a 1-2-1 worker.",
        "Health 2 of 5 4 of 5",
    ):
        assert line in words


def test_nothing_that_was_typed_and_nothing_that_names_stands_in_it(study: Night) -> None:
    body = study.page(STUDY).split("</div>", 1)[1].split("<aside", 1)[0]  # below the note to staff
    for words in (TYPED, "Ada", "Sample", "Kit", "Lou", "Elm", "she", "25-34", "2025", "2026"):
        assert words not in body.replace("&#45;", "-"), words
    assert not re.search(r"[RGSH]&#45;", body)


def test_there_is_none_without_a_yes() -> None:
    for answer in ("No", "In the house"):
        told = night(moments=[moment(may_share=answer, share_date="12/03/2026")])
        assert STUDY not in {page.path for site in told.sites.values() for page in site.pages}
        assert "Case study" not in told.shows("residents/r-001.md")


def test_only_what_may_be_told_is_told() -> None:
    told = night(moments=[moment(), moment(may_share="In the house", kind="New skill")])
    assert "New role" in told.shows(STUDY)
    assert "New skill" not in told.shows(STUDY)
