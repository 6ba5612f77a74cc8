"""The syntax of a YAML text, from libyaml's events."""

from collections.abc import Iterator
from typing import Any

import yaml

from orgmodel.mending.syntax import Entry, Form, Node

Loader: Any = getattr(yaml, "CLoader", yaml.Loader)
DASH = "-"


def syntax(text: str) -> Node:
    """Give the root of the first document of a text that is known to be sound YAML."""
    events: Iterator[Any] = yaml.parse(text, Loader=Loader)
    opening = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
    first = next(event for event in events if not isinstance(event, opening))
    return _Reading(text, events).node(first)


class _Reading:
    """Reads nodes off the events."""

    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events

    def node(self, event: Any) -> Node:  # noqa: ANN401  the events are not typed
        """Give the node that begins with an event."""
        kind = type(event)
        if kind in (yaml.SequenceStartEvent, yaml.MappingStartEvent):
            is_list = kind is yaml.SequenceStartEvent
            form = Form.FLOW if event.flow_style else Form.BLOCK
            node = Node(event.start_mark.index, event.end_mark.index, form)
            end = self._items(node) if is_list else self._pairs(node)
            node.end = end.end_mark.index if form is Form.FLOW else _last(node)
            return node
        start, end = event.start_mark.index, event.end_mark.index
        return Node(start, start + len(self._text[start:end].rstrip()), Form.SCALAR)

    def _items(self, node: Node) -> Any:  # noqa: ANN401
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            item = self.node(event)
            start = item.start
            if node.form is Form.BLOCK:
                start = max(self._text.rfind(DASH, 0, item.start), 0)
            node.entries.append(Entry(len(node.entries), start, item))
        return event

    def _pairs(self, node: Node) -> Any:  # noqa: ANN401
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self.node(event)
            name = event.value if isinstance(event, yaml.ScalarEvent) else ""
            node.entries.append(Entry(name, key.start, self.node(next(self._events)), key))
        return event


def _last(node: Node) -> int:
    return max([node.start, *(entry.node.end for entry in node.entries[-1:])])
