"""What the documentation tells of the program: its command line, settings, metrics and ports, read from the code."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import typer
from prometheus_client import CollectorRegistry
from prometheus_client.metrics_core import Metric
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from bot import ports as ports_module
from bot.cli import app
from bot.core.address import Platform
from bot.core.delivery import Priority
from bot.measures import REGISTRY
from bot.services.measuring import Load
from bot.settings import PREFIX, Settings
from bot.storage.depths import Depth
from integrations.web.metrics import shown
from tests.docs.french import said
from tests.storage.samples import AT

INTRO = {
    "en": """# The command line

[En français](command-line.fr.md)

Written from the program itself by `make references`; [commands](commands.md) says more of deliveries, keys and what is
said in the chat. Exit codes: 0 done, 1 a check failed, 2 wrong usage or configuration.
""",
    "fr": """# La ligne de commande

[In English](command-line.md)

Écrite d’après le programme lui-même par `make references` ; [commandes](commands.fr.md) en dit plus sur les envois, les
clés et ce qui se dit dans la messagerie. Codes de sortie : 0 fait, 1 un contrôle a échoué, 2 mauvais usage ou mauvaise
configuration.
""",
}
HEADS = {
    "en": {
        "default": "default",
        "settings": "| variable | default | meaning |",
        "metrics": "| metric | kind | labels | what |",
    },
    "fr": {
        "default": "défaut",
        "settings": "| variable | défaut | sens |",
        "metrics": "| mesure | sorte | étiquettes | quoi |",
    },
}
"""The heads of tables, by language."""


def command_line(language: str = "en") -> str:
    """Every command with its arguments and options."""
    return "\n".join([INTRO[language], *(_command(words, command, language) for words, command in commands())])


def commands() -> Iterator[tuple[str, Any]]:
    """Each command of the program, by the words that call it."""
    yield from _within("passerelle", typer.main.get_command(app))


def _within(words: str, command: Any) -> Iterator[tuple[str, Any]]:
    children: dict[str, Any] = getattr(command, "commands", {})
    if not children:
        yield words, command
    for name, child in children.items():
        yield from _within(f"{words} {name}", child)


def _command(words: str, command: Any, language: str) -> str:
    told = said(inspect.cleandoc(command.help or ""), language)
    given = [parameter for parameter in command.params if parameter.name != "help"]
    usage = " ".join([words, *(_usage(parameter) for parameter in given)])
    rows = [f"| `{_name(each)}` | {_default(each, language)} | {_help(each, language)} |" for each in given]
    table = [f"| | {HEADS[language]['default']} | |", "|---|---|---|", *rows, ""] if rows else []
    return "\n".join([f"## `{words}`", "", told, "", "```", usage, "```", "", *table])


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return ", ".join([*parameter.opts, *parameter.secondary_opts])


def _usage(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return _name(parameter) if parameter.required else f"[{_name(parameter)}]"
    if parameter.is_flag:
        return f"[{parameter.secondary_opts[0] if parameter.default else parameter.opts[0]}]"
    choices = [str(value) for each in _flat(parameter.type_descriptor.annotation) for value in each]
    return f"[{parameter.opts[0]} {'|'.join(choices) or parameter.name.upper()}]"


def _default(parameter: Any, language: str) -> str:
    if parameter.param_type_name == "argument" or parameter.default in (None, False, "") or callable(parameter.default):
        return ""
    return said("yes", language) if parameter.default is True else f"`{parameter.default}`"


def _help(parameter: Any, language: str) -> str:
    return said(str(parameter.help or ""), language).replace("|", "\\|")


def settings(language: str = "en") -> str:
    """Every setting, with its default and what it means."""
    rows = [
        f"| `{name}` | {_set_to(field, language)} | {said(field.description or '', language)} |"
        for name, field in fields(Settings, PREFIX)
    ]
    return f"{HEADS[language]['settings']}\n|---|---|---|\n" + "\n".join(rows) + "\n"


def fields(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    """Each setting by the name of its variable."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from fields(kind, f"{prefix}{name.rstrip('_').upper()}__")
        else:
            yield prefix + name.rstrip("_").upper(), field


