"""The window: Qt widgets that show the loop and hand each act to one service call."""
