"""The security checkpoint of a coach station: commands in, events out, one append-only log."""

__version__ = "0.1.0"
