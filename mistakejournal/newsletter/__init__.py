"""A test email as the inspector sees it: read, compared with earlier issues, looked at rule by rule.

Nothing here loads anything: what is in the file or on the clipboard is all there is.
"""
