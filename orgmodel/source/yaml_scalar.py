"""What a YAML scalar without quotes means.

A text becomes a number only if nothing of it is lost: `12` and `0.5` do, `007`, `1e3`, `12:30`,
`1_000` and `0.50` stay what was typed. `no`, `yes`, `on` and `off` are texts.
"""

import re

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,999})(\.[0-9]{1,30})?(e[-+][0-9]{2,3})?")
WORDS = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
}
FIRST_OF_NUMBER = frozenset("-0123456789")


def plain_value(text: str) -> object:
    """Give the value of a plain scalar."""
    if text in WORDS:
        return WORDS[text]
    if text[0] not in FIRST_OF_NUMBER:
        return text
    match = NUMBER.fullmatch(text)
    if match is None:
        return text
    is_whole = match.group(1) is None and match.group(2) is None
    number = int(text) if is_whole else float(text)
    return number if str(number) == text else text
