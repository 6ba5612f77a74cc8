"""The syntax of a JSON text."""

from orgmodel.mending.syntax import Entry, Form, Node
from orgmodel.source.json_reader import after_space, members, value_end


def syntax(text: str) -> Node:
    """Give the root of a text that is known to be sound JSON."""
    root = _node(text, after_space(text, 0))
    waiting = [root]
    while waiting:
        node = waiting.pop()
        for step, key_start, key_end, value_start in members(text, node.start):
            inner = _node(text, value_start)
            key = None if isinstance(step, int) else Node(key_start, key_end, Form.SCALAR)
            node.entries.append(Entry(step, key_start, inner, key))
            if inner.form is Form.FLOW:
                waiting.append(inner)
    return root


def _node(text: str, start: int) -> Node:
    form = Form.FLOW if text[start] in "[{" else Form.SCALAR
    return Node(start, value_end(text, start), form)
