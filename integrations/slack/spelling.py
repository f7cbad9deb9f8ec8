"""Commands as somebody can type them whose own workspace has none of ours.

Slack gives slash commands only to members of the workspace that installed the app
(docs.slack.dev/apis/slack-connect): in a channel that is shared, people of the other workspace mention the bot in front
of the command. All can do that, so a card that both sides read says it for both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.card import Block, Card, Facts, FieldErrors, Form, Notice, Paragraph, Reply
from integrations.slack.speech import COMMANDS

_COMMAND = re.compile(rf"(?<![\w/.:@<-])(?<!@passerelle )/(?=(?:{'|'.join(COMMANDS)})(?![\w/-])(?!\.\w))")


def spoken(text: str) -> str:
    """The bot's own words with `/news` as `@passerelle /news`."""
    return _COMMAND.sub("@passerelle /", text)


def spoken_card(card: Card) -> Card:
    """A card with its commands so; what people wrote, which stands in frames and lists, stays as it is."""
    blocks = tuple(_block(block) for block in card.blocks)
    return replace(card, headline=spoken(card.headline), blocks=blocks, footer=spoken(card.footer))


def spoken_reply(reply: Reply) -> Reply:
    """The same of whatever somebody is answered."""
    match reply:
        case Notice():
            card = reply.card and spoken_card(reply.card)
            return replace(reply, text=spoken(reply.text), card=card)
        case Form():
            fields = tuple(replace(each, label=spoken(each.label), hint=spoken(each.hint)) for each in reply.fields)
            return replace(reply, fields=fields, intro=tuple(_block(block) for block in reply.intro))
        case FieldErrors():
            return replace(reply, errors={name: spoken(text) for name, text in reply.errors.items()})
        case None:
            return None


def _block(block: Block) -> Block:
    match block:
        case Paragraph(text):
            return Paragraph(spoken(text))
        case Facts(rows):
            return Facts(tuple((label, spoken(value)) for label, value in rows))
        case _:
            return block
