"""Ordinary meetings about other people, company, learning and work."""

from __future__ import annotations

from sync.demo.scene import Scene

SCENES = (
    Scene(
        ("Relationships",),
        "{name} rang {their} brother for the first time since spring. They spoke for ten minutes, about football mostly. “It was all right. He laughed.”",
        "Send him a message after the match",
    ),
    Scene(
        ("Relationships",),
        "Two people want the kitchen at six. {name} and I thought of three ways to say it. {They} chose the shortest.",
        "Say it, and tell me how it went",
        place="Elsewhere in the house",
        view="No heat in it. {name} was fair to the other side.",
    ),
    Scene(
        ("Relationships", "Feelings"),
        "{name} had a birthday card to write and did not know what to put. In the end it was one line, and a good one.",
        "Post the card",
    ),
    Scene(
        ("Relationships",),
        "We talked about saying no to lending money. {name} tried out “I don’t lend, but I’ll make you a tea.”",
        "Use it when it comes up",
        wishes="To hear how others say no",
    ),
    Scene(
        ("Relationships", "Feelings"),
        "A friend has not answered for a week. {name} was sad and cross about it. {They} decided to wait until Sunday and then ring once.",
        "Ring once on Sunday",
    ),
    Scene(
        ("Relationships",),
        "{name} told me about helping someone in the house carry shopping up. “Nobody asked me. I just did it.”",
        "Nothing new this week",
        view="Worth saying thank you for, and I did.",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Networks",),
        "We went through what is on this month at {place}. {name} put a star by two things and a question mark by one.",
        "Go to one of the stars",
    ),
    Scene(
        ("Networks",),
        "{name} stayed for the whole of the Thursday soup and helped carry the table back. {They} talked with two people {they} had not met.",
        "Come to the next one",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Networks", "Confidence"),
        "We walked to {place} so that {name} would know the way in. {They} read the notices, did not go in, and said that was enough for today.",
        "Go as far as the desk next time",
        place="Out and about",
        view="Seeing the door first is how {name} likes to do things.",
    ),
    Scene(
        ("Networks",),
        "{name} taught me a card game learned as a child. {They} wondered whether anyone else in the house would play.",
        "Put the cards out on Friday evening",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Training",),
        "We looked at evening courses. {name} ruled out four quickly and read the fifth one twice. It is free on {their} benefit.",
        "Ask when the course starts",
        "Keyworker",
        together=("Leaflet",),
    ),
    Scene(
        ("Training",),
        "{name} worked on {their} CV on the office laptop. Under “skills” {they} had put nothing. An hour later there were eight lines, all true.",
        "Read it again with fresh eyes",
        view="{name} is better at this than {they} will say.",
    ),
    Scene(
        ("Training", "Practical"),
        "Job site, forty minutes. {name} saved two, one mornings only. {They} want work that leaves the evenings free.",
        "Apply for one of the two",
    ),
    Scene(
        ("Training",),
        "{name} did the first online module about food hygiene. 18 out of 20. “Who knew I knew that?”",
        "Do module two",
        together=("Other",),
    ),
    Scene(
        ("Training", "Confidence"),
        "We practised two interview questions. {name} asked to do “tell me about yourself” again until it sounded like {them}.",
        "Say it once to someone else",
    ),
    Scene(
        ("Training",),
        "Maths practice: fractions, with a recipe for {meal}. {name} halved it without looking at the sheet.",
        "Finish the page on percentages",
        wishes="More of the cooking sort of maths",
    ),
    Scene(
        ("Networks", "Relationships"),
        "{name} had met someone from the old street at {place}. A good meeting, {they} said; they swapped numbers.",
        "Have a coffee there next week",
        view="Brighter than last time.",
    ),
)
