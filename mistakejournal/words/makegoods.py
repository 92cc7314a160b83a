"""A make-good in words: its kinds, its sizes, what it is said to be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.makegood import MakeGoodKind


def kind_words(kind: str) -> str:
    """Give the name of a kind: “Extra time”."""
    return {
        MakeGoodKind.TIME: QCoreApplication.translate("MakeGoods", "Extra time"),
        MakeGoodKind.CREDIT: QCoreApplication.translate("MakeGoods", "Credit on the next job"),
        MakeGoodKind.DISCOUNT: QCoreApplication.translate("MakeGoods", "Discount"),
        MakeGoodKind.ADD_ON: QCoreApplication.translate("MakeGoods", "Add-on"),
        MakeGoodKind.GIFT: QCoreApplication.translate("MakeGoods", "Gift"),
        MakeGoodKind.NONE: QCoreApplication.translate("MakeGoods", "None"),
    }[MakeGoodKind(kind)]


def time_words(minutes: int) -> str:
    """Give working time as it is offered: “30 minutes”, “1 hour”, “1 hour 30 minutes”."""
    hours, rest = divmod(minutes, 60)
    told = []
    if hours:
        one = QCoreApplication.translate("MakeGoods", "1 hour")
        many = QCoreApplication.translate("MakeGoods", "{count} hours")
        told.append(one if hours == 1 else many.format(count=hours))
    if rest or not hours:
        one = QCoreApplication.translate("MakeGoods", "1 minute")
        many = QCoreApplication.translate("MakeGoods", "{count} minutes")
        told.append(one if rest == 1 else many.format(count=rest))
    return " ".join(told)


def so_far_words(client_name: str, cost: str) -> str:
    """Say what make-goods for a client come to: “So far for Brightside: 1 h 30 and 40 €”."""
    return QCoreApplication.translate("MakeGoods", "So far for {client}: {cost}").format(
        client=client_name, cost=cost
    )
