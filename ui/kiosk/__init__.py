"""How the kiosk stands on its machine: requirements, systemd unit, look around before the start."""
