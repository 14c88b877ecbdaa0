"""Citations: names, numbers, and the styles of reference lists."""
