"""The outermost layer: the screens, the command line and what builds the whole."""
