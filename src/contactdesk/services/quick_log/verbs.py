"""Verbs of what is to be done: whose they are, ours or theirs, in English and Polish."""

from __future__ import annotations

import re
from enum import StrEnum

from contactdesk.services.quick_log.words import Word, any_phrase, each, table

IMPERATIVES = each(
    """
    add agree answer apply approve arrange ask attend book bring buy call cancel chase check circulate
    collect come compare complete confirm contact copy correct decide deliver discuss distribute draft
    drop e-mail edit email explain extend file fill find finish fix follow forward get give go hand help
    hire include inform introduce invite invoice issue join keep let look mail make meet mention message
    move negotiate notify offer order organise organize pass pay phone pick plan post postpone prepare
    present print propose provide publish put read recommend register remind remove renew rent repeat
    reply report request reschedule reserve respond return review revise ring say schedule search see send
    set share show sign sort speak start submit suggest take talk tell text thank think translate transfer
    try update upload verify visit wait whatsapp write
    """
)
"""Verbs by which English tells oneself what to do."""
_ALSO_NOUNS = each("call email mail text visit message draft report plan copy post chat help whatsapp thank")
_NOUNS_OF_SPEECH = each("call calls meeting mtg message chat conversation letter")
_OF_A_NOUN = each(
    "with w/ from to at in re about abt for by on you do od z ze na ws dla "
    "sent went came wyslany wyslana wyslane poszedl poszla"
)

# Polish says what is to come by the verb itself: these are its stems and endings, of we and of they.
_TO_COME = "|".join(
    table(
        """
    (za|od|prze|ob)?dzwon(ie|i|ia|imy) ; (od|na|do|pod|prze|za|o)?pis(ze|za|zemy) ; podpisz[ea]
    (przy|prze|wy|ode|pode|na|do|roze)sl(e|emy|a) ; \\w{2,}uj(e|a|emy) ; (wy|u|uzu|do)pelni(e|a|my)?
    odpowi(em|e|edza|emy) ; (za|w|o|s|wy)plac(e|i|a|imy) ; da ; dam ; damy ; dadza ; zrobi[ea]? ; umowi
    kupi[ea]? ; (po|prze|wy|do|od|za|z|na|przed)(da|dam|damy|dadza) ; (po|z|za)lec[eia] ; (s|za)?prawdz[eia]
    (po|wy|prze)kaz[ea] ; (po|z|za|na)?wroc[eia] ; (przej|obej|zaj|dojr|spoj)rz[ey]
    (przy|wy|do|po|pod|za|od|wej|zej)jd(e|a|zie) ; (przy|po|wy|za|do)jed(zie|ziemy)
    (przy|po|wy|za|do)jad[ea] ; (przy|do|za|wy|pod)nios[ea] ; (przy|do|za|wy)niesie
    (przy|do|za|wy)wi(oz[ea]|ezie) ; (od|wy|za|ze)bior[ea] ; (od|wy|za|ze)bierze ; pomoz[ea]
    (za|po)prosz[ea] ; (za|po)prosi ; (po|dowi?e?|o)wie ; powiem ; powiedza ; (prze|do|od)czyta(m|ja|my)?
    (za|do|s)pyta(m|ja|my)? ; (prze|po|wy)mysl(i|e|a) ; (z|za|po|wy)loz(y|e|a) ; (przed|wy|u|po)stawi[ea]?
    (o|wy|prze|roz)mowi ; (roz|prze|ob|wy)licz[eya] ; (roz|z)waz[eya] ; (do|za|po)lacz[eya]
    (do|s|u|za)koncz[eya] ; (za|po|do)czeka(m|ja)? ; potwierdz[eia] ; przetlumacz[eya] ; odezw(e|ie|a|iemy)
    dostarcz[eya] ; zglosz[ea] ; zglosi ; wezm[ea] ; wezmie ; znajd(e|a|zie) ; przypomn(e|i|a)
    zastanowi[ea]? ; spotka(m|my|ja)? ; zamowi[ea]? ; (po|na)prawi[ea]? ; zalatwi[ea]? ; zatwierdz[eia]
    ustal[eia] ; uzgodni[ea]?
    """
    )
)
_PERFECTIVE = re.compile(_TO_COME)
_NOT_TO_COME = each(
    """
    potrzebuje potrzebuja dziekuje dziekuja kosztuje kosztuja pracuje pracuja jest sa moze moga woli wola
    chce chca bedzie beda obiecuje proponuje planuje szuka mowi mowia wie wiedza nie oczekuje oczekuja
    zaluje przeprasza
    """
)
_INFINITIVE = re.compile(r"\w+[aeiyuonśsjzźąę][ćc]|\w*(?:móc|moc|biec|rzec)")
_NO_INFINITIVE = re.compile(
    r"\w*(?:ość|osc|iąc|iac)|wi[ęe]c|koniec|lipiec|czerwiec|kupiec|taniec|noc|(?:prze|po)?moc|marzec|obec|wobec|"
    r"plac|nic|etc|doc|disc|mec|panic|basic|topic|public|music|magic|traffic|clinic|graphic|specific|academic"
)
_OF_OURS = re.compile(
    r"(?:wysyl|przesyl|odsyl|sprawdz|odpisuj|oddzwani|dzwoni|zapraszam|spotyk|przypomin|zamawi|umawi|konc|pytam|"
    r"pisz|jad|ide|odwiedz|probuj|sprobuj|robi)\w*"
)
_FIRST_PERSON = ("dze", "dzwonie", "pelnie", "robie", "mowie", "kupie", "tawie", "prawie")


