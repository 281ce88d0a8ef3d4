"""E6: what a grant may be, what may be spent of it, and who may say yes."""

from __future__ import annotations

from sync.check.codes import Code
from sync.check.problem import Severity
from sync.check.rules.good_rows import GoodRows
from sync.forms.vocabulary import GrantDecision, Role
from sync.records import FORM_OF, Grant, Staff


def e6_up_to_the_cap(rows: GoodRows) -> None:
    """E6: hold a grant of nothing, or of more than the house has agreed."""
    if "decision" not in rows.sheets[FORM_OF[Grant]].form.by_name:
        return  # a house's own list of what things cost, where nobody asks and nobody decides
    for each in rows.of(Grant):
        cap = rows.rules.of(each.house).grant_cap
        if each.amount is None or ("house" in each.waits and rows.rules.houses):
            continue
        if each.amount <= 0:
            rows.tell(each, Code.GRANT_NOTHING, "amount")
        elif each.amount > cap:
            rows.tell(each, Code.GRANT_CAP, "amount", detail=f": £{cap:.2f}")


def e6_spent_what_was_agreed(rows: GoodRows) -> None:
    """E6: hold a grant of which more was spent than was agreed."""
    for each in rows.of(Grant):
        if not each.spent:
            continue
        if each.decision != GrantDecision.YES and "decision" not in each.waits:
            rows.tell(each, Code.GRANT_NOT_AGREED, "spent")
        elif each.amount is not None and each.spent > each.amount:
            rows.tell(each, Code.GRANT_SPENT, "spent")


def e6_somebody_else_decides(rows: GoodRows) -> None:
    """E6: hold a grant that was decided by whoever asked for it."""
    for each in rows.of(Grant):
        if each.decider is not None and each.decider == each.asked_by:
            rows.tell(each, Code.GRANT_SELF, "decider")


def e6_a_manager_decides(rows: GoodRows) -> None:
    """E6: ask about a grant that was decided by somebody who is no manager, where there is one."""
    if not any(Role.MANAGER in each.roles for each in rows.of(Staff)):
        return
    for each in rows.of(Grant):
        decider = rows.find(Staff, each.decider)
        if decider and "roles" not in decider.waits and Role.MANAGER not in decider.roles:
            rows.tell(each, Code.GRANT_DECIDER, "decider", severity=Severity.WARNING)
