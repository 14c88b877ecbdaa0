"""The only reader of sources: from bytes on disk to a `Site`, with every finding and its place."""
