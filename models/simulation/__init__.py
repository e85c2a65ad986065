"""Simulated dual-energy scans of bags. Development, training and simulator data only; product code never imports it."""
