"""Days, times and lengths as people type them."""

from __future__ import annotations

from typed import typed

from sync.forms.model import Field, Kind

DAY = Field("date", "On which day?", Kind.DATE)
DAYS = typed(
    """
    typed                       | used as    | code               | offer
    3/3/2026                    | 03/03/2026
    3.3.2026                    | 03/03/2026
    3\u20133\u20132026          | 03/03/2026
    3 / 3 / 2026                | 03/03/2026
    2026/03/03                  | 03/03/2026
    2026-3-3                    | 03/03/2026
    03MAR2026                   | 03/03/2026
    3-Mar-2026                  | 03/03/2026
    March 3rd, 2026             | 03/03/2026
    3rd of March 2026           | 03/03/2026
    3 sept. 2026                | 03/09/2026
    Tues 3/3/2026               | 03/03/2026
    03/03/2026 14:30            | 03/03/2026
    03/03/2026 2:30 pm          | 03/03/2026
    "03/03/2026\u200f"          | 03/03/2026
    "\u200e03/03/2026\u00a0"    | 03/03/2026
    \uff13/\uff13/2026          | 03/03/2026
    29/02/2024                  | 29/02/2024
    46347                       | 21/11/2026
    46347.99                    | 21/11/2026
    3.3.26                      | 03/03/2026 | KW-DATE-SHORT-YEAR | 03/03/2026
    29/02/2025                  |            | KW-DATE-NODAY      | 28/02/2025
    31/11/2026                  |            | KW-DATE-NODAY
    32/01/2026                  |            | KW-DATE-NODAY
    12/31/2025                  |            | KW-DATE-SWAPPED    | 31/12/2025
    2025-31-12                  |            | KW-DATE-SWAPPED    | 31/12/2025
    2026-31-12                  |            | KW-DATE-SWAPPED
    Sat 3 Mar 2026              |            | KW-DATE-WEEKDAY    | 03/03/2026
    03/03/2026 25:00            |            | KW-DATE-TEXT
    2026-03-03T10:00:00Z        |            | KW-DATE-TEXT
    3/3-2026                    |            | KW-DATE-TEXT
    20260303                    |            | KW-DATE-NUMBER
    3 März 2026                 |            | KW-DATE-TEXT
    3.III.2026                  |            | KW-DATE-TEXT
    \u0969/\u0969/2026          |            | KW-DATE-TEXT
    3-5 March 2026              |            | KW-DATE-TEXT
    3/3/2026?                   |            | KW-DATE-TEXT
    O3/03/2026                  |            | KW-DATE-TEXT
    Tuesday                     |            | KW-DATE-TEXT
    3 March                     |            | KW-DATE-NOYEAR     | 03/03/2026
    29 February                 |            | KW-DATE-NOYEAR     | 29/02/2024
    31/4                        |            | KW-DATE-NOYEAR
    3 Marhc                     |            | KW-DATE-MONTH      | 03/03/2026
    3 Marhc 2025                |            | KW-DATE-MONTH      | 03/03/2025
    Mondy 2/3/2026              |            | KW-DATE-TEXT
    3/3/27                      |            | KW-DATE-SHORT-AHEAD
    46348                       |            | KW-DATE-FUTURE     | 22/11/2025
    FALSE                       |            | KW-DATE-TEXT
    """
)

BY = Field("next_by", "By when?", Kind.DATE, future=True)
DAYS_AHEAD = typed(
    """
    typed        | used as | code            | offer
    10th Dec     |         | KW-DATE-NOYEAR  | 10/12/2025 or 10/12/2026
    22 Jan       |         | KW-DATE-NOYEAR  | 22/01/2026 or 22/01/2027
    30/11        |         | KW-DATE-NOYEAR  | 30/11/2025 or 30/11/2026
    29 Feb       |         | KW-DATE-NOYEAR  | 29/02/2024 or 29/02/2028
    3 Marhc      |         | KW-DATE-MONTH   | 03/03/2026 or 03/03/2027
    31/11/2026   |         | KW-DATE-NODAY   | 30/11/2026
    31/11/2039   |         | KW-DATE-NODAY
    2026-31-12   |         | KW-DATE-SWAPPED | 31/12/2026
    """
)

