"""Reading an organogram: the senior file, and perhaps the junior one."""

from functools import partial

from orgmodel.exchange.tabular import tabular_source
from orgmodel.exchange.uk_organogram.department import Department
from orgmodel.exchange.uk_organogram.junior import Juniors
from orgmodel.exchange.uk_organogram.senior import Seniors
from orgmodel.loading import Document, assemble
from orgmodel.source import collector_at_rest


def read_uk_organogram(senior: str, junior: str | None = None) -> Document:
    """Read the organogram of a department of the UK government straight from its CSV files.

    Senior posts are positions by their references; a row of the junior file is a position with
    the tag `group`. All faults have their places in the CSV files.

    Args:
        senior: the file of senior posts, as the user named it; `-` is standard input.
        junior: the file of junior posts, as the user named it.

    Raises:
        OSError: a file cannot be opened.
    """
    department = Department()
    with collector_at_rest():
        sources = [tabular_source(senior, partial(Seniors, department=department))]
        if junior is not None:
            sources.append(tabular_source(junior, partial(Juniors, department=department)))
        return assemble(sources)
