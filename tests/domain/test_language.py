from __future__ import annotations

import pytest

from mistakejournal.domain.language import is_elsewhere
from mistakejournal.services.content import Content

LEXICON = Content().lexicon
ENGLISH = [
    *(example for row in LEXICON["patterns"] for example in row["examples"]),
    *(row["better"] for row in LEXICON["patterns"] if row["better"]),
    *LEXICON["innocent"],
    *LEXICON["names"]["examples"],
]

OTHERS = (
    "Leider ist mir bei der letzten Rechnung ein Fehler unterlaufen.",
    "Der Newsletter ist mit dem alten Link rausgegangen, das war mein Fehler.",
    "Sorry, das war wirklich kein big deal, aber ich habe es korrigiert.",
    "Ich schicke Ihnen bis morgen Mittag die richtige Datei.",
    "Die Kollegin hat das leider nicht an mich weitergegeben.",
    "Wenn Sie das gestört hat, tut es mir leid.",
    "Wir haben den Termin versehentlich doppelt gebucht.",
    "So etwas passiert jedem einmal, bitte nicht übel nehmen.",
    "Das technische Problem lag nicht bei uns, sondern beim Anbieter.",
    "Ich melde mich heute um 14 Uhr mit den Zahlen.",
    "Eigentlich hätten Sie mir das früher sagen müssen.",
    "Es wurden Fehler gemacht, die wir nun beheben.",
    "Wie besprochen sende ich Ihnen die Unterlagen im Anhang.",
    "Es tut mir leid, falls das zu Unannehmlichkeiten geführt hat.",
    "Désolée, ce n'est pas un big deal, mais je corrige tout de suite.",
    "Je vous prie de m'excuser pour le retard de la facture.",
    "Le lien dans la lettre d'hier était celui de la semaine dernière.",
    "Vous auriez dû me prévenir plus tôt du changement de date.",
    "J'ai envoyé le mauvais fichier, et je vous envoie le bon ce soir.",
    "Une erreur a été commise lors de l'envoi des invitations.",
    "Le but est de vous rendre les chiffres avant midi.",
    "Si cela vous a dérangé, je m'en excuse sincèrement.",
    "Notre prestataire a eu un problème technique dans la nuit.",
    "Je reviens vers vous vendredi avec deux propositions.",
    "Cela arrive à tout le monde, ce n'est vraiment rien.",
    "Comme je vous l'ai dit, le rendez-vous est à 10 heures.",
    "Lo siento, no es un big deal, pero ya está corregido.",
    "Le envié el enlace antiguo y fue culpa mía.",
    "Usted debería haberme avisado antes del cambio de fecha.",
    "Se cometieron errores en la última factura del mes.",
    "Si esto le ha molestado, le pido disculpas.",
    "La reserva se hizo dos veces por un problema técnico.",
    "Mañana a las nueve le mando los números correctos.",
    "No es para tanto, a todos nos pasa alguna vez.",
    "Como le dije, el correo salió sin la imagen.",
    "Desculpe, enviei o ficheiro errado e já enviei o certo.",
    "O erro foi meu e a correção sai hoje às três da tarde.",
    "Você deveria ter me avisado sobre a mudança de data.",
    "Foram cometidos erros no envio da newsletter de ontem.",
    "Se isso causou algum transtorno, peço desculpas.",
    "Não é nada de mais, isso acontece com todo mundo.",
    "A reunião foi marcada duas vezes na mesma hora.",
    "Como eu disse, o link antigo ficou no e-mail.",
    "Volto a falar com você na sexta-feira com as opções.",
    "Il link nella newsletter era quello della settimana scorsa.",
    "Het spijt me, de link in de nieuwsbrief was van vorige week.",
    "Przepraszam, wysłałam niewłaściwy plik, poprawny prześlę dzisiaj wieczorem przed osiemnastą.",
)
assert len(OTHERS) >= 40


@pytest.mark.parametrize("line", OTHERS)
def test_a_business_sentence_of_another_language_is_elsewhere(line):
    assert is_elsewhere(line)


def test_every_english_sentence_of_the_content_counts_as_english():
    assert [line for line in ENGLISH if is_elsewhere(line)] == []


@pytest.mark.parametrize("line", ["", "   ", "No big deal.", "Human error.", "Sorry, Müller!", "ok ok"])
def test_a_few_words_count_as_english(line):
    assert not is_elsewhere(line)


@pytest.mark.parametrize(
    "line",
    [
        "I sent the Grüße von der Insel issue with the old link, and it is right now.",
        "The mail to El País and Le Monde had the wrong date, and I corrected it.",
    ],
)
def test_names_of_another_language_in_an_english_sentence_change_nothing(line):
    assert not is_elsewhere(line)
