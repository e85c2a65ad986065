"""Translations; ``python -m ui.locale`` compiles every .po beside its .mo."""
