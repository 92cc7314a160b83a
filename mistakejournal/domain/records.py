"""Frozen dataclasses that share their methods, so that a start doesn't compile six for each class.

The standard decorator writes and compiles the source of every method anew; for the seventy classes of a start
that was half of all importing (P1). These are dataclasses all the same: `fields`, `replace` and
mypy know them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_NONE = dataclasses.MISSING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool) -> Callable[[Any], Any]:
        """Make a class a frozen dataclass; `frozen` stands there for the reader, others aren't made."""
        assert frozen
        return _finish


def _finish(cls: Any) -> Any:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    made.__init__ = _initializer(made)
    made.__eq__, made.__hash__ = _comparers(made)
    made.__repr__, made.__setattr__, made.__delattr__ = _show, _refuse_setting, _refuse_deleting
    return made


def _initializer(cls: type[Any]) -> Callable[..., None]:
    known = dataclasses.fields(cls)
    names = tuple(field.name for field in known)
    wanted = frozenset(names)
    defaults = {field.name: field.default for field in known if field.default is not _NONE}
    makers = {field.name: field.default_factory for field in known if field.default_factory is not _NONE}

    def initialize(self: Any, *args: object, **values: object) -> None:
        if not args and values.keys() == wanted:  # as every row is read: 1,000 steps in half the time
            self.__dict__.update(values)
            return
        placed = dict(zip(names, args, strict=False))
        if not values and len(args) == len(names):
            self.__dict__.update(placed)
            return
        if len(args) > len(names) or placed.keys() & values.keys():
            raise TypeError(f"{cls.__name__} was given more than its fields")
        made = {name: makers[name]() for name in makers.keys() - placed.keys() - values.keys()}
        state = self.__dict__
        state.update(defaults, **made)
        state.update(placed, **values)
        if state.keys() != wanted:
            raise TypeError(f"{cls.__name__} wants other fields: {', '.join(sorted(state.keys() ^ wanted))}")

    return initialize


def _comparers(cls: type[Any]) -> tuple[Callable[[Any, object], Any], Callable[[Any], int]]:
    compared = attrgetter(*(field.name for field in dataclasses.fields(cls) if field.compare))

    def equal(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def hashed(self: Any) -> int:
        return hash(compared(self))

    return equal, hashed


def _show(self: Any) -> str:
    said = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _refuse_setting(_self: Any, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
