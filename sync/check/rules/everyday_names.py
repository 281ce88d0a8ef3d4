"""Words that are names, too, and the words around them by which they are told apart."""

from __future__ import annotations

MONTHS = frozenset(
    (
        *("april", "august", "december", "february", "january", "july", "june", "march"),
        *("may", "november", "october", "september"),
    )
)
SEASONS = frozenset(("autumn", "christmas", "easter", "spring", "summer", "winter"))
WEEKDAYS = frozenset(
    (*("friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"),)
)
CALENDAR = MONTHS | SEASONS | WEEKDAYS
BEFORE_CALENDAR = frozenset(
    (
        *("a", "after", "all", "around", "at", "before", "between", "by", "during", "each"),
        *("early", "end", "every", "following", "for", "from", "in", "last", "late", "mid"),
        *("next", "of", "on", "our", "over", "past", "since", "the", "this", "through"),
        *("throughout", "till", "until"),
    )
)
IN_TIME = frozenset(
    (
        *("at", "during", "each", "every", "in", "last", "next", "on", "since", "this"),
        *("throughout", "till", "until"),
    )
)
BETWEEN = frozenset(("and", "or", "to"))  # two times
BEFORE_PEOPLE = frozenset(
    (
        *("alongside", "and", "asked", "called", "dear", "for", "from", "gave", "help"),
        *("helped", "helps", "hi", "met", "miss", "mr", "mrs", "ms", "mx", "rang", "ring"),
        *("saw", "see", "sees", "tell", "thank", "thanks", "to", "told", "visit"),
        *("visited", "with"),
    )
)
BEFORE_THINGS = frozenset(
    (
        *("a", "an", "another", "any", "each", "every", "no", "one", "our", "some", "that"),
        *("the", "their", "this", "your"),
    )
)
# What people alone do, and what they do like other things.
TELLING = frozenset(
    (
        *("agreed", "agrees", "apologised", "asked", "asks", "cried", "cries", "feels"),
        *("felt", "helped", "helps", "joined", "joins", "knew", "knows", "laughed"),
        *("laughs", "liked", "likes", "loved", "loves", "phoned", "rang", "replied"),
        *("said", "says", "spoke", "talked", "talks", "tells", "texted", "thinks"),
        *("thought", "told", "wanted", "wants", "wept", "wished"),
    )
)
DOING = frozenset(
    (
        *("arrived", "ate", "became", "began", "brought", "called", "came", "can", "comes"),
        *("cooked", "could", "couldn", "did", "didn", "does", "doesn", "enjoyed", "found"),
        *("gave", "gets", "goes", "got", "had", "hadn", "has", "hasn", "is", "isn", "led"),
        *("left", "looked", "looks", "made", "makes", "met", "moved", "needed", "needs"),
        *("paid", "played", "ran", "sat", "seemed", "seems", "shared", "showed", "sleeps"),
        *("slept", "smiled", "started", "stayed", "stopped", "takes", "took", "tried"),
        *("visited", "walked", "was", "wasn", "went", "will", "won", "worked", "would"),
        "wrote",
    )
)
# Words that begin sentences all the time.
LITTLE = frozenset(
    (
        *("an", "any", "are", "as", "ask", "at", "be", "but", "by", "can", "come", "could"),
        *("did", "do", "for", "from", "get", "go", "got", "had", "has", "have", "he"),
        *("her", "hi", "him", "his", "how", "if", "in", "is", "it", "its", "let", "me"),
        *("my", "no", "not", "of", "off", "oh", "on", "one", "or", "our", "out", "see"),
        *("she", "so", "some", "than", "that", "the", "their", "them", "then", "they"),
        *("this", "to", "too", "up", "us", "was", "we", "were", "what", "when", "where"),
        *("who", "why", "with", "yes", "you", "your"),
    )
)
EVERYDAY = (
    CALENDAR
    | LITTLE
    | frozenset(
        (
            *("abbey", "able", "ace", "alas", "ale", "always", "amber", "amen", "amity"),
            *("anchor", "angel", "apple", "aria", "arm", "arrow", "art", "ash", "aster"),
            *("atlas", "aunt", "auntie", "baby", "back", "bad", "baker", "ball", "ban", "band"),
            *("bang", "bank", "banks", "bar", "barber", "bark", "barn", "baron", "base"),
            *("basil", "bass", "bat", "bath", "baton", "bay", "beach", "bead", "bean", "bear"),
            *("beck", "bee", "beech", "bell", "belle", "bench", "bend", "berry", "besides"),
            *("best", "big", "bill", "bin", "birch", "bird", "bishop", "black", "blaze"),
            *("bliss", "bloom", "blossom", "blue", "boar", "boat", "bob", "bolt", "bond"),
            *("bonny", "book", "boot", "booth", "boots", "border", "boss", "bow", "bowl"),
            *("box", "boy", "bracken", "bramble", "brand", "brandy", "brave", "bread"),
            *("breeze", "briar", "brick", "bridge", "brier", "bright", "brilliant", "bro"),
            *("brook", "brooks", "brother", "brown", "buck", "bud", "buddy", "bug", "bull"),
            *("bun", "bunny", "burn", "burns", "bush", "butler", "butter", "button", "cab"),
            *("calm", "camp", "candle", "candy", "cane", "cap", "captain", "car", "card"),
            *("care", "carol", "carter", "case", "cash", "castle", "cat", "cedar", "chad"),
            *("chance", "chandler", "chapel", "charity", "charm", "chase", "chat", "cheek"),
            *("cherry", "chestnut", "chief", "child", "chin", "china", "chip", "christian"),
            *("church", "cinder", "clay", "clerk", "cliff", "close", "cloud", "clover", "club"),
            *("coach", "coal", "coast", "coffee", "cook", "cookie", "cool", "coral", "corn"),
            *("cotton", "count", "cove", "cow", "crane", "crisp", "cross", "crow", "crown"),
            *("crystal", "cub", "cup", "curly", "curry", "daisy", "dale", "dame", "dance"),
            *("dandy", "dash", "dawn", "day", "deal", "dean", "dear", "deer", "delight", "den"),
            *("dew", "diamond", "dim", "din", "dixie", "doc", "dog", "doll", "dolphin", "don"),
            *("dory", "dot", "dove", "draper", "drew", "drum", "duchess", "duck", "dude"),
            *("duke", "dun", "dung", "dusk", "dusty", "dyer", "eagle", "earl", "earth", "east"),
            *("ebony", "echo", "eden", "elder", "elf", "ember", "emerald", "end", "english"),
            *("eve", "even", "ever", "evergreen", "every", "fair", "fairy", "faith", "falcon"),
            *("fall", "fan", "far", "farm", "farmer", "fat", "faun", "fawn", "fell", "fern"),
            *("ferry", "few", "field", "fig", "fin", "finch", "fine", "fire", "flame", "flash"),
            *("flint", "flora", "flower", "flowers", "fog", "foot", "force", "ford", "forest"),
            *("forever", "fortune", "foster", "fox", "frank", "free", "freedom", "french"),
            *("friend", "frost", "fuller", "gale", "game", "gardener", "garland", "garlic"),
            *("garner", "garnet", "gates", "gay", "gem", "gentle", "gift", "gig", "ginger"),
            *("girl", "given", "glad", "glass", "glen", "glory", "glover", "gold", "golden"),
            *("good", "goodman", "goose", "gore", "gorge", "grace", "gran", "grand", "granny"),
            *("grant", "grape", "gray", "great", "green", "grey", "grove", "guest", "gull"),
            *("guy", "hall", "ham", "hand", "handy", "hang", "happy", "harbour", "hardy"),
            *("hare", "harmony", "harvest", "hat", "haven", "hawk", "hawthorn", "hay", "hazel"),
            *("head", "heal", "heart", "heath", "heather", "heaven", "heavenly", "hedge"),
            *("hen", "henna", "herb", "hero", "heron", "hers", "high", "hill", "hind", "hip"),
            *("holiday", "holly", "holy", "home", "honest", "honey", "honor", "honour", "hood"),
            *("hook", "hope", "hopper", "horn", "horse", "hound", "house", "hug", "hunt"),
            *("hunter", "hush", "ice", "india", "indigo", "inn", "innocence", "innocent"),
            *("iris", "irish", "iron", "island", "ivory", "ivy", "jack", "jade", "jam", "jar"),
            *("jasmine", "jeans", "jersey", "jet", "jewel", "job", "jockey", "join", "jolly"),
            *("journey", "joy", "judge", "jug", "junior", "juniper", "just", "justice", "keen"),
            *("key", "kid", "kin", "kind", "king", "kiss", "kit", "kitchen", "kite", "knight"),
            *("lab", "lad", "lady", "lake", "lamb", "lamp", "lance", "land", "lane", "lap"),
            *("lark", "last", "laurel", "lavender", "law", "lawn", "lea", "leaf", "leek"),
            *("left", "leg", "legend", "lemon", "lens", "liberty", "light", "lilac", "lily"),
            *("lime", "line", "ling", "lint", "lion", "lip", "little", "live", "llama", "loan"),
            *("lock", "locket", "lodge", "log", "long", "lord", "lot", "lotus", "love"),
            *("lovely", "low", "loyal", "luck", "lucky", "lung", "lute", "mac", "mace", "mad"),
            *("magic", "magnolia", "maid", "major", "mallow", "malt", "mama", "man"),
            *("mandarin", "manor", "maple", "mar", "marigold", "marina", "marine", "mark"),
            *("marsh", "martial", "marvel", "mason", "mast", "mat", "mate", "maths", "matter"),
            *("maverick", "max", "mead", "meadow", "melody", "melon", "men", "mercury"),
            *("mercy", "merit", "merry", "mews", "mi", "mick", "mid", "mild", "miles", "mill"),
            *("mills", "mine", "mint", "miracle", "misty", "mite", "mo", "mole", "mom"),
            *("moment", "money", "monk", "monkey", "moody", "moon", "moor", "more", "morn"),
            *("morning", "moss", "mother", "mount", "mountain", "much", "mum", "muse", "music"),
            *("myrtle", "nan", "nana", "nanny", "neat", "nectar", "need", "new", "news"),
            *("nice", "nick", "night", "noble", "none", "noon", "nor", "north", "nova", "now"),
            *("nut", "oak", "oasis", "oat", "ocean", "old", "olive", "onyx", "opal", "orange"),
            *("orchard", "orchid", "other", "otter", "ours", "over", "owl", "own", "pa", "pad"),
            *("page", "paint", "pal", "palm", "palmer", "pan", "pansy", "papa", "paradise"),
            *("park", "parsley", "part", "partridge", "pastor", "pat", "patch", "patience"),
            *("patient", "paw", "pea", "peace", "peach", "peacock", "pear", "pearl", "pebble"),
            *("peck", "pen", "penny", "pepper", "perhaps", "perk", "pet", "petal", "petty"),
            *("pic", "pie", "pike", "pilgrim", "pin", "pine", "ping", "pink", "piper"),
            *("pippin", "pit", "pixie", "plant", "plum", "pocket", "poet", "pole", "polo"),
            *("pond", "pony", "pool", "poor", "pop", "pope", "poppy", "port", "porter", "post"),
            *("pot", "potter", "power", "praise", "precious", "present", "pretty", "price"),
            *("pride", "prim", "primrose", "prince", "princess", "prize", "promise", "proud"),
            *("prudence", "pup", "pure", "purple", "quail", "queen", "quest", "quick", "quiet"),
            *("quill", "quince", "rain", "rainbow", "raven", "ray", "read", "reader", "real"),
            *("reason", "red", "reed", "reeve", "remedy", "reserve", "resident", "rest"),
            *("rhyme", "rib", "rice", "rich", "rider", "ridge", "right", "ring", "rip", "rise"),
            *("river", "rivers", "road", "rob", "robin", "rock", "rocket", "rocky", "rod"),
            *("roman", "room", "root", "rope", "rose", "rosemary", "rough", "round", "rover"),
            *("royal", "ruby", "rue", "run", "rush", "russet", "rusty", "rye", "sable"),
            *("saffron", "sage", "sailor", "saint", "salmon", "salt", "same", "sand", "sands"),
            *("sandy", "sapphire", "savage", "savannah", "sawyer", "say", "scholar", "school"),
            *("scot", "scout", "sea", "seal", "season", "seat", "second", "self", "serene"),
            *("serenity", "service", "shade", "shadow", "shake", "sharp", "shed", "shell"),
            *("shelter", "shepherd", "sheriff", "ship", "shoe", "shore", "short", "shy"),
            *("sign", "silk", "silver", "simple", "sin", "sincere", "singer", "sir", "sis"),
            *("sister", "skip", "skipper", "sky", "slim", "small", "smart", "smiler", "smoke"),
            *("snow", "soldier", "son", "song", "soul", "sound", "south", "spark", "sparkle"),
            *("sparks", "sparrow", "spear", "speed", "spice", "spike", "spruce", "staff"),
            *("stage", "star", "stark", "steel", "step", "sterling", "stew", "stock", "stone"),
            *("storey", "storm", "story", "stout", "street", "strong", "sue", "sugar", "sun"),
            *("sunny", "sunshine", "sure", "surprise", "swan", "sweet", "sweetie", "swift"),
            *("tab", "tailor", "tall", "tam", "tan", "tang", "tap", "tar", "tawny", "tea"),
            *("teal", "team", "temperance", "temple", "ten", "tenant", "tender", "term"),
            *("thanks", "theirs", "thin", "thistle", "thorn", "thyme", "tide", "tiger", "till"),
            *("timber", "time", "tin", "tiny", "today", "token", "ton", "tong", "top", "topaz"),
            *("tor", "touch", "tower", "town", "treasure", "tree", "trip", "triumph", "troll"),
            *("true", "trust", "truth", "try", "tuck", "tulip", "twin", "uncle", "union"),
            *("unity", "vale", "valentine", "valley", "van", "velvet", "venture", "venus"),
            *("very", "vet", "vicar", "victory", "view", "vine", "viola", "violet", "virtue"),
            *("vista", "wade", "wait", "walk", "walker", "wall", "walls", "walnut", "wan"),
            *("want", "war", "ward", "warm", "warren", "wary", "wash", "water", "waters"),
            *("watt", "wave", "way", "wealth", "weaver", "week", "weeks", "well", "wells"),
            *("west", "whale", "wheat", "wheeler", "whisper", "white", "whitehead", "wild"),
            *("wilder", "wilderness", "will", "willow", "win", "wind", "windsor", "wine"),
            *("wing", "winner", "wise", "wish", "wit", "wolf", "woman", "wonder", "wood"),
            *("woods", "woody", "wool", "word", "work", "world", "worth", "worthy", "wren"),
            *("wright", "yard", "yarrow", "year", "yen", "york", "young", "yours", "yule"),
            *("zeal", "zen", "zest", "zinnia", "zion"),
        )
    )
)
