"""What is said about codes, and about codes that name a row elsewhere."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.messages.message import Message

CODE_MESSAGES = {
    Code.ID_FORM: Message(
        "This is not a code as we write them.",
        "Type the code with its letter, dash and digits, as in R-001, S-01, H-1 or G-001.{or_none}",
    ),
    Code.ID_LOOKALIKE: Message(
        "This code holds a letter that looks like a digit.",
        "Type the code again with the digits 0 and 1. We have not put this on anyone's page.",
    ),
    Code.ID_UNKNOWN: Message(
        "No row has this code.",
        "Look the code up and type it again. If it is new, add its row to its own tab first."
        "{or_none}",
    ),
    Code.ID_MEANT: Message(
        "{detail}.",
        "Put that code right. Then nothing is needed here.",
        without="The tab of this code has one in it that may be meant",
    ),
    Code.ID_OF_TWO: Message(
        "No row has this code. {detail}.",
        "Look at those rows first: one of them may be the row of this code. If not, look the code "
        "up and type it again.{or_none}",
        without="In its own tab, a code stands in two rows",
    ),
    Code.ID_TWICE: Message(
        "This code stands in {detail}, and they say different things.",
        "Give one of them a code of its own, or delete the row that is wrong.",
        without="two rows",
    ),
    Code.ID_ALIKE: Message(
        "The codes in {detail} are the same number with more or fewer noughts.",
        "If it is one person or thing, use one code and delete the other row. If not, give one of "
        "them another number.",
        without="two rows",
    ),
    Code.RETURNED: Message(
        "This person already has a row with this code.",
        "Keep the first row as it is. Fill in Moves to say that they came back, then delete this.",
    ),
}
