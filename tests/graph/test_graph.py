"""Questions about an organisation, whole and broken."""

import networkx as nx
import pytest

from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Organisation, Position, Unit

WHOLE = Organisation(
    bodies=(Body(id="board", reports_to="agm"), Body(id="agm")),
    units=(Unit(id="all"), Unit(id="office", parent="all", head="sg")),
    positions=(
        Position(id="sg", reports_to="board", unit="office"),
        Position(id="secretary", supports=("sg", "office", "organisation"), unit="office"),
        Position(id="east", reports_to="sg", coordinates_with="west"),
        Position(id="west", reports_to="sg", dotted_line_to=("east", "board")),
        Position(id="clerk", reports_to="east", supports="west"),
        Position(id="deputy", reports_to="sg", deputises_for="sg"),
        Position(id="gone", reports_to="east", status="abolished"),
        Position(id="under-gone", reports_to="gone"),
    ),
)
BROKEN = Organisation(
    positions=(
        Position(id="x", reports_to="y"),
        Position(id="y", reports_to="x"),
        Position(id="z", reports_to="y"),
        Position(id="self", reports_to="self"),
        Position(id="below-self", reports_to="self"),
        Position(id="adrift", reports_to="nobody-knows"),
        Position(id="below-adrift", reports_to="adrift"),
        Position(id="root"),
        Position(id="root", reports_to="x"),
    )
)


def ids(things):
    return [thing.id for thing in things]


def test_the_line_of_command():
    graph = OrgGraph(WHOLE)
    assert ids(graph.roots) == ["sg"]
    assert ids(graph.direct_reports("sg")) == ["east", "west", "deputy"]
    assert graph.span("sg") == 3
    assert ids(graph.chain_of_command("clerk")) == ["east", "sg", "board", "agm"]
    assert ids(graph.subordinates("sg")) == ["east", "clerk", "west", "deputy"]
    assert graph.subordinate_count("sg") == 4
    assert [graph.level(p) for p in WHOLE.positions] == [0, 0, 1, 1, 2, 1, 2, 3]
    assert graph.manager("clerk") is WHOLE.positions[2]
    assert graph.manager("sg") is WHOLE.bodies[0]
    assert graph.manager("secretary") is None
    assert graph.commands("sg", "clerk")
    assert not graph.commands("clerk", "sg")


def test_support_and_the_other_lines():
    graph = OrgGraph(WHOLE)
    assert graph.supported("secretary") == (WHOLE.positions[0], WHOLE.units[1], WHOLE)
    assert ids(graph.supporters("sg")) == ids(graph.supporters(WHOLE.units[1])) == ["secretary"]
    assert ids(graph.supporters(WHOLE)) == ["secretary"]
    assert graph.is_attached("secretary")
    assert not graph.is_attached("clerk")
    assert ids(graph.dotted_managers("west")) == ["east", "board"]
    assert ids(graph.dotted_reports("east")) == ["west"]
    assert ids(graph.deputies("sg")) == ["deputy"]
    assert ids(graph.deputised("deputy")) == ["sg"]
    assert [t.id for t in graph.coordinated("west") if isinstance(t, Position)] == ["east"]


def test_units_and_bodies():
    graph = OrgGraph(WHOLE)
    assert graph.head("office") is WHOLE.positions[0]
    assert graph.head("all") is None
    assert ids(graph.members("office")) == ["sg", "secretary"]
    assert ids(graph.units_above("office")) == ["all"]
    assert ids(graph.positions_under("board")) == ["sg"]
    assert graph.unit_of("sg") is WHOLE.units[1]


def test_an_abolished_position_is_nobodys_report_but_still_has_a_manager():
    graph = OrgGraph(WHOLE)
    assert "gone" not in ids(graph.direct_reports("east"))
    assert graph.manager("gone") is WHOLE.positions[2]
    assert ids(graph.direct_reports("gone")) == ["under-gone"]


def test_no_question_hangs_on_a_broken_organisation():
    graph = OrgGraph(BROKEN)
    assert [graph.level(p) for p in BROKEN.positions] == [
        None, None, None, None, None, 0, 1, 0, None,
    ]  # fmt: skip
    assert [ids(cycle) for cycle in graph.command_cycles] == [["x", "y"]]
    assert [ids(graph.chain_of_command(p)) for p in BROKEN.positions] == [
        ["y"], ["x"], ["y", "x"], [], ["self"], [], ["adrift"], [], ["x", "y"],
    ]  # fmt: skip
    assert [graph.subordinate_count(p) for p in BROKEN.positions] == [3, 3, 0, 1, 0, 1, 0, 0, 0]
    assert ids(graph.roots) == ["root"]
    assert ids(graph.adrift) == ["adrift"]
    assert ids(graph.subordinates("x")) == ["y", "z", "root"]


def test_a_position_whose_manager_could_not_be_read_is_no_root():
    graph = OrgGraph(Organisation(positions=(Position(id="a"),)), unread=[("a", "reports_to")])
    assert graph.roots == ()
    assert ids(graph.adrift) == ["a"]


def test_an_id_that_nothing_has_is_a_key_error():
    with pytest.raises(KeyError):
        OrgGraph(WHOLE).manager("nix")


def test_a_chain_of_a_hundred_thousand_is_no_trouble():
    positions = [Position(id="0")]
    positions += [Position(id=str(i), reports_to=str(i - 1)) for i in range(1, 100_000)]
    graph = OrgGraph(Organisation(positions=tuple(positions)))
    assert graph.level("99999") == 99_999
    assert graph.subordinate_count("0") == 99_999


def test_networkx_and_back_without_loss():
    for organisation in (WHOLE, Organisation(positions=BROKEN.positions[:-1])):
        network = OrgGraph(organisation).to_networkx()
        assert Organisation.from_networkx(network) == organisation


def test_networkx_holds_the_lines_by_their_kind():
    network = OrgGraph(WHOLE).to_networkx()
    assert sorted(network.edges(keys=True)) == [
        ("board", "agm", "reports_to"),
        ("clerk", "east", "reports_to"),
        ("clerk", "west", "supports"),
        ("deputy", "sg", "deputises_for"),
        ("deputy", "sg", "reports_to"),
        ("east", "sg", "reports_to"),
        ("east", "west", "coordinates_with"),
        ("gone", "east", "reports_to"),
        ("office", "all", "parent"),
        ("office", "sg", "head"),
        ("secretary", "office", "supports"),
        ("secretary", "office", "unit"),
        ("secretary", "organisation", "supports"),
        ("secretary", "sg", "supports"),
        ("sg", "board", "reports_to"),
        ("sg", "office", "unit"),
        ("under-gone", "gone", "reports_to"),
        ("west", "board", "dotted_line_to"),
        ("west", "east", "dotted_line_to"),
        ("west", "sg", "reports_to"),
    ]
    assert network.nodes["gone"] == {"what": "position", "status": "abolished"}


def test_two_things_of_one_id_have_no_place_in_a_network():
    with pytest.raises(ValueError, match="two things have the id root"):
        OrgGraph(BROKEN).to_networkx()


def test_an_organisation_is_built_from_any_network():
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="Uji")
    network.add_edge("b", "a", key="reports_to")
    network.add_edge("c", "a", key="supports")
    network.nodes["a"]["title"] = "Ketua"
    assert Organisation.from_networkx(network) == Organisation(
        name="Uji",
        positions=(
            Position(id="b", reports_to="a"),
            Position(id="a", title="Ketua"),
            Position(id="c", supports=("a",)),
        ),
    )
