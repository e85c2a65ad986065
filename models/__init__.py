"""Detectors: their weights, what goes in, what comes out."""
