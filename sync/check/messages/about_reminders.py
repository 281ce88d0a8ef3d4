"""What is said about things worth a look: nothing is held back by them.

``{day}`` and ``{when}`` are since when it is so, ``{about}`` what it is about, ``{named}`` the
code of that.
"""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.messages.message import Message

REMINDER_MESSAGES = {
    Code.N1_NOT_COUNTED: Message(
        "How many came to {about} ({named}, {day})?", "Fill in the number."
    ),
    Code.N1_MAY_BE_EVALUATED: Message(
        "As far as we can read, nobody has said yet how {about} was ({named}, {day}).",
        "An evaluation waits: put that right first.",
    ),
    Code.N1_NOT_EVALUATED: Message(
        "Nobody has said yet how {about} was ({named}, {day}).", "Ask the people who were there."
    ),
    Code.N1_THIN_WEEK: Message("The week of {day} had {about}.", "We aim for two kinds a week."),
    Code.W4_CONCERN: Message(
        "A session of {day} ticked “Concern”, and no concern of that day is on this site.",
        "If it was told elsewhere, nothing is needed. If not, ask everyone to write theirs down "
        "today.",
    ),
    Code.W4_NOT_REPORTED: Message(
        "The session of {day} says “{about}”, and we found no row for it that can be used.",
        "If it was never filled in, do it today.",
    ),
    Code.W5_REFERRAL_WAITS: Message(
        "A referral ({about}) has been waiting since {when}.", "Ring and ask."
    ),
    Code.W5_TASK_LEFT: Message(
        "Nobody wrote about this since {when}: {about}.", "Is it done, or no longer needed?"
    ),
    Code.W7_ASSESSMENT: Message(
        "They disagree with the assessment of {day}.",
        "Talk about it, and write down what they say.",
    ),
    Code.W7_NOT_THERE: Message("They were not at the review of {day}.", "Go through it with them."),
    Code.W7_REVIEW: Message(
        "They disagree with the review of {day}.", "Talk about it, and write down what they say."
    ),
    Code.W7_RISK: Message("The risk of {about} was not looked at since the concern of {day}.", ""),
    Code.W8_AREA: Message("{about} matters most to them, and no goal is about it yet.", ""),
    Code.W8_GOAL_LEFT: Message("Nobody wrote about goal {about} since {when}.", ""),
    Code.W10_NUMBER: Message(
        "{about}: last checked {when}",
        "Ring it, then write today under “Checked on” on the Settings tab.",
        without="{about}: nobody has written down that they checked it",
    ),
    Code.W10_PERMISSION: Message(
        "They said which services we may talk to over a year ago ({day}).", "Ask again."
    ),
    Code.W10_PRIVACY: Message(
        "We have not written down that “Your information” was talked through.", ""
    ),
}
