"""E6: what a grant may be, what may be spent of it, and who may say yes."""

from __future__ import annotations

from decimal import Decimal

from sync.check.problem import Severity, Value
from sync.check.rules.case import Case
from sync.check.sheet import Draft


def e6_up_to_the_cap(case: Case) -> None:
    """E6: hold a grant of nothing, or of more than the house has agreed."""
    if "decision" not in case.sheets["grants"].form.by_name:
        return  # a house's own list of what things cost, where nobody asks and nobody decides
    for draft in case.good("grants"):
        amount, house = _pounds(draft.row.values.get("amount")), draft.row.values.get("house")
        cap = case.rules.of(house if isinstance(house, str) else None).grant_cap
        if amount is not None and amount <= 0:
            case.tell("grants", draft, "KW-GRANT-NOTHING", "amount")
        elif amount is not None and amount > cap:
            case.tell("grants", draft, "KW-GRANT-CAP", "amount", detail=f": £{cap:.2f}")


def e6_spent_what_was_agreed(case: Case) -> None:
    """E6: hold a grant of which more was spent than was agreed."""
    for draft in case.good("grants"):
        values = draft.row.values
        amount, spent = _pounds(values.get("amount")), _pounds(values.get("spent"))
        if not spent or amount is None:
            continue
        if values.get("decision") != "Yes":
            case.tell("grants", draft, "KW-GRANT-NOT-AGREED", "spent")
        elif spent > amount:
            case.tell("grants", draft, "KW-GRANT-SPENT", "spent")


def e6_somebody_else_decides(case: Case) -> None:
    """E6: hold a grant that was decided by whoever asked for it."""
    for draft in case.good("grants"):
        decider = draft.row.values.get("decider")
        if decider is not None and decider == draft.row.values.get("asked_by"):
            case.tell("grants", draft, "KW-GRANT-SELF", "decider")


def e6_a_manager_decides(case: Case) -> None:
    """E6: ask about a grant that was decided by somebody who is no manager, where there is one."""
    if not any("Manager" in _roles(each) for each in case.good("staff")):
        return
    for draft in case.good("grants"):
        decider = case.find("staff", draft.row.values.get("decider"))
        if decider and "Manager" not in _roles(decider):
            case.tell("grants", draft, "KW-GRANT-DECIDER", "decider", severity=Severity.WARNING)


def _roles(staff: Draft) -> tuple[str, ...]:
    roles = staff.row.values.get("roles")
    return roles if isinstance(roles, tuple) else ()


def _pounds(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