BORN = Field("born", "Date of birth", Kind.DATE, birth=True)
BIRTHS = typed(
    """
    typed            | used as    | code             | offer
    14/07/1962       | 14/07/1962
    14 July 1962     | 14/07/1962
    01/01/1900       | 01/01/1900
    22841            | 14/07/1962
    29/02/1972       | 29/02/1972
    14/02/2026       | 14/02/2026 | KW-BIRTH-NOW     | 14/02/2026
    46347            | 21/11/2026 | KW-BIRTH-NOW     | 21/11/2026
    14/07/62         |            | KW-DATE-YEAR     | 14/07/1962
    14/07/05         |            | KW-DATE-YEAR     | 14/07/2005
    14/07/18         |            | KW-DATE-YEAR
    07/14/1962       |            | KW-DATE-SWAPPED  | 14/07/1962
    29/02/1973       |            | KW-DATE-NODAY    | 28/02/1973
    Wed 14 July 1962 |            | KW-DATE-WEEKDAY  | 14/07/1962
    31/12/1899       |            | KW-BIRTH-EARLY
    46348            |            | KW-BIRTH-FUTURE
    64               |            | KW-BIRTH-AGE
    "64"             |            | KW-BIRTH-AGE
    1962             |            | KW-DATE-NOYEAR
    "1962"           |            | KW-DATE-TEXT
    14/07            |            | KW-DATE-NOYEAR
    TRUE             |            | KW-DATE-TEXT
    """
)

SENT = Field("sent", "Sent", Kind.MOMENT)
MOMENTS = typed(
    """
    typed                     | used as             | code           | offer
    46320.0423611             | 25/10/2026 01:01:00
    46000                     | 09/12/2025 00:00:00
    03/03/2026 14:30:00       | 03/03/2026 14:30:00 | KW-MOMENT-TEXT | 03/03/2026 14:30:00
    03/03/2026 2:30 pm        | 03/03/2026 14:30:00 | KW-MOMENT-TEXT | 03/03/2026 14:30:00
    2026-03-03T10:00:00       | 03/03/2026 10:00:00 | KW-MOMENT-TEXT | 03/03/2026 10:00:00
    03/03/2026 24:00          |                     | KW-TIME-TEXT
    2026-03-03T10:00:00+01:00 |                     | KW-DATE-TEXT
    46348                     |                     | KW-DATE-FUTURE | 22/11/2025
    """
)

START = Field("start", "At what time?", Kind.TIME)
TIMES = typed(
    """
    typed          | used as | code         | offer
    14:30          | 14:30
    "14.30"        | 14:30
    2:30PM         | 14:30
    12.30 a.m.     | 00:30
    0.5            | 12:00
    14.30          |         | KW-TIME-TEXT | 14:30
    9              |         | KW-TIME-TEXT | 09:00
    46000          |         | KW-TIME-DATE
    "1430"         |         | KW-TIME-TEXT | 14:30
    noon           |         | KW-TIME-TEXT | 12:00
    24:00          |         | KW-TIME-TEXT
    14:60          |         | KW-TIME-TEXT
    14:30 pm       |         | KW-TIME-TEXT
    quarter past 3 |         | KW-TIME-TEXT
    14:30-15:00    |         | KW-TIME-TEXT
    46000.75       |         | KW-TIME-DATE | 18:00
    TRUE           |         | KW-TIME-TEXT
    """
)

MINUTES = Field("minutes", "How many minutes?", Kind.WHOLE, minimum=5, maximum=600)
LENGTHS = typed(
    """
    typed                 | used as | code            | offer
    90m                   | 90
    1hr                   | 60
    1h30                  | 90
    1 hour and 30 minutes | 90
    1 ½ hours             | 90
    1.25 hours            | 75
    0:45                  | 45
    00:45:00              | 45
    10 hours              | 600
    0.0625                | 90
    90.0                  | 90
    1h90                  |         | KW-MINUTES-TEXT
    1,5 hours             |         | KW-MINUTES-TEXT
    1:30:30               |         | KW-MINUTES-TEXT
    quarter past 3        |         | KW-MINUTES-TEXT
    45 minuets            |         | KW-MINUTES-TEXT
    60-90                 |         | KW-MINUTES-TEXT
    ~90                   |         | KW-MINUTES-TEXT
    90'                   |         | KW-MINUTES-TEXT
    \u0669\u0660          |         | KW-MINUTES-TEXT
    24:00                 |         | KW-NUM-RANGE
    601                   |         | KW-NUM-RANGE
    -30                   |         | KW-NUM-RANGE
    1.5                   |         | KW-NUM-WHOLE
    TRUE                  |         | KW-NUM-TEXT
    """
)

TABLES = (
    *(
        (DAY, DAYS),
        (BY, DAYS_AHEAD),
        (BORN, BIRTHS),
        (SENT, MOMENTS),
        (START, TIMES),
        (MINUTES, LENGTHS),
    ),
)
