"""Which lines of a text are in another language than English: the wording patterns have nothing to say there.

The rule is a count of small words: what stands in many sentences of one language and in none of the others.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")

_ENGLISH = frozenset(
    """the and of is are it its this that these those i you he she we they my your our their him her them us
    be been being have had having would could should might must not but with for from by at about into over
    after before because when where which who what why how there here than then just only also again every
    any some no if or so to did does doing t s m re ve ll d was were will all now out up
    as can has""".split()
)
_ELSEWHERE = (
    frozenset(
        """der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war
    waren wird werden wurde wurden ich du er sie wir ihr mich mir dir uns euch ihnen ihre ihren mein
    meine mit von vom zu zum zur bei beim nach aus auf für über unter durch als auch noch schon nur weil
    dass daß wenn wie sich hat haben habe hatte bitte leider bereits heute morgen gestern ihm
    le la les un une du des au aux et ou mais ne pas est sont était étaient sera je tu il elle nous vous ils
    elles mon ma mes votre vos notre nos leur avec pour par dans sur sous chez sans que qui quoi où ce cette
    ces cet ont ai avez avons été être avoir plus très bien déjà hier demain désolé désolée merci
    el los las una unos del al y o pero no es son era fue fueron será yo él ella nosotros ustedes usted mi mis
    su sus nuestro nuestra con para por en sobre sin qué como cuando porque este esta estos ha han hemos
    había muy más ya hoy ayer mañana lo le les se gracias siento
    os um uma uns umas dos das ao aos não foi foram eu ele ela nós vocês você meu minha seu sua nosso nossa
    com em na nas nos sem são isso isto esse essa quando porque já hoje ontem amanhã muito mais obrigado
    obrigada desculpe desculpa lamento pelo pela mas ou
    il lo gli uno dei delle che di da per sono ero è non mio mia suo sua nostro grazie mi ci si anche più
    het een van niet ik jij hij wij zij maar voor naar bij ook nog zijn heeft hebben mijn uw onze""".split()
    )
    - _ENGLISH
)

_ENOUGH, _MANY, _SHARE = 3, 8, 0.1


def is_elsewhere(line: str) -> bool:
    """Tell whether a line is mostly not English.

    It is where small words of other languages outnumber the English ones, or where in eight words or more
    hardly any (a tenth) is a small English one. Shorter lines without either count as English.
    """
    words = _WORD.findall(line.lower())
    if len(words) < _ENOUGH:
        return False
    english = sum(word in _ENGLISH for word in words)
    others = sum(word in _ELSEWHERE for word in words)
    return others > english or (len(words) >= _MANY and english < _SHARE * len(words))
