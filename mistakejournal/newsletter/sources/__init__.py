"""What is read of a mail, a page or plain text, before it is an issue: letters, parts, blocks."""
