"""Polish verbs: what is to be done, what will be done and by whom, and what was done."""

from __future__ import annotations

import re
from enum import StrEnum

from contactdesk.services.quick_log.words import Word, each, table

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
# Any other verb of theirs to come: a prefix that completes what is done, and an ending that no noun has.
_BY_PREFIX = re.compile(
    r"(?:przy|prze|wy|od|ode|po|za|na|u|do|roz|pod|ob|s|z)\w{2,}"
    r"(?:[bpwmnldz]i|czy|uje|uja|sze|sza|sle|[oea]ze|dza|[wmp]ie)"
)
_OF_A_THING = re.compile(
    r"\w+(?:ii|nie|cie|edzi|ami|ali|ili|yli|eli|owi|ani|eni|pni|lni|owie|awie|stwie|omie)"
)
_THEIR_PAST = re.compile(r"\w+(?:[aeiouyóęgkdszc]ła|[aeiuyąógkdszc]ł|[aeęigśszdkc]li|[aeiyugkdszc]ły)")
_OUR_PAST = re.compile(r"\w{2,}(?:łam|łem|liśmy|łyśmy)")
_OUR_PAST_PLAIN = re.compile(r"\w{2,}[aeiouy](?:lam|lem|lismy|lysmy)")
_BY_THINGS = each("mailem emailem mejlem hotelem hostelem tunelem modelem panelem kanalem materialem")
_THINGS = each(
    "szkola dzial wydzial udzial podzial oddzial material artykul kanal sygnal zespol protokol stol pol "
    "prosila prosil prosili prosily byla byl byli byly mial miala mieli mogla mogl mogli mogly "
    "chcial chciala wolal wolala"
)
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


def is_infinitive(word: Word) -> bool:
    """In ć, or in c where accents are left out; nouns end like that too, and names."""
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


def may_be_theirs(word: Word) -> bool:
    """Whether it may be a verb that no table has: “przyprowadzi”; to be asked where a clause begins."""
    return (
        bool(_BY_PREFIX.fullmatch(word.plain))
        and not _OF_A_THING.fullmatch(word.plain)
        and word.plain not in _NOT_TO_COME
    )


def is_past_of_theirs(word: Word) -> bool:
    """Whether it may be what somebody did, as Polish writes it with its accent: “potwierdziła”."""
    known = not word.is_capitalised and word.plain not in _THINGS
    return known and bool(_THEIR_PAST.fullmatch(word.text.lower()))


def is_past_of_ours(word: Word) -> bool:
    """Whether it may be what the writer did: “potwierdziłam”, also without its accent."""
    low = word.text.lower()
    if word.plain.endswith("sylam"):
        return False  # "Wysyłam" is now.
    if _OUR_PAST.fullmatch(low):
        return True
    return low.isascii() and bool(_OUR_PAST_PLAIN.fullmatch(low)) and low not in _BY_THINGS
