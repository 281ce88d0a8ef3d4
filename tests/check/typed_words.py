"""Codes, answers from a list, addresses and names as people type them."""

from __future__ import annotations

from typed import typed

from sync.forms.model import Field, Kind
from sync.forms.vocabulary import CameOfIt

CODE = Field("resident", "Resident code", Kind.CODE, refers_to="residents")
CODES = typed(
    """
    typed                    | used as | code            | offer
    r-001                    | R-001
    R\u2014001               | R-001
    \uff32\uff0d\uff10\uff10\uff11 | R-001
    "R-001\u200f"            | R-001
    R-001 (Ann S)            | R-001
    R 001                    |         | KW-ID-FORM      | R-001
    R_001                    |         | KW-ID-FORM      | R-001
    R - 001                  |         | KW-ID-FORM      | R-001
    R--001                   |         | KW-ID-FORM      | R-001
    R\u00ad001               |         | KW-ID-FORM      | R-001
    R-l01                    |         | KW-ID-LOOKALIKE | R-101
    (R-001)                  |         | KW-ID-FORM
    R-001?                   |         | KW-ID-FORM
    R-001, R-002             |         | KW-ID-FORM
    \u042f-001               |         | KW-ID-FORM
    R-\u0660\u0660\u0661     |         | KW-ID-FORM
    R-\u2070\u2070\u00b9     |         | KW-ID-FORM
    \u202eR-001              |         | KW-ID-FORM
    -1                       |         | KW-ID-FORM
    TRUE                     |         | KW-ID-FORM
    """
)

TYPE = Field(
    "type", "Type", Kind.CHOICE, options=("1 to 1", "Group", "Phone call", "Home visit", "Drop-in")
)
ONE_CHOICE = typed(
    """
    typed               | used as    | code           | offer
    GROUP               | Group
    "Phone\u00a0call"   | Phone call
    Drop\u2014in        | Drop-in
    "Home visit\u200f"  | Home visit
    Phone calls         |            | KW-CHOICE-NEAR | Phone call
    Phone               |            | KW-CHOICE-NEAR | Phone call
    1-to-1              |            | KW-CHOICE-NEAR | 1 to 1
    Drop in             |            | KW-CHOICE-NEAR | Drop-in
    Group?              |            | KW-CHOICE-NEAR | Group
    Group; Phone call   |            | KW-CHOICE-TWO
    none                |            | KW-CHOICE
    Other               |            | KW-CHOICE
    46023               |            | KW-CHOICE
    FALSE               |            | KW-CHOICE
    """
)

CAME = Field(
    "outcome", "What came of it?", Kind.CHOICE, options=tuple(each.value for each in CameOfIt)
)
ENDS = typed(
    """
    typed               | used as | code           | offer
    partly              | Partly
    all done            |         | KW-CHOICE-NEAR | Done
    partly done         |         | KW-CHOICE
    nearly done         |         | KW-CHOICE
    not done            |         | KW-CHOICE
    isn’t done          |         | KW-CHOICE
    needed              |         | KW-CHOICE
    not needed          |         | KW-CHOICE-NEAR | No longer needed
    """
)

PLACE = Field(
    *("place", "Where?", Kind.CHOICE),
    options=("Office", "Their room", "Other"),
    other=True,
    max_length=40,
)
OWN_WORDS = typed(
    """
    typed                   | used as            | code            | offer
    office                  | Office
    Other                   | Other
    the café, by the door   | the café, by the door
    "  By  the\u00a0sea "   | By the sea
    =1+1                    | =1+1
    Not their room          | Not their room
    Offise                  | Offise             | KW-CHOICE-OTHER | Office
    Their rooms             | Their rooms        | KW-CHOICE-OTHER | Their room
    a place with a name of more than 40 signs |  | KW-TEXT-LONG
    #REF!                   |                    | KW-SHEET-ERROR
    46023                   |                    | KW-CHOICE
    TRUE                    |                    | KW-CHOICE
    """
)

