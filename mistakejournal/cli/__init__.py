"""The commands without a window. They share the services, and with `--json` print one JSON object."""
