"""A made-up Google on this computer: it answers as the Sheets API does, and fails when asked to.

``book``      a spreadsheet and its tabs, as plain data
``rows``      rows of the forms -> a spreadsheet, as if staff had typed them there
``ranges``    names of ranges, such as ``'Jo''s sheet'!A1:L20``
``masks``     the ``fields`` of a question: which parts of an answer are wanted
``answers``   a book and a question -> what the Sheets API says
``refusals``  what Google says where it refuses
``robot``     the robot account, its key file, and who may have a token
``faults``    the faults that can be asked for, by name
``stand_ins`` what is sent in place of an answer
``shapes``    answers bent out of shape
``wire``      an answer as bytes, and all that can happen to it on the way
``door``      questions as they come over HTTP
``server``    all of it behind an address of this computer
"""

from sync.demo.google.book import Book, Tab
from sync.demo.google.faults import Fault
from sync.demo.google.rows import book_of
from sync.demo.google.server import Google

__all__ = ["Book", "Fault", "Google", "Tab", "book_of"]
