"""The commands of the bot and the menus of messages, in English and in French.

Each becomes the line that would be typed elsewhere: the inside reads them alike on every platform. Names, descriptions
and options are words of the catalogues (docs.discord.com/developers/interactions/application-commands#localization).
"""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType, Choice, Range, locale_str

from bot.core.flags import Flag
from bot.core.message import Sought
from bot.i18n.words import words
from integrations.discord import limits
from integrations.discord.digest_commands import DigestCommands
from integrations.discord.inbound import Inbound
from integrations.discord.replies import Interaction
from integrations.discord.setup_commands import commands_of
from integrations.discord.signals import Signal
from integrations.discord.single_commands import disclose, freeze, thaw
from integrations.discord.syncs import Sync
from integrations.discord.wordings import say

_LANGUAGES = {
    discord.Locale.french: "fr",
    discord.Locale.american_english: "en",
    discord.Locale.british_english: "en",
}
Long = Range[str, 1, limits.COMMAND_TEXT]
Offers = list[Choice[str]]
"""What may be chosen while an option is typed (…/application-commands#autocomplete)."""


class Translator(app_commands.Translator):
    """The words of commands in every language that we speak, the default's own among them."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """A word in one of Discord's languages."""
        language = _LANGUAGES.get(locale)
        return words(language)(string.extras["key"]) if language and "key" in string.extras else None


class Tree(app_commands.CommandTree[discord.Client]):
    """The commands of one client: for members of a guild that installed the bot, there and in direct messages."""

    def __init__(self, client: discord.Client, inbound: Inbound) -> None:
        super().__init__(
            client,
            allowed_contexts=AppCommandContext(guild=True, dm_channel=True, private_channel=False),
            allowed_installs=AppInstallationType(guild=True, user=False),
        )
        self._inbound = inbound
        self.add_command(News(inbound))
        self.add_command(Signal(inbound))
        self.add_command(Sync(inbound))
        self.add_command(DigestCommands(inbound))
        self.add_command(Passerelle(inbound))
        for command in (disclose(inbound), freeze(inbound), thaw(inbound)):
            self.add_command(command)
        self.add_command(_menu(inbound, say("discord-menu-shareable"), Flag.SHAREABLE.value))
        self.add_command(_menu(inbound, say("discord-menu-confidential"), Flag.CONFIDENTIAL.value))
        self.add_command(_menu(inbound, say("discord-menu-form"), ""))
        self.add_command(_menu(inbound, say("discord-menu-signal"), "signal"))
        self.add_command(_menu(inbound, say("discord-menu-sync"), "sync"))

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """A command of an older version, which Discord still offers, or options that do not fit any more."""
        await self._inbound.unknown(interaction)


