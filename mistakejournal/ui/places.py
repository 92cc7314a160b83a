"""Which module and class shows each place of the window."""

from __future__ import annotations

from mistakejournal.ui.routes import Place

VIEWS = {
    Place.FIRST_RUN: ("mistakejournal.ui.views.first_run", "FirstRunView"),
    Place.TODAY: ("mistakejournal.ui.views.today", "TodayView"),
    Place.CHECKLISTS: ("mistakejournal.ui.views.checklists", "ChecklistsView"),
    Place.CHECKLIST: ("mistakejournal.ui.views.checklist", "ChecklistView"),
    Place.RUN: ("mistakejournal.ui.runner.run_view", "RunView"),
    Place.RUNS: ("mistakejournal.ui.views.past_runs", "PastRunsView"),
    Place.INSPECTOR: ("mistakejournal.ui.views.inspector", "InspectorView"),
    Place.JOURNAL: ("mistakejournal.ui.views.journal", "JournalView"),
    Place.PATTERNS: ("mistakejournal.ui.views.patterns", "PatternsView"),
    Place.LOOK_BACK: ("mistakejournal.ui.views.look_back", "LookBackView"),
    Place.CLIENTS: ("mistakejournal.ui.views.clients", "ClientsView"),
    Place.SETTINGS: ("mistakejournal.ui.views.settings", "SettingsView"),
    Place.FLOW: ("mistakejournal.ui.wizard.wizard", "Wizard"),
}
"""Each place's module and class; imported when it is first opened, so that a start loads one."""
