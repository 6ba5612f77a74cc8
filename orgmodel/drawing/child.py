"""Draws DOT with pygraphviz, in a process of its own: a crash in C takes nobody along.

Takes the options of `dot` that the other engines take, reads DOT, writes the picture.
"""

import sys

import pygraphviz


def main(words: list[str]) -> None:
    """Draw standard input on standard output.

    Args:
        words: options as `dot` has them; `-T` gives the format, `-G` an attribute of the graph.
    """
    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
    format_ = next(word[2:] for word in words if word.startswith("-T"))
    settings = [word[2:].split("=") for word in words if word.startswith("-G")]
    graph.graph_attr.update(settings)
    sys.stdout.buffer.write(graph.draw(format=format_, prog="nop2"))


if __name__ == "__main__":
    main(sys.argv[1:])
