"""The preview: a livereload server that shows both views from memory, drafts and broken parts too.

It never writes to the output folder. Nothing that it adds to a page (script, overlay) is ever published.
"""
