"""An ordinary meeting, told so that it fits anyone: {name}, {they}, {them}, {their} are filled in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scene:
    """What was talked about, what happened, and what came next."""

    topics: tuple[str, ...]
    happened: str
    then: str = ""
    who: str = "Resident"
    view: str = ""
    wishes: str = ""
    together: tuple[str, ...] = ()
    place: str = "Office"


ASIDES = {
    "{meal}": (
        "lentil soup",
        "jollof rice",
        "egg-fried rice",
        "a tray of roast vegetables",
        "chilli",
        "dal and flatbread",
        "leek and potato soup",
        "pasta with peas",
        "a fish pie",
        "bean stew",
    ),
    "{sum}": ("£4.60", "£7", "£8.50", "£11", "£12.40", "£15", "£18", "£21.30", "£24", "£9.75"),
    "{place}": (
        "the canal",
        "the library",
        "the park gates",
        "the market",
        "the arboretum",
        "the leisure centre",
        "the church café",
        "the allotments",
    ),
    "{bus}": ("the 9", "the 35", "the 44", "the 77", "the number 6"),
    "{clock}": ("quarter past nine", "half past nine", "ten", "twenty to eleven"),
}

OPENINGS = {
    "Office": (
        "",
        "",
        "",
        "",
        "",
        "",
        "We started with tea. ",
        "{name} had a list on the back of an envelope, and we went down it. ",
        "The office was busy, so we moved to the small room. ",
        "{name} helped me find a second chair. ",
        "The heating was playing up; we kept our coats on. ",
        "{name} had brought the post down. ",
    ),
    "Their room": (
        "",
        "",
        "{name} asked to meet upstairs today. ",
        "{name} had tidied a chair for me. ",
        "The radio was on low, and {name} left it on. ",
    ),
    "Elsewhere in the house": (
        "",
        "",
        "We sat at the kitchen table while the washing went round. ",
        "The back step was in the sun, so we met there. ",
    ),
    "Out and about": ("", "", "We talked as we walked. ", "It was dry, so we went out. "),
}

SHORT = (
    Scene(
        ("Practical",),
        "{name} came by with a letter and asked what one line of it meant. We read it together. It needed no answer.",
        together=("Form",),
    ),
    Scene(
        ("Daily plan",),
        "{name} put {their} head round the door to say the appointment had been moved. I wrote the new time on {their} calendar with {them}.",
        together=("Appointment",),
    ),
    Scene(
        ("A worry",),
        "{name} wanted to say out loud that last night had been noisy and {they} had slept badly. “I don’t need anything done. I just wanted it known.”",
        view="Being heard was what was asked for.",
    ),
    Scene(
        ("Lifeskills",),
        "{name} could not get the washing machine to drain. The filter was full of coins: {sum}, which {name} put in the tea tin.",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Feelings",),
        "Ten minutes on the stairs. {name} had good news from family and wanted to tell someone first.",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Budgeting",),
        "{name} checked with me that the rent part had gone out. It had. “Good. Then the rest is mine.”",
    ),
    Scene(
        ("Medicine reminder",),
        "{name} asked me to remind {them} to collect the prescription before the chemist shut. {They} went straight away.",
    ),
    Scene(
        ("Health",),
        "{name} rang the surgery from the office phone while I sat by. Third in the queue, then through.",
        together=("Call",),
    ),
)
