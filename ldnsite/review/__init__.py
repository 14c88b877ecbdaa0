"""The promise of review: due dates, the ledger, what was signed."""
