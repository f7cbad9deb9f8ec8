"""Every table. Each row belongs to one organisation, but for what comes in (whose that is, handling it will show), for
what a platform says of all rooms alike (`quiet`, `outage`), and for installations, which are found before anybody knows
whose they are."""

from bot.storage.tables.calendars import calendar
from bot.storage.tables.checklists import checklist
from bot.storage.tables.codes import code, code_attempt
from bot.storage.tables.columns import metadata
from bot.storage.tables.digests import digest, edition, edition_line
from bot.storage.tables.inbox import event, occasion, source
from bot.storage.tables.index import count, entry, stock, word
from bot.storage.tables.installing import installation, oauth_state
from bot.storage.tables.leaks import leak
from bot.storage.tables.matter import freeze, news, news_mandate, question, recall, receipt, revision, ruling
from bot.storage.tables.outages import outage
from bot.storage.tables.outbox import anchor, delivery, intake, office, quiet, register, register_cut, sent, timer
from bot.storage.tables.partings import parted, parting
from bot.storage.tables.people import account, home, mandate, mandate_member, member, organisation, room
from bot.storage.tables.privacy import departure, erasure, legal_hold, pseudonym, retention
from bot.storage.tables.receipts import nag, reconfirmed, reliance, snooze
from bot.storage.tables.rests import rest
from bot.storage.tables.schedules import run, schedule
from bot.storage.tables.seconding import seconding
from bot.storage.tables.signals import signal
from bot.storage.tables.syncs import attendance, meeting, minute, sitting, tally, task, topic
from bot.storage.tables.waiting import call

__all__ = [
    "account",
    "anchor",
    "attendance",
    "calendar",
    "call",
    "checklist",
    "code",
    "code_attempt",
    "count",
    "delivery",
    "departure",
    "digest",
    "edition",
    "edition_line",
    "entry",
    "erasure",
    "event",
    "freeze",
    "home",
    "installation",
    "intake",
    "leak",
    "legal_hold",
    "mandate",
    "mandate_member",
    "meeting",
    "member",
    "metadata",
    "minute",
    "nag",
    "news",
    "news_mandate",
    "oauth_state",
    "occasion",
    "office",
    "organisation",
    "outage",
    "parted",
    "parting",
    "pseudonym",
    "question",
    "quiet",
    "recall",
    "receipt",
    "reconfirmed",
    "register",
    "register_cut",
    "reliance",
    "rest",
    "retention",
    "revision",
    "room",
    "ruling",
    "run",
    "schedule",
    "seconding",
    "sent",
    "signal",
    "sitting",
    "snooze",
    "source",
    "stock",
    "tally",
    "task",
    "timer",
    "topic",
    "word",
]
