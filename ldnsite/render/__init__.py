"""Composed page -> HTML. Decides nothing about order, numbers or audience; reads no file and no clock."""
