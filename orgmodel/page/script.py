"""The page's script: small modules put into one text, each after those that it needs."""

import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("script")
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z_]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:class|const|function\*?) (\w+))", re.MULTILINE)


@cache
def script_of(start: str) -> str:
    """Give a module and all that it needs as one text that imports nothing.

    Each module keeps a scope of its own and hands out what it exports.

    Args:
        start: name of the module that is run.
    """
    return "".join(_enclosed(name) for name in _in_order(start))


def _in_order(start: str) -> list[str]:
    """Name the modules, each after those that it imports."""
    done: dict[str, None] = {}
    waiting = [start]
    while waiting:
        name = waiting[-1]
        missing = [each for _, each in _IMPORT.findall(_text(name)) if each not in done]
        if missing:
            waiting.extend(missing)
        else:
            done[waiting.pop()] = None
    return list(done)


def _enclosed(name: str) -> str:
    text = _text(name)
    exported = ", ".join(export for _, export in _EXPORT.findall(text))
    body = _EXPORT.sub(r"\1", _IMPORT.sub(r"const {\1} = from_\2;\n", text))
    return f"const from_{name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


@cache
def _text(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
