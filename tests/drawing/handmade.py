"""Charts made by hand, with everything that a chart can have."""

from dataclasses import replace

from orgmodel.chart.chart import (
    Anchor,
    Box,
    Chart,
    Frame,
    Line,
    LineKind,
    Point,
    Sample,
    Text,
    Tone,
)

OUTLINE: tuple[Point, ...] = ((0, 0), (20, 0), (20, 10), (0, 10), (0, 0))


def text(
    words: str, x: float, y: float, size: float = 9, tone: Tone = "plain", anchor: Anchor = "middle"
) -> Text:
    return Text(words, x, y, size, 0.55 * size * len(words), tone, anchor)


def box(
    identifier: str,
    x: float,
    y: float,
    title: str = "Title",
    class_: str | None = "line",
    state: str = "filled",
) -> Box:
    texts = (text(title, x + 60, y + 17, 10, "strong"), text("Ayu Lestari", x + 60, y + 31, 8))
    named = Box(identifier, "position", class_, state, x, y, 120, 40, texts, (), f"{title}, Ayu")
    return replace(named, description=f"Unsur {class_}. R&D.")


def line(kind: LineKind, start: str, end: str, *paths: tuple[Point, ...]) -> Line:
    return Line(f"{start}:{kind}:{end}", kind, start, end, paths, tooltip=f"{start} to {end}")


def sample(kind: str, x: float, y: float, *, boxed: bool) -> Sample:
    outline = tuple((x + dx, y + dy) for dx, dy in OUTLINE)
    path = outline if boxed else ((x, y + 5), (x + 20, y + 5))
    return Sample(kind, (path,), text(kind, x + 26, y + 8, 8, anchor="start"))


def small_chart() -> Chart:
    """A body, its secretary-general, and a vacant secretary."""
    body = Box("dewan", "body", None, "filled", 40, 30, 120, 30, (text("Dewan", 100, 48),))
    return Chart(
        title="R&D",
        language="id",
        width=330,
        height=200,
        boxes=(
            body,
            box("sekjen", 40, 90, "Sekretaris Jenderal", "governing"),
            box("sekretaris", 190, 90, "Sekretaris", "support", "vacant"),
        ),
        lines=(
            line("reports_to", "sekjen", "dewan", ((100, 90), (100, 60))),
            line("supports", "sekretaris", "sekjen", ((190, 110), (160, 110))),
        ),
        frames=(
            Frame("tim", "Tim", 30, 80, 290, 70, (text("Tim", 34, 146, 8, "muted", "start"),)),
        ),
        texts=(text("R&D", 10, 18, 14, "strong", "start"), text("2026", 320, 18, anchor="end")),
        legend=(sample("supports", 10, 170, boxed=False), sample("vacant", 120, 170, boxed=True)),
        reason="small",
    )


def every_class() -> tuple[str, ...]:
    return ("governing", "line", "staff", "support", "control")


def every_state() -> tuple[str, ...]:
    return ("filled", "vacant", "planned", "frozen", "abolished")


def full_chart() -> Chart:
    """Every class in every state, every kind of line, an arrow, a badge, job sharers, a fold."""
    boxes = [
        box(
            f"{class_}/{state}",
            10 + 130 * column,
            10 + 60 * row,
            f"{class_} {state}",
            class_,
            state,
        )
        for row, class_ in enumerate(every_class())
        for column, state in enumerate(every_state())
    ]
    sharers = (
        text("Eka", 70, 328),
        text("Fajar", 70, 346),
        text("Plt.", 126, 318, 7, "badge", "end"),
    )
    boxes.append(
        Box("shared", "position", None, "filled", 10, 310, 120, 44, sharers, (334,), "two")
    )
    boxes.append(Box("fold", "fold", None, "filled", 140, 310, 40, 20, (text("+4", 160, 323),)))
    everything = Box(
        "all", "organisation", None, "filled", 270, 310, 80, 30, (text("All", 310, 328),)
    )
    boxes.append(everything)
    lines = [
        line(
            "reports_to",
            "line/filled",
            "governing/filled",
            ((70, 70), (70, 60), (75, 60), (75, 50)),
        ),
        line("supports", "support/filled", "staff/filled", ((70, 190), (70, 170))),
        line("deputises_for", "governing/vacant", "governing/filled", ((140, 30), (130, 30))),
        line("coordinates_with", "line/filled", "line/vacant", ((130, 90), (140, 90))),
        line("reports_to", "fold", "shared"),
    ]
    dotted = ((140, 320), (135, 320), (135, 300), (200, 300), (200, 290))
    lines.append(Line("dots", "dotted_line_to", "fold", "control/vacant", (dotted,), arrow=True))
    return Chart("Everything", "en", 680, 370, tuple(boxes), tuple(lines))
