"""``python -m contraband_catalog > docs/law.md``: the page of the law, from the data that ships."""

import sys

from checkpoint.regulation_files import load_rules
from contraband_catalog import load
from contraband_catalog.law_page import law_page

if __name__ == "__main__":
    sys.stdout.write(law_page(load(), load_rules()))
