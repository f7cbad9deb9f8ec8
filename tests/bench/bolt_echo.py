"""The least that slack-bolt can be: an app over HTTP that says each message again. `compare.py` starts it as a process.

Arguments: the Web API's base, the bot's token, the signing secret, the port.
"""

import sys
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient


def main(base: str, token: str, secret: str, port: str) -> None:
    app = AsyncApp(client=AsyncWebClient(token=token, base_url=base), signing_secret=secret)

    async def echo(message: dict[str, Any], say: Any) -> None:
        await say(text=str(message["text"]))

    app.message()(echo)
    app.start(port=int(port), path="/slack/events")


if __name__ == "__main__":
    main(*sys.argv[1:5])