LISTED = Field(
    *("topics", "Topics", Kind.CHOICES),
    options=("Debt", "Housing, repairs", "Health", "Health and safety"),
)
SEVERAL = typed(
    """
    typed                      | used as                  | code           | offer
    Health and safety, Health  | Health and safety + Health
    debt,HEALTH                | Debt + Health
    Debt; Health               | Debt + Health
    Debt, debt                 | Debt
    "Debt,\u00a0Health, "      | Debt + Health
    Debt, Housing, repairs     | Debt + Housing, repairs
    Debt/Health                |                          | KW-CHOICE-LIST | Health
    Debt & Health              |                          | KW-CHOICE-LIST
    Housing                    |                          | KW-CHOICE-LIST | Housing, repairs
    Debt, Helth                |                          | KW-CHOICE-LIST | Debt, Health
    Helth, Dept                |                          | KW-CHOICE-LIST | Health, Debt
    Debt,, Health              | Debt + Health
    ",Debt"                    | Debt
    Debt, walking              |                          | KW-CHOICE-LIST
    1                          |                          | KW-CHOICE-LIST
    """
)

RENAMED = Field(
    *("walk", "What shall we do?", Kind.CHOICE),
    options=("Music group", "Long walk", "Nothing"),
    option_was=(("Choir", "Music group"), ("Band", "Music group"), ("Walk, long", "Long walk")),
)
EARLIER_WORDS = typed(
    """
    typed        | used as     | code           | offer
    Music group  | Music group
    Choir        | Music group
    " band "     | Music group
    walk, LONG   | Long walk
    Choirs       |             | KW-CHOICE
    Choir, Band  |             | KW-CHOICE-TWO
    """
)
ALL_RENAMED = Field(
    *("walks", "What shall we do?", Kind.CHOICES),
    options=RENAMED.options,
    option_was=RENAMED.option_was,
)
EARLIER_WORDS_TOGETHER = typed(
    """
    typed                          | used as                 | code           | offer
    Choir, Walk, long              | Music group + Long walk
    Band, Choir, Music group       | Music group
    Nothing, Choir                 | Nothing + Music group
    """
)

TOGETHER = Field(
    *("together", "Together", Kind.CHOICES),
    options=("Form", "Call", "Call, then form", "Phone call", "Other"),
    other=True,
    most=2,
    max_length=200,
)
SEVERAL_AND_OWN_WORDS = typed(
    """
    typed                     | used as                 | code            | offer
    Form, call                | Form + Call
    Call, then form, Form     | Call, then form + Form
    Form, tea, cake and talk  | Form + tea, cake and talk
    tea; cake                 | tea; cake
    Other, tea                | Other + tea
    "Form, "                  | Form
    Form, Phone calls         | Form + Phone calls      | KW-CHOICE-OTHER | Phone call
    tea, Form                 | tea, Form               | KW-CHOICE-OTHER | Form
    Form, Call, tea           |                         | KW-CHOICE-MOST
    TRUE                      |                         | KW-CHOICE-LIST
    12                        |                         | KW-CHOICE-LIST
    """
)

PLANNED = Field("planned", "Was it planned?", Kind.YES_NO)
YES_OR_NO = typed(
    """
    typed           | used as | code     | offer
    y               | Yes
    "\u00a0YES "    | Yes
    TRUE            | Yes
    1.0             | Yes
    "0"             | No
    FALSE           | No
    yes please      |         | KW-YESNO
    Yes!            |         | KW-YESNO
    nah             |         | KW-YESNO | No
    ✓               |         | KW-YESNO
    да              |         | KW-YESNO
    yes/no          |         | KW-YESNO
    2               |         | KW-YESNO
    -1              |         | KW-YESNO
    """
)

