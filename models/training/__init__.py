"""Training of detectors. Development only: needs torch; product code never imports it."""
