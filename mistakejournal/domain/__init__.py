"""The loop in plain Python: what an incident, a checklist and a run are, and the rules that bind them."""
