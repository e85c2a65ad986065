"""What leaves the kiosk on paper and as files: registers, receipts, slips."""
