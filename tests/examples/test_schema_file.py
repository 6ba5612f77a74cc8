"""The schema that the examples name in their first line is the one that the model gives."""

from pathlib import Path

from orgmodel.exchange.schema import schema_text

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_schema_beside_the_examples_is_that_of_the_model():
    written = (EXAMPLES / "orgmodel.schema.json").read_text()
    assert written == schema_text(), (
        "write it anew: orgmodel schema -o examples/orgmodel.schema.json"
    )


def test_every_example_names_the_schema_in_its_first_line():
    line = "# yaml-language-server: $schema=orgmodel.schema.json"
    firsts = {file.name: file.read_text().splitlines()[0] for file in EXAMPLES.glob("*.yaml")}
    assert firsts == dict.fromkeys(firsts, line)
