"""The law's own tests, as data: on a day, with these facts, this result, from this article."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkpoint.departure_checks import CheckContext, run_check
from checkpoint.errors import RegulationError
from checkpoint.facts import CheckFacts
from checkpoint.law import CHINA
from checkpoint.regulation_files import load_rules

RULES = load_rules()
FOLDER = Path(__file__).parents[1] / "regulation_cases"

UNKNOWN_IF_LEFT_OUT = {
    "driver": ("licence_valid_until", "certificate_valid_until"),
    "routine_check": ("issued_at", "valid_until"),
    "exit_form": ("inspector", "driver"),
}


def cases(name: str) -> list[Any]:
    found = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=f"{case['on']}: {case['name']}") for case in found]


def facts_of(written: dict[str, Any]) -> CheckFacts:
    """Facts as a log would hold them; what TOML leaves out is unknown."""
    unknown = dict.fromkeys(UNKNOWN_IF_LEFT_OUT.get(written["check"], ()))
    return msgspec.convert({**unknown, **written}, CheckFacts)


@pytest.mark.parametrize("case", cases("six_not_out.toml"))
def test_a_departure_check_ends_as_the_law_of_that_day_says(case: dict[str, Any]) -> None:
    now = datetime.combine(case["on"], time(9), CHINA)
    context = CheckContext(now, "湘A12345", now + timedelta(minutes=40), 49, "李强", "430100200001")
    facts = facts_of(case["facts"])

    if case["result"] == "no_rule":
        with pytest.raises(RegulationError, match="is not in force"):
            RULES.rule_in_force(case["rule"], case["on"])
        return
    rule = RULES.rule_in_force(case["rule"], case["on"])
    grounds = [rule.version.ground(failure.code) for failure in run_check(rule, facts, context)]

    refuses = any(ground.source.verification == "verified" for ground in grounds)
    assert ("failed" if refuses else "ask" if grounds else "passed") == case["result"]
    assert [[ground.code, ground.source.document, ground.source.article] for ground in grounds] == case.get(
        "grounds", []
    )


@pytest.mark.parametrize("case", cases("three_not_in.toml"))
def test_a_reason_at_a_door_stands_where_the_law_of_that_day_says(case: dict[str, Any]) -> None:
    source = RULES.rule_in_force(case["rule"], case["on"]).version.ground(case["ground"]).source

    assert [source.document, source.article, source.verification] == case["source"]
