"""Texts of others read as steps and sections: how they are encoded, marked up and nested (E8)."""
