"""What tells that she is away: sleep, a locked screen, a laptop nobody touches (G2)."""
