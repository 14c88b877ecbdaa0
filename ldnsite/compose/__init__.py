"""From the loaded site to composed pages: what stands where, for whom, in which order."""
