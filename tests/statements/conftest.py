"""The proofs stand in modules of their own; their assertions are to speak as a test's do."""

import pytest

pytest.register_assert_rewrite(
    "tests.statements.document_a",
    "tests.statements.document_a_continued",
    "tests.statements.document_b",
    "tests.statements.contradictions",
)
