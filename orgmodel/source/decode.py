"""Bytes to text: UTF-8, with or without a byte order mark, without NUL."""

from orgmodel.diagnostic import Span
from orgmodel.source.fault import Fault, Unreadable

OTHER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes) -> str:
    """Give the text of a file.

    Raises:
        Unreadable: the bytes are not UTF-8, or hold a NUL, or nothing at all.
    """
    other = OTHER_MARKS.get(data[:2])
    if other is not None:
        raise _unreadable(Span(1, 1), f"the file is {other}, not UTF-8; save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error) from None
    return check_text(text)


def check_text(text: str) -> str:
    """Give the text back if there is something in it that can be read.

    Raises:
        Unreadable: it holds a NUL, or nothing at all.
    """
    if not text.strip():
        raise _unreadable(Span(1, 1), "the file is empty")
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        column = nul - (text.rfind("\n", 0, nul) + 1) + 1
        raise _unreadable(Span(line, column), "the file holds a NUL byte, so it is no text file")
    return text


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Unreadable:
    # the decoder counts from behind a byte order mark, if there is one
    offset = error.start + (len(data) - len(error.object))
    before = data[:offset]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8-sig", errors="replace")) + 1
    byte = data[offset]
    message = f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8"
    return _unreadable(Span(before.count(b"\n") + 1, column), message)


def _unreadable(span: Span, message: str) -> Unreadable:
    return Unreadable(Fault("OM100", span, message))