class News(app_commands.Group):
    """`/news`: write, list, search, look up."""

    def __init__(self, inbound: Inbound) -> None:
        super().__init__(name=say("discord-news"), description=say("discord-news-about"))
        self._inbound = inbound

    @app_commands.command(name=say("discord-news-add"), description=say("discord-news-add-about"))
    @app_commands.rename(text=say("discord-text"), flag=say("discord-flag"), until=say("discord-until"))
    @app_commands.describe(
        text=say("discord-text-about"), flag=say("discord-flag-about"), until=say("discord-until-about")
    )
    @app_commands.choices(
        flag=[
            Choice(name=say("flag-shareable"), value=Flag.SHAREABLE.value),
            Choice(name=say("flag-confidential"), value=Flag.CONFIDENTIAL.value),
        ]
    )
    async def add(
        self, interaction: Interaction, text: Long = "", flag: str = "", until: Range[str, 1, 150] = ""
    ) -> None:
        """News in one line, or else the form."""
        await self._inbound.command(interaction, "news", news_line(text, flag, until))

    @app_commands.command(name=say("discord-news-list"), description=say("discord-news-list-about"))
    async def list(self, interaction: Interaction) -> None:
        """The news in force."""
        await self._inbound.command(interaction, "news", "list")

    @app_commands.command(name=say("discord-news-search"), description=say("discord-news-search-about"))
    @app_commands.rename(query=say("discord-query"))
    @app_commands.describe(query=say("discord-query-about"))
    async def search(self, interaction: Interaction, query: Range[str, 1, 200]) -> None:
        """News that holds some words."""
        await self._inbound.command(interaction, "news", f"search {query}")

    @search.autocomplete("query")
    async def _words(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.WORDS, typed)

    @app_commands.command(name=say("discord-news-show"), description=say("discord-news-show-about"))
    @app_commands.rename(number=say("discord-number"))
    @app_commands.describe(number=say("discord-number-about"))
    async def show(self, interaction: Interaction, number: Range[str, 1, 20]) -> None:
        """One item by its number."""
        await self._inbound.command(interaction, "news", number)

    @show.autocomplete("number")
    async def _records(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.RECORD, typed)

    @app_commands.command(name=say("discord-news-who"), description=say("discord-news-who-about"))
    @app_commands.rename(number=say("discord-number"))
    @app_commands.describe(number=say("discord-number-about"))
    async def who(self, interaction: Interaction, number: Range[str, 1, 20]) -> None:
        """Who has acknowledged an item."""
        await self._inbound.command(interaction, "news", f"who {number}")

    @who.autocomplete("number")
    async def _told(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.RECORD, typed)

    @app_commands.command(name=say("discord-news-history"), description=say("discord-news-history-about"))
    @app_commands.rename(number=say("discord-number"))
    @app_commands.describe(number=say("discord-number-about"))
    async def history(self, interaction: Interaction, number: Range[str, 1, 20]) -> None:
        """Who did what with an item."""
        await self._inbound.command(interaction, "news", f"history {number}")

    @history.autocomplete("number")
    async def _changed(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.RECORD, typed)

    @app_commands.command(name=say("discord-news-recalls"), description=say("discord-news-recalls-about"))
    async def recalls(self, interaction: Interaction) -> None:
        """The recalls not acknowledged yet."""
        await self._inbound.command(interaction, "news", "recalls")


