"""Wrenches: adjustable, open-ended, ring, socket, pipe and wheel wrenches, alone and in bundles."""

from __future__ import annotations

from models.simulation.articles.wrench.adjustable import (
    adjustable_dipped,
    adjustable_forged,
    adjustable_plain,
    adjustable_slotted,
    adjustable_wide_jaw,
    adjustable_with_spanners,
    pipe_wrench,
    swedish_pipe_wrench,
)
from models.simulation.articles.wrench.sockets import (
    flex_head_breaker,
    four_way_wheel_wrench,
    ratchet_with_socket,
    socket_set,
    torque_wrench,
    tube_spanner,
    wheel_wrench,
)
from models.simulation.articles.wrench.spanners import (
    combination_spanner,
    double_open_end,
    double_ring,
    dumbbell_spanner,
    flat_stamped_open_end,
    long_combination_spanner,
    podger_spanner,
    ratchet_ring,
    spanner_set_in_a_row,
    spanners_bundled,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        adjustable_forged,
        adjustable_plain,
        adjustable_slotted,
        adjustable_dipped,
        adjustable_wide_jaw,
        adjustable_with_spanners,
        double_open_end,
        flat_stamped_open_end,
        combination_spanner,
        long_combination_spanner,
        double_ring,
        ratchet_ring,
        spanner_set_in_a_row,
        spanners_bundled,
        pipe_wrench,
        ratchet_with_socket,
        socket_set,
        wheel_wrench,
        tube_spanner,
        torque_wrench,
    ),
    validation=(flex_head_breaker, swedish_pipe_wrench),
    test=(four_way_wheel_wrench, podger_spanner, dumbbell_spanner),
)
