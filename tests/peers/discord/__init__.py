"""A strict Discord on the loopback, for tests.

    async with FakeDiscord(ack_deadline=0.5) as discord:
        guild = discord.guild("Halles", locale="fr")
        lea, comms = discord.user("Léa", locale="fr"), guild.role("comms")
        guild.join(lea, roles=[comms])
        room = guild.channel("com-interne", private_to=[comms])
        with pointed_at(discord):  # tests/peers/discord/pointing.py; a running Passerelle has settings for it
            ...  # start the client with discord.token
        said = await lea.say(room, "Le pont ouvre lundi")
        seen = await lea.message_command(said, "Confidential")
        assert seen.ephemeral and "Le pont" in seen.text
        assert discord.visible(sam, room) == [...]  # what Sam can see now; sam.sees(): what ever reached him

Everything people do is awaited; what their client would refuse raises `Impossible`. An interaction ends with an
`Outcome`: a message, a modal, `thinking`, or `failed` once the deadline is over. The operator breaks things:
`discord.fail("POST", "/messages$", mode="lost")`, `drop()`, `op7()`, `forget_sessions()`, `invalid_session()`,
`second_session()`, `clock.advance(minutes=15)`, `allow_intents(message_content=True)`. On record are `requests` (with
what was answered), `identifies`, `resumes` and `pings`.

Limits are real: 50 requests a second (`rest.global_rate`), buckets if `rest.bucket_rate` names a route, three seconds
for an answer unless `ack_deadline` is shorter, 200 new commands a day.

Rules come from docs.discord.com/developers; where a module is about one part of them, it names the page. What is not
there: voice, webhooks of channels, stickers, polls, forwards, scheduled events, invites, attachments as options of
commands, installation by users (but see `Interaction.owners`), HTTP interactions.
"""

from tests.peers.discord.options import Impossible
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.peer import FakeDiscord
from tests.peers.discord.people import Person

__all__ = ["FakeDiscord", "Impossible", "Outcome", "Person"]
