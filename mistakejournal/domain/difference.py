"""How one client's copy of a shared checklist differs from the rest, step by step (E4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.records import dataclass

FIELDS = ("title", "why", "kind", "must_see", "params")
"""What of a step may be otherwise for one client; its place is the same for all."""


@dataclass(frozen=True)
class Difference:
    """For one client a step is left out, or reads otherwise; what isn't named here still flows in."""

    id: str
    checklist_id: str
    client_id: str
    step_id: str
    title: str = ""
    """The step's words for this client; "" where they are the same."""
    hidden: bool = False
    fields: dict[str, str] | None = None
    """Other fields of the step that differ, as text."""


@dataclass(frozen=True)
class StepFor:
    """A step as one client's runs have it, beside what it is for everyone."""

    step: Step
    base: Step
    difference: Difference | None = None

    @property
    def hidden(self) -> bool:
        """Tell whether this client's runs leave it out."""
        return self.difference is not None and self.difference.hidden

    @property
    def changed(self) -> bool:
        """Tell whether it reads otherwise for this client."""
        return self.step != self.base


def seen_by(
    steps: Sequence[Step], differences: Sequence[Difference], client_id: str | None
) -> tuple[StepFor, ...]:
    """Give the steps as a client has them, in order, with those that are hidden for them.

    Steps that are another client's alone are left out; without a client there are only those for everyone.
    """
    theirs = {one.step_id: one for one in differences if client_id and one.client_id == client_id}
    return tuple(
        StepFor(_applied(step, theirs.get(step.id)), step, theirs.get(step.id))
        for step in steps
        if step.client_id in (None, client_id)
    )


def resolve(
    steps: Sequence[Step], differences: Sequence[Difference], client_id: str | None
) -> tuple[Step, ...]:
    """Give the steps a run for this client has."""
    return tuple(one.step for one in seen_by(steps, differences, client_id) if not one.hidden)


def differing(step: Step, known: Difference | None, wanted: Mapping[str, object]) -> dict[str, object]:
    """Give the columns of a difference after these fields were set for one client.

    What is the same as for everyone is left out, so that later changes of the step flow in again.
    """
    title = known.title if known else ""
    fields = dict(known.fields or {}) if known else {}
    for name, value in wanted.items():
        same = value == getattr(step, name) or (name == "params" and (value or {}) == (step.params or {}))
        if name == "title":
            title = "" if same else str(value)
        elif same:
            fields.pop(name, None)
        else:
            fields[name] = _as_text(name, value)
    return {"title": title, "fields": fields or None, "hidden": known.hidden if known else False}


def is_empty(columns: Mapping[str, object]) -> bool:
    """Tell whether nothing is left that differs."""
    return not (columns["title"] or columns["fields"] or columns["hidden"])


def _applied(step: Step, difference: Difference | None) -> Step:
    if difference is None:
        return step
    values: dict[str, object] = {
        name: _from_text(name, text) for name, text in (difference.fields or {}).items() if name in FIELDS
    }
    if difference.title:
        values["title"] = difference.title
    return replace(step, **values)  # type: ignore[arg-type]  # each value was made for its field


def _as_text(name: str, value: object) -> str:
    if name == "must_see":
        return "yes" if value else ""
    if name != "params":
        return str(value)
    import json  # few steps differ by it, and a start need not pay for it

    return json.dumps(value or {}, ensure_ascii=False, sort_keys=True)


def _from_text(name: str, text: str) -> object:
    if name == "must_see":
        return bool(text)
    if name != "params":
        return text
    import json

    return json.loads(text) or None
