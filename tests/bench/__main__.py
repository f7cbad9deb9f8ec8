"""`make bench`: every figure that the product promises, measured side by side in one run. Never a test: nothing fails.

Run a part alone with `make bench ARGS=desk` (or `startup`, `page`, `crowded`, `load`, `freeze`, `drill`, `door`,
`compare`); ITEMS=10000,100000 and ROOMS=1000 say how many. `make bench ARGS=million` takes an hour or more, and runs
only when it is asked for.
"""

import sys
from importlib import import_module

PARTS = ("startup", "page", "desk", "crowded", "load", "freeze", "drill", "door", "compare")
_NAMED_OTHERWISE = {"desk": "desk_figures"}  # `desk` is the folder of its questions


def main() -> None:
    for name in sys.argv[1:] or PARTS:
        print(f"\n## {name}", flush=True)
        # Only what is run is loaded: a process that is measured begins by loading this module.
        import_module(f"tests.bench.{_NAMED_OTHERWISE.get(name, name)}").run()


if __name__ == "__main__":
    main()
