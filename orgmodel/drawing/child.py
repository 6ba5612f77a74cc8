"""Draws DOT with pygraphviz, in a process of its own: a crash in C takes nobody along.

Takes the options of `dot` that the other engines take, reads DOT, writes the picture.
"""

import re
import sys

import pygraphviz

_START = "digraph"
_GRAPHS = re.compile(f"^{_START}", re.MULTILINE)


def main(words: list[str]) -> None:
    """Draw standard input on standard output.

    Args:
        words: options as `dot` has them; `-T` gives the format, `-G` an attribute of the graph.
    """
    format_ = next(word[2:] for word in words if word.startswith("-T"))
    settings = [word[2:].split("=") for word in words if word.startswith("-G")]
    for text in _GRAPHS.split(sys.stdin.buffer.read().decode())[1:]:
        graph = pygraphviz.AGraph(string=f"{_START}{text}")
        graph.graph_attr.update(settings)
        sys.stdout.buffer.write(graph.draw(format=format_, prog="nop2"))


if __name__ == "__main__":
    main(sys.argv[1:])
