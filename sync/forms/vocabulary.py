"""The options that code reasons about, each named once; schemas are held to them when they load.

A house words its options otherwise with ``labels``, which only pages show: what stands in the sheet
stays, so that nobody drops out of a list because a word was changed. Options that no code knows may
come, go and be renamed as a house likes, but in the few questions that are closed (known_options).
"""

from __future__ import annotations

from enum import StrEnum


class YesNo(StrEnum):
    """The two answers to a question of yes or no."""

    YES = "Yes"
    NO = "No"


class SessionKind(StrEnum):
    """What kind of meeting it was; the last two are no meetings."""

    KEYWORK = "Keywork"
    ONE_TO_ONE = "1-2-1 support"
    REFRESHER = "Refresher"
    FOLLOW_UP = "Follow-up"
    DROP_IN = "Drop-in"
    MISSED = "Missed by resident"
    CANCELLED = "Cancelled by us"


class Progress(StrEnum):
    """How far a goal is, the least first."""

    NOT_YET = "Not yet"
    A_LITTLE = "A little"
    A_LOT = "A lot"
    DONE = "Done"


class LastTime(StrEnum):
    """What came of what was agreed last time, where that settles it."""

    DONE = "Done"
    NO_LONGER_NEEDED = "No longer needed"


class CameOfIt(StrEnum):
    """What came of one step or promise."""

    DONE = "Done"
    PARTLY = "Partly"
    NO_LONGER_NEEDED = "No longer needed"


class Went(StrEnum):
    """Whether they went to a group since last time."""

    FIRST_TIME = "For the first time"
    AGAIN = "Again"


class ToReport(StrEnum):
    """What a session says is to be reported on another form."""

    NOTHING = "No"
    REPAIR = "Repair"
    CONCERN = "Concern"
    CONTACT = "Contact with a service"
    MOMENT = "A good moment"


class StepBy(StrEnum):
    """Who takes a step, where that is one of us."""

    KEYWORKER = "Keyworker"
    SUPPORT_WORKER = "1-2-1 worker"


class ActionBy(StrEnum):
    """Who does something next after a contact, where that is nobody."""

    NOBODY = "Nobody"


class MoveKind(StrEnum):
    """Whether somebody left or came back."""

    LEFT = "Left"
    CAME_BACK = "Came back"


class MovedTo(StrEnum):
    """Where somebody went who is never asked after."""

    DIED = "Died"


class ChangeKind(StrEnum):
    """What changed for a resident."""

    KEYWORKER = "Keyworker"
    SUPPORT_WORKER = "1-2-1 worker"
    SUPPORT_ENDED = "1-2-1 support has ended"
    HOME = "House or room"
    CONTACT_DAYS = "Days between meetings"
    AWAY = "Away for a while"
    PERMISSION = "Permission"
    CORRECTION = "Correct a record"
    DISAGREEMENT = "Resident disagrees"


class Service(StrEnum):
    """How somebody uses the service."""

    LIVES_HERE = "Lives here"
    DAY = "Day or outreach"


class AssessmentKind(StrEnum):
    """What kind of assessment it was."""

    FULL = "Full"
    UPDATE = "Update"


class Risk(StrEnum):
    """Whether there is a risk."""

    NONE_KNOWN = "None known"
    YES = "Yes"


class View(StrEnum):
    """What the resident thinks of an assessment or review."""

    DISAGREES = "Disagrees"


class Area(StrEnum):
    """The areas of life that have a score."""

    BUDGETING = "Budgeting"
    LIFESKILLS = "Lifeskills"
    TRAINING = "Training"
    HEALTH = "Health"
    RELATIONSHIPS = "Relationships"
    MOTIVATION = "Motivation"
    CONFIDENCE = "Confidence"
    NETWORKS = "Networks"
    PRACTICAL = "Practical"
    HOME_AND_MOVING_ON = "Home and moving on"
    SAFETY = "Safety"


class GoalStatus(StrEnum):
    """How a goal stands."""

    PAUSED = "Paused"


class GoalOutcome(StrEnum):
    """How a goal ended, where the resident gained something."""

    MET = "Met"
    PARTLY_MET = "Partly met"
    ALONE = "Can do it alone"
    SETTLED = "Settled"


class GoalAbout(StrEnum):
    """What a goal is about, where its way can be told."""

    SOCIAL_ACTIVITIES = "Finding and going to social activities"
    SHARED_INTEREST = "Networks around an interest"
    SOCIAL_CHALLENGES = "Social challenges"
    WORK = "Work or volunteering"
    COURSES = "Finding courses"


