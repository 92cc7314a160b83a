"""The guided flow: Pause, Own, Feel, Fix, Apologize, Follow up."""
