"""Scores and amounts of money as people type them."""

from __future__ import annotations

from typed import typed

from sync.forms.model import Field, Kind

SCORE = Field("wellbeing", "How are you?", Kind.SCORE, minimum=0, maximum=10)
SCORES = typed(
    """
    typed       | used as | code         | offer
    8 / 10      | 8
    "8.00"      | 8
    "008"       | 8
    \uff18      | 8
    "8\u200f"   | 8
    10.0        | 10
    46303       |         | KW-NUM-DATE  | 8
    8 out of 10 |         | KW-NUM-TEXT  | 8
    8.5/10      |         | KW-NUM-TEXT
    11/10       |         | KW-NUM-RANGE
    8,0         |         | KW-NUM-TEXT
    8%          |         | KW-NUM-TEXT
    ten         |         | KW-NUM-TEXT
    IV          |         | KW-NUM-TEXT
    1O          |         | KW-NUM-TEXT
    8:10        |         | KW-NUM-TEXT
    8.01        |         | KW-NUM-WHOLE
    -1          |         | KW-NUM-RANGE
    TRUE        |         | KW-NUM-TEXT
    """
)

AMOUNT = Field("amount", "Amount", Kind.MONEY)
AMOUNTS = typed(
    """
    typed               | used as   | code            | offer
    £12.50              | 12.50
    £1.5                | 1.50
    £.50                | 0.50
    £ 1,000,000         | 1000000.00
    +£5                 | 5.00
    \uff11\uff12.5      | 12.50
    "12.50\u00a0"       | 12.50
    0                   | 0.00
    0.30000000000000004 | 0.30
    1234.5600000000004  | 1234.56
    46000               | 46000.00  | KW-MONEY-DAY    | 46000.00
    46000.50            | 46000.50
    "46000"             | 46000.00
    £1,50               |           | KW-MONEY-COMMA  | 1.50
    "1.500"             |           | KW-MONEY-PENNY
    12.345              |           | KW-MONEY-PENNY
    0,150               |           | KW-MONEY-TEXT
    15,00,000           |           | KW-MONEY-TEXT
    1.234,56            |           | KW-MONEY-TEXT
    £1 500.00           |           | KW-MONEY-TEXT   | 1500.00
    150 pounds          |           | KW-MONEY-TEXT   | 150.00
    GBP 150             |           | KW-MONEY-TEXT   | 150.00
    50p                 |           | KW-MONEY-TEXT   | 0.50
    twenty pounds       |           | KW-MONEY-TEXT
    1.5k                |           | KW-MONEY-TEXT
    £12.50 each         |           | KW-MONEY-TEXT
    £12:50              |           | KW-MONEY-TEXT
    (5)                 |           | KW-MONEY-TEXT
    £12½                |           | KW-MONEY-TEXT
    \u0663              |           | KW-MONEY-TEXT
    12€                 |           | KW-MONEY-POUNDS
    $5                  |           | KW-MONEY-POUNDS
    5 euros             |           | KW-MONEY-POUNDS
    -£5                 |           | KW-MONEY-MINUS
    -5                  |           | KW-MONEY-MINUS
    \u22125             |           | KW-MONEY-MINUS
    1000000000          |           | KW-MONEY-LARGE
    £1,000,000,000      |           | KW-MONEY-LARGE
    TRUE                |           | KW-MONEY-TEXT
    """
)

TABLES = ((SCORE, SCORES), (AMOUNT, AMOUNTS))
