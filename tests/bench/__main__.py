"""`make bench`: every figure that the product promises, measured side by side in one run. Never a test: nothing fails.

Run a part alone with `make bench ARGS=desk` (or `startup`, `page`, `crowded`, `load`, `freeze`, `drill`, `door`,
`compare`); ITEMS=10000,100000 and ROOMS=1000 say how many. `make bench ARGS=million` takes an hour or more, and runs
only when it is asked for.
"""

import sys

from tests.bench import compare, crowded, desk_figures, door, drill, freeze, load, million, page, startup

PARTS = {
    "startup": startup.run,
    "page": page.run,
    "desk": desk_figures.run,
    "crowded": crowded.run,
    "load": load.run,
    "freeze": freeze.run,
    "drill": drill.run,
    "door": door.run,
    "compare": compare.run,
}


ASKED_FOR = {"million": million.run}
"""What takes too long to be run with the rest."""


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        print(f"\n## {name}", flush=True)
        (PARTS | ASKED_FOR)[name]()


if __name__ == "__main__":
    main()
