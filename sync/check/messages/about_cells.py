"""What is said about a single answer."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.messages.about_codes import CODE_MESSAGES
from sync.check.messages.message import Message

_ANY = {
    Code.BLANK: Message("“{title}” is empty.", "Fill it in. Every row needs it.{or_none}"),
    Code.NEEDED: Message(
        "“{title}” is empty, and it is needed because {detail}.",
        "Fill it in, or look at the other answers of the row.{or_none}",
        without="of another answer in this row",
    ),
    Code.NOT_NEEDED: Message(
        "“{title}” is filled in, and it should be empty because {detail}.",
        "Empty it, or look at the other answers of the row.",
        without="of another answer in this row",
    ),
    Code.SHEET_ERROR: Message(
        "The sheet shows an error here instead of an answer.",
        "Type the answer over it. If it came from a formula, mend the formula.",
    ),
    Code.SHEET_LOADING: Message(
        "The sheet was still working this out when we looked.",
        "Open the sheet and see whether an answer comes. If it does, nothing more is needed.",
    ),
    Code.TEXT_LONG: Message(
        "This is longer than {max_length} letters and signs.", "Make it shorter."
    ),
    Code.TEXT_SHORT: Message(
        "This is shorter than {min_length} letters and signs.", "Write it in full."
    ),
    Code.TEXT_PATTERN: Message("This is not written as “{title}” asks.", "{like}"),
    Code.YESNO: Message("This is neither Yes nor No.", "Type Yes or No."),
    Code.SAME: Message(
        "“{title}” says the same in {detail}, and each row needs its own.",
        "Change it in one of the rows, or empty it there.",
        without="two rows",
    ),
    Code.SENT_TWICE: Message(
        "This row says the same as {detail}, so only the first of them counts.",
        "Nothing is needed. You can delete this row.",
        without="an earlier row",
    ),
}
_DATES = {
    Code.DATE_TEXT: Message(
        "We cannot read this as one date.", "Type day, month and year, as in 31/01/2026."
    ),
    Code.DATE_NODAY: Message(
        "There is no such day.", "Type the right day, month and year, as in 31/01/2026."
    ),
    Code.DATE_SWAPPED: Message(
        "There is no such month. The day and the month may have changed places.",
        "Type the day first, as in 31/01/2026.",
    ),
    Code.DATE_MONTH: Message(
        "We do not know this month.", "Type the date with numbers, as in 31/01/2026."
    ),
    Code.DATE_NOYEAR: Message(
        "Part of the date is missing{detail}.", "Type day, month and year, as in 31/01/2026."
    ),
    Code.DATE_YEAR: Message(
        "The year does not have 4 digits.", "Type the year in full, as in 31/01/2026."
    ),
    Code.DATE_WEEKDAY: Message(
        "That date is another day of the week.", "Look up the day and type the date again."
    ),
    Code.DATE_NUMBER: Message(
        "This is a number or a time, not a date.", "Type the date, as in 31/01/2026."
    ),
    Code.DATE_EARLY: Message(
        "This day is before the records start.", "Look at the year and type the date again."
    ),
    Code.DATE_FUTURE: Message(
        "This day has not come yet.", "Look at the month and the year, and type the date again."
    ),
    Code.DATE_SHORT_AHEAD: Message(
        "The year has 2 digits. As a year of this century it has not come yet.",
        "Type the year in full, as in 31/01/1999.",
    ),
    Code.DATE_FAR: Message(
        "This day is more than 10 years away.", "Look at the year and type the date again."
    ),
    Code.DATE_SHORT_YEAR: Message(
        "The year has 2 digits. We used this century.", "If that is right, type the year in full."
    ),
    Code.MOMENT_TEXT: Message(
        "This date and time is text. We could read it.",
        "Choose Format, Number, Date time for the column, so that it always can be read.",
    ),
    Code.TIME_TEXT: Message(
        "We cannot read this as a time of day.", "Type hours and minutes, as in 14:30."
    ),
    Code.TIME_DATE: Message("This is a date, not a time of day.", "Type the time, as in 14:30."),
}
_NUMBERS = {
    Code.NUM_TEXT: Message(
        "This is not a number by itself.", "Type a whole number{range} and no words.{or_none}"
    ),
    Code.NUM_LONG: Message("This number is too long.", "Look at it and type it again."),
    Code.NUM_WHOLE: Message("This is not a whole number.", "Type a whole number{range}."),
    Code.NUM_RANGE: Message(
        "This is not between {minimum} and {maximum}.",
        "Type a whole number from {minimum} to {maximum}.",
    ),
    Code.NUM_LOW: Message("This is below {minimum}.", "Type {minimum} or more."),
    Code.NUM_HIGH: Message("This is above {maximum}.", "Type {maximum} or less."),
    Code.NUM_DATE: Message(
        "The sheet has turned this into a date. That happens when someone types 4/5.",
        "Type the number alone. To stop it, choose Format, Number, Plain text for the column.",
    ),
    Code.MINUTES_TEXT: Message(
        "We cannot read this as a length of time.", "Type the number of minutes, as in 45."
    ),
}
_MONEY = {
    Code.MONEY_TEXT: Message(
        "We cannot read this as one amount in pounds.",
        "Type pounds and pence and no words, as in 12.50.",
    ),
    Code.MONEY_COMMA: Message(
        "The comma could stand for a full stop, or be there by mistake.",
        "Type pounds and pence with a full stop, as in 12.50.",
    ),
    Code.MONEY_PENNY: Message(
        "There are more than 2 digits after the full stop.",
        "Type pounds, a full stop and 2 digits for the pence, as in 12.50.",
    ),
    Code.MONEY_POUNDS: Message("This is not in pounds.", "Type how much it was in pounds."),
    Code.MONEY_MINUS: Message("This is below 0.", "Type the amount without a minus."),
    Code.MONEY_LOW: Message("This is below £{minimum}.", "Type £{minimum} or more."),
    Code.MONEY_HIGH: Message("This is above £{maximum}.", "Type £{maximum} or less."),
    Code.MONEY_LARGE: Message(
        "This is too large for an amount of money.", "Look at the amount and type it again."
    ),
    Code.MONEY_DAY: Message(
        "The sheet keeps dates as numbers like this one. We used it as pounds.",
        "If it is a date, type the amount over it. If it is the amount, nothing is needed.",
    ),
}
_BIRTHS = {
    Code.BIRTH_AGE: Message(
        "This may be an age, not a date of birth.", "Type day, month and year, as in 31/01/1980."
    ),
    Code.BIRTH_EARLY: Message(
        "This day is before the year 1900.", "Look at the year and type the date again."
    ),
    Code.BIRTH_FUTURE: Message(
        "This day has not come yet.", "Look at the year and type the date of birth again."
    ),
    Code.BIRTH_NOW: Message(
        "By this date the person is less than a year old. We used it as it stands.",
        "If it is the day of writing, type the date of birth over it.",
    ),
}
_LISTS = {
    Code.CHOICE: Message(
        "This answer is not on the list.", "Choose one answer from the list{options}."
    ),
    Code.CHOICE_NEAR: Message(
        "This is not quite an answer from the list.", "Choose one answer from the list{options}."
    ),
    Code.CHOICE_TWO: Message(
        "There are two answers, and this question takes one.",
        "Choose one answer from the list{options}.",
    ),
    Code.CHOICE_LIST: Message(
        "{detail} not on the list.",
        "Choose from the list, with a comma and a space between the answers{options}.",
        without="One of these answers is",
    ),
    Code.CHOICE_OTHER: Message(
        "This is not on the list, but very like it. We kept it as it was typed.",
        "If an answer from the list was meant, choose that one.",
    ),
    Code.CHOICE_MOST: Message("There are more than {most} answers.", "Choose up to {most}."),
}
_PEOPLE = {
    Code.NAME_NUMBER: Message("This is a number and not a name.", "Type the name."),
    Code.NAME_NONE: Message("This is not a name.", "Type the name."),
    Code.NAME_TRIAL: Message(
        "This looks like a row that someone made to try things out.",
        "If it is, delete the row. If it is a real name, put its reference on Checked.",
        checkable=True,
    ),
    Code.TEXT_TRIAL: Message(
        "This looks like a row that someone made to try things out.",
        "If it is, delete the row. If it is not, put its reference on Checked.",
        checkable=True,
    ),
    Code.NAME_LOOK: Message(
        "This name may hold a slip. We used it as it stands.",
        "Look at it once. If it is right, put its reference on Checked.",
    ),
    Code.EMAIL: Message(
        "This is not one email address.", "Type one address, as in ann@example.org."
    ),
    Code.EMAIL_SLIP: Message(
        "The end of this address may be a slip. We used it as it stands.", "Look at it once."
    ),
    Code.PHONE: Message(
        "This is not a phone number we can read.",
        "Type the number with all its digits and no words, as in 01632 960123.",
    ),
    Code.PHONE_SHORT: Message(
        "This phone number is one digit shorter than nearly all are. We used it as it stands.",
        "Ring it once. If it is right, put its reference on Checked.",
    ),
    Code.PHONE_ZERO: Message(
        "The sheet took the first 0 from this phone number. We put it back.",
        "To stop it, choose Format, Number, Plain text for the column and type the 0 again.",
    ),
    Code.PHONE_PLUS: Message(
        "The sheet took the + from this phone number. We put it back.",
        "To stop it, choose Format, Number, Plain text for the column and type the + again.",
    ),
}

CELL_MESSAGES = _ANY | _DATES | _BIRTHS | _NUMBERS | _MONEY | CODE_MESSAGES | _LISTS | _PEOPLE
