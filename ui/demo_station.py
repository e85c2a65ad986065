"""People, vehicles and a timetable for a simulated station; nothing here reaches an operating one."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta

from checkpoint import commands as c
from checkpoint.clock import Clock
from checkpoint.identifiers import new_id
from checkpoint.roles import Role
from checkpoint.service import Accepted
from checkpoint.staff import pin_record
from checkpoint.station import Station

PIN = "2468"
STAFF: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("1001", "张敏", (Role.SCREENER,)),
    ("1002", "刘洋", (Role.EXIT_CHECKER,)),
    ("1003", "陈静", (Role.DISPATCHER,)),
    ("1004", "周建国", (Role.DUTY_MANAGER,)),
    ("1005", "吴磊", (Role.MAINTAINER,)),
    ("1006", "何涛", (Role.VEHICLE_INSPECTOR,)),
    ("1007", "孙丽", (Role.AUDITOR,)),
)
DESTINATIONS = ("长沙", "株洲", "湘潭", "岳阳", "常德", "衡阳", "益阳", "娄底")
DRIVERS = (("李强", "430100197803120011"), ("王伟", "430300198105230035"), ("赵刚", "430200197511070019"))
Post = Callable[[c.Command, "str | None"], "Future[Accepted]"]


def populate(post: Post, station: Station, clock: Clock, *, coaches: int, seed: int) -> None:
    """Register staff and vehicles and plan today's runs, unless that was done before."""
    random_ = random.Random(seed)
    record = pin_record(PIN)
    for badge, name, roles in STAFF:
        if badge not in station.staff:
            post(c.RegisterStaff(badge, name, tuple(str(role) for role in roles), record), None).result(10)
    manager = new_id(clock)
    post(c.SignIn(manager, "1004", PIN, str(Role.DUTY_MANAGER)), None).result(10)
    for command in planned_runs(clock, coaches, random_):
        post(command, manager).result(10)
    until = clock.now() + timedelta(days=365)
    post(c.RegisterVehicle("湘A88888", "湘运集团", until), manager).result(10)
    post(c.SignOut(manager, "person"), manager).result(10)


def planned_runs(clock: Clock, coaches: int, random_: random.Random) -> list[c.PlanRun]:
    """``coaches`` runs, ten minutes apart, the first in half an hour."""
    first = _round_up(clock.now() + timedelta(minutes=30))
    runs = []
    for number in range(coaches):
        destination = random_.choice(DESTINATIONS)
        plate = f"湘A{random_.randint(10_000, 99_999)}"
        departs_at = first + timedelta(minutes=10 * number)
        runs.append(c.PlanRun(new_id(clock), f"K{101 + number}", destination, plate, departs_at, 49))
    return runs


def _round_up(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0) + timedelta(minutes=(-at.minute) % 5)
