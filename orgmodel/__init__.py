"""Organisation structure as code: positions, reporting lines and support lines in text files."""

__version__ = "0.1.0"
