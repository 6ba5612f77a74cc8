"""What every rule says of its bad examples, word for word."""

from pathlib import Path

from orgmodel.config import Config
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES
from orgmodel.validating import validate_document

EXPECTED = Path(__file__).with_name("expected_messages.txt")


def messages():
    """Give for each bad example its line, code, severity and message.

    To write them anew after a change, and to read them: print them into the expected file.
    """
    for rule in ALL_RULES:
        for number, example in enumerate(rule.page.bad, 1):
            config = Config(select=(rule.code,), options={rule.code: example.options})
            for found in validate_document(read_text(example.text, "file"), config).diagnostics:
                line = found.span.line if found.span else "?"
                yield f"{found.code} {number}:{line} {found.severity.value}: {found.message}\n"


def test_every_message_is_as_it_was_read_and_found_good():
    assert "".join(messages()) == EXPECTED.read_text(encoding="utf-8")
