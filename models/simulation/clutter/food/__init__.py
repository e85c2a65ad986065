"""What is eaten: fruit and vegetables, grain, bread and sweets, meat and fish, and the boxes and tins they come in."""

from __future__ import annotations

from models.simulation.clutter.food.fruit import (
    apples,
    bananas,
    cabbage,
    dried_mushrooms,
    grapes,
    maize,
    melon,
    nuts,
    oranges,
    pears,
    vegetables,
)
from models.simulation.clutter.food.meals import (
    bread,
    chicken,
    dumplings,
    eggs,
    fish,
    instant_noodles,
    lunch_box,
    meat,
    pasta,
    rice_sack,
    salt_bag,
    sausages,
    sugar_bag,
    vacuum_rice_brick,
)
from models.simulation.clutter.food.packets import (
    bamboo_parcels,
    canned_drinks,
    drink_cartons,
    fruit_mix,
    ham_sticks,
    instant_cups,
    jelly_cups,
    seaweed_and_wafers,
    snack_sticks,
    spice_rack,
    sweets_in_rolls,
    tea_boxes,
    vacuum_bags,
)
from models.simulation.clutter.food.treats import (
    biscuits,
    cakes,
    chocolate,
    crisps,
    food_tin,
    milk_powder_tin,
    praline_box,
    sweets,
    tea_tin,
)
from models.simulation.makes import Makes

CLUTTER = Makes(
    train=(
        oranges, apples, bananas, grapes, melon, rice_sack, vacuum_rice_brick, instant_noodles, bread, biscuits, sweets,
        meat, chicken, fish, vegetables, cabbage, nuts, sausages, tea_tin, milk_powder_tin, food_tin, cakes, sugar_bag,
        salt_bag, chocolate, praline_box, lunch_box, crisps, pasta, drink_cartons, vacuum_bags, tea_boxes,
        sweets_in_rolls, snack_sticks, jelly_cups, instant_cups, seaweed_and_wafers, spice_rack, bamboo_parcels,
    ),
    validation=(eggs, dumplings, ham_sticks),
    test=(pears, maize, dried_mushrooms, fruit_mix, canned_drinks),
)  # fmt: skip
