"""Her rules of thumb: added, reworded, moved, put away, brought back (K5)."""

from __future__ import annotations

from collections.abc import Callable

from mistakejournal.domain.lookback import RuleOfThumb
from mistakejournal.services import rulesofthumb
from mistakejournal.services.done import Done
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.own_lines import TITLE, Acts, OwnLine, OwnLines
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.side_by_side import SideBySide

_ACTS = Acts(
    rulesofthumb.rules,
    rulesofthumb.rules_put_away,
    rulesofthumb.reword_rule,
    rulesofthumb.nudge_rule,
    rulesofthumb.put_away_rule,
    rulesofthumb.bring_back_rule,
)


class RuleRow(OwnLine):
    """One rule, with the way back to where it was made."""

    def __init__(self, rule: RuleOfThumb, autosave: Autosave) -> None:
        """Show `rule`."""
        super().__init__(rule, "archive-restore", autosave)
        self.title.setAccessibleName(self.tr("Rule of thumb"))
        self.source = IconButton("book-open", "")
        row = SideBySide(spacing=8, parent=self)
        row.add(self.title, stretch=1, need=TITLE)
        row.add(self.buttons(self.source))

    def show_rule(self, rule: RuleOfThumb, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        self.show_line(rule, is_first=is_first, is_last=is_last)
        for control, words in (
            (self.up, self.tr("Move “{rule}” up")),
            (self.down, self.tr("Move “{rule}” down")),
            (self.away, self.tr("Put away “{rule}”")),
            (self.source, self.tr("Open where “{rule}” comes from")),
        ):
            control.set_name(words.format(rule=rule.title))
        self.source.setEnabled(bool(rule.incident_id or rule.look_back_id))


class RulesForm(OwnLines[RuleOfThumb, RuleRow]):
    """All rules with a line to add one; those put away stand below."""

    def __init__(self, context: Context, add: Callable[[str], Done] | None = None) -> None:
        """Serve `context`; `add` keeps a new rule, by default one that comes from nowhere."""
        super().__init__(context, _ACTS)
        self._add_rule = add or (lambda title: rulesofthumb.add_rule(context.desk, title))
        new = LineField(
            placeholder=self.tr("Interrupted: start again at the top"), name=self.tr("New rule of thumb")
        )
        about = self.tr("One of them stands on Today, another one each day.")
        self.lay_out(about, new, self.tr("Add the rule")).setContentsMargins(0, 8, 0, 0)

    def make(self, rule: RuleOfThumb) -> RuleRow:
        """Make the row of a rule."""
        row = RuleRow(rule, self.autosave)
        place = Place.JOURNAL if rule.incident_id else Place.LOOK_BACK
        source = rule.incident_id or rule.look_back_id or ""
        row.source.clicked.connect(lambda: self.context.go(place, source))
        return row

    def fill(self, row: RuleRow, rule: RuleOfThumb) -> None:
        """Show a rule in its row."""
        row.show_rule(rule, is_first=rule.id == self.lines[0].id, is_last=rule.id == self.lines[-1].id)

    def add(self, title: str) -> Done:
        """Keep a new rule."""
        return self._add_rule(title)

    def back(self, rule: RuleOfThumb) -> tuple[str, str]:
        """Say what stands on the button that brings a rule back, and what it is called."""
        return self.tr("Bring back"), self.tr("Bring back “{rule}”").format(rule=rule.title)
