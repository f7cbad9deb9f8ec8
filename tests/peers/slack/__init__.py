"""A strict Slack on the loopback interface, for tests of whatever talks to Slack.

`async with FakeSlack() as slack:`, then `slack.install(manifest, mode="http" or "socket")`, `slack.user(…)`,
`slack.channel(…)`; people act (`await lea.post(channel, "…")`, `lea.click(message, "action")`, …), `slack.fail(…)`
orders faults, `slack.advance(seconds)` lets time pass, `lea.sees()` tells all that ever reached somebody.
"""

from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.manifests import FULL, SHIPPED, ManifestRefused, read_manifest
from tests.peers.slack.nouns import Channel, Message, Team, View
from tests.peers.slack.outcome import NotPossible, Outcome
from tests.peers.slack.people import Person
from tests.peers.slack.world import Clock

__all__ = [
    "FULL",
    "SHIPPED",
    "Channel",
    "Clock",
    "FakeSlack",
    "ManifestRefused",
    "Message",
    "NotPossible",
    "Outcome",
    "Person",
    "Team",
    "View",
    "read_manifest",
]
