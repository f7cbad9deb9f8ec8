"""`python -m bot` and the `passerelle` command: one line on standard error for whatever goes wrong."""

from __future__ import annotations

import gc
import sys

from bot.cli import app
from bot.errors import Misconfigured
from bot.following import without_words
from bot.terminal import in_words

_YOUNG = 50_000
"""Objects made between two looks for garbage. What is imported stays: to look through all of it again and again was a
fifth of the demo's start."""


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 wrong usage or configuration."""
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    try:
        app()
    except Misconfigured as error:
        print(f"passerelle: {in_words(error)}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # Python itself would print the message, which may hold what somebody wrote
        print(f"passerelle: {without_words(error)}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