def _set_to(field: FieldInfo, language: str) -> str:
    choices = [value for each in _flat(field.annotation) for value in each]
    among = f" ({', '.join(f'`{choice}`' for choice in choices)})" if len(choices) > 1 else ""
    if field.default is PydanticUndefined:
        return said("the platform’s user data folder", language)
    if field.default in (None, ""):
        return f"{said('none', language)}{among}"
    default = str(field.default).lower() if isinstance(field.default, bool) else field.default
    return f"`{default}`{among}"


def _flat(kind: Any) -> Iterator[tuple[Any, ...]]:
    """The values of each Literal in a type."""
    if str(kind).startswith("typing.Literal"):
        yield get_args(kind)
        return
    for part in get_args(kind):
        yield from _flat(part)


def metrics(language: str = "en") -> str:
    """Every metric with its kind, its labels and what it counts."""
    load = Load([(Depth(Priority.NEWS, Platform.DEMO, 1, AT), 1.0)], 0, 0.0, 0, 0, 0.0, 0, 0, 0, paused=False, skew=0.0)
    waiting = CollectorRegistry()
    waiting.register(shown(load))
    found = sorted([*REGISTRY.collect(), *waiting.collect()], key=lambda metric: (metric.type, metric.name))
    rows = [
        f"| `{_series(each)}` | {said(each.type, language)} | {_labels(each)} | {said(each.documentation, language)} |"
        for each in found
    ]
    return f"{HEADS[language]['metrics']}\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


def _series(metric: Metric) -> str:
    return f"{metric.name}_total" if metric.type == "counter" else metric.name


def _labels(metric: Metric) -> str:
    counted = REGISTRY._names_to_collectors.get(metric.name)
    known = getattr(counted, "_labelnames", ()) if counted else {name for one in metric.samples for name in one.labels}
    return ", ".join(sorted(known, key=list(known).index)) if counted else ", ".join(sorted(known))


PORTS = {
    "en": """# Ports

[En français](ports.fr.md)

What the inside asks of a platform, an engine or an adviser, read from `bot/ports.py` by `make references`. An adapter
of another chat platform fulfils `Adapter` and `Chat`; the demo's (`integrations/demo`) is the smallest that is whole,
and the suite in `tests/contract/` runs on every one of them.
""",
    "fr": """# Ports

[In English](ports.md)

Ce que l’intérieur demande à une plateforme, un moteur ou un conseiller, lu dans `bot/ports.py` par `make references`.
L’adaptateur d’une autre messagerie tient les promesses d’`Adapter` et de `Chat` ; celui de la démonstration
(`integrations/demo`) est le plus petit qui soit complet, et la suite de `tests/contract/` passe sur chacun.
""",
}


def ports(language: str = "en") -> str:
    """Every public name of `bot/ports.py`, in its order."""
    source = Path(inspect.getfile(ports_module)).read_text("utf-8")
    body = ast.parse(source).body
    parts = [PORTS[language]]
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ClassDef):
            parts.append(_class(node, language))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            told = said(_text(following), language)
            parts.append(f"## `{node.targets[0].id}`\n\n```python\n{ast.unparse(node)}\n```\n\n{told}\n")
    return "\n".join(parts)


def _text(node: ast.stmt | None) -> str:
    """The docstring that follows an assignment."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return _in_prose(node.value.value)
    return ""


def _class(node: ast.ClassDef, language: str) -> str:
    parts = [f"## `{node.name}`", "", said(_in_prose(ast.get_docstring(node) or ""), language), ""]
    held = [each for each in node.body if isinstance(each, ast.AnnAssign | ast.Assign)]
    if held:
        parts += ["```python", *(ast.unparse(each) for each in held), "```", ""]
    for each in node.body:
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            parts += ["```python", _signature(each), "```", "", _told(each, language), ""]
    return "\n".join(parts)


def _told(node: ast.FunctionDef | ast.AsyncFunctionDef, language: str) -> str:
    return said(_in_prose(ast.get_docstring(node) or ""), language)


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    given = ", ".join(part for part in [ast.unparse(node.args).removeprefix("self").removeprefix(", ")] if part)
    shown = f"{word} {node.name}({given}) -> {ast.unparse(node.returns) if node.returns else 'None'}"
    return f"@property\n{shown}" if any(isinstance(each, ast.Name) for each in node.decorator_list) else shown


def _in_prose(docstring: str) -> str:
    return re.sub(r"\n[ \t]+", "\n", docstring.strip())
