"""Words beside names: what leads to one, titles, and what is none though it is written like one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from contactdesk.services.quick_log.words import Word, each

LEADS_TO_NAME = each(
    "to with w/ w from for of at in by on do od z ze dla u w we na pod przy via do+ i and oraz a + & n the"
)
ONLY_PLACE = each("at in w we na u on przy")
MAN = each("mr pan pana panu panem sir")
WOMAN = each("mrs ms miss pani pania madam")
TITLES = (
    MAN
    | WOMAN
    | each(
        "dr doktor doktora doktorem doktorowi doktorki "
        "prof profesor profesora profesorem p mgr inz redaktor dyrektor the panstwo ks"
    )
)
NO_NAMES = each(
    """
    a about after again all also an and any asap at back be been before biura biuro but by call dziekuje
    everyone for from had half he her him his how i in is it its just left me met more my new no not
    nothing now of off office on our out over quick recently she short so some soon that the their them
    then there they this time times to today twice two up us was we went were what when who will with yes
    you your zoom teams signal whatsapp messenger skype person people someone somebody everybody meeting
    about re regarding morning afternoon evening yesterday tomorrow steering site registered networking
    day good great nice long first final january february april september october november december
    bez bo by byl byla bylo dla dni dnia do dwa dwie gdzie go i ich jak je jednak jego jej jest juz
    ktos ktora ktory ma mi mnie na nad nam nami nas nasz nasza nic nie nim nowe o od on ona oni oraz pani
    pan po pod przed przez przy raz razy sa sie ta tak te tel ten to tu tym u w we wczoraj wszystko
    wszyscy wszystkich z za ze zeby osoby osoba osob panelistow panelists zdalnie
    """
)


def is_like_a_name(words: Sequence[Word]) -> bool:
    """A given and a family name that nobody on the desk bears, and nothing beside them."""
    return 1 < len(words) < 4 and all(
        word.is_capitalised and not word.text.isupper() and word.plain not in NO_NAMES for word in words
    )


def is_subject(words: list[Word], last: int, verbs: Collection[int]) -> bool:
    """Whether a verb follows, behind where somebody is from perhaps: "Zofia Mak z UMŁ dzwoniła"."""
    if last + 1 in verbs:
        return True
    is_from = last + 1 < len(words) and words[last + 1].plain in ONLY_PLACE | {"from", "of", "z", "ze"}
    return is_from and any(at in verbs for at in range(last + 2, last + 6))
