"""What wants the manager now: each with its meaning, what it is, and what to do. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from checkpoint.departure import RunState
from checkpoint.law import CHINA
from checkpoint.regulation import Rules
from checkpoint.station import Station
from ui.departure_text import check_names, plate_words
from ui.device_text import device_words
from ui.fault_text import fault_words
from ui.i18n import language, tr
from ui.text import bag_number
from ui.times import clock_time

BAG_WAITS = timedelta(minutes=10)
AGREEMENT_ENDS = timedelta(days=30)


class Want(NamedTuple):
    """One thing; smaller ``order`` is more urgent. ``stream`` is where its history stands, if anywhere."""

    order: int
    tone: str
    glyph: str
    title: str
    detail: str
    stream: str = ""


def wants(station: Station, rules: Rules, now: datetime) -> tuple[Want, ...]:
    """Everything that waits for the manager, most urgent first."""
    found = [*_runs(station, rules), *_devices(station), *_bags(station, now), *_agreements(station, now)]
    return tuple(sorted(found + _unverified(rules, now)))


def _runs(station: Station, rules: Rules) -> list[Want]:
    found = []
    for run in station.runs.values():
        title = f"{run.run_number} → {run.destination} {plate_words(run.plate)}"
        if run.state is RunState.SUSPENDED:
            detail = tr("放行暂停：看道闸，由另一人确认")
            found.append(Want(0, "fault", "!", title, detail, f"run/{run.run_id}"))
        elif run.state is RunState.REFERRED:
            detail = tr("请决定：{checks}").format(checks=check_names(run.referred, rules))
            found.append(Want(1, "ask", "?", title, detail, f"run/{run.run_id}"))
    return found


def _devices(station: Station) -> list[Want]:
    found = []
    for device in station.devices.values():
        if not device.is_present:
            why = fault_words(device.reason).what.strip("。.")
            detail = tr("{time} 起不通：{reason}").format(time=clock_time(device.since), reason=why)
            found.append(Want(2, "fault", "!", device_words(device.device), detail))
    return found


def _bags(station: Station, now: datetime) -> list[Want]:
    found = []
    for bag in station.open_bags():
        waited = now - bag.entered_at
        if waited >= BAG_WAITS:
            title = tr("行李 {number}").format(number=bag_number(bag.number))
            detail = tr("已等 {n} 分，没有判定").format(n=int(waited / timedelta(minutes=1)))
            found.append(Want(3, "ask", "◷", title, detail, f"bag/{bag.bag_id}"))
    return found


def _agreements(station: Station, now: datetime) -> list[Want]:
    found = []
    for vehicle in station.vehicles.values():
        left = vehicle.agreement_until - now
        if left <= AGREEMENT_ENDS:
            day = vehicle.agreement_until.astimezone(CHINA).date().isoformat()
            words = tr("进站协议已于 {day} 到期") if left < timedelta(0) else tr("进站协议 {day} 到期")
            title = f"{plate_words(vehicle.plate)} {vehicle.carrier}"
            found.append(Want(4, "bad" if left < timedelta(0) else "ask", "◷", title, words.format(day=day)))
    return found


def _unverified(rules: Rules, now: datetime) -> list[Want]:
    """Rules of today that hold a ground which no verified text carries."""
    today = now.astimezone(CHINA).date()
    found = []
    for rule in rules.in_force("departure", today):
        loose = sum(ground.source.verification != "verified" for ground in rule.version.grounds)
        if loose:
            detail = tr("今日有 {n} 条理由依据未核实，遇到时由您决定").format(n=loose)
            found.append(Want(5, "none", "§", rule.rule.name.say(language()), detail))
    return found
