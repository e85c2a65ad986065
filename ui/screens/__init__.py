"""The screens, one question of one person each."""
