"""The toolkit: sessions for groups that residents and staff have written together."""

from __future__ import annotations

from sync.demo.sent import sent
from sync.demo.telling import THU, TUE, WED, Telling

Rows = list[dict[str, object]]


def toolkit(at: Telling, tried: dict[str, int]) -> Rows:
    """List the sessions; *tried* says how many times each took place."""
    written: list[tuple[int, int, str, dict[str, object]]] = [
        (30, TUE, "S-07", CALM),
        (29, THU, "S-03", GOOD_AT),
        (28, WED, "S-02", SAYING_NO),
        (25, TUE, "S-04", MY_WEEK),
        (21, THU, "S-07", CALM_WALKING),
        (17, WED, "S-07", SOUP_AND_STORIES),
        (8, TUE, "S-03", GOOD_AT_PHOTOS),
        (2, THU, "S-07", TEACH_US),
    ]
    rows: Rows = []
    for number, (weeks, weekday, staff, words) in enumerate(written, start=1):
        code, day = f"T-{number:03}", at.day(weeks, weekday)
        row = sent(at, staff, day, code) | {"session": code, "date": day, "status": IN_IT}
        row |= words | {"tried": tried.get(code, 0)}
        rows.append(row)
    return rows


IN_IT = "In the toolkit"
NEW, TWIST = "New session", "Twist"
CALM: dict[str, object] = {
    "title": "A calm five minutes",
    "theme": "Wellbeing",
    "what": NEW,
    "aim": "To learn one way to slow down that needs nothing but yourself.",
    "steps": "Sit in a circle. Say that anyone may stop or leave at any time.\n"
    "Ask each person how fast today feels, from 1 to 5. They may pass.\n"
    "Breathe in for four and out for six, ten times, at your own pace. Eyes may stay open.\n"
    "Look round. Each find, in silence, five things that are blue.\n"
    "Ask again how fast it feels. Nobody has to say why.\n"
    "Have tea. Talk about where you could use this: the bus, a queue, bed.",
    "minutes": 30,
    "need": "Chairs, a quiet room, tea, the card with the numbers on it.",
    "handout": "Folder “Toolkit” in the office, sheet 1",
    "credit": "Lorelle and the Tuesday walkers",
    "changed": "We no longer ask people to shut their eyes. The tea now comes at the end.",
}
GOOD_AT: dict[str, object] = {
    "title": "What I am good at",
    "theme": "Self-esteem",
    "what": NEW,
    "aim": "To go home with three things on a card that you are good at.",
    "steps": "Lay out the cards: cooking, waiting, numbers, making people laugh, and so on.\n"
    "Everyone takes three that fit. There are blank ones to write your own.\n"
    "In pairs, tell one time when you used one of the three.\n"
    "Your partner writes down one more that they heard in your story.\n"
    "Those who want to show a card hold it up. Nobody reads out for somebody else.\n"
    "Keep the cards.",
    "minutes": 45,
    "need": "The box of cards, blank cards, pens.",
    "handout": "Folder “Toolkit” in the office, sheet 2",
    "changed": "We stopped reading the cards out. People show them only if they want to.",
}
SAYING_NO: dict[str, object] = {
    "title": "Saying no, and staying friends",
    "theme": "Relationships",
    "what": NEW,
    "aim": "To try out short ways to say no before you need them.",
    "steps": "Collect small things that are hard to say no to. Write them on the board.\n"
    "Choose three together. Leave out anything that is happening to somebody now.\n"
    "Two people act one out, the wrong way first. It may be funny.\n"
    "The others call out shorter ways to say it.\n"
    "Act it out again with the best one.\n"
    "Each person picks a sentence to keep.",
    "minutes": 40,
    "need": "A board, two chairs in the middle.",
    "credit": "A resident of Millrace Row",
    "changed": "The wrong way comes first now: it made people laugh and broke the ice.",
}
MY_WEEK: dict[str, object] = {
    "title": "My week on one page",
    "theme": "Personal development",
    "what": NEW,
    "aim": "To see where the time goes, and to move one thing.",
    "steps": "Give everyone a page with seven columns.\n"
    "Draw in what is fixed: appointments, meals, sleep.\n"
    "Colour what you like doing. There may not be much of it yet.\n"
    "Find one empty place and put one thing there that you would like.\n"
    "Tell one other person when it is. They may ask you about it next week, if you say so.",
    "minutes": 45,
    "need": "Printed pages, coloured pens.",
    "handout": "Folder “Toolkit” in the office, sheet 4",
}
CALM_WALKING: dict[str, object] = {
    "title": "A calm five minutes, walking",
    "theme": "Wellbeing",
    "what": TWIST,
    "twist_of": "T-001",
    "aim": "The same calm, for people who cannot sit still.",
    "steps": "Meet at the front door. Go as far as the slowest person likes.\n"
    "For the first stretch, breathe in for three steps and out for five.\n"
    "For the second, say nothing and listen for four sounds.\n"
    "Stop somewhere with a wall to lean on. Say how fast it feels, 1 to 5, or pass.\n"
    "Walk back talking about anything.",
    "minutes": 35,
    "need": "Shoes, a dry half hour.",
    "credit": "Somebody who has moved on and still walks",
    "changed": "We go round the block twice, so that people can stop after one.",
}
SOUP_AND_STORIES: dict[str, object] = {
    "title": "Soup and stories",
    "theme": "Relationships",
    "what": NEW,
    "aim": "To cook something from somewhere you have lived, and say where it comes from.",
    "steps": "A week before, ask who would like to bring a dish. Check what people cannot eat.\n"
    "Buy the things together.\n"
    "Cook in twos. The one whose dish it is says what comes next.\n"
    "At the table, each cook tells where the dish comes from, in two minutes or in two words.\n"
    "Wash up together. Write the dish into the kitchen book.",
    "minutes": 120,
    "need": "The kitchen, about £20, the kitchen book.",
    "credit": "The Thursday cooks",
    "changed": "Nobody has to tell a story. Saying the name of the dish is enough.",
}
GOOD_AT_PHOTOS: dict[str, object] = {
    "title": "What I am good at, in photos",
    "theme": "Self-esteem",
    "what": TWIST,
    "twist_of": "T-002",
    "aim": "The same, for people who would rather not write.",
    "steps": "Each person takes three photos in the house of things they made, mended or look after.\n"
    "No faces, and nothing from somebody else’s room.\n"
    "Put them on the table, without saying whose they are.\n"
    "Guess together what each one took: patience, strong hands, a good eye.\n"
    "Own up to yours if you like. Delete or keep them as you wish.",
    "minutes": 50,
    "need": "The house tablet, the small printer.",
    "status": "Tried",
}
TEACH_US: dict[str, object] = {
    "title": "Teach us one thing",
    "theme": "Personal development",
    "what": NEW,
    "aim": "Each person teaches the others one small thing in ten minutes.",
    "steps": "Ask who knows a knot, a card trick, a stitch, a song.\n"
    "Three teachers an afternoon, ten minutes each.\n"
    "Everyone tries it once.\n"
    "Say to each teacher what was clear.",
    "minutes": 45,
    "need": "Whatever the teachers bring.",
    "status": "Idea",
}
