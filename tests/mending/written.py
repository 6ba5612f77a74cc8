"""Organisations written by hand-like hands: in four formats, every which way, with faults.

Each is written twice by the same hand, once with faults and once as mending must leave it.
"""

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

ROOT = "kepala-kantor"
WORDS = ("arsip", "bendahara", "cetak", "dapur", "edaran", "풍경과", "gudang")
COMMENTS = ("", "  # tetap di sini", " # 'kutip' \" - , {")
Field = tuple[str, Any, Any]
"""Key, value with a fault perhaps, value without it."""
ENDINGS = {"yaml": "org.yaml", "json": "org.json", "toml": "org.toml", "csv": "org.csv"}


@dataclass(frozen=True)
class Written:
    """A file with faults, and the same file mended."""

    name: str
    faulty: str
    mended: str
    faults: int


@st.composite
def files(draw, file_format):
    """Draw a file of a format."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True))
    top = [("id", ROOT, ROOT), ("title", "Kepala Kantor", "Kepala Kantor")]
    posts = [top, *(_post(draw, word, words) for word in words)]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    write = {"yaml": _yaml, "json": _json, "toml": _toml, "csv": _csv}[file_format](draw, posts)
    faulty = write([[(key, bad) for key, bad, _ in post] for post in posts])
    mended = write([[(key, good) for key, _, good in post if good] for post in posts])
    faults = sum(bad != good for post in posts for _, bad, good in post)
    return Written(
        ENDINGS[file_format], faulty.replace("\n", newline), mended.replace("\n", newline), faults
    )


def _post(draw, word, words):
    """Draw a position: key, value with a fault perhaps, value without it."""
    helped = [f"biro-{other}" for other in words if other != word]
    title = f"Kepala {word}"
    fields: list[Field] = [
        ("id", f"biro-{word}", f"biro-{word}"),
        ("title", draw(st.sampled_from([title, title.replace(" ", "  ")])), title),
        ("reports_to", draw(st.sampled_from([ROOT, ROOT.upper(), "kepala-kanto"])), ROOT),
    ]
    if helped and draw(st.booleans()):
        slips = [draw(st.sampled_from([name, name.upper()])) for name in helped]
        fields.append(("coordinates_with", tuple(slips), tuple(helped)))
    if draw(st.booleans()):
        fields.append(("waivers", ({"rule": "OM207", "reason": "lama"},), None))
    return draw(st.permutations(fields))


def _yaml(draw, posts):
    """Draw how a YAML file is written."""
    quotes = {key: draw(st.sampled_from(["", "'", '"'])) for key in ("id", "title", "reports_to")}
    comments = {key: draw(st.sampled_from(COMMENTS)) for key in quotes}
    in_flow = draw(st.lists(st.booleans(), min_size=len(posts), max_size=len(posts)))
    indent = draw(st.sampled_from(["", "  ", "    "]))

    def value(key, entry):
        quote = quotes.get(key, "")
        if isinstance(entry, str):
            return f"{quote}{entry}{quote}"
        parts = (json.dumps(part) if isinstance(part, dict) else part for part in entry)
        return f"[{', '.join(parts)}]"

    def write(entries):
        lines = ["# daftar jabatan", "positions:"]
        for fields, flow in zip(entries, in_flow, strict=True):
            pairs = [f"{key}: {value(key, entry)}" for key, entry in fields]
            if flow:
                lines.append(f"{indent}- {{{', '.join(pairs)}}} # satu baris")
            else:
                ends = [comments.get(key, "") for key, _ in fields]
                starts = [f"{indent}- ", *([f"{indent}  "] * len(fields))]
                lines += [f"{s}{p}{e}" for s, p, e in zip(starts, pairs, ends, strict=False)]
                lines += ["", f"{indent}# berikutnya"]
        return "\n".join([*lines, "# akhir", ""])

    return write


def _json(draw, posts):
    """Draw how a JSON file is written."""
    wide = draw(st.lists(st.booleans(), min_size=len(posts), max_size=len(posts)))
    colon = draw(st.sampled_from([":", ": ", " : "]))
    escaped = draw(st.booleans())

    def write(entries):
        texts = []
        for fields, spread in zip(entries, wide, strict=True):
            between = ",\n      " if spread else ", "
            pairs = (
                f'"{key}"{colon}{json.dumps(entry, ensure_ascii=escaped)}' for key, entry in fields
            )
            inner = between.join(pairs)
            texts.append(f"{{\n      {inner}\n    }}" if spread else f"{{{inner}}}")
        return '{"positions": [\n    ' + ",\n    ".join(texts) + "\n]}\n"

    return write


def _toml(draw, _posts):
    """Draw how a TOML file is written."""
    quotes = {key: draw(st.sampled_from(["'", '"'])) for key in ("id", "title", "reports_to")}
    comments = {key: draw(st.sampled_from(COMMENTS)) for key in quotes}

    def value(key, entry):
        quote = quotes.get(key, '"')
        if isinstance(entry, str):
            return f"{quote}{entry}{quote}"
        if isinstance(entry, dict):
            return "{ " + ", ".join(f'{k} = "{v}"' for k, v in entry.items()) + " }"
        return f"[{', '.join(value('', part) for part in entry)}]"

    def write(entries):
        lines = ["# daftar jabatan"]
        for fields in entries:
            lines += ["", "[[positions]] # jabatan"]
            lines += [f"{key} = {value(key, e)}{comments.get(key, '')}" for key, e in fields]
        return "\n".join([*lines, ""])

    return write


def _csv(draw, _posts):
    """Draw how a CSV file is written."""
    delimiter = draw(st.sampled_from([",", ";", "\t"]))
    keys = draw(
        st.permutations(["id", "title", "reports_to", "coordinates_with", "waivers", "location"])
    )
    quoted = {key: draw(st.booleans()) for key in keys}

    def cell(key, entry):
        if isinstance(entry, tuple):
            plain = [part for part in entry if isinstance(part, str)]
            entry = "; ".join(plain) if plain else json.dumps(entry)
        if not quoted[key] and not any(c in entry for c in (delimiter, '"')):
            return entry
        return '"' + entry.replace('"', '""') + '"' if entry else ""

    def write(entries):
        rows = [keys, *([dict(fields).get(key, "") for key in keys] for fields in entries)]
        header, *rest = rows
        lines = [delimiter.join(header)]
        lines += [delimiter.join(map(cell, keys, row)) for row in rest]
        return "\n".join([*lines, ""])

    return write
