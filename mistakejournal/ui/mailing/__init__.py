"""A text on its way to somebody: the clipboard, her mail program, paper (C9). Nothing is sent from here."""