class GoalSource(StrEnum):
    """Where a goal came from."""

    ASSESSMENT = "Assessment"
    COUNSELLING = "Counselling"


class GoalSetBy(StrEnum):
    """Whose idea a goal was."""

    RESIDENT = "Resident"
    TOGETHER = "Together"
    STAFF = "Staff"


class Present(StrEnum):
    """Who was at a review."""

    RESIDENT = "Resident"


class SeesPeople(StrEnum):
    """How often somebody sees people they like, the least first."""

    HARDLY_EVER = "Hardly ever"
    NOW_AND_THEN = "Now and then"
    EVERY_WEEK = "Every week"
    MOST_DAYS = "Most days"


class Ready(StrEnum):
    """How near somebody is to moving on."""

    SOON = "Soon"
    READY = "Ready"


class ContactWith(StrEnum):
    """With whom we were in touch, where that is no service."""

    FAMILY = "Family"


class ContactPurpose(StrEnum):
    """Why we were in touch."""

    REFERRAL = "Referral"
    REFERENCE = "Reference"
    UPDATE = "Update"
    WELFARE = "Welfare"
    MEDIATION = "Mediation"


class ReferralResult(StrEnum):
    """How a referral stands; the first waits for an answer, and after the second nothing began."""

    WAITING = "Waiting"
    ACCEPTED = "Accepted"
    REFUSED = "Refused"
    STARTED = "Started"
    ENDED = "Ended"


class MomentKind(StrEnum):
    """What kind of good moment it was."""

    VISIT = "Ex-resident visit"
    CONTRIBUTION = "Contribution"
    KINDNESS = "Kindness to others"


class MayShare(StrEnum):
    """Where a moment may be told."""

    IN_THE_HOUSE = "In the house"
    IN_A_CASE_STUDY = "In a case study"


class FollowUpWeeks(StrEnum):
    """How many weeks after moving on we ask."""

    FOUR = "4"
    THIRTEEN = "13"
    TWENTY_SIX = "26"


class StillThere(StrEnum):
    """Whether somebody still lives where they moved to."""

    YES = "Yes"
    NO = "No"


class LessAlone(StrEnum):
    """Whether somebody felt less alone after a group."""

    YES = "Yes"
    A_BIT = "A bit"
    NO = "No"


class ActivityKind(StrEnum):
    """The kinds of activity that are group sessions."""

    GROUP_SESSION = "Group session"
    WORKSHOP = "Workshop"
    RESIDENT_LED = "Resident-led"


class OpenTo(StrEnum):
    """Who may come to an activity."""

    RESIDENTS = "Residents"
    ANYONE = "Anyone"


class ToolkitStatus(StrEnum):
    """How far a session of the toolkit is."""

    IN_THE_TOOLKIT = "In the toolkit"


class GrantDecision(StrEnum):
    """What was decided on a grant."""

    YES = "Yes"
    NO = "No"


class RequestKind(StrEnum):
    """The requests that have a rule of their own."""

    COMPLAINT = "Complaint"
    BREACH = "Breach"


class ConcernAbout(StrEnum):
    """Whom a concern is about."""

    RESIDENT = "A resident"
    STAFF = "A member of staff"
    VISITOR = "A visitor"
    SOMEONE_ELSE = "Someone else"


class ConcernTold(StrEnum):
    """Who was told of a concern, where nobody outside was."""

    LEAD = "Safeguarding lead"
    MANAGER = "Manager"
    NOBODY_YET = "Nobody yet"


class AgreedToTell(StrEnum):
    """Whether the person agreed that others are told."""

    NO = "No"


class Role(StrEnum):
    """What somebody does here."""

    KEYWORKER = "Keyworker"
    SUPPORT_WORKER = "1-2-1 support worker"
    PEER = "Peer support worker"
    VOLUNTEER = "Volunteer"
    MANAGER = "Manager"
    SAFEGUARDING_LEAD = "Safeguarding lead"
    AGENCY = "Agency or bank staff"


class ReplyBy(StrEnum):
    """How somebody wants an answer to their feedback."""

    NO_ANSWER = "No answer needed"


VOCABULARY: tuple[type[StrEnum], ...] = tuple(
    each
    for each in tuple(globals().values())
    if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
)
