"""Concerns: what was seen or heard, who was told, and what was decided and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sync.demo.house import ACCOUNTS
from sync.demo.telling import THU, TUE, Telling
from sync.demo.thread import Values

LEAD = "S-01"


def concerns(at: Telling) -> Iterator[Values]:
    """Tell of four concerns; one is about a manager, and stands on no page."""
    yield _no_action(at)
    yield _about_a_manager(at)
    yield _own_action(at)
    yield _waiting(at)


def _seen(day: date, hour: time, staff: str, where: str, facts: str) -> Values:
    """Tell what *staff* saw, written down the same day."""
    sent = datetime.combine(day, hour) + timedelta(minutes=34, seconds=len(facts) % 60)
    row: Values = {"timestamp": sent, "sender": ACCOUNTS[staff], "date": day, "time": hour}
    row |= {"where": where, "seen_by": staff, "about": "A resident", "facts": facts}
    return row | {"now_safe": True, "agreed": "Yes", "told": ("Safeguarding lead",)}


def _no_action(at: Telling) -> Values:
    day = at.day(14, TUE)
    return _seen(
        day,
        time(15, 20),
        "S-02",
        "The office",
        "Shirelle said that a neighbour had asked to borrow her bank card. She had said no.",
    ) | {
        "resident": "R-009",
        "kind": ("Financial abuse",),
        "words": "“She asked. I said, my card stays in my purse. That was that.”",
        "did_now": ("Nothing was needed",),
        "asked": True,
        "wishes": "Nothing. She wanted it written down, in case it happens again.",
        "told_how": "In person, the same afternoon.",
        "decision": "No action",
        "reason": "She said no, the card and the money are where they should be, and she knows "
        "whom to ring. Talked through with her; she agrees that nothing more is needed.",
        "decided_on": at.workday_after(day),
        "decided_by": LEAD,
        "outcome": "Asked again four weeks later: it has not come up since.",
        "wishes_met": "Yes",
        "closed": at.day(10, TUE),
    }


def _about_a_manager(at: Telling) -> Values:
    return _seen(
        at.day(11, THU),
        time(17, 5),
        "S-03",
        "The hall of Larkfield House",
        "Heard S-01 say loudly, before three people, that the heating stays off until the "
        "kitchen is clean. The heating was off until the next morning.",
    ) | {
        "about": "A member of staff",
        "about_staff": "S-01",
        "kind": ("Organisational abuse",),
        "words": "“It stays off until I can see the worktop.”",
        "did_now": ("Other",),
        "asked": False,
        "not_asked": "It was about all who live in the house. I did not want to ask one of them.",
        "agreed": "Cannot say",
        "told": ("Council",),
        "told_how": "Rang the council’s safeguarding number at half past five the same day.",
    }


def _own_action(at: Telling) -> Values:
    day = at.day(6, TUE)
    return _seen(
        day,
        time(13, 10),
        "S-06",
        "The front door of Larkfield House",
        "A man whom I did not know rang and asked by first name whether somebody lives here. I "
        "said that we do not say who lives here. He waited for ten minutes and left. I told "
        "Zofka at once.",
    ) | {
        "resident": "R-003",
        "kind": ("Domestic abuse",),
        "words": "“Tall? Grey coat? Then I know who.”",
        "did_now": ("Stayed with them", "Went to a safe place"),
        "asked": True,
        "wishes": "To ring the adviser herself, and for everyone on the door to know the rule.",
        "told": ("Safeguarding lead", "Manager"),
        "told_how": "By phone, ten minutes later.",
        "decision": "Our own action",
        "reason": "She is safe and does not want the police for now. What would help is the door "
        "rule, her adviser and a new look at her plan to keep safe.",
        "decided_on": at.workday_after(day),
        "decided_by": LEAD,
        "outcome": "The door rule was read out to all staff. She rang the adviser. The risk is "
        "looked at again with her at the next review.",
        "wishes_met": "Yes",
    }


def _waiting(at: Telling) -> Values:
    return _seen(
        at.ago(2),
        time(16, 40),
        "S-06",
        "The landing outside his room",
        "Knocked with a colleague. Corvin spoke through the door. His voice was hoarse. He said "
        "that he had eaten toast yesterday and nothing today. He took the soup that we left.",
    ) | {
        "resident": "R-006",
        "kind": ("Self-neglect",),
        "words": "“Leave it there. I’ll have it when you’ve gone. Thanks.”",
        "did_now": ("Stayed with them", "Called a doctor"),
        "asked": True,
        "wishes": "To be left to sleep, and for the doctor to come to him.",
        "told": ("Safeguarding lead",),
        "told_how": "By phone, from the landing.",
    }
