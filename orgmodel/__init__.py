"""Organisation structure as code: positions, reporting lines and support lines in text files.

>>> import orgmodel
>>> organisation = orgmodel.loads("positions: [{id: ceo}, {id: cfo, reports_to: ceo}]")
>>> orgmodel.OrgGraph(organisation).span("ceo")
1
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from orgmodel.version import __version__

if TYPE_CHECKING:
    from orgmodel.api import *  # noqa: F403  what the module offers is listed there

__all__ = ["__version__"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  whatever the library offers under the name
    """Load the library when something of it is first asked for, so that importing costs nothing."""
    api = import_module("orgmodel.api")

    if name in api.__all__:
        return getattr(api, name)
    raise AttributeError(f"module 'orgmodel' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List what the library offers."""
    api = import_module("orgmodel.api")

    return sorted([*__all__, *api.__all__])