class Passerelle(app_commands.Group):
    """`/passerelle`: help, the overview, the names kept quiet about, and what goes by several names."""

    def __init__(self, inbound: Inbound) -> None:
        super().__init__(name=say("discord-passerelle"), description=say("discord-passerelle-about"))
        self._inbound = inbound
        for command in commands_of(inbound):
            self.add_command(command)

    @app_commands.command(name=say("discord-help"), description=say("discord-help-about"))
    async def help(self, interaction: Interaction) -> None:
        """What this person can do here."""
        await self._inbound.command(interaction, "passerelle", "help")

    @app_commands.command(name=say("discord-status"), description=say("discord-status-about"))
    async def status(self, interaction: Interaction) -> None:
        """What waits for this person, what holds for them, what they asked."""
        await self._inbound.command(interaction, "passerelle", "status")

    @app_commands.command(name=say("discord-rulings"), description=say("discord-rulings-about"))
    async def rulings(self, interaction: Interaction) -> None:
        """What people said may be said."""
        await self._inbound.command(interaction, "passerelle", "rulings")

    @app_commands.command(name=say("discord-charter"), description=say("command-charter"))
    async def charter(self, interaction: Interaction) -> None:
        """What was agreed on."""
        await self._inbound.command(interaction, "passerelle", "charter")

    @app_commands.command(name=say("discord-contacts"), description=say("command-contacts"))
    async def contacts(self, interaction: Interaction) -> None:
        """Who handles what."""
        await self._inbound.command(interaction, "passerelle", "contacts")

    @app_commands.command(name=say("discord-roles"), description=say("command-roles"))
    async def roles(self, interaction: Interaction) -> None:
        """Who has which role."""
        await self._inbound.command(interaction, "passerelle", "roles")

    @app_commands.command(name=say("discord-privacy"), description=say("command-privacy"))
    async def privacy(self, interaction: Interaction) -> None:
        """How long what is kept."""
        await self._inbound.command(interaction, "passerelle", "privacy")

    @app_commands.command(name=say("discord-setup"), description=say("command-setup"))
    @app_commands.rename(code=say("discord-code"))
    @app_commands.describe(code=say("discord-code-about"))
    async def setup(self, interaction: Interaction, code: Range[str, 1, 30] = "") -> None:
        """Link this room; or the first lead enters with a code."""
        await self._inbound.command(interaction, "passerelle", f"setup {code}".strip())

    @app_commands.command(name=say("discord-join"), description=say("discord-join-about"))
    @app_commands.rename(code=say("discord-code"))
    @app_commands.describe(code=say("discord-code-about"))
    async def join(self, interaction: Interaction, code: Range[str, 1, 30]) -> None:
        """Enter with a code that a lead handed over."""
        await self._inbound.command(interaction, "passerelle", f"join {code}")

    @app_commands.command(name=say("discord-invite"), description=say("command-invite"))
    @app_commands.rename(role=say("discord-role"), name=say("discord-name"))
    @app_commands.describe(role=say("discord-role-about"), name=say("discord-name-about"))
    @app_commands.choices(
        role=[
            Choice(name=say("role-cm"), value="cm"),
            Choice(name=say("role-staff"), value="staff"),
            Choice(name=say("role-lead"), value="lead"),
        ]
    )
    async def invite(self, interaction: Interaction, role: str, name: Range[str, 1, 100]) -> None:
        """A code for one person and one role."""
        await self._inbound.command(interaction, "passerelle", f"invite {role} {name}")

    @app_commands.command(name=say("discord-watch"), description=say("discord-watch-about"))
    @app_commands.rename(add=say("discord-add"), remove=say("discord-remove"))
    @app_commands.describe(add=say("discord-watch-add-about"), remove=say("discord-watch-remove-about"))
    async def watch(
        self, interaction: Interaction, add: Range[str, 1, 1000] = "", remove: Range[str, 1, 100] = ""
    ) -> None:
        """The names never to be confirmed."""
        await self._inbound.command(interaction, "passerelle", _change("watch", add, remove))

    @watch.autocomplete("remove")
    async def _watched(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.WATCHED, typed)

    @app_commands.command(name=say("discord-synonyms"), description=say("discord-synonyms-about"))
    @app_commands.rename(add=say("discord-add"), remove=say("discord-remove"))
    @app_commands.describe(add=say("discord-synonyms-add-about"), remove=say("discord-synonyms-remove-about"))
    async def synonyms(
        self, interaction: Interaction, add: Range[str, 1, 1000] = "", remove: Range[str, 1, 100] = ""
    ) -> None:
        """What means the same in this house."""
        await self._inbound.command(interaction, "passerelle", _change("synonyms", add, remove))

    @synonyms.autocomplete("remove")
    async def _synonyms(self, interaction: Interaction, typed: str) -> Offers:
        return await self._inbound.choices(interaction, Sought.SYNONYM, typed)


def news_line(text: str, flag: str, until: str) -> str:
    """The options of `/news add` as one line: `TEXT #FLAG until INSTANT`. What names no flag opens the form, whose
    text then says until when, so that nothing typed is lost."""
    if not text:
        return ""
    until = until.replace("#", " ").strip()
    if not flag:
        return f"{text} ({until})" if until else text
    return f"{text} #{flag} until {until}" if until else f"{text} #{flag}"


def _change(word: str, add: str, remove: str) -> str:
    if remove:
        return f"{word} remove {remove}"
    return f"{word} add {add}" if add else word


def _menu(inbound: Inbound, name: locale_str, flag: str) -> app_commands.ContextMenu:
    async def pointed(interaction: Interaction, message: discord.Message) -> None:
        await inbound.shortcut(interaction, message, flag)

    return app_commands.ContextMenu(name=name, callback=pointed)
