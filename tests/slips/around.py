"""The rest of the work of Harbour Homes, and the tabs of its managers, drawn as they see them."""

from __future__ import annotations

MOMENTS = """
On which day? | What kind of moment was it? | Who? (resident code) | What happened? \
| Was it part of a goal? | Which goal? (goal code) | May we share it? \
| On which day did they say so?
10/11/2026 | Achievement | R-013 | Did the whole wash alone. | Yes | G-014 | In the house \
| 10/11/2026
12/11/2026 | Kindness to others | R-007 | Carried the shopping for a neighbour. | No | | No
16/11/2026 | New skill | R-018 | Made soup for nine people. | Yes | G-019 | In the house \
| 16/11/2026
18/11/2026 | Ex-resident visit | | Somebody came by with a cake. | No | | No
"""
FOLLOWUPS = """
Resident code | Who asked? (staff code) | On which day? | How many weeks after leaving? \
| Did you reach them? | Do they still live there? | How are they getting on?
R-025 | S-05 | 09/11/2026 | "4" | Yes | Yes | The flat is warm and quiet.
"""
GRANTS = """
On which day did you ask? | Who asks? (staff code) | For which house? (house code) \
| What is the idea? | Which theme? | For which activity? (activity code) | Who gains from it? \
| How much do you ask for? | Did residents help to plan it? | Manager: yes or no? \
| Manager: decided on | Manager: who decided? (staff code) | How much was spent? \
| Is there a receipt?
05/10/2026 | S-02 | H-1 | Pans for the kitchen | Wellbeing | A-001 | Everyone at the house | 60 \
| Yes | Yes | 08/10/2026 | S-01 | 54.5 | Yes
12/10/2026 | S-04 | H-2 | Paint for the bench | Self-esteem | | Everyone at the house | 25 | Yes \
| Yes | 14/10/2026 | S-09 | 22 | No
02/11/2026 | S-05 | H-2 | A day at the sea | Relationships | A-006 | Everyone at the house | 120 \
| Yes
03/11/2026 | S-03 | H-1 | A big screen | Wellbeing | | Everyone at the house | 150 | No | No \
| 06/11/2026 | S-01
"""
PARTNERS = """
Partner code | Name of the service | What kind of service is it? | What do they help with? \
| Whom do we ask for? | Phone | Email | When did someone last check this?
P-001 | The surgery in Well Lane | GP or health | Health of every kind | The front desk \
| 01632 960101 | desk@surgery.example | 01/10/2026
P-002 | The college | Work, training or volunteering | Courses | Student help | 01632 960102 \
| help@college.example | 01/10/2026
P-003 | The council | Council | Homes and care | The duty desk | 01632 960103 \
| duty@council.example | 02/10/2026
P-004 | Probation | Probation | Licence and dates | The duty officer | 01632 960104 \
| duty@probation.example | 02/10/2026
P-005 | The landlord | Housing provider | Rent and repairs | The rent team | 01632 960105 \
| rent@landlord.example | 05/10/2026
"""
REPAIRS = """
On which day was it seen? | Which house? (house code) | Which room or place? \
| What needs mending? | Could somebody get hurt? | Who told us? | Who was told? \
| On which day were they told? | Their reference | Mended on \
| Who let the workers in? (resident code)
02/11/2026 | H-1 | Kitchen | The tap drips | No | A resident | The landlord | 03/11/2026 | 4411 \
| 12/11/2026 | R-005
16/11/2026 | H-1 | Stairs | A loose stair rod | Yes | Staff | The landlord | 16/11/2026 | 4502
18/11/2026 | H-2 | Room 3 | The window will not shut | No | A resident | The landlord | 19/11/2026
22/11/2026 | H-2 | Hall | A bulb is out | No | A visitor
23/11/2026 | H-1 | Yard | Broken glass by the gate | Yes | A resident | The handyperson | 23/11/2026
"""
ACTIVITIES = """
Activity code | On which day? | At what time? | How many minutes? | What is it called? \
| What kind of activity is it? | Which house? (house code) | Where? | Who may come? \
| Which theme? | Which session of the toolkit? (toolkit code) | Who leads it? \
| Which member of staff, if any? (staff code) \
| Which resident leads it or helps to, if any? (resident code) | How many people came? \
| How many hours did staff spend on it, all together?
A-001 | 14/10/2026 | 12:00 | 90 | Soup lunch | Cooking | H-1 | Kitchen | Residents | Wellbeing \
| T-001 | Staff | S-02 | R-006 | 8 | 3
A-002 | 04/11/2026 | 14:00 | 60 | Tea and talk | Drop-in | H-2 | Lounge | Anyone | Relationships \
| | Staff | S-04 | | 6 | 2
A-003 | 18/11/2026 | 14:00 | 60 | Calm half hour | Group session | H-2 | Lounge | Residents \
| Wellbeing | T-002 | Staff | S-05 | | 5 | 2
A-004 | 25/11/2026 | 12:00 | 90 | Stew lunch | Cooking | H-1 | Kitchen | Residents | Wellbeing \
| T-001 | Staff, Resident | S-02 | R-001
A-005 | 27/11/2026 | 10:00 | 60 | Walk and coffee | Exercise and coffee | | By the gate | Anyone \
| Wellbeing | | Staff | S-06
A-006 | 03/12/2026 | 09:00 | 480 | A day at the sea | Trip | H-2 | At the bus stop | Residents \
| Relationships | | Staff | S-05
"""
EVALUATIONS_USUAL = {
    "How much do you agree? [I felt welcome]": 5,
    "How much do you agree? [I would come again]": 4,
    "Did you feel less alone?": "A bit",
}
EVALUATIONS = """
Activity code | How much do you agree? [I enjoyed it] \
| How much do you agree? [I learned something] | What should we keep?
A-001 | 5 | 4 | The bread
A-001 | 4 | 3 | The soup
A-001 | 4 | 4 | The music
A-001 | 5 | 2 | The hour
A-001 | 3 | 4 | The company
A-001 | 5 | 5 | The washing-up
A-003 | 4 | 4 | The quiet
A-003 | 5 | 3 | The lamp
"""
TOOLKIT_USUAL = {"How does it go, step by step?": "Sit in a ring.\nSay hello.\nBegin."}
TOOLKIT = """
Toolkit code | On which day did you write this? | What is it called? | Which theme? \
| Is it a new session or a twist on one? | A twist on which session? (toolkit code) \
| What is it for? | How many minutes does it take? | How many times was it tried? \
| How far is it?
T-001 | 01/09/2026 | Cook together | Wellbeing | New session | | To eat well on little. | 90 | 4 \
| In the toolkit
T-002 | 02/09/2026 | Calm half hour | Wellbeing | New session | | To come to rest. | 30 | 2 \
| In the toolkit
T-003 | 05/10/2026 | Calm outdoors | Wellbeing | Twist | T-002 | To come to rest under a tree. \
| 30 | 1 | Tried
T-004 | 02/11/2026 | Say one good thing | Self-esteem | New session | | To be kind to yourself. \
| 20 | 0 | Idea
"""
FEEDBACK_USUAL = {
    "How much do you agree? [I feel valued and respected]": 4,
    "How much do you agree? [I have learned new things]": 3,
}
FEEDBACK = """
What day is it? | Which house? (house code) | What is it about? | What is good? \
| What could be better? | Your code, only if you want an answer | How should we answer?
03/11/2026 | H-1 | House | The garden | The wifi | R-004 | In person
05/11/2026 | H-1 | Keyworker | Somebody listens | Nothing much
09/11/2026 | H-1 | Sessions | They start on time | The chairs
10/11/2026 | H-2 | House | The quiet | The stairs | R-016 | Letter
12/11/2026 | H-2 | Activity | The choir | More of it
16/11/2026 | H-2 | House, Keyworker | The food | The bins
"""
CONCERNS = """
On which day was it? | At what time? | Where? | Who saw or heard it? (staff code) \
| Who is it about? | Which resident? (resident code) | Which member of staff? (staff code) \
| What kind of concern is it? | What did you see or hear? | Is everyone safe now? \
| What was done at once? | Did you ask what the person wants to happen? \
| What do they want to happen? | If they were not asked, why not? \
| Do they agree that we tell others? | Who was told? | How and when were they told? \
| Lead: what was decided? | Lead: why? (also for no action) | Lead: decided on \
| Lead: who decided? (staff code) | Lead: closed on
05/10/2026 | 21:00 | Room 8 | S-03 | A resident | R-008 | | Financial abuse | Money was gone. \
| Yes | Stayed with them | Yes | The money back | | Yes | Safeguarding lead | By phone at 21:30 \
| Told the council | It may go on | 06/10/2026 | S-01 | 02/11/2026
12/11/2026 | 18:30 | Lounge | S-04 | A resident | R-015 | | Self-harm | A cut on one arm. | Yes \
| Called a doctor | Yes | To be left in peace | | Yes | Safeguarding lead | In person at once \
| Our own action | A plan is enough | 13/11/2026 | S-01
20/11/2026 | 10:00 | Office | S-05 | A member of staff | | S-07 | Neglect \
| A door stood open all night. | Yes | Other | No | | It is not about one person | Cannot say \
| Manager | By phone on the day
23/11/2026 | 20:15 | Yard | S-02 | A resident | R-012 | | Self-neglect | No coat in the rain. \
| No | Stayed with them | Yes | A coat | | Yes | Safeguarding lead | By phone at 20:40
21/11/2026 | 12:00 | Gate | S-03 | A visitor | | | Discrimination | Shouting at the door. | Yes \
| Nothing was needed | No | | They had gone | Cannot say | Manager | At the handover
"""
REQUESTS = """
What is asked? | Which resident, if any? (resident code) | On which day did it reach us? \
| At what time? | What is it about? | On which day did we say that we have it? \
| If we need longer: told them on | What did we decide? | Why? | Done on
See the file | R-003 | 02/11/2026 | | The whole file | 03/11/2026
Complaint | R-016 | 10/11/2026 | | The stairs | 12/11/2026
Put a record right | R-006 | 05/10/2026 | | The visit in May | 06/10/2026 | | Done in full | \
| 20/10/2026
Breach | | 16/11/2026 | 09:00 | A letter went to the wrong room | | | Not told to the ICO \
| It came back unopened | 17/11/2026
"""
