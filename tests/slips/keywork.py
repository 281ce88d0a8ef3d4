"""What the keyworkers of Harbour Homes wrote down, drawn as they see the tabs."""

from __future__ import annotations

ASSESSMENTS_USUAL = {
    "What are you good at?": "I make people laugh.",
    "What do you hope for?": "A place of my own.",
    "What help do you want?": "Somebody to go with me.",
    "How is each area now? [Budgeting]": 2,
    "How is each area now? [Health]": 3,
}
ASSESSMENTS = """
Resident code | Who wrote this down? (staff code) | On which day did you talk? \
| Which assessment is this? | Which 1 to 3 areas matter most to you? \
| Is there a risk to you or others? | What helps to keep you safe? | Read back and agreed?
R-001 | S-02 | 05/02/2026 | First | Budgeting, Health | None known | | Agreed
R-001 | S-02 | 26/02/2026 | Full | Budgeting, Health | None known | | Agreed
R-002 | S-02 | 12/02/2026 | First | Health | Yes | Knock twice and wait. | Agreed
R-002 | S-02 | 05/03/2026 | Full | Health | Yes | Knock twice and wait. | Agreed
R-003 | S-02 | 12/03/2026 | Full | Lifeskills | None known | | Disagrees
R-004 | S-02 | 19/03/2026 | Full | Training | None known | | Agreed
R-005 | S-02 | 26/03/2026 | Full | Budgeting | None known | | Agreed
R-006 | S-03 | 02/04/2026 | Full | Health | Yes | Go out by the garden door. | Agreed
R-007 | S-03 | 09/04/2026 | Full | Relationships | None known | | Agreed
R-008 | S-03 | 16/04/2026 | Full | Safety | Yes | Ring the house at night. | Agreed
R-009 | S-03 | 23/04/2026 | Full | Budgeting | None known | | Agreed
R-010 | S-03 | 30/04/2026 | Full | Health | None known | | Agreed
R-011 | S-03 | 07/05/2026 | Full | Training | None known | | Agreed with changes
R-012 | S-02 | 14/05/2026 | Full | Health | None known | | Agreed
R-013 | S-04 | 21/05/2026 | Full | Lifeskills | None known | | Agreed
R-014 | S-04 | 28/05/2026 | Full | Relationships | None known | | Agreed
R-015 | S-04 | 04/06/2026 | Full | Training | Yes | Leave the room and walk. | Agreed
R-016 | S-04 | 11/06/2026 | Full | Health | None known | | Agreed
R-017 | S-05 | 25/06/2026 | Full | Budgeting | None known | | Agreed
R-018 | S-05 | 02/07/2026 | Full | Lifeskills | None known | | Agreed
R-019 | S-05 | 09/07/2026 | Full | Health | None known | | Agreed
R-020 | S-05 | 16/07/2026 | Full | Training | None known | | Agreed
R-021 | S-05 | 19/11/2026 | First | Health | None known | | Agreed
"""
GOALS_USUAL = {"Whose idea was it?": "Resident"}
GOALS = """
Goal code | Resident code | On which day did you agree this? \
| What do you want to do, in your words? | Which area is it in? | Short or long term? | Step 1 \
| Step 1, who does it? | Step 1, by when? | Step 1, done on | Which partner? (partner code) \
| Look at it again on | Status | Closed on | How did it end?
G-001 | R-001 | 26/02/2026 | Save ten pounds a week | Budgeting | Long | Open an account \
| Keyworker | 27/11/2026 | | | 18/01/2027 | Open
G-002 | R-002 | 05/03/2026 | Walk every day | Health | Long | Find shoes | Resident | 30/11/2026 \
| | | 11/01/2027 | Open
G-003 | R-003 | 12/03/2026 | Cook for four | Lifeskills | Long | Buy a pan | Keyworker \
| 20/10/2026 | 19/10/2026 | | 12/01/2027 | Open
G-004 | R-004 | 19/03/2026 | Start at the college | Training | Long | Ring the college \
| Keyworker | 04/12/2026 | | P-002 | 13/01/2027 | Open
G-005 | R-005 | 26/03/2026 | Pay off the phone | Budgeting | Long | | | | | | 14/01/2027 | Open
G-006 | R-006 | 02/04/2026 | See the dentist | Health | Short (up to 12 weeks) | | | | | \
| 01/07/2026 | Closed | 25/06/2026 | Met
G-007 | R-006 | 25/06/2026 | Sleep through the night | Health | Long | | | | | P-001 | 15/01/2027 \
| Open
G-008 | R-007 | 09/04/2026 | Write to a sister | Relationships | Long | | | | | | 18/01/2027 | Open
G-009 | R-008 | 16/04/2026 | Feel safe on the stairs | Safety | Long | | | | | | 19/01/2027 | Open
G-010 | R-009 | 23/04/2026 | Keep a money diary | Budgeting | Long | | | | | | 20/01/2027 | Open
G-011 | R-010 | 30/04/2026 | Mend the knee | Health | Long | | | | | P-001 | 21/01/2027 | Paused
G-012 | R-011 | 07/05/2026 | A forklift course | Training | Long | | | | | | 22/01/2027 | Open
G-013 | R-012 | 14/05/2026 | Give up smoking | Health | Long | | | | | | 25/01/2027 | Open
G-014 | R-013 | 21/05/2026 | Do the washing alone | Lifeskills | Long | | | | | | 26/01/2027 | Open
G-015 | R-014 | 28/05/2026 | Join the choir | Relationships | Long | | | | | | 27/01/2027 | Open
G-016 | R-015 | 04/06/2026 | Pass the maths test | Training | Long | | | | | | 28/01/2027 | Open
G-017 | R-016 | 11/06/2026 | Swim once a week | Health | Long | | | | | | 29/01/2027 | Open
G-018 | R-017 | 25/06/2026 | Buy a winter coat | Budgeting | Long | | | | | | 01/02/2027 | Open
G-019 | R-018 | 02/07/2026 | Learn five soups | Lifeskills | Long | | | | | | 02/02/2027 | Open
G-020 | R-019 | 09/07/2026 | Eat breakfast | Health | Long | | | | | | 03/02/2027 | Open
G-021 | R-020 | 16/07/2026 | A course in gardening | Training | Long | | | | | | 04/02/2027 | Open
"""
SESSIONS_USUAL = {"Was it planned?": "Yes"}
SESSIONS = """
Resident code | Who met them? (staff code) | On which day? | At what time? \
| What kind of meeting? | How many minutes? | How did you meet? | What happened? \
| How are you today? (their answer) | Which goal was it about? (goal code) \
| How far is that goal now? | What happens next? | Who does that? | By when?
R-001 | S-02 | 12/11/2026 | 10:00 | Keywork | 60 | In person | We read the letter. | 3
R-001 | S-02 | 19/11/2026 | 10:00 | Keywork | 45 | In person | We rang the bank. | 4 | G-001 \
| A little | Bring the form | Keyworker | 01/12/2026
R-002 | S-02 | 19/11/2026 | 11:30 | Keywork | 60 | In person | We tried on shoes. | 4 | G-002 \
| A lot
R-002 | S-06 | 17/11/2026 | 14:00 | 1-2-1 support | 90 | In person | We walked to the park. | 4
R-003 | S-02 | 18/11/2026 | 09:30 | Keywork | 30 | In person | We planned a stew. | 2 | G-003 \
| A little | Ring the shop | Keyworker | 26/11/2026
R-004 | S-02 | 18/11/2026 | 15:00 | Keywork | 45 | Phone | We read the prospectus. | 3
R-005 | S-02 | 16/11/2026 | 10:00 | Keywork | 60 | In person | We added up the bills. | 3
R-006 | S-03 | 20/11/2026 | 09:00 | Keywork | 60 | In person | We talked about sleep. | 2 | G-007 \
| Not yet | Ask about a lamp | Keyworker | 30/11/2026
R-007 | S-03 | 19/11/2026 | 09:00 | Keywork | 60 | In person | We wrote a card. | 4
R-007 | S-06 | 18/11/2026 | 11:00 | 1-2-1 support | 60 | In person | We posted the card. | 4
R-008 | S-03 | 20/11/2026 | 10:30 | Keywork | 45 | In person \
| We rang 01632 960155 about the lock. | 2
R-009 | S-02 | 20/11/2026 | 13:00 | Keywork | 60 | In person | We began the diary. | 3
R-010 | S-03 | 09/11/2026 | 13:00 | Keywork | 60 | In person | We packed a bag. | 3
R-011 | S-03 | 17/11/2026 | 16:00 | Missed by resident | | | | | | | Call again on Friday
R-011 | S-03 | 20/11/2026 | 16:00 | Missed by resident | | | | | | | Call again on Monday
R-011 | S-03 | 13/11/2026 | 16:00 | Keywork | 30 | In person | We found two courses. | 3
R-012 | S-02 | 23/11/2026 | 09:00 | Keywork | 60 | In person | We counted the days. | 3
R-013 | S-04 | 17/11/2026 | 10:00 | Keywork | 60 | In person | We did a wash. | 4 | G-014 | Done
R-014 | S-04 | 16/11/2026 | 11:00 | Keywork | 60 | In person | We sang a bit. | 5
R-014 | S-06 | 20/11/2026 | 11:00 | 1-2-1 support | 60 | In person | We went to the hall. | 5
R-015 | S-04 | 18/11/2026 | 12:00 | Keywork | 60 | In person | We did ten sums. | 3
R-016 | S-04 | 19/11/2026 | 12:00 | Cancelled by us | | | | | | | Meet next week
R-016 | S-04 | 12/11/2026 | 12:00 | Keywork | 60 | In person | We went to the pool. | 4
R-017 | S-05 | 17/11/2026 | 13:00 | Keywork | 60 | In person | We looked at coats. | 3
R-018 | S-05 | 18/11/2026 | 13:00 | Keywork | 60 | In person | We made leek soup. | 4
R-019 | S-05 | 19/11/2026 | 13:00 | Keywork | 45 | In person | We shared breakfast. | 3 | G-020 \
| A lot
R-020 | S-05 | 12/11/2026 | 13:00 | Keywork | 60 | Online | We read about seeds. | 4
R-021 | S-05 | 17/11/2026 | 15:00 | Keywork | 60 | In person | We walked round the house. | 3
R-022 | S-07 | 21/11/2026 | 15:00 | Drop-in | 15 | In person \
| We found the towels and the card AB123456C. | 3
R-025 | S-05 | 09/11/2026 | 15:00 | Follow-up | 20 | Phone | We rang about the flat. | 4
"""
REVIEWS_USUAL = {
    "What do we change?": "Meet on another day.",
    "What do you think?": "It is going well.",
    "How is each area now? [Budgeting]": 3,
    "Did they get a copy?": "Yes",
}
REVIEWS = """
Resident code | Who led the review? (staff code) | On which day? | Who was there? \
| Goal 1 (goal code) | Goal 1, how far is it? | Is the risk still the same? \
| What is the new plan to keep safe? | Ready to move on? | Does the resident agree? \
| When is the next review?
R-001 | S-02 | 05/10/2026 | Resident, Keyworker | G-001 | A little | The same | | Not yet | Agreed
R-002 | S-02 | 06/10/2026 | Resident, Keyworker | G-002 | A lot | The same | | Soon | Agreed
R-003 | S-02 | 07/10/2026 | Resident, Keyworker | G-003 | A little | The same | | Not yet \
| Disagrees
R-004 | S-02 | 08/10/2026 | Resident, Keyworker | G-004 | Not yet | The same | | Not yet | Agreed
R-005 | S-02 | 09/10/2026 | Resident, Keyworker | G-005 | A little | The same | | Ready | Agreed
R-006 | S-03 | 12/10/2026 | Resident, Keyworker | G-007 | A little | It has changed \
| Leave a light on. | Not yet | Agreed
R-007 | S-03 | 13/10/2026 | Resident, Keyworker | G-008 | A lot | The same | | Not yet | Agreed
R-008 | S-03 | 14/10/2026 | Resident, Keyworker | G-009 | Not yet | The same | | Not yet | Agreed
R-009 | S-02 | 15/10/2026 | Resident, Keyworker | G-010 | A little | The same | | Not yet | Agreed
R-010 | S-03 | 16/10/2026 | Resident, Keyworker | G-011 | Not yet | The same | | Not yet | Agreed
R-011 | S-03 | 19/10/2026 | Resident, Keyworker | G-012 | A little | The same | | Not yet | Agreed
R-012 | S-02 | 20/10/2026 | Resident, Keyworker | G-013 | A little | The same | | Not yet | Agreed
R-013 | S-04 | 21/10/2026 | Resident, Keyworker | G-014 | A lot | The same | | Soon | Agreed
R-014 | S-04 | 22/10/2026 | Resident, Keyworker | G-015 | A lot | The same | | Not yet | Agreed \
| 10/12/2026
R-015 | S-04 | 23/10/2026 | Resident, Keyworker | G-016 | A little | The same | | Not yet | Agreed
R-016 | S-04 | 26/10/2026 | Resident, Keyworker | G-017 | A lot | The same | | Not yet | Agreed
R-017 | S-05 | 27/10/2026 | Resident, Keyworker | G-018 | Not yet | The same | | Not yet | Agreed
R-018 | S-05 | 28/10/2026 | Resident, Keyworker | G-019 | A lot | The same | | Not yet | Agreed
R-019 | S-05 | 29/10/2026 | Resident, Keyworker | G-020 | A lot | The same | | Not yet | Agreed
R-020 | S-05 | 30/10/2026 | Resident, Keyworker | G-021 | A little | The same | | Not yet | Agreed
"""
CONTACTS = """
Resident code | Who was in touch? (staff code) | On which day? | With whom? \
| Which partner? (partner code) | What was it for? | Did the resident agree? | What was said? \
| What happens next? | Who does that? | By when? | Done on | How does the referral stand? \
| Since when?
R-004 | S-02 | 09/11/2026 | Other | P-002 | Referral | Agreed | There is a place in January. \
| They write to us | The other service | 30/11/2026 | | Waiting
R-006 | S-03 | 02/11/2026 | GP or health | P-001 | Referral | Agreed | A first talk is booked. \
| Go together | Keyworker | 01/12/2026 | | Accepted | 05/11/2026
R-010 | S-03 | 12/11/2026 | GP or health | P-001 | Update | Agreed | The operation went well. \
| Ring the ward | Keyworker | 25/11/2026
R-015 | S-04 | 05/11/2026 | Probation | P-004 | Update | Agreed | They sent the dates. \
| Print the dates | Keyworker | 10/11/2026 | 09/11/2026
R-013 | S-04 | 10/11/2026 | Council | P-003 | Referral | Agreed | The form has come. | Fill it in \
| Keyworker | 27/11/2026 | | Started | 16/11/2026
R-020 | S-05 | 11/11/2026 | Housing provider | P-005 | Update | Agreed | The rent is paid. | None \
| Nobody
"""
STEPS = """
Which step? (its reference) | What came of it? | On which day? | Who says so? (staff code)
KZ4H-PE3C | Done | 23/11/2026 | S-03
B8XE-HPVP | Partly | 23/11/2026 | S-03
W214-EF7P | Done | 20/11/2026 | S-03
46ZG-BG4D | Partly | 20/11/2026 | S-04
"""
