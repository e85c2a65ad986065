"""What every screen is: it holds no truth, it redraws from the station and posts commands."""

from __future__ import annotations

from PyQt6.QtWidgets import QWidget

from checkpoint.roles import Role
from checkpoint.service import Publication
from checkpoint.staff import Session


class Screen(QWidget):
    """One question of one person.

    Attributes:
        name: stable name, also of its screenshots in docs/.
        roles: who is shown the screen; the service enforces what each may do.
        listed: kinds of events that it lists; kept for it while it is hidden. All else it takes from the station.
    """

    name = ""
    roles: frozenset[Role] = frozenset()
    listed: tuple[type, ...] = ()

    def title(self) -> str:
        """The words on the screen's tab, in the language in use."""
        raise NotImplementedError

    def show_publication(self, publication: Publication) -> None:
        """Redraw from ``publication.station``; called in the GUI thread after every change while it is seen.

        A hidden screen gets one call when it is seen again, with the ``listed`` events that it missed.
        """
        raise NotImplementedError

    def show_session(self, session: Session | None) -> None:
        """Another person, or nobody, is at the window."""

    def retranslate(self) -> None:
        """Say everything again in the language in use."""
        raise NotImplementedError

    def keys(self) -> tuple[tuple[str, str], ...]:
        """(key, what it does) for the card under F12, in the language in use."""
        return ()

    def go_back(self) -> bool:
        """Esc: leave what is open inside the screen; False when there was nothing to leave."""
        return False
