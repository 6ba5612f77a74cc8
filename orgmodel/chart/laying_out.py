"""Laying out an organisation: from the graph to a chart with coordinates."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orgmodel.chart.chart import Chart
from orgmodel.chart.choosing import MOST_WIDTHS, Choice, Wish, choose
from orgmodel.chart.finish import finish
from orgmodel.chart.framing import (
    Area,
    Missed,
    PlacedFrame,
    find_areas,
    join_supporters,
    not_joined,
    notes_on,
    place_frames,
    remarks_on,
    with_room,
    with_units_named,
    without_stub,
)
from orgmodel.chart.layout import (
    NO_LANES,
    Arrangement,
    Lanes,
    Placed,
    arrange,
    draw_command_lines,
    fill_height,
    link_neighbours,
    place,
)
from orgmodel.chart.mirroring import is_right_to_left, mirrored
from orgmodel.chart.options import Options
from orgmodel.chart.routing import room_needed, route
from orgmodel.chart.scene import Scene
from orgmodel.chart.settling import settle
from orgmodel.chart.sheet import Paper, is_on_wanted_paper
from orgmodel.chart.view import View, build_view
from orgmodel.chart.view.descriptions import described
from orgmodel.graph import OrgGraph
from orgmodel.source import collector_at_rest

FRAMING_ROUNDS = 8
"""So often a chart with frames is laid out anew before all units are named in boxes."""
ROOM_ROUNDS = 4
"""So often boxes are moved apart for routed lines before these are set closer together."""


def lay_out(graph: OrgGraph, options: Options | None = None) -> Chart:
    """Lay out an organisation as a chart; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown, and on what sheet.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    options = settle(options or Options(), graph.organisation)
    with collector_at_rest():
        view = described(graph, options, build_view(graph, options))
        return lay_out_view(graph, options, view, marked=any(view.folded), alone=True)


def lay_out_view(
    graph: OrgGraph,
    options: Options,
    view: View,
    *,
    marked: bool = True,
    widths: int = MOST_WIDTHS,
    alone: bool = False,
) -> Chart:
    """Lay out a view that was built before, such as one page of a book.

    Args:
        graph: the organisation.
        options: the sheet, the title and the date; what is shown, the view says.
        view: what is shown.
        marked: whether the gaps must leave room for marks at the boxes, which lead to other pages
            or count what is folded.
        widths: how many widths of boxes are tried at most; with few of them, less may fit.
        alone: whether letters may grow to fill the sheet, which is no page of a book.
    """
    wish = Wish(options, marked, widths, alone)
    chart = _lay_out_best(graph, view, wish)
    if not (view.layouts.is_firm or is_on_wanted_paper(chart, options.sheet)):
        layouts = view.layouts.loosened(view.order, view.above, view.places)
        loosened = replace(view, layouts=layouts)
        chart = min(chart, _lay_out_best(graph, loosened, wish), key=lambda chart: chart.width)
    return mirrored(chart) if is_right_to_left(chart.language) else chart


def _lay_out_best(graph: OrgGraph, view: View, wish: Wish) -> Chart:
    """Lay out until something stands on the sheet that it was arranged for."""
    charts: list[Chart] = []
    options = wish.options
    for laid in _lay_out_framed(graph, view, wish) if options.frames else _lay_out(view, wish):
        charts.append(finish(graph, options, laid.scene, laid.arrangement, laid.papers))
        if charts[-1].width <= laid.width and not laid.is_rivalled:
            break
    return min(charts, key=_room_taken)


