"""`python -m bot.desk`: the JSON lines of `judge` on standard input and output."""

import sys

from bot.desk.lines import serve

serve(sys.stdin.buffer, sys.stdout)
