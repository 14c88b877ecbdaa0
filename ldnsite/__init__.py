"""A static site generator for evidence summaries that patients and professionals can trust."""

__version__ = "0.1.0"
