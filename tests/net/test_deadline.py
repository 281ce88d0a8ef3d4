"""Work is done in time, or left where it is."""

from __future__ import annotations

import threading

import pytest

from sync.net.deadline import within


class Late(Exception):
    """What is raised for work that is not done in time."""


def test_work_that_is_done_in_time_hands_on_what_it_found():
    assert within(60, lambda _: 7, Late) == 7


def test_a_fault_of_the_work_is_raised_as_it_is():
    def work(_given_up):
        raise ValueError("its own")

    with pytest.raises(ValueError, match="its own"):
        within(60, work, Late)


def test_a_time_out_of_the_works_own_is_not_taken_for_ours():
    def work(_given_up):
        raise TimeoutError("its own")

    with pytest.raises(TimeoutError, match="its own"):
        within(60, work, Late)


def test_work_that_never_ends_is_left_and_told_so():
    told = threading.Event()

    def work(given_up):
        given_up.wait()
        told.set()

    with pytest.raises(Late):
        within(0.05, work, Late)
    assert told.wait(60)


def test_work_that_takes_no_notice_is_left_all_the_same():
    go_on = threading.Event()
    with pytest.raises(Late):
        within(0.05, lambda _: go_on.wait(60), Late)
    go_on.set()
