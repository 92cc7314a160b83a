"""Looking back on purpose: what is offered, what its steps show, what is kept of it (K5)."""
