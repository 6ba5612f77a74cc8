"""Mending changes what is faulty and not one byte of anything else."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgmodel.loading import read_text
from orgmodel.mending import mended
from orgmodel.validating import validate_document
from tests.mending.written import ENDINGS, files

MENDED = {"OM103", "OM901", "OM904"}
MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("file_format", ENDINGS)
def test_mending_gives_the_same_file_without_the_faults(file_format):
    @MODEST
    @given(files(file_format))
    def law(written):
        document = read_text(written.faulty, written.name)
        outcome = mended(document, validate_document)
        assert outcome.texts.get(written.name, written.faulty) == written.mended
        assert bool(outcome.mended) == bool(written.faults)
        left = {diagnostic.code for diagnostic in outcome.validation.diagnostics}
        assert left & MENDED == set()

    law()


@pytest.mark.parametrize("file_format", ENDINGS)
def test_what_is_mended_is_not_mended_again(file_format):
    @MODEST
    @given(files(file_format), st.booleans())
    def law(written, unsafe):
        document = read_text(written.mended, written.name)
        outcome = mended(document, validate_document, unsafe=unsafe)
        assert (outcome.texts, outcome.mended) == ({}, ())

    law()
