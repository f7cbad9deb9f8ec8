"""discord.py's own log lines, without content: at DEBUG it writes whole messages, and in warnings the addresses of
interactions, which hold their tokens (reliability.md, M3)."""

from __future__ import annotations

import logging

import discord

_NAME = "discord"


class _Bare(logging.Filter):
    """Leaves of a line where it came from, and the name of the error."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[0] if record.exc_info else None
        record.msg = f"{record.funcName} {error.__name__ if error else record.levelname.lower()}"
        record.args, record.exc_info, record.exc_text, record.stack_info = (), None, None, None
        return record.levelno >= logging.WARNING


_BARE = _Bare()


def hush() -> None:
    """From now on discord.py's loggers say only warnings, and no words, whatever level the root has. None warns of what
    voice would need: nothing is ever said aloud."""
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    known = [name for name in logging.root.manager.loggerDict if name == _NAME or name.startswith(f"{_NAME}.")]
    for logger in map(logging.getLogger, [_NAME, *known]):
        logger.setLevel(logging.WARNING)
        if _BARE not in logger.filters:
            logger.addFilter(_BARE)
