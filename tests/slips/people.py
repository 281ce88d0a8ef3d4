"""Who lives and works in the two houses of Harbour Homes, drawn as its staff see the tabs."""

from __future__ import annotations

HOUSES = """
House code | Name of the house | Number of rooms
H-1 | Anchor House | 14
H-2 | Beacon House | 12
"""
SETTINGS = """
Setting | House | Value | Source | Checked on
Days between meetings | | "7"
Days between meetings | H-2 | "14"
Minutes of a meeting | | "60"
Days to the first assessment | | "7"
Days to the full assessment | | "28"
Days to the first goal | | "28"
Days between reviews | | "84"
Days shown as soon | | "14"
Days of grace | | "0"
Missed visits in a row | | "2"
First day of the records | | 01/01/2015
We began with keywork on | | 01/01/2026
Areas | | Budgeting, Lifeskills, Training, Health, Relationships, Safety
Days to write up a session | | "2"
Years to keep a file | | "6"
Most a grant may be | | "150"
House phone | | 01632 960001 | The bill | 02/11/2026
On-call phone | | 01632 960002 | The rota | 02/11/2026
Manager's phone | | 01632 960003 | Her card | 02/11/2026
Council phone | | 01632 960004 | Their site | 02/11/2026
Safeguarding phone | | 01632 960005 | Their site | 02/11/2026
Complaints | | 01632 960006 | The board | 02/11/2026
Concerns about a manager | | 01632 960007 | The board | 02/11/2026
"""
STAFF = """
Staff code | Name | Google account | Role | House code | First day | Last day \
| Can be a keyworker? | Last supervision
S-01 | Kit Example | kit@accounts.example | Manager, Safeguarding lead | | 01/03/2021 | | No \
| 02/11/2026
S-02 | Lou Example | lou@accounts.example | Keyworker | H-1 | 05/07/2021 | | Yes | 03/11/2026
S-03 | Max Example | max@accounts.example | Keyworker | H-1 | 10/01/2022 | | Yes | 04/11/2026
S-04 | Ned Example | ned@accounts.example | Keyworker | H-2 | 06/06/2022 | | Yes | 05/11/2026
S-05 | Oda Example | oda@accounts.example | Keyworker | H-2 | 04/09/2023 | | Yes | 06/11/2026
S-06 | Pat Example | pat@accounts.example | 1-2-1 support worker | | 08/01/2024 | | No | 09/11/2026
S-07 | Rae Example | rae@accounts.example | Agency or bank staff | H-1 | 02/11/2026 | | No \
| 10/11/2026
S-08 | Sid Example | sid@accounts.example | Keyworker | H-1 | 01/02/2024 | 31/08/2026 | Yes \
| 03/08/2026
S-09 | Tia Example | tia@accounts.example | Manager | | 01/04/2025 | | No | 11/11/2026
"""
INTRODUCTIONS = """
Staff code | First name to show | What I do here | A few words about me | I agree to be shown, since
S-02 | Lou | Keyworker at Anchor House | I grow tomatoes. | 01/09/2026
S-03 | Max | Keyworker at Anchor House | I mend bicycles. | 01/09/2026
S-04 | Ned | Keyworker at Beacon House | I sing in a choir. | 02/09/2026
S-05 | Oda | Keyworker at Beacon House | I bake bread. | 02/09/2026
S-06 | Pat | One-to-one support | I walk a lot. | 03/09/2026
"""
RESIDENTS_USUAL = {
    "Is the person 18 or over?": "Yes",
    "What kind of agreement do they have?": "Licence",
    "How do they like information?": "Easy words",
    "May we use a photo?": "No",
    "May we contact you after you leave?": "Yes",
}
RESIDENTS = """
Resident code | What name do you like to be called? | Do they live here? | House code | Room \
| Move-in date | Who sent them? | Keyworker (staff code) \
| 1-2-1 worker, if there is one (staff code) \
| On what day did we talk through "Your information"?
R-001 | Ada Sample | Lives here | H-1 | 1 | 02/02/2026 | Council | S-02 | | 02/02/2026
R-002 | Bo Sample | Lives here | H-1 | 2 | 09/02/2026 | Council | S-02 | S-06 | 09/02/2026
R-003 | Cy Sample | Lives here | H-1 | 3 | 16/02/2026 | Hospital | S-02 | | 16/02/2026
R-004 | Dov Sample | Lives here | H-1 | 4 | 23/02/2026 | Outreach team | S-02 | | 23/02/2026
R-005 | Eli Sample | Lives here | H-1 | 5 | 02/03/2026 | Council | S-02 | | 02/03/2026
R-006 | Fay Sample | Lives here | H-1 | 6 | 09/03/2026 | Themselves | S-03 | | 09/03/2026
R-007 | Gus Sample | Lives here | H-1 | 7 | 16/03/2026 | Council | S-03 | S-06 | 16/03/2026
R-008 | Hal Sample | Lives here | H-1 | 8 | 23/03/2026 | Council | S-03 | | 23/03/2026
R-009 | Ivo Sample | Lives here | H-1 | 9 | 30/03/2026 | Hospital | S-03 | | 30/03/2026
R-010 | Jem Sample | Lives here | H-1 | 10 | 06/04/2026 | Council | S-03 | | 06/04/2026
R-011 | Kai Sample | Lives here | H-1 | 11 | 13/04/2026 | Council | S-03 | | 13/04/2026
R-012 | Lev Sample | Lives here | H-1 | 12 | 20/04/2026 | Outreach team | S-02 | | 20/04/2026
R-013 | Mia Sample | Lives here | H-2 | 1 | 27/04/2026 | Council | S-04 | | 27/04/2026
R-014 | Noa Sample | Lives here | H-2 | 2 | 04/05/2026 | Council | S-04 | S-06 | 04/05/2026
R-015 | Oz Sample | Lives here | H-2 | 3 | 11/05/2026 | Prison or probation | S-04 | | 11/05/2026
R-016 | Pia Sample | Lives here | H-2 | 4 | 18/05/2026 | Council | S-04 | | 18/05/2026
R-017 | Quin Sample | Lives here | H-2 | 5 | 01/06/2026 | Family or friend | S-05 | | 01/06/2026
R-018 | Roy Sample | Lives here | H-2 | 6 | 08/06/2026 | Council | S-05 | | 08/06/2026
R-019 | Sol Sample | Lives here | H-2 | 7 | 15/06/2026 | Council | S-05 | | 15/06/2026
R-020 | Tam Sample | Day or outreach | H-2 | | 22/06/2026 | Outreach team | S-05 | | 22/06/2026
R-021 | Uma Sample | Lives here | H-2 | 8 | 16/11/2026 | Council | S-05 | | 16/11/2026
R-022 | Vic Sample | Lives here | H-1 | 13 | 20/11/2026 | Council | No keyworker yet | | 20/11/2026
R-023 | Wim Sample | Lives here | H-1 | 14 | 30/11/2026 | Hospital | S-03 | |
R-024 | Xan Sample | Lives here | H-2 | 9 | 07/12/2026 | Council | S-04 | |
R-025 | Yas Sample | Lives here | H-2 | 10 | 12/01/2026 | Council | S-05 | | 12/01/2026
"""
CHANGES = """
Resident code | From which day? | What has changed? | New keyworker (staff code) \
| New 1-2-1 worker (staff code) | New house (house code) | New room | New days between meetings \
| Where are they while they are away? | Until which day are they away? \
| What should the record say now? | Why?
R-010 | 10/11/2026 | Away for a while | | | | | | Hospital | | | An operation on a knee.
R-018 | 21/11/2026 | Away for a while | | | | | | Staying with family | 29/11/2026
R-009 | 01/10/2026 | Keyworker | S-02 | | | | | | | | So that the two caseloads are even.
R-005 | 01/09/2026 | Days between meetings | | | | | 14 | | | | It was too much.
R-016 | 05/10/2026 | House or room | | | H-2 | 11 | | | | | The stairs.
R-012 | 12/10/2026 | Permission | | | | | | | | May talk to the GP from today.
R-003 | 02/11/2026 | Resident disagrees | | | | | | | | Says the note of May is too harsh.
R-015 | 03/08/2026 | 1-2-1 worker | | S-06 | | | | | | | To get ready for college.
R-006 | 09/11/2026 | Correct a record | | | | | | | | The visit of 2 November was by phone.
"""
MOVES = """
Resident code | On which day? | What happened? | Was the move planned? | Where did they go? \
| Why did keywork end? | Is there a plan for settling in? | May we stay in touch? \
| House they came back to (house code) | Room they came back to | Keyworker now (staff code)
R-025 | 12/10/2026 | Left | Yes | Own tenancy, social | No longer needs keywork | Yes | Yes
R-017 | 20/07/2026 | Left | No | Family or friends | Person stopped | No | Yes
R-017 | 14/09/2026 | Came back | | | | | | H-2 | 5 | S-05
"""
CHECKED = """
Reference | Who looked? (staff code) | When? | Note
PF95-J1R5 | S-01 | 23/11/2026 | Their own number
4VP3-Q046 | S-01 | 23/11/2026 | It is a library card
"""
COVER = """
Who is away? (staff code) | From which day are they away? | Until which day are they away? \
| Who covers for them? (staff code)
S-06 | 23/11/2026 | 27/11/2026 | S-07
"""
