"""Words and addresses of links that do something as soon as they are opened: unsubscribe, confirm, answer.

A phrase is matched as whole words whatever its case; "*" stands for any ending, "_" for up to two words
between. Scripts that put no space between words are looked for inside of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache

_START = re.compile(r"\b\w{1,3}")
"""How a word begins."""


class Acts(StrEnum):
    """What opening such a link does."""

    UNSUBSCRIBES = "unsubscribes"
    PREFERENCES = "preferences"
    CONFIRMS = "confirms"
    ANSWERS = "answers"
    """It answers an invitation."""


PHRASES: dict[Acts, tuple[str, ...]] = {
    Acts.UNSUBSCRIBES: (
        "unsubscri*, un-subscri*, opt out, opt-out, opting out, leave _ list, off _ list, stop receiving",
        "stop _ emails, no longer want, no longer wish, remove me, remove yourself, cancel _ subscription",
        "turn off email*, mute email*",
        "abmeld*, abgemeldet, melde* _ ab, abbestell*, austrag*",
        "abo kündigen, abo beenden, newsletter kündigen",
        "désabon*, desabon*, désinscri*, desinscri*, ne plus recevoir",
        "darse de baja, darme de baja, darte de baja, date de baja",
        "dar de baja, baja de la lista, desuscri*",
        "cancelar _ suscripción, anular _ suscripción, cancelar _ inscrição, cancelar _ subscrição",
        "cancelar _ assinatura, descadastr*, desinscrev*, anular _ subscrição",
        "disiscri*, annulla* _ iscrizione, annulla* _ l’iscrizione, annulla* _ l'iscrizione, cancellati",
        "cancellarsi, cancella _ iscrizione",
        "uitschrijv*, schrijf _ uit, afmeld*, meld _ af",
        "avprenumer*, avregistrer*, avsluta _ prenumeration*, avanmäl*",
        "avmeld*, meld _ av, avslutt _ abonnement*",
        "frameld*, meld _ fra, peruuta _ tilaus, poistu listalta, peruuta uutiskirje*",
        "wypisz*, wypisać, rezygn*, zrezygn*, anuluj _ subskrypcję",
        "odhlás*, odhlas*, leiratkoz*, iratkozz _ le",
        "dezabon*, odjav*, отпис*, отказаться от рассылк*, відпис*, διαγραφ*, απεγγραφ*",
        "abonelikten çık*, abonelik iptal*, aboneliği iptal*, listeden çık*",
    ),
    Acts.PREFERENCES: (
        "preference, preferences, email settings, e-mail settings",
        "subscription settings, manage _ subscription*",
        "manage _ email*, change _ email*, update _ profile, edit _ profile",
        "update _ details, update _ email*",
        "manage _ account, change _ settings",
        "einstellungen, e-mail-einstellungen, newsletter-einstellungen, profil ändern",
        "daten ändern, abo verwalten",
        "préférence*, gérer _ abonnement*, gérer _ préférences, preferencias, gestionar _ suscripción",
        "preferenze, preferências, voorkeur*, gegevens wijzigen",
        "profiel aanpassen, inställningar, indstillinger",
        "innstillinger, asetukset, preferencj*, ustawienia, nastavení, настройк*, налаштуван*, tercih*",
    ),
    Acts.CONFIRMS: (
        "confirm, confirm _ email, confirmation link, verify, verify _ email, activate your account",
        "bestätigen, bestätige, bestätigung, bestätigungslink, confirmer",
        "confirmez, confirme, confirmar, confirma",
        "conferma, confermare, validez, valider, bevestig, bevestigen",
        "bekräfta, bekræft, bekreft, vahvista",
        "potwierdź, potwierdzam, potvrdit, potvrďte, подтверд*, підтверд*, onayla*",
    ),
    Acts.ANSWERS: (
        "rsvp, r.s.v.p, accept, decline, accept invitation",
        "decline invitation, i'll be there, i’ll be there",
        "attending, not attending, can't attend, can’t attend, will attend",
        "i'm coming, i’m coming, i'm going",
        "i’m going, count me in, zusagen, absagen, ich komme, ich bin dabei, je participe, je serai là",
        "répondre à l’invitation, répondre à l'invitation, asistiré, no asistiré",
        "partecipo, parteciperò, ik kom",
        "jag kommer, jeg kommer",
    ),
}

INSIDE: dict[Acts, tuple[str, ...]] = {
    Acts.UNSUBSCRIBES: (
        "配信停止, 配信を停止, 配信解除, 登録解除, 購読解除, 購読を解除, 購読中止, 購読を停止, 退会",
        "退订, 退訂, 取消订阅, 取消訂閱, 수신거부, 수신 거부, 구독취소, 구독 취소, 구독해지, 구독 해지",
        "להסרה, הסר אותי, إلغاء الاشتراك",
    ),
    Acts.PREFERENCES: ("配信設定, 登録情報, 登録内容の変更, 设置偏好, 偏好设置, 수신 설정, 구독 설정",),
    Acts.CONFIRMS: ("登録を確認, 確認する, 确认订阅, 確認訂閱, 구독 확인, 이메일 인증",),
    Acts.ANSWERS: ("出席する, 欠席する, 参加する, 参加しない, 不参加",),
}

ADDRESSES: dict[Acts, tuple[str, ...]] = {
    Acts.UNSUBSCRIBES: (
        "unsub, optout, opt-out, opt_out, disable_email, disable-email, /asm/, abmeld, abbestell, austrag",
        "desabonn, désabonn, desinscri, désinscri, darse-de-baja",
        "dar-de-baja, desuscri, disiscri, descadastr",
        "uitschrij, afmeld, avprenum, avregistr, frameld, avmeld",
        "wypisz, odhlas, leiratkoz, otpis, list-remove",
        "leave-list, leave_list, p=un&, action=unsub",
    ),
    Acts.PREFERENCES: (
        "preference, manage-subscri, manage_subscri, managesubscri",
        "manage-email, email-settings, email_settings",
        "subscription-settings, manage.kmail-lists, update-profile, updateprofile, update_profile",
        "list-manage.com/profile, newsletter-einstellungen, voorkeuren",
    ),
    Acts.CONFIRMS: (
        "/confirm, confirm=, confirm?, confirm-, double-optin",
        "doubleoptin, double-opt-in, /verify, verify-email",
        "bestaetig, bestätig, bevestig",
    ),
    Acts.ANSWERS: ("rsvp, /accept, /decline, responsestatus, not-attending, notattending",),
}

POINTERS = (
    "here, click here, clicking here, please click here, this link, link, below, click, hier, hier klicken",
    "klicken sie hier, klick hier, diesen link, ici, cliquez ici, cliquer ici",
    "ce lien, aquí, aqui, haz clic aquí",
    "haga clic aquí, pincha aquí, clique aqui, este enlace, qui",
    "clicca qui, fai clic qui, deze link, klik hier",
    "här, klicka här, her, klik her, klikk her, tästä, tutaj",
    "kliknij tutaj, zde, klikněte zde, itt, ide, aici",
    "здесь, тут, сюда, buraya, buradan, εδώ, こちら, ここ",
    "この, 这里, 此处, 這裡, 点击这里, 여기, 여기를 클릭",
)
"""Words that only point: what they do stands around them."""


def listed(lines: Iterable[str]) -> list[str]:
    """Give the phrases of lines in which commas part them."""
    return [phrase.strip() for line in lines for phrase in line.split(",") if phrase.strip()]


def folded(words: str) -> str:
    """Give words as they are compared: case, and the two dots of the Turkish i, make no difference."""
    return words.casefold().replace("i\u0307", "i").replace("ı", "i")


def pattern(acts: Acts) -> re.Pattern[str]:
    """Give what finds the phrases of a kind in words that are `folded`."""
    whole = "|".join(_as_pattern(folded(phrase)) for phrase in listed(PHRASES[acts]))
    inside = "|".join(re.escape(folded(phrase)) for phrase in listed(INSIDE[acts]))
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)|{inside}")


def may_act(words: str) -> bool:
    """Tell quickly that no phrase of any kind stands in `folded` words: three letters in few begin one."""
    starts, inside = _beginnings()
    return not starts.isdisjoint(_START.findall(words)) or any(one in words for one in inside)


@cache
def _beginnings() -> tuple[frozenset[str], tuple[str, ...]]:
    phrases = (folded(phrase) for lines in PHRASES.values() for phrase in listed(lines))
    starts = frozenset(_START.findall(phrase)[0] for phrase in phrases)
    return starts, tuple(folded(phrase) for lines in INSIDE.values() for phrase in listed(lines))


def _as_pattern(phrase: str) -> str:
    parts = [
        r"(?:[^\W\d]+ ){0,2}" if word == "_" else re.escape(word).replace(r"\*", r"\w*") + " "
        for word in phrase.split()
    ]
    return "".join(parts).removesuffix(" ")
