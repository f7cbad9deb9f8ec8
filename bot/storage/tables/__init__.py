"""Every table. Each row belongs to one organisation, but for what comes in (whose that is, handling it will show), for
what a platform says of all rooms alike (`quiet`), and for installations, which are found before anybody knows whose
they are."""

from bot.storage.tables.columns import metadata
from bot.storage.tables.digests import digest, edition, edition_line
from bot.storage.tables.inbox import event, occasion, source
from bot.storage.tables.index import count, entry, stock, word
from bot.storage.tables.installing import installation, oauth_state
from bot.storage.tables.matter import freeze, news, news_mandate, question, recall, receipt, revision, ruling
from bot.storage.tables.outbox import delivery, intake, office, quiet, register, sent, timer
from bot.storage.tables.people import account, home, mandate, mandate_member, member, organisation, room
from bot.storage.tables.schedules import run, schedule

__all__ = [
    "account",
    "count",
    "delivery",
    "digest",
    "edition",
    "edition_line",
    "entry",
    "event",
    "freeze",
    "home",
    "installation",
    "intake",
    "mandate",
    "mandate_member",
    "member",
    "metadata",
    "news",
    "news_mandate",
    "oauth_state",
    "occasion",
    "office",
    "organisation",
    "question",
    "quiet",
    "recall",
    "receipt",
    "register",
    "revision",
    "room",
    "ruling",
    "run",
    "schedule",
    "sent",
    "source",
    "stock",
    "timer",
    "word",
]
