"""Her journal closed while the app goes on: locked, or worked on; and the passphrase that opens it again."""
