"""What tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui.i18n import LANGUAGES, set_language


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The words of each language in turn; Chinese again after it, whatever failed."""
    set_language(request.param)
    yield request.param
    set_language("zh_CN")
