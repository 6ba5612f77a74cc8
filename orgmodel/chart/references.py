"""How boxes name the other end of lines that lead to another page, in Indonesian and English."""

from collections.abc import Mapping

REFERENCES: Mapping[str, Mapping[str, str]] = {
    "id": {
        "to reports_to": "bertanggung jawab kepada {name}, hal. {page}",
        "from reports_to": "membawahi {name}, hal. {page}",
        "to supports": "mendukung {name}, hal. {page}",
        "from supports": "didukung {name}, hal. {page}",
        "to dotted_line_to": "garis fungsional kepada {name}, hal. {page}",
        "from dotted_line_to": "garis fungsional dari {name}, hal. {page}",
        "to deputises_for": "mewakili {name}, hal. {page}",
        "from deputises_for": "diwakili {name}, hal. {page}",
        "to coordinates_with": "berkoordinasi dengan {name}, hal. {page}",
        "from coordinates_with": "berkoordinasi dengan {name}, hal. {page}",
    },
    "en": {
        "to reports_to": "reports to {name}, p. {page}",
        "from reports_to": "manages {name}, p. {page}",
        "to supports": "supports {name}, p. {page}",
        "from supports": "supported by {name}, p. {page}",
        "to dotted_line_to": "functional line to {name}, p. {page}",
        "from dotted_line_to": "functional line from {name}, p. {page}",
        "to deputises_for": "deputises for {name}, p. {page}",
        "from deputises_for": "{name} deputises, p. {page}",
        "to coordinates_with": "coordinates with {name}, p. {page}",
        "from coordinates_with": "coordinates with {name}, p. {page}",
    },
}
"""By language, then by the direction and the kind of the line."""
