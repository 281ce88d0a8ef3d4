"""A house where every word that anybody could type is an attack, and its harmless twin.

Each of the payloads stands as note, as name, as heading and as the words of an option “Other”. The
twin is made of the same rows after checking, with a made-up word in place of each typed text: so
any page of the one must be the page of the other with those words put back, and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from sync.config.project import Project
from sync.forms.blank import write_workbook
from sync.forms.cleaning import clean
from sync.forms.load import load_forms
from sync.forms.model import Field, Form, Kind
from tests.a_house import SHIPPED, assessment, goal, resident, review, session

TODAY = date(2026, 6, 30)
PAYLOADS = [
    json.loads(line)["payload"].encode("utf-8", "replace").decode()
    for line in (Path(__file__).parent / "payloads.jsonl").read_text("utf-8").splitlines()
]
LONGEST, SHORT = 3000, 300  # long enough to be folded, short enough to build in seconds
ORGANISATION = '</title><script>KWXSS=1</script>&lt;b> {{ 7*7 }} "Elm" [x](javascript:1)'
TABS = {  # a tab's title may hold none of [ ] : * ? / \ and '
    "sessions": "<img src=x onerror=KWXSS=1>",
    "residents": "&lt;b onclick=KWXSS=1&gt;Us",
    "goals": "{{ 7+7 }} _Goals_ `x` {#top}",
    "feedback": "<svg onload=KWXSS=1> Feedback",
    "reviews": "# Reviews <!-- --8<-- &amp;",
}
HOUSE_PHONES = ("H-1", "H-10", "H-19")
CODES = [f"{number:03}" for number in range(1, len(PAYLOADS) + 1)]


def typed(payload: str, asked: Field) -> str:
    """Return the payload as somebody could type it into the cell of that question."""
    longest = LONGEST if asked.name == "happened" else SHORT
    text = payload[: min(asked.max_length or longest, longest)]
    return text if clean(text) else f"{text}x"


def as_name(payload: str, asked: Field) -> str:
    """Return the payload as a name, a letter before it where checking would ask for a real one."""
    name = typed(payload, asked)
    unlike = not any(sign.isalpha() for sign in name) or re.match(r"(\w)\1\1", name)
    return f"Q {name}"[: asked.max_length] if unlike else name


def write_hostile(folder: Path) -> None:
    """Write settings, forms and workbook of the house."""
    toml = f"[house]\nname = {json.dumps(ORGANISATION)}\n"
    (folder / "keywork.toml").write_text(toml, encoding="utf-8")
    (folder / "forms_schema").mkdir()
    for name, text in SHIPPED.schema_texts().items():
        (folder / name).write_text(_made_their_own(Path(name).stem, text), encoding="utf-8")
    forms = load_forms(Project(folder).schema_texts())
    write_workbook(folder / "house.xlsx", forms.values(), _told(forms))


def _made_their_own(form: str, text: str) -> str:
    """Give a form its hostile title, and questions that the house asks itself."""
    if form in TABS:
        tab = f"tab: {json.dumps(TABS[form])}"
        text = re.sub(r"tab: [^,}]*", lambda _: tab, text, count=1)
    if form not in ("residents", "sessions"):
        return text
    before, key, after = re.split(r"(?m)^(primaryKey|foreignKeys)", text, maxsplit=1)
    return before + _own_questions(form) + key + after


def _own_questions(form: str) -> str:
    """Ask a question for each payload, in its words; every other one is for managers."""
    asked = []
    for code, payload in zip(CODES, PAYLOADS, strict=True):
        seen = "".join(sign for sign in clean(payload[:SHORT]) if sign.isprintable())
        title = json.dumps(f"{seen} {code}?".strip(), ensure_ascii=False)
        line = f"  - {{name: own_{code}, title: {title}, type: string"
        kept = ", keywork: {audience: managers}" if form == "sessions" and int(code) % 2 else ""
        asked.append(f"{line}{kept}}}\n")
    return "".join(asked)


def _told(forms: Mapping[str, Form]) -> dict[str, list[dict[str, object]]]:
    told: dict[str, list[dict[str, object]]] = {name: [] for name in forms}
    for number, payload in enumerate(PAYLOADS):
        for form, row in _rows(number, payload, forms):
            told[form].append(row)
    told["settings"] = [
        {"setting": "On-call phone", "value": "020 7946 0101", "source": PAYLOADS[0]},
        {"setting": "Days between meetings", "house": "H-2", "value": "14"},
        {"setting": "Complaints", "value": "\n".join(PAYLOADS[:40])},
        *({"setting": "House phone", "house": h, "value": "020 7946 0102"} for h in HOUSE_PHONES),
    ]
    return told


def _rows(
    number: int, payload: str, forms: Mapping[str, Form]
) -> list[tuple[str, dict[str, object]]]:
    """Tell everything about one resident, in the words of one payload."""
    code = CODES[number]
    who, staff, house = f"R-{code}", f"S-{code}", f"H-{number + 1}"
    day = TODAY - timedelta(days=number % 60)
    them = {"resident": who, "staff": staff}
    own_words = payload[:100] if clean(payload) else "x"
    other = {"place": own_words, "together": f"Call, {own_words}"}
    next_by = {"next_who": "Keyworker", "next_by": f"{day:%d/%m/%Y}"}
    rows: list[tuple[str, dict[str, object]]] = [
        ("houses", {"house": house}),
        (
            "staff",
            {"staff": staff, "roles": "Keyworker", "started": "01/01/2020", "house": house}
            | {"can_be_keyworker": "Yes"},
        ),
        (
            "residents",
            resident(who, "", "01/09/2025", house=house, keyworker=staff)
            | {"room": None, "referred_by": own_words, "information": own_words},
        ),
        ("sessions", session(f"{day:%d/%m/%Y}", "", who, **them, **other, **next_by)),
        ("sessions", session(payload[:40], "Their row waits.", who, **them)),
        ("goals", goal(f"G-{code}", "", who)),
        ("assessments", assessment("05/09/2025", "First", who) | them | {"risk": "Yes"}),
        ("reviews", review("04/04/2026", "", "") | them | {"goal_1": f"G-{code}"}),
        ("changes", {"resident": who, "date": "01/05/2026", "what": "Resident disagrees"}),
        ("feedback", {"house": house, "about": "House", "date": "02/06/2026", "resident": who}),
    ]
    rows += _of_the_house(number, code)
    if number % 9 == 8:
        left = {"what": "Left", "to": "Family or friends", "planned": "Yes"}
        rows.append(
            (
                "moves",
                {"resident": who, "date": f"{TODAY:%d/%m/%Y}", "keywork_end": own_words} | left,
            )
        )
    return [(form, _filled(row, payload, code, forms[form])) for form, row in rows]


def _of_the_house(number: int, code: str) -> list[tuple[str, dict[str, object]]]:
    """Tell of the rest of the work, so that no template is left out."""
    who, staff, house, day = f"R-{code}", f"S-{code}", f"H-{number + 1}", "20/06/2026"
    theirs = {"resident": who, "staff": staff, "date": day}
    theme = {"theme": "Wellbeing"}
    shared = {"may_share": "In a case study", "share_date": day, "planned": "No"}
    return [
        ("partners", {"partner": f"P-{code}", "kind": "GP or health"}),
        (
            "contacts",
            theirs
            | {"who": "Council", "purpose": "Referral", "agreed": "Not asked", "result": "Waiting"}
            | {"action_who": "Keyworker", "partner": f"P-{code}"},
        ),
        ("repairs", {"date": day, "house": house, "danger": "Yes", "let_in": who}),
        (
            "concerns",
            {"date": day, "seen_by": staff, "about": "A resident", "resident": who}
            | {"kind": "Other", "now_safe": "Yes", "did_now": "Nothing was needed", "asked": "Yes"}
            | {"agreed": "Yes", "told": "Manager"},
        ),
        (
            "activities",
            {"activity": f"A-{code}", "date": "30/06/2026", "minutes": 30, "kind": "Meal"}
            | {"house": house, "open_to": "Anyone", "led_by": "Staff", "session": f"T-{code}"},
        ),
        ("evaluations", {"activity": f"A-{code}"}),
        (
            "toolkit",
            {"session": f"T-{code}", "date": day, "what": "New session", "status": "In the toolkit"}
            | theme,
        ),
        (
            "grants",
            {"date": day, "asked_by": staff, "house": house, "amount": "£20"}
            | {"residents_in": "Yes", "activity": f"A-{code}"}
            | theme,
        ),
        ("moments", {"resident": who, "date": day, "kind": "New skill"} | shared),
        ("requests", {"kind": "See the file", "resident": who, "received": day}),
        ("introductions", {"staff": staff, "agreed_on": day}),
    ]


def _filled(row: dict[str, object], payload: str, code: str, form: Form) -> dict[str, object]:
    """Type the payload wherever a row leaves room for words."""
    for each in form.fields:
        if each.kind is not Kind.TEXT or (each.name.startswith("own_") and code not in each.name):
            continue
        usual = each.name in ("strengths", "aspirations", "needs")
        if each.name == "room" and form.name != "residents":
            continue  # of those who leave no room is told
        if each.name == "phone":
            continue  # holds a number, never words
        if row.get(each.name) in (None, "") or usual:
            row[each.name] = (as_name if each.name == "name" else typed)(payload, each)
        if each.name in ("steps", "next"):  # a line is a step, and its twin has one line
            row[each.name] = " ".join(str(row[each.name]).split())
    return row
