"""What a person can do. Transactions begin and end here."""
