"""From the text of an editor to parts and nodes with exact spans, before Markdown sees any of it."""
