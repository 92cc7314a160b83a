"""Parts of the Checklists place and of the editor of one checklist."""
