"""What Discord counts of us, counted by us: sessions that begin, and requests that it calls invalid.

A thousand sessions in a day reset the token (docs.discord.com/developers/events/gateway#rate-limiting); ten thousand
invalid requests in ten minutes ban the address that they come from: each 401, 403 and 429 but those of a limit that is
shared with others (docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
"""

from __future__ import annotations

from types import SimpleNamespace

import aiohttp

from bot.measures import DISCORD_INVALID


def counted() -> aiohttp.TraceConfig:
    """Sees every answer of Discord's, those too that discord.py deals with by itself."""
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_saw)
    return trace


async def _saw(_session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestEndParams) -> None:
    limited = end.response.status == 429 and end.response.headers.get("X-RateLimit-Scope") != "shared"
    if limited or end.response.status in (401, 403):
        DISCORD_INVALID.inc()
