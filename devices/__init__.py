"""Drivers: bytes in, facts out; plain threads, no Qt."""
