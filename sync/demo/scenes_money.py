"""Ordinary meetings about money and the practical side of things."""

from __future__ import annotations

from sync.demo.scene import Scene

SCENES = (
    Scene(
        ("Budgeting",),
        "We laid the month’s receipts out on the table. Food had come to less than {name} feared and the phone to more. {Their} own idea was to move to a cheaper plan when this one ends.",
        "Look up two cheaper phone plans",
        view="Seeing it on paper took the dread out of it.",
    ),
    Scene(
        ("Budgeting",),
        "{name} has {sum} left until Thursday. We wrote down what is in the cupboard and made three meals out of it. “I thought I had nothing. I’ve got half a shop in there.”",
        "Keep this week’s receipts in the envelope",
        wishes="To do the same again nearer payday",
        place="Elsewhere in the house",
    ),
    Scene(
        ("Budgeting", "Practical"),
        "A letter had come about an old catalogue account. {name} had kept it shut for four days. We opened it together and rang the number on it; {they} asked for a breakdown in writing.",
        "Bring the breakdown when it comes",
        together=("Call",),
        view="Opening the letter was the hard part, and it is done.",
    ),
    Scene(
        ("Budgeting",),
        "{name} put {sum} into the savings jar again. {They} counted it twice and wrote the total inside the lid.",
        "Put in what is left on Sunday night",
    ),
    Scene(
        ("Budgeting", "Practical"),
        "We checked the rent statement line by line. One week was shown twice. {name} spotted it before I did.",
        "Ask the rent team to put the doubled week right",
        "Keyworker",
        together=("Form",),
    ),
    Scene(
        ("Budgeting",),
        "{name} wanted to know where cash goes. {They} kept a notebook for a week: most of it was coffee and top-ups. “Not judging myself. Just want to see it.”",
        "Keep the notebook for one more week",
    ),
    Scene(
        ("Practical",),
        "The form for the travel pass asked for a passport photo. {name} took one on {their} phone against the office wall, at the third try, laughing.",
        "Send off the travel pass form",
        together=("Form",),
    ),
    Scene(
        ("Practical",),
        "{name} had three letters and no idea which mattered. We sorted them into “answer”, “keep” and “bin”. Only one needed an answer.",
        "Answer the one letter",
        together=("Form",),
        wishes="To do letters first, while fresh",
    ),
    Scene(
        ("Practical", "Daily plan"),
        "We put the next two weeks on the wall calendar: surgery, food shop, laundry, one thing just for {them}. {name} chose {place} for that.",
        "Go to the thing just for {them}",
    ),
    Scene(
        ("Practical",),
        "{name}’s phone screen had cracked. We found out what the repair shop asks ({sum} for a used screen) and whether it could wait. It can.",
        "Ask the second shop for a price",
    ),
    Scene(
        ("Budgeting", "Lifeskills"),
        "We walked to the big supermarket with a list and a limit of {sum}. {name} did the adding up and came in under, with a bar of chocolate.",
        "Make the same list for next week",
        place="Out and about",
    ),
    Scene(
        ("Practical",),
        "{name} needed proof of address for the library. I printed a letter and {they} checked the spelling of the street. There was a slip. I printed it again.",
        "Take the letter to the library",
    ),
    Scene(
        ("Budgeting",),
        "We talked about what comes out on which day. {name} asked the bank, on the phone, to move one payment to the day after {they} get paid. It took nine minutes.",
        "See on the app that the day has moved",
        together=("Call",),
        view="A month ago I would have been asked to make that call.",
    ),
    Scene(
        ("Practical", "Daily plan"),
        "{name} wants a morning that starts before noon. {They} set one alarm, across the room, for {clock}. We agreed that one day out of three counts as a win.",
        "Try the alarm on three days",
        place="Their room",
    ),
    Scene(
        ("Budgeting", "A worry"),
        "A text said {name} owed a parcel fee. It did not look right, so we looked up the courier’s own page together. It was not from them. {name} deleted it.",
        "Nothing more to do; keep an eye on texts",
        view="Checking first was {their} own instinct.",
    ),
    Scene(
        ("Practical",),
        "We filled in the two pages of the dentist form. {name} read the questions out, and I only wrote where {their} hand was tired.",
        "Drop the form in at the dentist",
        together=("Form",),
    ),
)