def _room_taken(chart: Chart) -> tuple[float, float]:
    """Measure the sheet of a chart; of two sheets of one size, that with larger letters is less."""
    sizes = [text.size for box in chart.boxes for text in box.texts]
    return round(chart.width * chart.height), -min(sizes, default=0.0)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A scene with how it is arranged, the papers for it, and the width of that which should do.

    Where it is rivalled, the next one may turn out to have larger letters.
    """

    scene: Scene
    arrangement: Arrangement
    papers: list[Paper]
    width: float
    is_rivalled: bool


def _lay_out(view: View, wish: Wish) -> Iterator[_Laid]:
    """Lay out in the best way; then in others, for when lines and title take too much room."""
    return (_lay_out_chosen(view, choice) for choice in choose(view, wish))


def _no_frames(_: Scene) -> Sequence[PlacedFrame]:
    return ()


def _lay_out_chosen(
    view: View, choice: Choice, frames_of: Callable[[Scene], Sequence[PlacedFrame]] = _no_frames
) -> _Laid:
    rooms = [paper.room for paper in choice.papers]
    arrangement = fill_height(view, choice.arrangement, rooms)
    scene = _draw(view, arrangement, frames_of)
    return _Laid(scene, arrangement, choice.papers, choice.width, choice.is_rivalled)


def _draw(
    view: View, arrangement: Arrangement, frames_of: Callable[[Scene], Sequence[PlacedFrame]]
) -> Scene:
    """Place boxes and lines; neighbours are linked who still are neighbours with room for lines.

    Lines are routed clear of where frames and their names would stand without them.
    """
    bare = place(view, arrangement, NO_LANES)
    linked = link_neighbours(view, bare)
    placed, lanes = _make_room(linked, arrangement, bare)
    if linked is not view and link_neighbours(view, placed).statements != linked.statements:
        linked = view
        placed, lanes = _make_room(view, arrangement, bare)
    paths = draw_command_lines(linked, placed)
    scene = Scene(linked, arrangement.boxes, placed, paths, ())
    frames = [(frame.rectangle, frame.room) for frame in frames_of(scene)]
    away = arrangement.boxes.type_.title
    return replace(scene, routed=route(linked, placed, lanes, paths, frames, away))


def _make_room(view: View, arrangement: Arrangement, placed: Placed) -> tuple[Placed, Lanes]:
    """Place the boxes with room for routed lines; room moves boxes, and may call for more of it."""
    lanes = NO_LANES
    for _ in range(ROOM_ROUNDS):
        wider = lanes.widened(room_needed(view, placed, lanes))
        if wider == lanes:
            break
        lanes = wider
        placed = place(view, arrange(view, arrangement, lanes), lanes)
    return placed, lanes


def _lay_out_framed(graph: OrgGraph, view: View, wish: Wish) -> Iterator[_Laid]:
    """Lay out with room for frames, then in other ways as without them."""
    areas, deep = find_areas(graph, view)
    framing = _Framing(graph, view, wish, {area.id: area for area in areas}, deep)
    return (framing.lay_out(choice) for choice in choose(framing.roomy(framing.areas), wish))


@dataclass(frozen=True, slots=True)
class _Framing:
    """Lays out with frames round the units of `areas`, each after those inside it.

    Too many frames lie in each other in the units that `deep` names for these to have one.
    """

    graph: OrgGraph
    view: View
    wish: Wish
    areas: Mapping[str, Area]
    deep: Sequence[str]

    def lay_out(self, choice: Choice) -> _Laid:
        """Lay out again with units named in boxes until all other units lie together."""
        wanted = self.areas
        for _ in range(FRAMING_ROUNDS):
            laid = self._lay_out(choice, wanted)
            frames = self._place(laid.scene, wanted)
            found = {frame.area.id: frame.area for frame in frames}
            if found == wanted:
                return self._finished(laid, frames)
            wanted = found
        return self._finished(self._lay_out(choice, {}), ())

    def _finished(self, laid: _Laid, frames: Sequence[PlacedFrame]) -> _Laid:
        areas = self.areas.values()
        scene = self._joined(replace(laid.scene, frames=frames))
        unjoined = not_joined(self.view, frames, scene.joins) if self._are_joined else ()
        missed = Missed(self.deep, unjoined)
        remarks = remarks_on(self.graph, self.view, areas, frames, missed)
        notes = notes_on(self.view, areas, frames, missed)
        return replace(laid, scene=replace(scene, remarks=remarks, notes=notes))

    def roomy(self, wanted: Mapping[str, Area]) -> View:
        """Give the view with room for frames, in which all other units are named in boxes."""
        named = with_units_named(self.graph, self.view, wanted.values())
        return with_room(named, wanted.values(), joined=self._are_joined)

    @property
    def _are_joined(self) -> bool:
        return "supports" in self.wish.options.show

    def _lay_out(self, choice: Choice, wanted: Mapping[str, Area]) -> _Laid:
        """Lay out in the way that was chosen before."""
        view, like = self.roomy(wanted), choice.arrangement
        boxes = self.wish.measure(view, like.boxes.width, like.boxes.type_)
        arrangement = arrange(view, replace(like, boxes=boxes), NO_LANES)
        choice = replace(choice, arrangement=arrangement)
        return _lay_out_chosen(view, choice, lambda scene: self._place(scene, wanted))

    def _place(self, scene: Scene, wanted: Mapping[str, Area]) -> list[PlacedFrame]:
        lines = (scene.paths, scene.routed)
        areas = self.areas.values()
        return place_frames(scene.view, scene.boxes, scene.placed, lines, areas, wanted)

    def _joined(self, scene: Scene) -> Scene:
        """Join those who support a unit to its frame, in place of a stub to its head."""
        if not self._are_joined:
            return scene
        view, placed = scene.view, scene.placed
        joins = join_supporters(view, placed, (scene.paths, scene.routed), scene.frames)
        apart = without_stub(view, joins)
        paths = draw_command_lines(view, placed, apart) if apart else scene.paths
        return replace(scene, joins=joins, paths=paths)
