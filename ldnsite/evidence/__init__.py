"""From certainty and results to words: GRADE statements, participants, key figures."""
