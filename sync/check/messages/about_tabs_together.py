"""What is said about rows that break a rule, for what they say beside other rows."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.messages.message import Message

_LIVES = {
    Code.UNDER_18: Message(
        "This person is under 18.",
        "Talk to your manager today. A home for people under 18 must be registered with Ofsted.",
    ),
    Code.BEFORE_MOVE_IN: Message(
        "This day is before the person moved in{detail}.",
        "Look at this date, and at the move-in date on Residents. Mend the one that is wrong.",
    ),
    Code.AFTER_LEAVING: Message(
        "On this day the person did not live here{detail}.",
        "Look at this date. If they came back, fill in Moves. If you met them after they left, "
        "choose Follow-up as the kind of meeting.",
    ),
    Code.MOVE_TURN: Message(
        "This does not follow from the move before it.",
        "A person leaves, then comes back, in turn. Look at both rows and their dates.",
    ),
    Code.AFTER_DEATH: Message(
        "A row of Moves says that this person has died.",
        "Look at the resident code, at this row and at Moves. Mend what is not right.",
    ),
    Code.DAY_EARLIER: Message(
        "This day lies before the day of the row.", "Look at both days and mend one."
    ),
    Code.REVIEW_FAR: Message(
        "The next review is more than 2 weeks later than is usual here.",
        "Look at the year and the month. If it is right, put its reference on Checked.",
    ),
    Code.STAFF_AWAY: Message(
        "This member of staff did not work here on that day.",
        "Look at the code and the date, and at the first and last day on Staff.",
    ),
    Code.NOT_KEYWORKER: Message(
        "This member of staff is not a keyworker.",
        "Choose a keyworker, or change “Can be a keyworker?” on Staff.",
    ),
    Code.SAME_WORKER: Message(
        "The keyworker and the 1-2-1 worker are the same person.",
        "Give the resident two people, or leave the 1-2-1 worker empty.",
    ),
    Code.COVER_SELF: Message(
        "Somebody who is away cannot cover for themselves.",
        "Look at both codes, and give the code of the colleague who covers.",
    ),
    Code.CLOSED_EARLY: Message(
        "The goal was closed before it was agreed.", "Look at both dates and mend one."
    ),
    Code.STEP_UNKNOWN: Message(
        "No step that we can read has this reference.",
        "Copy it from the resident's page, as in 7KQ4-M2XP. If somebody changed the words of the "
        "step, or its row waits, look there first.",
    ),
    Code.STEP_EARLY: Message(
        "This day lies before the step was agreed.",
        "Look at the reference and the day, and mend one.",
    ),
    Code.STEP_CLOSED: Message(
        "This step was closed before{detail}, and nobody agreed it again since.",
        "If another step was meant, put its reference here. If not, nothing is needed.",
    ),
    Code.GOAL_OTHER: Message(
        "This goal belongs to another resident.",
        "Look at the goal code and the resident code. We have not put this on anyone's page.",
    ),
    Code.AGREEMENT_END: Message(
        "The agreement ends before it starts.", "Look at both dates and mend one."
    ),
    Code.ROOM_TWICE: Message(
        "{detail} had this room on that day.",
        "Look at the room. If the other person had left, fill in Moves. "
        "If they share the room, put the reference on Checked.",
        checkable=True,
        without="Somebody else",
    ),
    Code.SESSION_TWICE: Message(
        "There is another session with the same people at the same day and time{detail}.",
        "If it is one session, delete a row. If there were two, put the reference on Checked.",
        checkable=True,
    ),
}
_AFTERWARDS = {
    Code.CONTACT_AFTER: Message(
        "On this day the person did not live here{detail}.",
        "Look at this date. After somebody has left, a contact is a reference, an update or about "
        "their welfare. If they came back, fill in Moves.",
    ),
    Code.MOMENT_AFTER: Message(
        "On this day the person did not live here{detail}.",
        "Look at this date. If they came to visit, choose Ex-resident visit as the kind. If they "
        "came back to live here, fill in Moves.",
    ),
    Code.VISIT_EARLY: Message(
        "This is a visit by somebody who lived here on that day, or had not come yet.",
        "Look at the code and the date. If they had left, fill in Moves. If not, choose another "
        "kind of moment.",
    ),
    Code.FOLLOW_UP_EARLY: Message(
        "On this day the person had not left, or had come back.",
        "Look at the code and the date. If they had left, fill in Moves. If they live here, write "
        "the talk on Sessions.",
    ),
    Code.GOAL_WHOSE: Message(
        "A goal is named here, and no resident.",
        "Fill in the resident code. If it was not part of a goal, empty the goal code.",
    ),
}
_HOUSE = {
    Code.TWIST_SELF: Message(
        "This twist leads back to itself.",
        "Look at the toolkit code. Give the session that it is a twist on, or call it new.",
    ),
    Code.NOT_YET: Message(
        "This is only known afterwards, and the day of the activity has not come yet.",
        "Look at the date. If it is right, empty this until the activity has taken place.",
    ),
    Code.GRANT_NOTHING: Message("A grant is for more than £0.", "Type how much you ask for."),
    Code.GRANT_CAP: Message(
        "This is more than the most a grant may be here{detail}.",
        "Ask for less. If a higher amount was the rule on that day, put the reference on Checked.",
        checkable=True,
    ),
    Code.GRANT_SPENT: Message(
        "More was spent than the grant is for.",
        "Look at both amounts and mend one. Only what came out of the grant counts as spent.",
    ),
    Code.GRANT_NOT_AGREED: Message(
        "Money was spent, and no manager has said yes to the grant.",
        "Ask a manager to fill in the decision, or empty how much was spent.",
    ),
    Code.GRANT_SELF: Message(
        "The same person asks for the grant and decides on it.",
        "Look at both codes. If they are right, ask another manager to decide.",
    ),
    Code.TOLD_NOBODY: Message(
        "This says that nobody was told yet, and that somebody was.",
        "Take away “Nobody yet” if somebody was told, or take away the others.",
    ),
    Code.STAFF_TWICE: Message(
        "One member of staff stands in two places of this row.",
        "Look at the staff codes of the row. If they are right, put the reference on Checked.",
    ),
}
_TEXTS = {
    Code.TEXT_NAME: Message(
        "This text has the name of a resident that may not belong here.",
        "Write the person’s code in place of the name. If somebody else is meant, put the "
        "reference on Checked.",
    ),
    Code.TEXT_NAME_SHOWN: Message(
        "Residents can read this text, and it has the name of a resident.",
        "Take the name out. Until then residents are not shown this row. If nobody here is "
        "meant, put the reference on Checked.",
    ),
    Code.GRANT_DECIDER: Message(
        "Whoever decided this is not a manager.",
        "Look at the staff code. If they may decide, put the reference on Checked.",
    ),
    Code.FOLLOW_UP_WEEKS: Message(
        "This day is not that many weeks after they left.",
        "Look at the day and at the weeks. If both are right, put the reference on Checked.",
    ),
    Code.TEXT_PHONE: Message(
        "This text has a phone number.",
        "Take it out. Numbers of other services belong on Partners. If it must stand here, put "
        "the reference on Checked.",
    ),
    Code.TEXT_EMAIL: Message(
        "This text has an email address.",
        "Take it out. Addresses of other services belong on Partners. If it must stand here, put "
        "the reference on Checked.",
    ),
    Code.TEXT_NI: Message(
        "This text has what looks like a National Insurance number.",
        "Take it out. If it is something else, put the reference on Checked.",
    ),
    Code.TEXT_WORD: Message(
        "There is a word in this text that we do not use of people.",
        "Say what happened in plain words, and write “resident”, not “service user”. If somebody "
        "said it in these words, put the reference on Checked.",
    ),
}

TOGETHER_MESSAGES = _LIVES | _AFTERWARDS | _HOUSE | _TEXTS
