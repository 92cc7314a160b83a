"""Questions of her own on the pages of the flow, and what she answers (B6)."""

from __future__ import annotations

from mistakejournal.domain.flow import STEPS, Step
from mistakejournal.domain.order import between, nudged
from mistakejournal.domain.prompt import Prompt, PromptAnswer
from mistakejournal.domain.text import clean, one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import parts, tables
from mistakejournal.store import prompts as store


def prompts(desk: Desk) -> list[Prompt]:
    """Give the questions that are asked, page by page in her order."""
    asked = [prompt for prompt in store.all_prompts(desk.journal) if prompt.put_away_at is None]
    return sorted(asked, key=lambda prompt: STEPS.index(Step(prompt.page)))


def prompts_put_away(desk: Desk) -> list[Prompt]:
    """Give the questions that are asked no more."""
    return [prompt for prompt in store.all_prompts(desk.journal) if prompt.put_away_at is not None]


def add_prompt(desk: Desk, title: str, page: str) -> Done:
    """Ask one more question, last on a page. Raises ValueError for a page that is none."""
    with desk.journal.write() as writing:
        key = _last_key(desk)
        row = writing.add(tables.PROMPTS, title=one_line(title), page=Step(page).value, order_key=key)
    return done(writing, "add_prompt", row)


def reword_prompt(desk: Desk, prompt_id: str, title: str) -> Done:
    """Ask it in other words from now on; answers keep the question as it stood. No words change nothing."""
    with desk.journal.write() as writing:
        if one_line(title):
            writing.change(tables.PROMPTS, prompt_id, title=one_line(title))
    return done(writing, "reword_prompt", prompt_id)


def place_prompt(desk: Desk, prompt_id: str, page: str) -> Done:
    """Ask it on another page, last there; what was answered stays where it was answered."""
    with desk.journal.write() as writing:
        key = _last_key(desk)
        writing.change(tables.PROMPTS, prompt_id, page=Step(page).value, order_key=key)
    return done(writing, "move_prompt", prompt_id)


def nudge_prompt(desk: Desk, prompt_id: str, by: int) -> Done:
    """Ask it one place earlier (-1) or later (1) on its page; at the end nothing changes."""
    page = next(prompt.page for prompt in prompts(desk) if prompt.id == prompt_id)
    row = [prompt for prompt in prompts(desk) if prompt.page == page]
    place = next(place for place, prompt in enumerate(row) if prompt.id == prompt_id)
    key = nudged([prompt.order_key for prompt in row], place, by)
    with desk.journal.write() as writing:
        if key is not None:
            writing.change(tables.PROMPTS, prompt_id, order_key=key)
    return done(writing, "move_prompt", prompt_id)


def put_away_prompt(desk: Desk, prompt_id: str) -> Done:
    """Ask it no more; its answers stay."""
    with desk.journal.write() as writing:
        writing.change(tables.PROMPTS, prompt_id, put_away_at=writing.now)
    return done(writing, "put_away_prompt", prompt_id)


def bring_back_prompt(desk: Desk, prompt_id: str) -> Done:
    """Ask a question again that was put away; it stands where it stood."""
    with desk.journal.write() as writing:
        writing.change(tables.PROMPTS, prompt_id, put_away_at=None)
    return done(writing, "bring_back_prompt", prompt_id)


def questions(desk: Desk, incident_id: str, page: str) -> list[PromptAnswer]:
    """Give what a page asks about an incident ("" before there is one), with what was answered.

    What was answered here stands in its old words, also when it is asked no more or elsewhere by now.
    """
    given = [one for one in answers(desk, incident_id) if one.answer] if incident_id else []
    here = {one.prompt_id: one for one in given if one.page == page}
    elsewhere = {one.prompt_id for one in given if one.page != page}
    shown = []
    for prompt in store.all_prompts(desk.journal):
        if prompt.id in here:
            shown.append(here[prompt.id])
        elif prompt.page == page and prompt.put_away_at is None and prompt.id not in elsewhere:
            shown.append(PromptAnswer("", incident_id, prompt.id, prompt.title, page))
    return shown


def answers(desk: Desk, incident_id: str) -> list[PromptAnswer]:
    """Give what was answered about an incident, in the order it was."""
    return parts.of_incident(desk.journal, PromptAnswer, incident_id)


def answer_prompt(desk: Desk, incident_id: str, prompt_id: str, page: str, words: str) -> Done:
    """Keep an answer, with its question as it stands at the first words. Typing has its own undo."""
    known = next((one for one in answers(desk, incident_id) if one.prompt_id == prompt_id), None)
    asked = next((one.title for one in store.all_prompts(desk.journal) if one.id == prompt_id), "")
    text = clean(words)
    with desk.journal.write() as writing:
        if known is None and text:
            writing.add(
                tables.PROMPT_ANSWERS,
                incident_id=incident_id,
                prompt_id=prompt_id,
                title=asked,
                page=page,
                answer=text,
            )
        elif known is not None:
            as_new = {} if known.answer or not asked else {"title": asked, "page": page}
            writing.change(tables.PROMPT_ANSWERS, known.id, answer=text, **as_new)
    return done(writing, "", incident_id)


def _last_key(desk: Desk) -> str:
    keys = [prompt.order_key for prompt in store.all_prompts(desk.journal)]
    return between(keys[-1] if keys else None, None)
