"""What is said about a single answer."""

from __future__ import annotations

from sync.check.messages.message import Message

_ANY = {
    "KW-BLANK": Message("“{title}” is empty.", "Fill it in. Every row needs it."),
    "KW-NEEDED": Message(
        "“{title}” is empty, and it is needed because {detail}.",
        "Fill it in, or look at the other answers of the row.",
        without="of another answer in this row",
    ),
    "KW-NOT-NEEDED": Message(
        "“{title}” is filled in, and it should be empty because {detail}.",
        "Empty it, or look at the other answers of the row.",
        without="of another answer in this row",
    ),
    "KW-SHEET-ERROR": Message(
        "The sheet shows an error here instead of an answer.",
        "Type the answer over it. If it came from a formula, mend the formula.",
    ),
    "KW-SHEET-LOADING": Message(
        "The sheet was still working this out when we looked.",
        "Open the sheet and see whether an answer comes. If it does, nothing more is needed.",
    ),
    "KW-TEXT-LONG": Message(
        "This is longer than {max_length} letters and signs.", "Make it shorter."
    ),
    "KW-TEXT-SHORT": Message(
        "This is shorter than {min_length} letters and signs.", "Write it in full."
    ),
    "KW-TEXT-PATTERN": Message("This is not written as “{title}” asks.", "{like}"),
    "KW-YESNO": Message("This is neither Yes nor No.", "Type Yes or No."),
    "KW-SAME": Message(
        "“{title}” says the same in {detail}, and each row needs its own.",
        "Change it in one of the rows, or empty it there.",
        without="two rows",
    ),
    "KW-SENT-TWICE": Message(
        "This row says the same as {detail}, so only the first of them counts.",
        "Nothing is needed. You can delete this row.",
        without="an earlier row",
    ),
}
_DATES = {
    "KW-DATE-TEXT": Message(
        "We cannot read this as one date.", "Type day, month and year, as in 31/01/2026."
    ),
    "KW-DATE-NODAY": Message(
        "There is no such day.", "Type the right day, month and year, as in 31/01/2026."
    ),
    "KW-DATE-SWAPPED": Message(
        "There is no such month. The day and the month may have changed places.",
        "Type the day first, as in 31/01/2026.",
    ),
    "KW-DATE-MONTH": Message(
        "We do not know this month.", "Type the date with numbers, as in 31/01/2026."
    ),
    "KW-DATE-NOYEAR": Message(
        "Part of the date is missing.", "Type day, month and year, as in 31/01/2026."
    ),
    "KW-DATE-YEAR": Message(
        "The year does not have 4 digits.", "Type the year in full, as in 31/01/2026."
    ),
    "KW-DATE-WEEKDAY": Message(
        "That date is another day of the week.", "Look up the day and type the date again."
    ),
    "KW-DATE-NUMBER": Message(
        "This is a number or a time, not a date.", "Type the date, as in 31/01/2026."
    ),
    "KW-DATE-EARLY": Message(
        "This day is before the records start.", "Look at the year and type the date again."
    ),
    "KW-DATE-FUTURE": Message(
        "This day has not come yet.", "Look at the month and the year, and type the date again."
    ),
    "KW-DATE-SHORT-AHEAD": Message(
        "The year has 2 digits. As a year of this century it has not come yet.",
        "Type the year in full, as in 31/01/1999.",
    ),
    "KW-DATE-FAR": Message(
        "This day is more than 10 years away.", "Look at the year and type the date again."
    ),
    "KW-DATE-SHORT-YEAR": Message(
        "The year has 2 digits. We used this century.", "If that is right, type the year in full."
    ),
    "KW-MOMENT-TEXT": Message(
        "This date and time is text. We could read it.",
        "Choose Format, Number, Date time for the column, so that it always can be read.",
    ),
    "KW-TIME-TEXT": Message(
        "We cannot read this as a time of day.", "Type hours and minutes, as in 14:30."
    ),
    "KW-TIME-DATE": Message("This is a date, not a time of day.", "Type the time, as in 14:30."),
}
_NUMBERS = {
    "KW-NUM-TEXT": Message(
        "This is not a number by itself.", "Type a whole number{range} and no words."
    ),
    "KW-NUM-LONG": Message("This number is too long.", "Look at it and type it again."),
    "KW-NUM-WHOLE": Message("This is not a whole number.", "Type a whole number{range}."),
    "KW-NUM-RANGE": Message(
        "This is not between {minimum} and {maximum}.",
        "Type a whole number from {minimum} to {maximum}.",
    ),
    "KW-NUM-LOW": Message("This is below {minimum}.", "Type {minimum} or more."),
    "KW-NUM-HIGH": Message("This is above {maximum}.", "Type {maximum} or less."),
    "KW-NUM-DATE": Message(
        "The sheet has turned this into a date. That happens when someone types 4/5.",
        "Type the number alone. To stop it, choose Format, Number, Plain text for the column.",
    ),
    "KW-MINUTES-TEXT": Message(
        "We cannot read this as a length of time.", "Type the number of minutes, as in 45."
    ),
}
_MONEY = {
    "KW-MONEY-TEXT": Message(
        "We cannot read this as one amount in pounds.",
        "Type pounds and pence and no words, as in 12.50.",
    ),
    "KW-MONEY-COMMA": Message(
        "The comma could stand for a full stop, or be there by mistake.",
        "Type pounds and pence with a full stop, as in 12.50.",
    ),
    "KW-MONEY-PENNY": Message(
        "There are more than 2 digits after the full stop.",
        "Type pounds, a full stop and 2 digits for the pence, as in 12.50.",
    ),
    "KW-MONEY-POUNDS": Message("This is not in pounds.", "Type how much it was in pounds."),
    "KW-MONEY-MINUS": Message("This is below 0.", "Type the amount without a minus."),
    "KW-MONEY-LOW": Message("This is below £{minimum}.", "Type £{minimum} or more."),
    "KW-MONEY-HIGH": Message("This is above £{maximum}.", "Type £{maximum} or less."),
    "KW-MONEY-LARGE": Message(
        "This is too large for an amount of money.", "Look at the amount and type it again."
    ),
    "KW-MONEY-DAY": Message(
        "The sheet keeps dates as numbers like this one. We used it as pounds.",
        "If it is a date, type the amount over it. If it is the amount, nothing is needed.",
    ),
}
_BIRTHS = {
    "KW-BIRTH-AGE": Message(
        "This may be an age, not a date of birth.", "Type day, month and year, as in 31/01/1980."
    ),
    "KW-BIRTH-EARLY": Message(
        "This day is before the year 1900.", "Look at the year and type the date again."
    ),
    "KW-BIRTH-FUTURE": Message(
        "This day has not come yet.", "Look at the year and type the date of birth again."
    ),
    "KW-BIRTH-NOW": Message(
        "By this date the person is less than a year old. We used it as it stands.",
        "If it is the day of writing, type the date of birth over it.",
    ),
}
_CODES = {
    "KW-ID-FORM": Message(
        "This is not a code as we write them.",
        "Type the code with its letter, dash and digits, as in R-001, S-01, H-1 or G-001.",
    ),
    "KW-ID-LOOKALIKE": Message(
        "This code holds a letter that looks like a digit.",
        "Type the code again with the digits 0 and 1. We have not put this on anyone's page.",
    ),
    "KW-ID-UNKNOWN": Message(
        "No row has this code.",
        "Look the code up and type it again. If it is new, add its row to its own tab first.",
    ),
    "KW-ID-TWICE": Message(
        "This code stands in {detail}, and they say different things.",
        "Give one of them a code of its own, or delete the row that is wrong.",
        without="two rows",
    ),
    "KW-ID-ALIKE": Message(
        "The codes in {detail} are the same number with more or fewer noughts.",
        "If it is one person or thing, use one code and delete the other row. If not, give one of "
        "them another number.",
        without="two rows",
    ),
    "KW-RETURNED": Message(
        "This person already has a row with this code.",
        "Keep the first row as it is. Fill in Moves to say that they came back, then delete this.",
    ),
}
_LISTS = {
    "KW-CHOICE": Message(
        "This answer is not on the list.", "Choose one answer from the list{options}."
    ),
    "KW-CHOICE-NEAR": Message(
        "This is not quite an answer from the list.", "Choose one answer from the list{options}."
    ),
    "KW-CHOICE-TWO": Message(
        "There are two answers, and this question takes one.",
        "Choose one answer from the list{options}.",
    ),
    "KW-CHOICE-LIST": Message(
        "One of these answers is not on the list.",
        "Choose from the list, with a comma and a space between the answers{options}.",
    ),
    "KW-CHOICE-OTHER": Message(
        "This is not on the list, but very like it. We kept it as it was typed.",
        "If an answer from the list was meant, choose that one.",
    ),
    "KW-CHOICE-MOST": Message("There are more than {most} answers.", "Choose up to {most}."),
}
_PEOPLE = {
    "KW-NAME-NUMBER": Message("This is a number and not a name.", "Type the name."),
    "KW-NAME-NONE": Message("This is not a name.", "Type the name."),
    "KW-NAME-TRIAL": Message(
        "This looks like a row that someone made to try things out.",
        "If it is, delete the row. If it is a real name, put its reference on Checked.",
        checkable=True,
    ),
    "KW-TEXT-TRIAL": Message(
        "This looks like a row that someone made to try things out.",
        "If it is, delete the row. If it is not, put its reference on Checked.",
        checkable=True,
    ),
    "KW-NAME-LOOK": Message(
        "This name may hold a slip. We used it as it stands.",
        "Look at it once. If it is right, put its reference on Checked.",
    ),
    "KW-EMAIL": Message(
        "This is not one email address.", "Type one address, as in ann@example.org."
    ),
    "KW-EMAIL-SLIP": Message(
        "The end of this address may be a slip. We used it as it stands.", "Look at it once."
    ),
    "KW-PHONE": Message(
        "This is not a phone number we can read.",
        "Type the number with all its digits and no words, as in 01632 960123.",
    ),
    "KW-PHONE-SHORT": Message(
        "This phone number is one digit shorter than nearly all are. We used it as it stands.",
        "Ring it once. If it is right, put its reference on Checked.",
    ),
    "KW-PHONE-ZERO": Message(
        "The sheet took the first 0 from this phone number. We put it back.",
        "To stop it, choose Format, Number, Plain text for the column and type the 0 again.",
    ),
    "KW-PHONE-PLUS": Message(
        "The sheet took the + from this phone number. We put it back.",
        "To stop it, choose Format, Number, Plain text for the column and type the + again.",
    ),
}

CELL_MESSAGES = _ANY | _DATES | _BIRTHS | _NUMBERS | _MONEY | _CODES | _LISTS | _PEOPLE
