"""`python -m bot` and the `passerelle` command: one line on standard error for whatever goes wrong."""

from __future__ import annotations

import sys

from bot.cli import app
from bot.errors import Misconfigured
from bot.following import without_words


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 wrong usage or configuration."""
    try:
        app()
    except Misconfigured as error:
        print(f"passerelle: {error.detail}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # Python itself would print the message, which may hold what somebody wrote
        print(f"passerelle: {without_words(error)}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
