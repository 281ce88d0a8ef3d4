"""What the rows mean to one audience on one day; nothing here knows how a page looks.

``reading``, ``withheld``  the records of the good rows, cut to what an audience may see
``casebook``               all of it: people, houses, colleagues, the life of the houses
``kept``                   what only managers may see of tabs that staff see, too
``person``, ``people``     one resident, with all that is recorded of them; everyone
``awaiting``               what waits for a correction, as that audience may know of it
``covering``               which colleagues are away, and who covers for them
``agreed``                 what was agreed with somebody on any day
``due``                    the one engine for all that is due; ``promises`` and
                           ``afterwards`` feed it
``agenda``                 what today asks of the staff
``notices``                rules that remind, each by its number; ``unreported``,
                           ``written_late`` and ``house_notices`` hold those that look at
                           more than one person's rows
``house_life``             what is recorded of no single resident; ``activities``,
                           ``referrals`` and ``requests`` say what it comes to
``chains``                 the way of a goal, link by link; ``links`` names them
``supervision``            what a worker and their manager look at together
"""