ADDRESS = Field("email", "Email", Kind.EMAIL)
ADDRESSES = typed(
    """
    typed                            | used as           | code          | offer
    ann+x@example.co.uk              | ann+x@example.co.uk
    MAILTO:ann@Example.org           | ann@example.org
    "\u202eann@example.org"          | ann@example.org
    ann@example.cm                   | ann@example.cm    | KW-EMAIL-SLIP | ann@example.cm
    ann@example.org.                 |                   | KW-EMAIL      | ann@example.org
    'ann@example.org'                |                   | KW-EMAIL      | ann@example.org
    ann@example.org, bob@example.org |                   | KW-EMAIL
    ann@example                      |                   | KW-EMAIL
    ann..b@example.org               |                   | KW-EMAIL
    ann@1.2.3.4                      |                   | KW-EMAIL
    ann\uff20example.org             |                   | KW-EMAIL
    josé@example.org                 |                   | KW-EMAIL
    TRUE                             |                   | KW-EMAIL
    """
)

PHONE = Field("phone", "Phone", Kind.TEXT)
PHONES = typed(
    """
    typed                       | used as       | code          | offer
    01632 960123                | 01632960123
    07700\u2011900\u2011123     | 07700900123
    +44 (0)7700 900123          | +447700900123
    0044 7700 900123            | +447700900123
    7700900123                  | 07700900123   | KW-PHONE-ZERO | 07700900123
    447700900123                | +447700900123 | KW-PHONE-PLUS | +447700900123
    "7700 900123"               |               | KW-PHONE      | 07700900123
    +44 7700 90012              |               | KW-PHONE
    +44 07700 900123            |               | KW-PHONE
    020 7946 012                |               | KW-PHONE
    07700 900123 ext 5          |               | KW-PHONE
    07700 900123 / 07700 900124 |               | KW-PHONE
    7700900123.5                |               | KW-PHONE
    -7700900123                 |               | KW-PHONE
    TRUE                        |               | KW-PHONE
    """
)

NAME = Field("name", "Name", Kind.TEXT, max_length=100)
NAMES = typed(
    """
    typed                | used as   | code          | offer
    Zoë O\u2019Example   | Zoë O\u2019Example
    "\u2066Ann\u2069 "   | Ann
    Ng                   | Ng
    李小龍               | 李小龍
    ann                  | ann       | KW-NAME-LOOK  | ann
    \u0410nn             | \u0410nn  | KW-NAME-LOOK  | \u0410nn
    tbc                  | tbc       | KW-NAME-LOOK  | tbc
    ???                  |           | KW-NAME-NONE
    testing one          | testing one | KW-NAME-TRIAL
    46023                |           | KW-NAME-NUMBER
    TRUE                 |           | KW-NAME-NUMBER
    """
)

REFERENCE = Field(
    *("reference", "Reference", Kind.TEXT), min_length=4, max_length=9, pattern="[A-Z]{2}-?[0-9]+"
)
WRITTEN_SO = typed(
    """
    typed          | used as | code            | offer
    AB-12          | AB-12
    " AB12\u00a0"  | AB12
    A1             |         | KW-TEXT-SHORT
    AB-1234567     |         | KW-TEXT-LONG
    AB-12 x        |         | KW-TEXT-PATTERN
    ab-12          |         | KW-TEXT-PATTERN
    AB-\u0661\u0662 |        | KW-TEXT-PATTERN
    1234           |         | KW-TEXT-PATTERN
    """
)

TABLES = (
    *((CODE, CODES), (TYPE, ONE_CHOICE), (CAME, ENDS), (PLACE, OWN_WORDS), (LISTED, SEVERAL)),
    *((RENAMED, EARLIER_WORDS), (ALL_RENAMED, EARLIER_WORDS_TOGETHER)),
    *((TOGETHER, SEVERAL_AND_OWN_WORDS), (PLANNED, YES_OR_NO), (ADDRESS, ADDRESSES)),
    *((PHONE, PHONES), (NAME, NAMES), (REFERENCE, WRITTEN_SO)),
)
