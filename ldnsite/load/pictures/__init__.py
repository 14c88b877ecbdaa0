"""Picture formats: one file each, bytes in, size and bytes without metadata out. No pixel is decoded."""
