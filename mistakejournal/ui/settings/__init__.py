"""What Settings is made of: a row for each kind of answer."""
