"""The tabs of the whole house, one row each, drawn upright: a question and its answer a line.

A test names only what it changes, by the question as staff read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from small_house import FORMS, look

from sync.pull.table import RawTable
from tests.drawn import cell_of

if TYPE_CHECKING:
    from sync.check import Checked
    from sync.pull.table import Cell

GOOD: Mapping[str, str] = {
    "residents": """
        Resident code                              | R-001
        What name do you like to be called?        | Ada
        Is the person 18 or over?                  | Yes
        Do they live here?                         | Lives here
        House code                                 | H-1
        Room                                       | 1
        Move-in date                               | 01/02/2026
        Agreement starts on                        |
        Agreement ends on                          |
        Who sent them?                             | Council
        Keyworker (staff code)                     | S-01
        1-2-1 worker, if there is one (staff code) |
    """,
    "moves": """
        Resident code                              | R-001
        On which day?                              | 01/05/2026
        What happened?                             | Left
        Was the move planned?                      | Yes
        Where did they go?                         | Family or friends
        Why did keywork end?                       | Moved away
    """,
    "changes": """
        Resident code                          | R-001
        From which day?                        | 10/03/2026
        What has changed?                      | Away for a while
        Where are they while they are away?    | Hospital
        Until which day are they away?         | 20/03/2026
    """,
    "cover": """
        Who is away? (staff code)              | S-04
        From which day are they away?          | 10/03/2026
        Until which day are they away?         | 20/03/2026
        Who covers for them? (staff code)      | S-02
    """,
    "goals": """
        Goal code                                  | G-001
        Resident code                              | R-001
        On which day did you agree this?           | 05/03/2026
        What do you want to do, in your words?     | Cook a meal
        Which area is it in?                       | Lifeskills
        Short or long term?                        | Long
        Whose idea was it?                         | Resident
        Which partner? (partner code)              |
        Look at it again on                        | 01/09/2026
        Status                                     | Open
        Closed on                                  |
        How did it end?                            |
    """,
    "sessions": """
        Timestamp                                  |
        Resident code                              | R-001
        Who met them? (staff code)                 | S-01
        On which day?                              | 10/03/2026
        At what time?                              |
        What kind of meeting?                      | Keywork
        How many minutes?                          | 45
        How did you meet?                          | In person
        What happened?                             | We talked.
    """,
    "partners": """
        Partner code                  | P-001
        Name of the service           | Willow Advice
        What kind of service is it?   | Council
    """,
    "contacts": """
        Resident code                          | R-001
        Who was in touch? (staff code)         | S-01
        On which day?                          | 10/03/2026
        With whom?                             | Council
        Which partner? (partner code)          |
        What was it for?                       | Update
        Did the resident agree?                | Agreed
        What was said?                         | The form has arrived.
        Which goal was it about? (goal code)   |
        What happens next?                     | They write to us.
        Who does that?                         | The other service
        By when?                               |
        Done on                                |
        How does the referral stand?           |
        Since when?                            |
    """,
    "steps": """
        Which step? (its reference)            | F6SG-YK0J
        What came of it?                       | Done
        On which day?                          | 12/03/2026
        Who says so? (staff code)              | S-01
        Was it about one of these?             | A referral
        Which one?                             | The form for Council.
    """,
    "repairs": """
        On which day was it seen?              | 10/03/2026
        Which house? (house code)              | H-1
        What needs mending?                    | The tap in the kitchen drips.
        Could somebody get hurt?               | No
        On which day were they told?           |
        Mended on                              |
        Who let the workers in? (resident code) |
    """,
    "concerns": """
        On which day was it?                             | 10/03/2026
        Where?                                           | Kitchen
        Who saw or heard it? (staff code)                | S-01
        Who is it about?                                 | A resident
        Which resident? (resident code)                  | R-001
        Which member of staff? (staff code)              |
        What kind of concern is it?                      | Neglect
        What did you see or hear?                        | There was no food.
        Is everyone safe now?                            | Yes
        What was done at once?                           | Stayed with them
        Did you ask what the person wants to happen?     | Yes
        What do they want to happen?                     | Nothing for now.
        Do they agree that we tell others?               | Yes
        Who was told?                                    | Safeguarding lead
        If they did not agree, why was somebody told?    |
        Lead: what was decided?                          |
        Lead: why? (also for no action)                  |
        Lead: decided on                                 |
        Lead: who decided? (staff code)                  |
        Lead: closed on                                  |
    """,
    "activities": """
        Activity code                                          | A-001
        On which day?                                          | 10/03/2026
        How many minutes?                                      | 60
        What is it called?                                     | Soup together
        What kind of activity is it?                           | Cooking
        Which house? (house code)                              |
        Who may come?                                          | Residents
        Which session of the toolkit? (toolkit code)           |
        Who leads it?                                          | Staff
        Which member of staff, if any? (staff code)            |
        Which resident leads it or helps to, if any? (resident code) |
        How many people came?                                  |
        How was the mood of the group before?                  |
        How was the mood of the group after?                   |
        Anything to remember?                                  |
    """,
    "evaluations": """
        Timestamp                                   |
        Activity code                               | A-001
        How much do you agree? [I enjoyed it]       | 5
        How much do you agree? [I felt welcome]     | 5
        Did you feel less alone?                    | Yes
        What should we keep?                        |
        What should we change?                      |
    """,
    "toolkit": """
        Toolkit code                                | T-001
        On which day did you write this?            | 10/03/2026
        What is it called?                          | A quiz
        Which theme?                                | Wellbeing
        Is it a new session or a twist on one?      | New session
        A twist on which session? (toolkit code)    |
        What is it for?                             | To laugh together.
        How does it go, step by step?               | Ask, guess, tell.
        How far is it?                              | Idea
    """,
    "grants": """
        On which day did you ask?                   | 10/03/2026
        Who asks? (staff code)                      | S-01
        For which house? (house code)               | H-1
        What is the idea?                           | Herbs for the window.
        Which theme?                                | Wellbeing
        For which activity? (activity code)         |
        Who gains from it?                          | Everyone at the house
        How much do you ask for?                    | 40
        Did residents help to plan it?              | Yes
        Manager: yes or no?                         |
        Manager: decided on                         |
        Manager: who decided? (staff code)          |
        How much was spent?                         |
    """,
    "moments": """
        On which day?                               | 10/03/2026
        What kind of moment was it?                 | Achievement
        Who? (resident code)                        | R-001
        What happened?                              | The first soup.
        Was it part of a goal?                      | No
        Which goal? (goal code)                     |
        May we share it?                            | No
    """,
    "followups": """
        Resident code                               | R-001
        Who asked? (staff code)                     | S-01
        On which day?                               | 01/06/2026
        How many weeks after leaving?               | 4
        Did you reach them?                         | Yes
        Do they still live there?                   | Yes
    """,
    "requests": """
        What is asked?                              | See the file
        Which resident, if any? (resident code)     | R-001
        On which day did it reach us?               | 10/03/2026
        What is it about?                           |
        On which day did we say that we have it?    |
        If we need longer: told them on             |
        What did we decide?                         |
        Done on                                     |
    """,
    "introductions": """
        Staff code                                  | S-01
        First name to show                          | Kit
        What I do here                              | I am a keyworker.
        I agree to be shown, since                  | 10/03/2026
    """,
    "feedback": """
        Which house? (house code)                   | H-1
        What is it about?                           | House
        How much do you agree? [I feel valued and respected] | 5
    """,
}
Changes = Mapping[str, str]


def filled(form: str, *changes: Changes, base: Changes | None = None) -> RawTable:
    """Draw a tab with one row for each of *changes*: its good row with other answers in it."""
    good = _answers(GOOD[form]) | (base or {})
    rows = [good | each for each in changes or ({},)]
    header = tuple(dict.fromkeys(title for row in rows for title in row))
    body = tuple(
        (number, tuple(_cell(row.get(title, "")) for title in header))
        for number, row in enumerate(rows, 2)
    )
    return RawTable(form, FORMS[form].tab, "drawn", header, body)


def look_at(form: str, *changes: Changes, **others: str | RawTable) -> Checked:
    """Check the small house with one of the tabs filled in."""
    return look(**{form: filled(form, *changes)}, **others)


def _answers(drawing: str) -> dict[str, str]:
    lines = (line.partition("|") for line in drawing.strip().splitlines())
    return {title.strip(): answer.strip() for title, _, answer in lines}


def _cell(answer: str) -> Cell:
    return cell_of(answer) if answer else None
