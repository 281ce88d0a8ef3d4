"""Ordinary meetings about running a home, and about the next one."""

from __future__ import annotations

from sync.demo.scene import Scene

SCENES = (
    Scene(
        ("Lifeskills",),
        "We cooked {meal} in the shared kitchen. {name} chopped, I washed up, and two portions went in the freezer with the date on.",
        "Cook it again alone and say what to change",
        place="Elsewhere in the house",
        wishes="Something with more spice",
    ),
    Scene(
        ("Lifeskills",),
        "{name} showed me the room: floor clear, bed made, one bag still to sort. “That bag is from before. It can wait.” We left it.",
        "Do the shelf by the window",
        place="Their room",
        view="Leaving the bag was right. It is not about tidying.",
    ),
    Scene(
        ("Lifeskills",),
        "Laundry. {name} had always guessed at the settings. We read the labels and wrote three of them on a card by the machine.",
        "Do one wash using the card",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Lifeskills",),
        "We took {bus} to the end of the route and back, to learn where it stops. {name} asked the driver about day tickets.",
        "Take the same bus once alone",
        place="Out and about",
    ),
    Scene(
        ("Lifeskills", "Health"),
        "{name} planned five suppers, none of them toast. {meal} was the one {they} looked forward to.",
        "Shop for the five suppers",
    ),
    Scene(
        ("Lifeskills",),
        "The fridge shelf: we threw out what had turned and wiped it down. {name} put {their} code on the boxes with tape.",
        "Check dates on Sunday",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Lifeskills", "Daily plan"),
        "{name} asked how long things take. We timed it: ten minutes for the room, six for the washing-up. “That’s nothing. I’ve been putting off six minutes.”",
        "Wash up straight after supper, four nights",
        view="The timer suited {them} better than a list.",
    ),
    Scene(
        ("Lifeskills",),
        "We rang the surgery to ask how repeat prescriptions work, then {name} did the app part alone.",
        "Order the next one on the app",
        together=("Call",),
    ),
    Scene(
        ("Lifeskills",),
        "{name} made {meal} for three people in the house and ate with them. “They had seconds.”",
        "Write the recipe on a card for the kitchen",
        place="Elsewhere in the house",
        view="{name} did the inviting.",
    ),
    Scene(
        ("Home and moving on",),
        "We looked at what a first month in a flat costs: rent ahead, a kettle, bedding, meter. {name} wrote it in two columns, “need” and “nice”.",
        "Price three things from the need column",
    ),
    Scene(
        ("Home and moving on",),
        "{name} logged in to the housing register and checked the band. No change. We read out what each band means so that the letter makes sense.",
        "Look at this week’s homes on Wednesday",
        together=("Form",),
    ),
    Scene(
        ("Home and moving on", "Practical"),
        "We read a sample tenancy together, slowly. {name} stopped at “reasonable notice” and we found out what that is.",
        "Write down two questions for the housing officer",
        wishes="To see a real tenancy",
    ),
    Scene(
        ("Home and moving on",),
        "Walked round an area {name} has thought about living in. {They} counted bus stops and asked in the shop when it shuts. “I could see it. Not yet, but I could see it.”",
        "Walk there once in the evening",
        place="Out and about",
    ),
    Scene(
        ("Home and moving on", "Lifeskills"),
        "We read the meter in the hall and worked out what the house used since Monday. {name} had never been shown one.",
        "Read it again on Friday",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Lifeskills", "Practical"),
        "The tap in {their} room had been dripping. {name} reported it {themself} at the desk and gave the room number and the best time to come.",
        "Let the plumber in on the day",
        place="Their room",
        view="No prompting needed.",
    ),
    Scene(
        ("Home and moving on",),
        "{name} asked what happens to support after a move. I said who would ring and how often, and that {they} can say no. {They} wrote down the questions that were left.",
        "Find out who pays for the van",
        "Keyworker",
    ),
)
