"""A hundred slips, as tired people type, and what they type once they have read the card."""

from __future__ import annotations

from collections.abc import Mapping

from sync.pull.table import Cell
from tests.slips.house import Sheet, Slip, drawn, good_house

TABLE = """
tab | row | heading | typed | then
Settings | On-call phone | Value | 1632960002 | 01632 960002
Houses | H-2 | Name of the house |  | Beacon House
Houses | H-1 | Number of rooms | fourteen | 14
Staff | S-07 | Role | agency | Agency or bank staff
Staff | S-06 | First day | Jan 2024 | 08/01/2024
Staff | S-07 | First day | 2 Nov | 02/11/2026
Staff | S-09 | Google account | kit@accounts.example | tia@accounts.example
Staff | S-05 | Last supervision | 06/11/2027 | 06/11/2026
Staff | S-05 | Name |  | Oda Example
Residents | R-001 | Move-in date | 2nd Feb | 02/02/2026
Residents | R-002 | Is the person 18 or over? | yes? | Yes
Residents | R-003 | Keyworker (staff code) | Lou | S-02
Residents | R-004 | Keyworker (staff code) | S-O2 | S-02
Residents | R-005 | House code | Anchor | H-1
Residents | R-006 | Keyworker (staff code) | S-03, S-02 | S-03
Residents | R-008 | What name do you like to be called? |  | Hal Sample
Residents | R-009 | Do they live here? | Living here | Lives here
Residents | R-011 | Who sent them? |  | Council
Residents | R-012 | May we contact you after you leave? | ask him | Yes
Residents | R-013 | On what day did we talk through "Your information"? | 31/02/2026 | 27/04/2026
Residents | R-014 | Days between meetings | weekly | 7
Residents | R-015 | Resident code | R-O15 | R-015
Residents | R-021 | Keyworker (staff code) | S-08 | S-05
Residents | R-022 | Keyworker (staff code) | tbc | No keyworker yet
Residents | R-023 | Move-in date | next Monday | 30/11/2026
Residents | R-024 | Keyworker (staff code) | n/a | S-04
Residents | R-020 | Do they live here? | outreach | Day or outreach
Changes | R-018 | Until which day are they away? | Sunday | 29/11/2026
Changes | R-009 | New keyworker (staff code) | Lou | S-02
Changes | R-005 | New days between meetings | fortnightly | 14
Changes | R-016 | New house (house code) |  | H-2
Changes | R-012 | What should the record say now? |  | May talk to the GP from today.
Changes | R-003 | What has changed? | Disagrees | Resident disagrees
Moves | R-025 | May we stay in touch? | ask her | Yes
Moves | R-017 + 14/09/2026 | Keyworker now (staff code) | Oda | S-05
Moves | R-017 + 20/07/2026 | On which day? | 20/07 | 20/07/2026
Cover | S-06 | Until which day are they away? | Friday | 27/11/2026
Checked | PF95-J1R5 | When? | today | 23/11/2026
Introductions | S-04 | I agree to be shown, since | yes | 02/09/2026
Introductions | S-06 | First name to show |  | Pat
Assessments | R-002 + 05/03/2026 | Is there a risk to you or others? | some | Yes
Assessments | R-006 | Which 1 to 3 areas matter most to you? | Health, Sleep | Health
Assessments | R-008 | What helps to keep you safe? |  | Ring the house at night.
Assessments | R-019 | On which day did you talk? | 09/07/2027 | 09/07/2026
Goals | G-001 | Step 1, by when? | end of month | 27/11/2026
Goals | G-004 | Step 1, who does it? | me | Keyworker
Goals | G-008 | Status | On going | Open
Goals | G-006 | Closed on |  | 25/06/2026
Goals | G-017 | Goal code | G-17 | G-017
Goals | G-015 | Resident code | R014 | R-014
Goals | G-011 | Which partner? (partner code) | the surgery | P-001
Sessions | R-001 + 19/11/2026 | How many minutes? | 45-60 | 45
Sessions | R-003 | By when? | 31/11/2026 | 26/11/2026
Sessions | R-007 + S-06 | Who met them? (staff code) | Pat | S-06
Sessions | R-012 | On which day? | 23/11/2027 | 23/11/2026
Sessions | R-013 | How far is that goal now? | Finished | Done
Sessions | R-014 + 16/11/2026 | What kind of meeting? | 1-1 | Keywork
Sessions | R-002 + 19/11/2026 | Which goal was it about? (goal code) | G-0O2 | G-002
Reviews | R-002 | Is the risk still the same? | same | The same
Reviews | R-013 | Ready to move on? | nearly | Soon
Reviews | R-003 | Does the resident agree? | no | Disagrees
Reviews | R-014 | When is the next review? | 10th Dec | 10/12/2026
Reviews | R-009 | On which day? | 15/13/2026 | 15/10/2026
Reviews | R-006 | What is the new plan to keep safe? |  | Leave a light on.
Contacts | R-004 | How does the referral stand? | waitng list | Waiting
Contacts | R-013 | What was it for? | Referal | Referral
Steps | KZ4H-PE3C | Which step? (its reference) | KZ4H-PE3 | KZ4H-PE3C
Steps | B8XE-HPVP | What came of it? | partly done | Partly
Moments | R-013 | Who? (resident code) | Mia | R-013
Moments | R-007 | May we share it? | yes | No
Moments | R-018 | On which day did they say so? |  | 16/11/2026
Follow-ups | R-025 | Did you reach them? | yes, by text | Yes
Grants | 05/10/2026 | How much was spent? | £54,50 | 54.5
Grants | 02/11/2026 | How much do you ask for? | about 120 | 120
Grants | 12/10/2026 | Manager: who decided? (staff code) | S-04 | S-09
Grants | 03/11/2026 | Manager: yes or no? | Maybe | No
Partners | P-001 | Phone | 1632960101 | 01632 960101
Partners | P-002 | What kind of service is it? |  | Work, training or volunteering
Partners | P-004 | When did someone last check this? | Oct | 02/10/2026
Repairs | 16/11/2026 + H-1 | Could somebody get hurt? | maybe | Yes
Repairs | 02/11/2026 | Mended on | 12/11/2025 | 12/11/2026
Repairs | 02/11/2026 | Who let the workers in? (resident code) | Eli | R-005
Repairs | 23/11/2026 + H-1 | On which day was it seen? | yesterday | 23/11/2026
Activities | A-005 | At what time? | 10ish | 10:00
Activities | A-002 | How many people came? | a few | 6
Activities | A-003 | Which session of the toolkit? (toolkit code) | T-0O2 | T-002
Evaluations | The lamp | How much do you agree? [I enjoyed it] | 5! | 5
Evaluations | The bread | Activity code | A001 | A-001
Toolkit | T-003 | A twist on which session? (toolkit code) | calm | T-002
Toolkit | T-002 + 02/09/2026 | How far is it? | in toolkit | In the toolkit
Feedback | R-004 | Your code, only if you want an answer | Dov | R-004
Feedback | 12/11/2026 | Which house? (house code) | Beacon House | H-2
Concerns | 23/11/2026 | Which resident? (resident code) | Lev | R-012
Concerns | 23/11/2026 | Is everyone safe now? | think so | No
Concerns | 20/11/2026 | Which member of staff? (staff code) | agency | S-07
Concerns | 21/11/2026 | Who is it about? | someone | A visitor
Concerns | 05/10/2026 | Lead: who decided? (staff code) | Kit | S-01
Data requests | Complaint | On which day did it reach us? | 10/11 | 10/11/2026
Data requests | R-006 | What did we decide? | done | Done in full
Data requests | Breach | At what time? | 9ish | 09:00
"""
SLIPS = tuple(
    Slip(*(str(row[each]) for each in ("tab", "row", "heading")), row["typed"], row["then"])
    for row in drawn(TABLE, {})
)


def spoiled(*slips: Slip) -> Sheet:
    """Draw the house with these slips in it."""
    return changed({each: each.typed for each in slips})


def changed(typed: Mapping[Slip, Cell]) -> Sheet:
    """Draw the house with other cells in the place of these slips."""
    good = good_house()
    sheet = good_house()
    for slip, cell in typed.items():
        sheet[slip.tab][slip.place(good)][slip.heading] = cell
    return sheet