class Whose(StrEnum):
    OURS = "ours"
    THEIRS = "theirs"


def is_imperative(first: Word, following: Word | None) -> bool:
    """“Call Łucja” is to be done, “call with Łucja” and “email to Olena” were."""
    if first.plain not in IMPERATIVES:
        return False
    if following is not None and following.plain in _NOUNS_OF_SPEECH:
        return False
    return not (first.plain in _ALSO_NOUNS and following is not None and following.plain in _OF_A_NOUN)


def is_infinitive(word: Word) -> bool:
    """In ć, or in c where accents are left out; nouns end like that too."""
    low = word.text.lower()
    return len(low) > 2 and bool(_INFINITIVE.fullmatch(low)) and not _NO_INFINITIVE.fullmatch(low)


def polish_future(word: Word) -> Whose | None:
    """Whose a verb of the future is: “wyślę” ours, “przyśle” and “przyślą” theirs."""
    plain, low = word.plain, word.text.lower()
    if plain in _NOT_TO_COME:
        return None
    if plain.endswith("am") and _OF_OURS.fullmatch(plain):
        return Whose.OURS
    if not _PERFECTIVE.fullmatch(plain):
        return Whose.OURS if low.endswith("ę") and _OF_OURS.fullmatch(plain) else None
    if low.endswith(("ę", "emy", "imy", "amy", "ymy")) or plain.endswith(("dam", "iem", "tam", "kam")):
        return Whose.OURS
    # Without its accent, what ends like this is of the first person: the third has -dzi, -ni, -wi there.
    return Whose.OURS if plain.endswith(_FIRST_PERSON) and not low.endswith("zie") else Whose.THEIRS


REMARK = any_phrase(
    *table(
        """
    (nothing|nic|no|none|all fine|ok|okay|fine)( .*)?
    (s?he|they|it|we|i|there|the \\S+|this|that) (is|are|was|were|has|had|have)( .*)?
    (s?he|they|it|we|i|there|the \\S+|this|that) (may|might|would|can|could)( .*)?
    (s?he|they|it|we|i|the \\S+) (does|did|doesn't|don't|didn't|isn't|aren't|wasn't)( .*)?
    (s?he|they|it|we|i|the \\S+) (said|says|agreed|agrees)( .*)?
    (s?he|they|it|we|i|the \\S+) (knows|thinks|likes|prefers|told|gave|got|came)( .*)?
    (s?he's|they're|it's) .*
    (saw|gave|left|took|got|told|said|had|went|brought|sent|wrote|made) .*
    (would|may|might|was|were|is|are|could) .*
    (very |really )?\\w+ed( .*)?
    """
    )
)
"""What an English clause begins with that only remarks."""
ASKED_OF_US = any_phrase(
    *table(
        """
    (and )?((s?he|they|which|who) )?(also )?(wants?|needs?|would like)( us)?( to)?
    (and )?((s?he|they|which|who) )?(also )?(ask(s|ed)?( us)? for|requests?|requested)
    (and )?((s?he|they|who) )?(wanted|needed|expects?|(is |are )?waiting for our)( us)?( to)?
    (i )?(po)?prosi(li|la|l|ly)? (nas )?o ; chc(e|a|ieli|iala|ial)( od nas)?( dostac| miec)?
    (po)?trzebuj[ea]( od nas)? ; czeka(ja)? na ; oczekuj[ea]( od nas)? ; domaga(ja)? sie ; wymaga(ja)?
    """
    )
)
WAITED_FOR = any_phrase(
    *table(
        """
    (and )?((i|we)('m|'re| am| are)? )?(waiting for|wait for|awaiting|expecting)( (his|her|their))?
    czeka(m|my) (jeszcze )?na ; oczekuj(e|emy) na
    """
    )
)
THEIRS_TO_DO = any_phrase(
    *table(
        """
    (and |but )?(s?he|they|who)('ll| will| shall| should| must| has to| have to| (is|are) (going )?to| to)
    (and |but )?(s?he|they) promised to ; (and |but )?(s?he|they)
    (ma|maja|obiecal|obiecala|obiecali|powinna|powinien|powinni)(?= )
    """
    )
)
OURS_TO_DO = any_phrase(
    *table(
        """
    (and |then |also |but )?(i|we)('ll| will| shall| should| must| have to| need to)?( also)?
    (and |then |also |but )?(i am|we are) (going )?to ; (we |and )?(agreed|promised) to
    (and |then |but )?(will|shall|need to|have to|must|let's|please|pls|to do|todo|remind me to|remember to)
    (i |a )?(musze|musimy|mam|mamy|trzeba|nalezy|powinnam|powinienem|ja|my|przypomnij mi|do zrobienia)(?= )
    (i |a )?(pamietac zeby|pamietac|prosze|potem|nastepnie)(?= ) ; then ; and ; also ; i ; oraz ; potem
    that ; ze
    """
    )
)
"""Words that only say who is to do it, and that it is to be done."""
ONLY_REMARKED = any_phrase(
    *table(
        "moze ; moga ; mogl ; odchodzi ; jest ; sa ; zgadza ; woli ; dziekuje ; bedzie ; beda ; nie ; nigdy",
    )
)
PAST_OF_OURS = any_phrase(*table("(?!(wy|prze|od|nad)sylam)\\w+@"))
