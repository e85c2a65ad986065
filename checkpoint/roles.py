"""Who may do what. ``ALLOWED`` is the only table; the service enforces it, screens merely hide what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from checkpoint import commands as c


class Role(StrEnum):
    """The posts of a station, and the machine itself."""

    SCREENER = "screener"
    VEHICLE_INSPECTOR = "vehicle_inspector"
    EXIT_CHECKER = "exit_checker"
    DISPATCHER = "dispatcher"
    DUTY_MANAGER = "duty_manager"
    MAINTAINER = "maintainer"
    AUDITOR = "auditor"
    SYSTEM = "system"


class Identity(msgspec.Struct, frozen=True):
    """Who asks: a person with the role of the session, or the machine."""

    actor: str
    role: Role
    session_id: str | None = None


SYSTEM = Identity("system", Role.SYSTEM)

_SYS = frozenset({Role.SYSTEM})
_LANE = frozenset({Role.SCREENER, Role.DUTY_MANAGER})
_GATE = frozenset({Role.DISPATCHER, Role.EXIT_CHECKER, Role.DUTY_MANAGER})
_MANAGER = frozenset({Role.DUTY_MANAGER})
_PEOPLE = frozenset(Role) - _SYS

ALLOWED: Mapping[type[c.Command], frozenset[Role]] = {
    # the lane
    c.AdmitBag: _SYS,
    c.LinkBag: _SYS | _LANE,
    c.RecordScan: _SYS,
    c.ReportFindings: _SYS,
    c.ReportDetectorSilent: _SYS,
    c.InvalidateScan: _SYS | _LANE,
    c.RecordVerdict: _LANE,
    c.RecordFind: _LANE,
    c.WithdrawFind: _LANE,
    c.CloseSearch: _LANE,
    # not in
    c.CheckPerson: _GATE | _LANE,
    c.CheckVehicle: _GATE | frozenset({Role.VEHICLE_INSPECTOR}),
    c.RegisterVehicle: _MANAGER | frozenset({Role.DISPATCHER}),
    # not out
    c.PlanRun: frozenset({Role.DISPATCHER, Role.DUTY_MANAGER}),
    c.CancelRun: frozenset({Role.DISPATCHER, Role.DUTY_MANAGER}),
    c.PresentCoach: _GATE,
    c.RecordCheck: _GATE | frozenset({Role.VEHICLE_INSPECTOR}),
    c.SignDeparture: _GATE,
    c.RequestClearance: _GATE,
    c.JudgeReferral: _MANAGER,
    c.ReconfirmClearance: _GATE,
    c.ConfirmGateOpened: _SYS,
    c.ReportGateFailed: _SYS,
    c.ReportCoachLeft: _SYS | _GATE,
    # people
    c.RegisterStaff: _MANAGER | _SYS,
    c.SuspendStaff: _MANAGER,
    c.SignIn: frozenset(Role),
    c.SignOut: frozenset(Role),
    # the station
    c.OpenShift: _LANE | _GATE,
    c.CloseShift: _LANE | _GATE,
    c.ReportDevice: _SYS,
    c.ReportBelt: _SYS,
    c.RequestBelt: _LANE | frozenset({Role.MAINTAINER}),
    c.ReportClockStep: _SYS,
    c.ReportFault: _SYS,
    c.RecordExport: _PEOPLE | _SYS,
    c.RecordArchiveSearch: _PEOPLE,
    c.RecordModelChoice: frozenset({Role.MAINTAINER}),
    c.ReportEvidenceExpired: _SYS,
    c.RecordStart: _SYS,
    c.RecordStop: _SYS,
    c.Resume: frozenset({Role.MAINTAINER, Role.DUTY_MANAGER, Role.SYSTEM}),
}


def is_allowed(role: Role, command: type[c.Command]) -> bool:
    """Whether ``role`` may give ``command``; a command missing from the table is allowed to nobody."""
    return role in ALLOWED.get(command, frozenset())
