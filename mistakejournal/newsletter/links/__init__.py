"""Where a link goes, what its words say, and what it is beside those of earlier issues."""
