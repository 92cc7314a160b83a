"""Looking back: its guided steps, the one page it ends in, and her rules of thumb (K5)."""
