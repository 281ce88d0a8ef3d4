"""keywork, room by room. Data walks through them in this order, and nobody walks back.

``forms``     what staff fill in: ``forms_schema/`` -> :class:`Form` and :class:`Field`
``net``       addresses, a session that follows no redirect, single requests to the outside (edge)
``pull``      where rows come from: Google Sheets, workbook files -> :class:`RawTable`  (edge)
``records``   what a row is: one typed record a form, with the answers that wait      (pure)
``residency`` who lives where, and who keyworks whom, on any day                      (pure)
``check``     cells -> records and problems, in plain words                           (pure)
``casebook``  what the records mean: plans, due dates, notices, the life of the houses (pure)
``pages``     casebook -> pages for one audience; the only jinja2                     (pure)
``publish``   pages -> files -> MkDocs -> gate -> release                             (edge)
``store``     last state, history of the nights, lock                                 (edge)
``export``    good rows -> a Data Package, or one workbook                           (edge)
``demo``      a made-up house

``config``    ``keywork.toml`` -> :class:`Settings`; where files lie and rows come from (edge)
``night``     the nightly job from start to finish, what it reads and what it leaves
``doctor``    every part of the set-up, tried in order
``cli``       the commands; the only click
``dates``     how a day and a time of day are said in full
``clock``     when a run takes place; what stands in for the clock
``waiting``   how much waits for a correction, in words
``errors``    what stops a run, each with its exit code

Pure rooms never touch the clock, files, network, logging or environment: today is an argument,
templates arrive as text. Edges never import each other, but for ``net``, which all of them may
use; ``config`` and ``night`` join them.
"""

__version__ = "0.1.0"
