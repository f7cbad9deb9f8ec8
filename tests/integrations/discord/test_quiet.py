"""What discord.py says of itself on the terminal."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import asyncio, logging, discord
from integrations.discord.quiet import hush
logging.basicConfig(level=logging.DEBUG)
async def main():
    hush()
    discord.Client(intents=discord.Intents(guilds=True))
asyncio.run(main())
"""


def test_nobody_is_warned_that_there_is_no_voice() -> None:
    """In a process of its own: discord.py warns once in each."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert [line for line in done.stderr.splitlines() if "discord" in line] == []
