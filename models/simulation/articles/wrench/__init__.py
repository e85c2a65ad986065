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
from models.simulation.articles.wrench.plumbing import (
    basin_wrench,
    chain_wrench,
    flare_nut_spanner,
    hook_spanner,
    monkey_wrench,
    oil_filter_wrench,
    sink_wrench,
    strap_wrench,
)
from models.simulation.articles.wrench.recombined import (
    mixed_bar,
    mixed_headed_handle,
    mixed_spanner,
    mixed_wrenches,
    plate_spanner_set,
    spanner_roll,
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
from models.simulation.articles.wrench.turning import (
    bicycle_spanners,
    flex_ratchet_spanner,
    folding_key_holder,
    hexagon_keys,
    l_socket_spanner,
    lug_wrench_telescopic,
    t_socket_spanner,
    three_way_spanner,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        adjustable_forged, adjustable_plain, adjustable_slotted, adjustable_dipped, adjustable_wide_jaw,
        adjustable_with_spanners, double_open_end, flat_stamped_open_end, combination_spanner, long_combination_spanner,
        double_ring, ratchet_ring, spanner_set_in_a_row, spanners_bundled, pipe_wrench, ratchet_with_socket, socket_set,
        wheel_wrench, tube_spanner, torque_wrench, chain_wrench, basin_wrench, monkey_wrench, flare_nut_spanner,
        hook_spanner, t_socket_spanner, three_way_spanner, flex_ratchet_spanner, hexagon_keys, bicycle_spanners,
        lug_wrench_telescopic, mixed_spanner, mixed_headed_handle, mixed_bar, mixed_wrenches, spanner_roll,
        plate_spanner_set,
    ),
    validation=(flex_head_breaker, swedish_pipe_wrench, strap_wrench, sink_wrench),
    test=(
        four_way_wheel_wrench, podger_spanner, dumbbell_spanner, oil_filter_wrench, folding_key_holder,
        l_socket_spanner,
    ),
)  # fmt: skip
