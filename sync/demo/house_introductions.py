"""The staff who want residents to know them, in a few words of their own."""

from __future__ import annotations

from sync.demo.telling import FRI, MON, THU, TUE, Telling
from sync.demo.thread import Values


def introductions(at: Telling) -> list[Values]:
    """List what four of the staff say of themselves; one of them has left since."""
    return [
        {
            "staff": "S-02",
            "first_name": "Callan",
            "what_i_do": "Keyworker at Larkfield House",
            "about_me": "I drink a lot of tea and lose at table tennis. If my door is open, come in.",
            "agreed_on": at.day(34, MON),
        },
        {
            "staff": "S-04",
            "first_name": "Gethin",
            "what_i_do": "1-2-1 support worker in both houses",
            "about_me": "I come along to things that are new. I can sit at the back with my coat on.",
            "agreed_on": at.day(33, THU),
        },
        {
            "staff": "S-05",
            "first_name": "Martika",
            "what_i_do": "Keyworker at Millrace Row",
            "about_me": "I like crosswords and long walks. Ask me about buses.",
            "agreed_on": at.day(33, FRI),
        },
        {
            "staff": "S-07",
            "first_name": "Lorelle",
            "what_i_do": "Peer support worker",
            "about_me": "I lived in a house like this one. Now I make soup in one. Come on Thursday.",
            "agreed_on": at.day(20, TUE),
        },
    ]
