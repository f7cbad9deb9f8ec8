"""`python -m bot` and the `passerelle` command: one line on standard error for whatever goes wrong."""

from __future__ import annotations

import gc
import sys

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from bot.cli import app
from bot.errors import Misconfigured
from bot.following import without_words
from bot.helping import translated
from bot.terminal import ended, in_words, language, misused

_YOUNG = 50_000
"""Objects made between two looks for garbage. What is imported stays: to look through all of it again and again was a
fifth of the demo's start."""


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 wrong usage or configuration."""
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    try:
        sys.exit(translated(get_command(app), language)(prog_name="passerelle", standalone_mode=False) or 0)
    except TyperException as error:
        print(misused(error), file=sys.stderr)
        sys.exit(error.exit_code)
    except typer.Abort:
        print(ended(), file=sys.stderr)
        sys.exit(1)
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
