"""What tells in a clause that something is to be done, and whose it is, in English and Polish."""

from __future__ import annotations

from contactdesk.services.quick_log.words import Word, Words, any_phrase, each, table

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
_OBJECTS = each("it the them him her us me a an his their back to")
_ALSO_NOUNS = each("call email mail text visit message draft report plan copy post chat help whatsapp thank")
_NOUNS_OF_SPEECH = each("call calls meeting mtg message chat conversation letter")
_SETTLED = each("done ok okay fine sent paid ready booked closed arrived")
_OF_A_NOUN = each(
    "with w/ w from to at in re about abt for by on you do od z ze na ws dla "
    "sent went came wyslany wyslana wyslane poszedl poszla"
)


def is_imperative(first: Word, following: Word | None) -> bool:
    """“Call Łucja” is to be done, “call with Łucja” and “email to Olena” were."""
    if first.plain not in IMPERATIVES:
        return False
    if following is not None and following.plain in _NOUNS_OF_SPEECH | _SETTLED:
        return False
    return not (first.plain in _ALSO_NOUNS and following is not None and following.plain in _OF_A_NOUN)


def is_third_person(first: Word, following: Word | None) -> bool:
    """“Signs it by Friday” is theirs; “calls” and “orders” may be things."""
    stems = {first.plain.removesuffix("s"), first.plain.removesuffix("es"), f"{first.plain[:-3]}y"}
    does = first.plain.endswith("s") and not stems.isdisjoint(IMPERATIVES)
    return does and following is not None and following.plain in _OBJECTS


def is_thing_from(words: Words) -> bool:
    """“Invoice question from Sean” is what came, whatever its first word may also mean."""
    return any(word.plain in ("from", "od") for word in words.words[1:])


_DOING = r"(?!(?:leav|mov|go|work|chang|gett|be|hav|stay|look|liv|do)ing)\w+ing"
"""“He’s sending it tomorrow” is a promise, “she is leaving in May” a remark."""
REMARK = any_phrase(
    *table(
        """
    (nothing|nic|no|none|all fine|ok|okay|fine)( .*)?
    (it|we|i|there|the \\S+|this|that) (is|are)( .*)? ; (s?he|they) (is|are)(?! DOING)( .*)?
    (s?he|they|it|we|i|there|the \\S+|this|that) (was|were|has|had|have)( .*)?
    (s?he|they|it|we|i|there|the \\S+|this|that) (may|might|would|can|could)( .*)?
    (s?he|they|it|we|i|the \\S+) (does|did|doesn't|don't|didn't|isn't|aren't|wasn't)( .*)?
    (s?he|they|it|we|i|the \\S+) (said|says|agreed|agrees)( .*)?
    (s?he|they|it|we|i|the \\S+) (knows|thinks|likes|prefers|told|gave|got|came)( .*)?
    (s?he's|they're)(?! DOING) .* ; it's .*
    (saw|gave|left|took|got|told|said|had|went|brought|sent|wrote|made) .*
    (would|may|might|was|were|is|are|could) .*
    (very |really )?(?!promis)\\w+ed( .*)?
    """.replace("DOING", _DOING)
    )
)
"""What an English clause begins with that only remarks."""
BY_SUBJECT = any_phrase("(?:s?he|they|we|it|i)(?:'s|'re)?")
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
    (and |but )?((s?he|they) )?(has |have )?promis(ed|es)( to| me| us)?
    (and |but )?(s?he's|they're|s?he is|they are)( to)?
    (and |but )?(s?he|they) ; (ona |on |oni )?(ma|maja|powinna|powinien|powinni)(?= )
    (ona |on |oni |i )?(obiecal[aiy]?|obiecuj[ea]|zadeklarowal[aiy]?|zobowiazal[aiy]? sie)( mi| nam)?( ze)?
    """
    )
)
OURS_TO_DO = any_phrase(
    *table(
        """
    (and |then |also |but )?(i|we)('ll| will| shall| should| must| have to| need to)?( also)?
    (and |then |also |but )?(i am|we are) (going )?to ; (we |and )?agreed to ; (we|i) promised to
    (and |then |but )?(will|shall|need to|have to|must|let's|please|pls|to do|todo|remind me to|remember to)
    (and |then )?(i'm|we're) to ; (next|nxt)( step)?
    (i |a )?(musze|musimy|mam|mamy|trzeba|nalezy|powinnam|powinienem|ja|my|przypomnij mi|do zrobienia)(?= )
    (i |a )?(pamietac zeby|pamietac|prosze|potem|nastepnie)(?= ) ; then ; and ; also ; i ; oraz ; potem
    that ; ze
    """
    )
)
"""Words that only say who is to do it, and that it is to be done."""
MUST_WITHIN = any_phrase(*table("(mam|mamy|musze|musimy|trzeba|nalezy)(?= (\\S+ )?\\w+[cć](?!\\S))"))
"""The same within: "umowę mam przygotować"."""
ONLY_REMARKED = any_phrase(
    *table(
        "moze ; moga ; mogl ; odchodzi ; jest ; sa ; zgadza ; woli ; dziekuje ; bedzie ; beda ; nie ; nigdy",
    )
)
