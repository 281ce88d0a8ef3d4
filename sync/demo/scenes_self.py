"""Ordinary meetings about health, feelings, getting going and feeling sure of oneself."""

from __future__ import annotations

from sync.demo.scene import Scene

SCENES = (
    Scene(
        ("Health", "Feelings"),
        "{name} had slept about four hours a night. We tried the slow breathing from the leaflet, twice. “Second time was better.” {They} took the leaflet up.",
        "Try the breathing before bed",
        together=("Breathing", "Leaflet"),
    ),
    Scene(
        ("Health",),
        "{name} had been to the surgery alone. Blood pressure is down a little. {They} showed me the card with both numbers.",
        "Book the next check at the desk",
        view="{name} went in and asked the questions we had written.",
    ),
    Scene(
        ("Health",),
        "A tooth has been hurting on and off. We rang two dentists who take new patients; the second put {name} on the list.",
        "Ring back on Monday if no letter has come",
        together=("Call",),
    ),
    Scene(
        ("Health", "Daily plan"),
        "We walked to {place} and back, about two miles. {name} set the pace and did most of the talking on the way home.",
        "One walk on a day without a meeting",
        place="Out and about",
        wishes="To walk again instead of sitting",
    ),
    Scene(
        ("Health", "Medicine reminder"),
        "{name} had missed two mornings of tablets. {They} moved the box next to the kettle. “I never miss tea.”",
        "See how the week goes with the box by the kettle",
        place="Their room",
    ),
    Scene(
        ("Health", "Feelings"),
        "A low week. {name} said so straight away and did not want to go into it. We did a jigsaw for half an hour. {They} said that helped more than talking.",
        "Come and find anyone on shift if it gets heavier",
        view="Quiet, but {they} came, and stayed the whole time.",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Health",),
        "The optician’s voucher came. {name} chose frames online with me and then decided to try them on first.",
        "Go to the optician to try frames",
        together=("Appointment",),
    ),
    Scene(
        ("Feelings", "Health"),
        "{name} talked about an anniversary coming up. {They} would like that day to have something in it, and thought of {place}.",
        "Plan that day together",
        "Keyworker",
        view="Naming the date early was {their} own idea.",
    ),
    Scene(
        ("Motivation", "Daily plan"),
        "We looked at the week as it was, not as it should have been. {name} found two hours on Tuesday that had gone missing, and was amused by it.",
        "Use one of those hours for {their} own project",
    ),
    Scene(
        ("Motivation",),
        "{name} finished the thing put off since last month. It took forty minutes. “All that time carrying it around.”",
        "Choose the next thing, a small one",
        view="Pleased, and a bit surprised.",
    ),
    Scene(
        ("Motivation",),
        "We cut the goal into smaller pieces. The first was so small that {name} did it during the meeting.",
        "Do piece two before we meet",
    ),
    Scene(
        ("Motivation", "Feelings"),
        "{name} said “I can’t be bothered” and then told me for twenty minutes what {they} would do with a shed. We wrote that down.",
        "Bring one picture of the kind of shed",
        view="Plenty of drive there, when it is the right thing.",
    ),
    Scene(
        ("Confidence",),
        "{name} asked the question at the desk while I stood back by the door. {They} got an answer and a leaflet. “My hands were shaking. I did it, though.”",
        "Ask one more person one more thing",
        place="Out and about",
    ),
    Scene(
        ("Confidence",),
        "We practised the phone call three times, with me being difficult. By the third {name} was enjoying it.",
        "Make the real call on Thursday morning",
        together=("Call",),
    ),
    Scene(
        ("Confidence", "Feelings"),
        "{name} listed what went well since the last review. It was a longer list than {they} had expected: nine things.",
        "Keep the list where {they} can see it",
        view="I only wrote; every line was {theirs}.",
    ),
    Scene(
        ("Confidence",),
        "We talked about a plan that did not work last year and which parts of it had. {name} kept two of them.",
        "Try the first of the two",
        wishes="To meet outside again",
    ),
    Scene(
        ("Safety", "Feelings"),
        "We read through what helps to keep {them} safe. {name} crossed out one line that no longer fits and put in {their} sister’s number.",
        "Keep the card in {their} wallet",
    ),
    Scene(
        ("Safety", "Daily plan"),
        "{name} told me which way {they} walk home after dark and why. We found a lit way that is only four minutes longer.",
        "Try the lit way this week",
        place="Out and about",
    ),
)
