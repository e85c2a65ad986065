"""Every code that the core can raise has words in both languages."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest

from checkpoint.catalogue import Quantity, Ruling, Tier, Verification
from checkpoint.commands import SearchOutcome, Verdict
from checkpoint.errors import EnvironmentFault, RefusedError
from checkpoint.roles import Role
from checkpoint.screening import Bag, BagState
from ui import text
from ui.i18n import set_language
from ui.law_text import tier_words, verification_words
from ui.refusals import refusal_words

CORE = Path(__file__).parents[2] / "checkpoint"
RAISED = ("RefusedError", "EnvironmentFault", "LogFault", "EvidenceFault", "RegulationError", "BugError")


def codes() -> list[tuple[str, str]]:
    """(class, code) of every error raised with a literal code in the core."""
    found = set()
    for path in CORE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RAISED and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add((node.func.id, code.value))
    return sorted(found)


def error_of(kind: str, code: str) -> RefusedError | EnvironmentFault:
    detail = {"bag": 7, "why": ("finding.prohibited",), "missing": ("blade_length_mm",), "allowed": ("detained",)}
    return (RefusedError if kind == "RefusedError" else EnvironmentFault)(code, "English for the log", **detail)


@pytest.mark.parametrize(("kind", "code"), codes())
def test_an_error_is_worded_without_its_code(kind: str, code: str) -> None:
    said = refusal_words(error_of(kind, code))  # type: ignore[arg-type]

    assert said.what
    assert code not in said.sentence
    assert "English for the log" not in said.sentence


def test_an_unknown_code_is_shown_and_not_hidden() -> None:
    assert "new.code" in refusal_words(EnvironmentFault("new.code", "something")).sentence


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_word_of_the_closed_sets_exists(language: str) -> None:
    set_language(language)
    words = [
        *(text.role_words(role) for role in Role),
        *(text.bag_mark(bag_in(state)).word for state in BagState),
        *(text.verdict_words(verdict) for verdict in get_args(Verdict)),
        *(text.outcome_words(outcome) for outcome in get_args(SearchOutcome)),
        *(text.ruling_mark(ruling).word for ruling in get_args(Ruling)),
        *(text.quantity_words(quantity)[0] for quantity in get_args(Quantity)),
        *(tier_words(tier) for tier in (*get_args(Tier), None)),
        *(verification_words(state) for state in get_args(Verification)),
    ]
    set_language("zh_CN")

    assert all(words)
    assert language == "zh_CN" or all(word.isascii() for word in words)


def bag_in(state: BagState) -> Bag:
    return Bag("b", 1, "1", state, None)  # type: ignore[arg-type]


def test_a_state_is_said_three_ways() -> None:
    mark = text.bag_mark(bag_in(BagState.DETAINED))

    assert (mark.tone, mark.glyph, mark.word) == ("bad", "■", "扣留")
