"""keywork, room by room. Data walks through them in this order, and nobody walks back.

``forms``     what staff fill in: ``forms_schema/`` -> :class:`Form` and :class:`Field`
``pull``      where rows come from: Google Sheets, workbook files -> :class:`RawTable`  (edge)
``check``     cells -> good rows and problems, in plain words                         (pure)
``casebook``  what the rows mean: residents, plans, due dates, the life of the houses (pure)
``pages``     casebook -> pages for one audience; the only jinja2                     (pure)
``publish``   pages -> files -> MkDocs -> gate -> release                             (edge)
``store``     last state, history of the nights, lock                                 (edge)
``export``    good rows -> a Data Package, or one workbook                           (edge)
``demo``      a made-up house

``project``   where the files of a house and of the package lie                       (edge)
``settings``  ``keywork.toml`` -> :class:`Settings`; ``setting_values`` reads each value, and
              ``setting_lines`` knows where it stands
``addresses`` addresses of Google's sheets, as people copy them
``sources``   whether rows come from files or from Google, and what opens them
``house``     settings, sources, schema and today -> what the house holds
``guides``    the guides of a house, filled in and measured for ``check``
``night``     the nightly job from start to finish
``doctor``    every part of the set-up, tried in order
``outside``   the heartbeat's address and the house's own site, seen without a login  (edge)
``heartbeat`` the call after every good night
``straight``  a session over the network that follows nobody
``pause``     the collector of memory, paused while rows are read
``moment``    when a run takes place; what stands in for the clock
``before``    what a night knows of the nights before, and leaves for the next
``report``    ``build/report.json``
``status``    how the last nights went, in words
``cli``       the commands; the only click
``errors``    what stops a run, each with its exit code

Pure rooms never touch the clock, files, network, logging or environment: today is an argument,
templates arrive as text. Edges never import each other; ``house`` and ``night`` join them.
"""

__version__ = "0.1.0"
