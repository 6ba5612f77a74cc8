"""The command on what UK departments publish: the defect in the file's name is found."""

import re

import pytest
from click.testing import CliRunner

from orgmodel.cli.main import group
from tests.real.test_uk_departments import FOLDER

DEFECTS = {
    "mod-des-2013-leading-zeros-lost": ["OM103"] * 25,
    "ccc-2011-top-reports-to-self": ["OM201"],
    "slc-2011-one-post-dangling": ["OM102"],
    "cefas-2011-four-tops-no-edges": ["OM204"],
    "dcms-2011-header-only-empty": ["OM203"],
    "ecitb-2011-inverted-grades": ["OM414"],
    "dclg-2013-142-eliminated": [],
    "obr-2013-tiny-clean": [],
}


@pytest.mark.parametrize("name", list(DEFECTS))
def test_the_defect_named_in_the_file_is_found_once(name):
    files = [str(FOLDER / f"{name}-{sheet}.csv") for sheet in ("senior", "junior")]
    if not FOLDER.exists():
        pytest.skip("the folder with the published organograms is not beside this one")
    structure = "OM1,OM2,OM3,OM4,OM7"  # stray spaces and vacancies are true, and another matter
    arguments = ["validate", "--from", "uk-organogram", "--select", structure]
    arguments += ["--format", "concise", *files]
    lines = CliRunner().invoke(group, arguments).stdout.splitlines()
    found = re.findall(r"^.*\.csv:\d+:\d+: \w+: (OM\d+) ", "\n".join(lines), re.MULTILINE)
    assert found == DEFECTS[name], lines
