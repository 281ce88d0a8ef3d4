"""A made-up Google on this computer: it answers as the Sheets API does.

``book``      a spreadsheet and its tabs, as plain data
``rows``      rows of the forms -> a spreadsheet, as if staff had typed them there
``ranges``    names of ranges, such as ``'Jo''s sheet'!A1:L20``
``masks``     the ``fields`` of a question: which parts of an answer are wanted
``answers``   a book and a question -> what the Sheets API says
``refusals``  what Google says where it refuses
``robot``     the robot account, its key file, and who may have a token
``replies``   answers as they go out: JSON and web pages
``wire``      an answer as bytes
``course``    how a question is answered; its tests let things go wrong here
``door``      questions as they come over HTTP
``server``    all of it behind an address of this computer
"""

from sync.demo.google.book import MadeUpBook, MadeUpTab
from sync.demo.google.rows import book_of
from sync.demo.google.server import Google

__all__ = ["Google", "MadeUpBook", "MadeUpTab", "book_of"]
