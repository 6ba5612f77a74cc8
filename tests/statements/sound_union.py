"""A sound union, to plant faults in."""

UNION = """\
kind: union
bodies: [{id: congress, name: Congress, role: governing-body}]
positions:
- {id: sg, title: General Secretary, role: sekjen, reports_to: congress%s}
- {id: treasurer, title: Treasurer, role: treasurer, reports_to: congress}
- {id: organiser, title: Organiser, reports_to: sg}
- {id: secretary, title: Secretary, role: sekretaris, supports: sg%s}
"""
"""A sound union; what it lacks stands where the marks are."""


def union(of_head: str = "", of_secretary: str = "") -> str:
    """Give the union with duties of its head and its secretary, who helps to set the goals."""
    if not of_head and not of_secretary:
        return UNION % ("", "")
    head = ", ".join(filter(None, ("goals.set: A", of_head)))
    secretary = ", ".join(filter(None, ("goals.set: S", of_secretary)))
    return UNION % (f", duties: {{{head}}}", f", duties: {{{secretary}}}")
