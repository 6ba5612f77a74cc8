"""Side lines come to a box beside its line of command, rather than round all its peers."""

from orgmodel.chart import Options, check, count_crossings
from tests.chart.build import boxes_of, chart_of, lines_of

LONG = "Head of the Division of Nursing in the Emergency Department"
LEAST = 7.0
"""Room for an arrow head between a side line and the line of command beside it."""


def hung(*heads):
    return Options(layouts=tuple((head, "right-hanging") for head in heads))


def hospital(title=LONG):
    """Draw two columns; one in the middle of the right one works with one of the left."""
    works = {"coordinates_with": "doctor-2"}
    return chart_of(
        {"id": "boss"},
        {"id": "doctors", "reports_to": "boss"},
        {"id": "nurses", "reports_to": "boss"},
        *({"id": f"doctor-{place}", "reports_to": "doctors"} for place in range(6)),
        *(
            {
                "id": f"nurse-{place}",
                "title": title,
                "reports_to": "nurses",
                **(works if place == 2 else {}),
            }
            for place in range(6)
        ),
        options=hung("doctors", "nurses"),
    )


def shared_helper():
    """Draw one who supports his own head, and the head of a column to the right."""
    return chart_of(
        {"id": "boss"},
        {"id": "a", "reports_to": "boss"},
        {"id": "b", "reports_to": "boss"},
        {"id": "help", "class": "support", "reports_to": "a", "supports": ["a", "b1"]},
        {"id": "b0", "title": LONG, "reports_to": "b"},
        {"id": "b1", "title": LONG, "reports_to": "b"},
        {"id": "b2", "reports_to": "b"},
        {"id": "b11", "reports_to": "b1"},
        {"id": "b12", "reports_to": "b1"},
        options=hung("b"),
    )


def path_of(chart, name):
    (path,) = lines_of(chart)[name].paths
    return path


def test_columns_side_by_side_are_joined_through_the_corridor_between_them():
    chart = hospital()
    boxes, path = boxes_of(chart), path_of(chart, "coordinates_with nurse-2 > doctor-2")
    nurse, doctor = boxes["nurse-2"], boxes["doctor-2"]
    assert path[0][0] == nurse.x
    assert path[-1][0] == doctor.x + doctor.width
    assert count_crossings(chart) == 1
    assert check(chart) == ()


def test_an_arrow_comes_across_the_spine_where_it_is_near():
    chart = shared_helper()
    box, path = boxes_of(chart)["b1"], path_of(chart, "supports help > b1")
    assert path[-1][0] == box.x
    assert check(chart) == ()


def test_a_line_stands_clear_of_the_line_of_command_beside_it():
    chart = shared_helper()
    joint, path = path_of(chart, "reports_to b1 > b")[-1], path_of(chart, "supports help > b1")
    assert joint[0] == path[-1][0]
    assert abs(joint[1] - path[-1][1]) >= LEAST


def test_where_a_box_is_too_low_for_both_the_line_comes_to_its_other_side():
    chart = hospital(title="Nurse")
    box = boxes_of(chart)["nurse-2"]
    path = path_of(chart, "coordinates_with nurse-2 > doctor-2")
    assert path[0][0] == box.x + box.width
    assert check(chart) == ()
