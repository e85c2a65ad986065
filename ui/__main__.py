"""``python -m ui`` is the kiosk's command line."""

from ui.cli import main

if __name__ == "__main__":
    main()
