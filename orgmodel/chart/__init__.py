"""Laying out: what is shown, and where it stands. Knows no Graphviz."""
