"""Real titles of every sort, in a realistic place: no rule on support or roles fires on a title.

Each holds a post that answers to a body and leads people of the line, as a secretary-general, a
minister or the secretary of a directorate-general does. Only OM309 may remark on it.
"""

import pytest

from orgmodel.config import Config
from orgmodel.model import Body, Organisation, Position, Unit
from orgmodel.validating import validate_organisation
from tests.catalogue.test_titles import GOLDEN

CONFIG = Config(select=("OM2", "OM3", "OM4"), ignore=("OM309", "OM406"))


@pytest.mark.parametrize(("title", "kind"), [(title, kind) for title, kind, _ in GOLDEN if title])
def test_no_rule_on_support_or_roles_judges_a_title(title, kind):
    organisation = Organisation(
        kind=kind,
        bodies=(Body(id="board", name="Dewan"),),
        units=(Unit(id="office", name="Kantor", head="post"),),
        positions=(
            Position(id="post", title=title, reports_to="board", unit="office"),
            Position(id="line", title="Kepala Bagian", class_="line", reports_to="post"),
            Position(id="clerk", title="Juru", class_="support", supports=("post",)),
        ),
    )
    assert validate_organisation(organisation, CONFIG).diagnostics == ()
