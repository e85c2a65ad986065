"""What people carry that runs on electricity: laptops, telephones, tablets, chargers, shavers, toys and the like."""

from __future__ import annotations

from models.simulation.clutter.electronics.care import (
    desk_fan,
    hair_dryer,
    hair_straightener,
    shaver,
    tooth_brush,
    torch,
)
from models.simulation.clutter.electronics.gun_shaped import (
    cordless_drill,
    fly_bat_and_blower,
    garment_steamer,
    glue_gun,
    hand_scanner,
    massage_gun,
    phone_stabiliser,
)
from models.simulation.clutter.electronics.handled import (
    calculator,
    game_pad,
    hand_console,
    keyboard,
    mouse,
    remote_control,
)
from models.simulation.clutter.electronics.laptops import (
    netbook,
    plastic_laptop,
    tablet_with_keys,
    thick_laptop,
    unibody_laptop,
)
from models.simulation.clutter.electronics.media import (
    compact_camera,
    earbuds_case,
    head_phones,
    radio,
    reflex_camera,
    smart_speaker,
    wrist_watch,
)
from models.simulation.clutter.electronics.phones import (
    book_reader,
    button_phone,
    flip_phone,
    smartphone,
    tablet,
    walkie_talkie,
)
from models.simulation.clutter.electronics.pocket import (
    bare_boards,
    car_keys,
    dongles,
    earphone_cases,
    electric_cooker,
    hair_trimmer,
    light_bulbs,
    portable_discs,
    vapes,
    wall_chargers,
)
from models.simulation.clutter.electronics.supplies import (
    hard_disk,
    iron_transformer,
    laptop_supply,
    phone_charger,
    router,
    usb_sticks,
)
from models.simulation.makes import Makes

CLUTTER = Makes(
    train=(
        unibody_laptop, plastic_laptop, thick_laptop, netbook, unibody_laptop, plastic_laptop, smartphone, smartphone,
        button_phone, flip_phone, tablet, book_reader, laptop_supply, phone_charger, iron_transformer, compact_camera,
        hair_dryer, shaver, head_phones, earbuds_case, mouse, keyboard, radio, hand_console, calculator, wrist_watch,
        router, hard_disk, usb_sticks, remote_control, tooth_brush, desk_fan, torch, smart_speaker, glue_gun,
        cordless_drill, massage_gun, garment_steamer, phone_stabiliser, fly_bat_and_blower, car_keys, earphone_cases,
        portable_discs, wall_chargers, electric_cooker, dongles,
    ),
    validation=(reflex_camera, game_pad, bare_boards, hair_trimmer),
    test=(tablet_with_keys, hair_straightener, walkie_talkie, vapes, hand_scanner, light_bulbs),
)  # fmt: skip
