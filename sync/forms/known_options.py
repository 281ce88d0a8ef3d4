"""Which question has which options of the vocabulary, and whether a house's own schema has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType

from sync.forms import vocabulary as v
from sync.forms.lines import Spot
from sync.forms.model import Field, Form

KnownOptions = Mapping[str, tuple[type[StrEnum], ...]]  # "sessions.kind" -> its options

KNOWN_OPTIONS: KnownOptions = MappingProxyType(
    {
        "activities.kind": (v.ActivityKind,),
        "activities.open_to": (v.OpenTo,),
        "assessments.kind": (v.AssessmentKind,),
        "assessments.priority_areas": (v.Area,),
        "assessments.resident_view": (v.View,),
        "assessments.risk": (v.Risk,),
        "changes.what": (v.ChangeKind,),
        "concerns.about": (v.ConcernAbout,),
        "concerns.agreed": (v.AgreedToTell,),
        "concerns.told": (v.ConcernTold,),
        "contacts.action_who": (v.StepBy, v.ActionBy),
        "contacts.purpose": (v.ContactPurpose,),
        "contacts.result": (v.ReferralResult,),
        "contacts.who": (v.ContactWith,),
        "evaluations.less_alone": (v.LessAlone,),
        "feedback.reply_by": (v.ReplyBy,),
        "followups.still_there": (v.StillThere,),
        "followups.weeks": (v.FollowUpWeeks,),
        "goals.area": (v.Area,),
        "goals.items": (v.GoalAbout,),
        "goals.outcome": (v.GoalOutcome,),
        "goals.set_by": (v.GoalSetBy,),
        "goals.source": (v.GoalSource,),
        "goals.status": (v.GoalStatus,),
        **{f"goals.step_{step}_who": (v.StepBy,) for step in (1, 2, 3)},
        "grants.decision": (v.GrantDecision,),
        "moments.kind": (v.MomentKind,),
        "moments.may_share": (v.MayShare,),
        "moves.to": (v.MovedTo,),
        "moves.what": (v.MoveKind,),
        "requests.kind": (v.RequestKind,),
        "residents.service": (v.Service,),
        "reviews.agreed": (v.View,),
        "reviews.isolation": (v.SeesPeople,),
        "reviews.present": (v.Present,),
        **{f"reviews.progress_{goal}": (v.Progress,) for goal in (1, 2, 3, 4)},
        "reviews.ready": (v.Ready,),
        "sessions.also": (v.ToReport,),
        "sessions.kind": (v.SessionKind,),
        "sessions.last_time": (v.LastTime,),
        "sessions.next_who": (v.StepBy,),
        "sessions.progress": (v.Progress,),
        "sessions.went": (v.Went,),
        "staff.roles": (v.Role,),
        "steps.what": (v.CameOfIt,),
        "toolkit.status": (v.ToolkitStatus,),
    }
)

# Questions in which no other option has a meaning: a meeting that is neither kept, missed nor
# cancelled, or a move that is neither out nor back, would be counted as one of them all the same.
CLOSED = frozenset(
    (
        *("assessments.risk", "changes.what", "contacts.result", "evaluations.less_alone"),
        *("grants.decision", "moves.what", "residents.service", "sessions.kind"),
        "steps.what",
    )
)


def hold_to_vocabulary(form: Form, spots: Sequence[Spot], known: KnownOptions) -> None:
    """Stop where a question lacks an option that is *known*, or has one that cannot be read.

    *spots* are the fields of *form*. Raises AuthorMistake with the file and the line of the
    options.
    """
    for field, spot in zip(form.fields, spots, strict=True):
        name = f"{form.name}.{field.name}"
        options = tuple(option for kind in known.get(name, ()) for option in kind)
        missing = [option for option in options if option not in field.options]
        if missing:
            raise _options_spot(spot).wrong(_words(field, missing, options))
        if options and name in CLOSED:
            _hold_closed(field, spot, options)


def _hold_closed(field: Field, spot: Spot, known: Sequence[str]) -> None:
    """Stop where a question that is closed has another option, or asks for words of one's own."""
    if field.other:
        raise spot.entries("field")["keywork"].wrong(
            f"“{field.title}” cannot have answers of one's own, for keywork would not know what "
            "they mean. Take “other” away."
        )
    own = next((option for option in field.options if option not in known), None)
    if own:
        raise _options_spot(spot).wrong(
            f"keywork would not know what “{own}” means as an answer to “{field.title}”. Take it "
            f"away. To show other words for one of {_listed(known)}, write them under “labels”."
        )


def _options_spot(spot: Spot) -> Spot:
    """Return where the options of a field stand, or the field where it has none."""
    entries = spot.entries("field")
    limits = entries["constraints"].entries("constraints") if "constraints" in entries else {}
    return limits.get("enum", spot)


def _words(field: Field, missing: Sequence[str], known: Sequence[str]) -> str:
    """Say which option is missing, and how to call it by another name."""
    if not field.options:
        return (
            f"“{field.name}” must be a question with options, for keywork goes by them. Under its "
            f"constraints write enum: [{_listed(known)}]."
        )
    option, more = missing[0], f", and so are: {', '.join(missing[1:])}" if missing[1:] else ""
    renamed = get_close_matches(option, [each for each in field.options if each not in known], n=1)
    shown = renamed[0] if renamed else "your own words"
    return (
        f"The option “{option}” of “{field.title}” is missing{more}. keywork goes by it, so put it "
        "back, in the sheet and the form too. To show other words for it on the site, write under "
        f'keywork: labels: {{"{option}": "{shown}"}}.'
    )


def _listed(options: Sequence[str]) -> str:
    """List options as YAML takes each of them for text: without quotes, Yes and 4 are none."""
    return ", ".join(f'"{option}"' for option in options)
