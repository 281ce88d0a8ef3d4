"""Names that are everyday words, too: at the start of a sentence nobody can tell which is meant."""

from __future__ import annotations

MONTHS = frozenset(("april", "august", "june", "may"))
BEFORE_MONTHS = frozenset(
    (
        *("after", "before", "by", "during", "each", "early", "end", "every", "for", "from", "in"),
        *("last", "late", "mid", "next", "of", "on", "since", "this", "till", "until"),
    )
)
EVERYDAY = MONTHS | frozenset(
    (
        *("amber", "an", "angel", "archer", "art", "ash", "autumn", "baker", "basil", "bay"),
        *("bear", "beau", "berry", "bill", "bird", "blue", "bob", "bond", "brave", "brook"),
        *("brown", "buck", "bud", "bush", "butler", "carol", "case", "chance", "charity"),
        *("chase", "chip", "christian", "clay", "cliff", "close", "cook", "cooper", "crystal"),
        *("daisy", "dale", "dawn", "day", "dean", "do", "dot", "drew", "duke", "earl", "east"),
        *("faith", "fern", "field", "fisher", "flora", "ford", "forest", "fox", "frank"),
        *("french", "gay", "gene", "ginger", "glen", "grace", "grant", "gray", "green", "guest"),
        *("guy", "hall", "hardy", "harmony", "harper", "hazel", "heath", "heather", "heaven"),
        *("henna", "hill", "holly", "honey", "hope", "house", "hunt", "hunter", "iris", "ivy"),
        *("jack", "jade", "jasmine", "jean", "jewel", "john", "josh", "joy", "justice", "king"),
        *("kit", "knight", "lady", "lane", "lark", "laurel", "lily", "little", "long", "love"),
        *("major", "march", "mark", "mason", "mat", "max", "melody", "mercy", "merry", "mick"),
        *("miles", "mill", "miller", "mo", "moon", "moss", "my", "myrtle", "nan", "neat"),
        *("nick", "noble", "north", "oak", "ocean", "olive", "opal", "page", "pansy", "park"),
        *("parker", "pat", "patience", "peace", "pearl", "penny", "pepper", "peter", "piper"),
        *("poppy", "porter", "precious", "price", "prince", "prudence", "queenie", "rain"),
        *("ray", "red", "reed", "resident", "rich", "rick", "rivers", "rob", "robin", "rock"),
        *("rocky", "rod", "room", "rose", "rosemary", "ruby", "rusty", "sage", "sally"),
        *("sandy", "savannah", "scout", "serenity", "shepherd", "skip", "sky", "smith", "so"),
        *("star", "sterling", "stone", "storm", "sue", "summer", "sunny", "tanner", "taylor"),
        *("tenant", "terry", "tiger", "trinity", "trip", "troy", "tucker", "turner", "verity"),
        *("victor", "viola", "violet", "wade", "walker", "ward", "west", "white", "will"),
        *("willow", "winter", "wolf", "wood", "woods", "wren", "young", "you"),
    )
)
