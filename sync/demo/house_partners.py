"""The services round the house, and when somebody last rang each of them."""

from __future__ import annotations

from sync.demo.telling import FRI, MON, THU, TUE, WED, Telling

SURGERY = "P-001"
COUNSELLING = "P-002"
MENTAL_HEALTH = "P-003"
RECOVERY = "P-004"
HOMES = "P-005"
COUNCIL = "P-006"
PROBATION = "P-007"
MONEY = "P-008"
BIKES = "P-009"
LIBRARY = "P-010"
COLLEGE = "P-011"

Rows = list[dict[str, object]]


def partners(at: Telling) -> Rows:
    """List the services we know; one of them nobody has rung for over half a year."""
    return [
        _service(
            at,
            SURGERY,
            8,
            "301",
            name="Quillwater Surgery",
            kind="GP or health",
            helps_with="Registering, prescriptions, the nurse, home visits for people who cannot come in.",
            contact="The front desk, before ten",
        ),
        _service(
            at,
            COUNSELLING,
            5,
            "302",
            name="Lanternfield Counselling",
            kind="Psychologist or counsellor",
            helps_with="Talking, one to one. People may ring for themselves. First talk in about two weeks.",
            contact="The duty counsellor",
        ),
        _service(
            at,
            MENTAL_HEALTH,
            3,
            "303",
            name="Tansy Lane Community Team",
            kind="Care coordinator",
            helps_with="Care after hospital: a psychologist, a care coordinator and a nurse who visits.",
            contact="The care coordinator on duty",
        ),
        _service(
            at,
            RECOVERY,
            4,
            "304",
            name="Thistledown Recovery",
            kind="Drug and alcohol service",
            helps_with="Cutting down, scripts, naloxone, an afternoon group at two.",
            contact="The worker on the day list",
        )
        | {"email": "daylist@thistledown.example.org"},
        _service(
            at,
            HOMES,
            11,
            "305",
            name="Pennywort Homes",
            kind="Housing provider",
            helps_with="One-bedroom flats. They ask for two papers and a reference.",
            contact="The lettings team",
        ),
        _service(
            at,
            COUNCIL,
            9,
            "200",
            name="Lantern Borough Council, housing team",
            kind="Council",
            helps_with="The housing register, rent and benefits, small changes to a home.",
            contact="The duty officer",
        ),
        _service(
            at,
            PROBATION,
            13,
            "307",
            name="Saffron Court Probation",
            kind="Probation",
            helps_with="Appointments, licence questions, travel to appointments.",
            contact="The office, by phone only",
        ),
        _service(
            at,
            MONEY,
            30,
            "308",
            name="Plain Figures",
            kind="Money or legal advice",
            helps_with="Debt, benefits, letters from a court. Free. Bring everything, opened or not.",
            contact="The Monday adviser",
        ),
        _service(
            at,
            BIKES,
            2,
            "309",
            name="Copperbell Bike Workshop",
            kind="Work, training or volunteering",
            helps_with="Volunteering with tools. Saturdays. No form; come and be shown a wheel.",
            contact="Whoever has the keys",
        ),
        _service(
            at,
            LIBRARY,
            6,
            "310",
            name="Larch Library",
            kind="Activity or interest group",
            helps_with="A choir on Wednesdays that anyone may join, a chess club, warm chairs.",
            contact="The desk",
        )
        | {"email": "desk@larch.example.org"},
        _service(
            at,
            COLLEGE,
            0,
            "311",
            name="Silverbirch College",
            kind="Work, training or volunteering",
            helps_with="Courses in art, English and catering. An open day each term.",
            contact="Admissions",
        ),
    ]


def _service(at: Telling, code: str, checked: int, phone: str, **told: object) -> dict[str, object]:
    """Tell of a service that somebody rang *checked* weeks ago."""
    row: dict[str, object] = {"partner": code, "phone": f"01632 960 {phone}"}
    day = at.day(checked, (MON, TUE, WED, THU, FRI)[checked % 5])
    return row | told | {"checked_on": day}
