"""What proves the generator right; mirrors `ldnsite/` folder by folder."""
