"""Rows straight from Google Sheets, read only: one token, then two reads a book.

``key``         the key file of the robot account, and what can be wrong with it
``connection``  the requests, through gspread and google-auth; the only ones that leave the house
``patience``    how often and how long Google is asked, and when it is enough
``words``       what Google refuses, and what to do about it
``trouble``     what stops the reading of a book
``layout``      the tabs of a book, and which of them a form goes by
``batches``     which cells are asked for together
``reading``     the rows of one book, as they stood at one time
``books``       all books, read in full or not at all
"""
