"""Bags, cases and trays."""
