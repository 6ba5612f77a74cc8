"""Where loops can be: lines without the ends that lead nowhere."""

from collections.abc import Mapping, Sequence


def without_loose_ends(lines: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Leave out every start from which no loop can be reached.

    What is left is empty where there is no loop, which is the rule, and cheap to find out.
    """
    waiting: dict[str, list[str]] = {}
    open_ends: dict[str, int] = {}
    for start, ends in lines.items():
        leading = [end for end in ends if end in lines]
        open_ends[start] = len(leading)
        for end in leading:
            waiting.setdefault(end, []).append(start)
    loose = [start for start, count in open_ends.items() if not count]
    for end in loose:
        for start in waiting.get(end, ()):
            open_ends[start] -= 1
            if not open_ends[start]:
                loose.append(start)
    return {
        start: [end for end in ends if open_ends.get(end)]
        for start, ends in lines.items()
        if open_ends[start]
    }
