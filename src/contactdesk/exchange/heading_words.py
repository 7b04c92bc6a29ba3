"""The headings that lists, Google and Outlook give their columns, in Polish and English, folded.

Data only: how a heading is compared with them is in ``headings``.
"""

from __future__ import annotations

from contactdesk.exchange.tables import Field

# The order decides where a heading contains words of several: "city of the organisation" is a city.
HEADING_WORDS: dict[Field, str] = {
    Field.IGNORE: (
        "fax|faks|fax number|birthday|data urodzenia|pesel|podpis|signature|www|website|web page"
        "|strona www|web address|photo|zdjecie|gender|plec|labels|group membership|e mail type"
        "|e mail label|phone label|phone type|e mail display name|middle name|additional name|phonetic"
        "|suffix|name suffix|initials|street|ulica|postal code|kod pocztowy|zip|zip code|po box"
        "|kraj pochodzenia|country of origin|nationality|narodowosc|obywatelstwo|sygnatura czasowa"
        "|timestamp|file as"
    ),
    Field.EMAIL: (
        "e mail|email|mail|adres e mail|adres email|adres mailowy|adres poczty elektronicznej"
        "|e mail address|email address|contact e mail|e mail kontaktowy|poczta elektroniczna|e mail value"
        "|mejl|emails|e maile"
    ),
    Field.PHONE: (
        "telefon|tel|nr telefonu|nr tel|numer telefonu|telefon kontaktowy|telefon komorkowy|kom|tel kom"
        "|komorka|telefon sluzbowy|phone|phone number|telephone|mobile|mobile phone|cell|cell phone"
        "|business phone|home phone|primary phone|company main phone|phone value|contact phone"
        "|contact number|telefony"
    ),
    Field.CITY: (
        "miejscowosc|miasto|city|town|business city|home city|address city|city town|miasto zamieszkania"
        "|place of residence|siedziba"
    ),
    Field.COUNTRY: (
        "kraj|panstwo|country|country region|business country region|home country region|address country"
    ),
    Field.LANGUAGES: (
        "jezyk|jezyki|language|languages|spoken languages|jezyk komunikacji|preferred language"
        "|znajomosc jezykow"
    ),
    Field.SECTOR: (
        "sektor|sector|typ organizacji|rodzaj organizacji|typ instytucji|rodzaj instytucji"
        "|organisation type|organization type"
    ),
    Field.REGISTRATION: (
        "potwierdzenie|potwierdzony|potwierdzona|potwierdzil|potwierdzenie udzialu"
        "|potwierdzenie obecnosci|rsvp|status|status zgloszenia|rejestracja|registration"
        "|registration status|confirmation|confirmed|udzial|czy bedzie|odpowiedz|response|attending"
        "|deklaracja udzialu|zgloszenie"
    ),
    Field.TABLE: (
        "stolik|stol|nr stolika|numer stolika|stolik tematyczny|table|table no|table number"
        "|thematic table|grupa tematyczna|discussion table"
    ),
    Field.FAMILY_THEN_GIVEN: (
        "nazwisko i imie|nazwisko imie|nazwisko i imiona|nazwisko imiona|surname and name|surname name"
        "|last name first name|last first name|family name given name|surname and first name"
    ),
    Field.ORIGINAL_NAME: (
        "imie i nazwisko w oryginale|nazwisko w oryginale|nazwisko w oryginalnym pismie"
        "|oryginalna pisownia|pisownia oryginalna|original name|name in original script"
        "|native name|name in native language|original spelling|original script"
    ),
    Field.FAMILY_NAME: "nazwisko|nazwiska|surname|last name|family name|name family|lastname",
    Field.GIVEN_NAME: ("imie|imiona|first name|given name|forename|firstname|name given|first names"),
    Field.FORM_OF_ADDRESS: (
        "tytul|tytul naukowy|pan pani|pani pan|zwrot|zwrot grzecznosciowy|forma grzecznosciowa|salutation"
        "|prefix|name prefix|form of address|honorific|title"
    ),
    Field.POSITION: (
        "stanowisko|stanowisko sluzbowe|funkcja|zawod|pelniona funkcja|position|job title|job|occupation"
        "|function|organization title|organisation title|post"
    ),
    Field.ROLE: (
        "rola|rola na spotkaniu|rola w spotkaniu|charakter udzialu|role|meeting role"
        "|type of participation|w charakterze"
    ),
    Field.UNIT: (
        "departament|wydzial|dzial|komorka organizacyjna|jednostka organizacyjna|biuro|referat|department"
        "|unit|division|organization department|office unit|section"
    ),
    Field.ORGANISATION: (
        "instytucja|organizacja|instytucja organizacja|nazwa instytucji|nazwa organizacji|firma"
        "|pracodawca|podmiot|institution|organisation|organization|organization name|organisation name"
        "|company|company name|affiliation|employer|afiliacja|urzad|reprezentowana instytucja"
        "|instytucja delegujaca|nazwa|jednostka|represents|stowarzyszenie|fundacja"
    ),
    Field.NAME: (
        "imie i nazwisko|imie nazwisko|imiona i nazwisko|nazwa osoby|osoba|uczestnik|uczestniczka"
        "|uczestnicy|uczestnik uczestniczka|full name|name|names|participant|participants"
        "|participant name|name and surname|first and last name|name surname|first name last name"
        "|display name|osoba kontaktowa|contact person|person|attendee|gosc|guest"
        "|imie i nazwisko uczestnika"
    ),
    Field.NOTES: (
        "uwagi|notatki|notatka|komentarz|opis|informacje dodatkowe|dodatkowe informacje|notes|note"
        "|comments|comment|remarks|additional information|dieta|diet|dietary requirements|potrzeby|needs"
        "|special needs"
    ),
    Field.ROW_NUMBER: "lp|l p|nr|no|numer|number|poz|pozycja|num|row|id|item|n",
}
