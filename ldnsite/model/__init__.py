"""What an evidence site is made of: frozen, typed values. Imports pydantic and nothing of ours above it."""
