"""Polish words that tell how something was said or written; read by ``ways``, which says what lines mean.

``@`` stands for the endings by which somebody says what they did themselves, ``~`` for those of others.
"""

TABLE = """
call we unreached: nagra(lam|lem) sie ; nie moge sie dodzwonic ; nie dodzwoni@ sie
call they unreached: nieodebran(e|y|a)( (polaczeni[ea]|telefon|rozmowa))?
call nobody: zdzwoni@ sie ; (rozmawia|gada|pogada)@ przez tel(efon)?
call nobody: telekonferencja ; (rozmawia|gada|pogada)(lam|lem) tel
call nobody: (rozm|rozmowa|rozmowe) (tel|telefoniczna|telefoniczne) ; przez tel(efon)? ; telefonicznie
call we: (za|prze|ob|od|po|wy)?dzwoni@( sie)? ; (za)?telefonowa@
call they: (za|prze|od|po)?dzwoni~( sie)? ; (za)?telefonowa~
call subject: dzw ; zadzw ; przedzw ; oddzw
call preposition: tel ; telefon(ik)?
email nobody: (e?smsowa|esemesowa|(po)?korespondowa)@( sie)?
email nobody: (whatsappowa|signalowa|messengerowa|skypowa|czatowa|esemesowa)@( sie)?
email we gives: (prze|roz|s)?(forwardowa|fwdowa|skanowa)@
email we gives: (za|na|od|prze)?(e ?)?(mailowa|mejlowa)@
email they: (za|na|od|prze)?(e ?)?(mailowa|mejlowa)~ ; e?smsowa~
email we weak gives: (po|roze)sla@ ; udostepni@
email we weak gives: (wy|prze|pode|na|ode|roze|do)sla@ ; przekaza@
email they weak gives: (do|o)sta(lam|lem|lismy|lysmy) ; (otrzyma|odebra)@
email they weak gives: (wy|prze|przy|po|pode|na|ode|do)sla~
email we weak gives: (wy|prze|ode|roze)slano ; przekazano
email we weak: odpowiedziano ; napisano
email we weak: ((na|od|do|po)?pisa|odpowiedzia|przypomnia|ponagli)@( sie)? ; odp ; odpowiedz ; fwd
email they weak: ((na|od|do|po)?pisa|odpowiedzia|przypomnia|ponagli)~( sie)?
letter preposition: pism(o|a|em) ; list(y|em|u)?(?= (.* )?(do|od|z|ze) ) ; kart(ka|ke|ki) ; pocztow(ka|ke)
letter preposition: listown(ie|a|y) ; koperta ; zawiadomienie ; zaproszenie poczta
letter preposition: polecon(y|ym|ego) ; poczta ; kurierem ; paczk[ae]
visit they: u nas ; u mnie ; do (naszego )?biura ; do nas ; (odwiedzi|wizytowa)~
visit we: (odwiedzi|wizytowa|podskoczy)@ ; wyjazd do
visit they: goscil(am|em|ismy|ysmy) ; (odwiedziny|wizyta) (od|u nas)
visit preposition: wizyt[aey]
visit we weak gives: (za|pod|do)nios(lam|lem) ; (za|pod|do)wioz(lam|lem) ; (dostarczy|podrzuci)@
visit we weak: by(lam|lem|lismy|lysmy) ; (po|za|przy)?jecha@ ; posz(lam|edlem|lismy|lysmy) ; (wpad|zajrza)@
visit they weak gives: przyszlo ; dotarlo ; nadeszlo
visit they weak: przysz(la|edl|li|ly) ; wpad~ ; zajrza(la|l|eli) ; przyjecha~ ; zasz(la|edl)
conversation nobody: (spotka|natkne|natkna)@( sie)? ; spotkani[eau] ; spotk ; zebrani[eau] ; narad(a|zie|y)
conversation nobody: warsztat(y|ow)? ; konsultacj[aei] ; narada
conversation nobody: konferencj[aei] ; pogaduch[aiy] ; kawk[aei] ; szkoleni[eau]
conversation nobody: (widzie(lismy|lysmy)|widzia@) sie ; wpadl(am|em) na ; (po|od)?zna(lam|lem)
conversation nobody: kaw(a|e|ie|ka|ke) ; obiad(u|em)? ; kolacj[aei] ; sniadanie ; lunchu?
conversation nobody: (na )?(zoomie?|teamsach|teamsie?|skypie) ; wideo(rozmowa|konferencja)
conversation nobody weak: ((po)?rozmawia|(po)?gada|widzia|zlapa)@( sie)? ; rozmow[aye] ; rozm
conversation nobody weak: ((po)?rozmawia|spotka|widzia)~( sie)?
conversation nobody weak gives: potwierdzi~
conversation nobody weak: (obieca|zgodzi|zaproponowa|poinformowa|zadeklarowa)~( sie)?
conversation nobody weak: (powiedzia|wspomnia|przekaza)~ ; mowi(?= ze) ; twierdzi
conversation nobody weak: (po)?prosi@ ; (po)?dziekowa@ ; (po)?informowa@ ; zaprosi@ ; zapyta@ ; umowi@ sie
conversation nobody weak gives: (obgada|przegada|uzgodni|dogada|skonsultowa)@
conversation nobody weak gives: (omowi|przedyskutowa|ustali|uzgodni)@
email preposition: (e ?)?mail(a|em|e|u|i|owo) ; mejl(a|em|e|u|i)? ; (e?[sm]ms|esemes)(a|em|y|ik)?
email preposition: whatsapp(a|ie|em) ; signal(u|em|a) ; messenger(ze|em|a) ; wiadomosci?
"""
UNREACHED = """
(i )?(nikt )?(ale )?nie (odebra|odbiera|odpowiada|podnosi)\\w* ; cisza ; zajet[ey]( telefon)?
bez odpowiedzi ; nie moge sie dodzwonic ; nie dodzwoni(lam|lem) sie ; ma wylaczon[yae] (telefon|komorke)
(telefon |komorka )?wylaczon[yae]( telefon)? ; poczta glosowa ; brak odpowiedzi ; glucho
zostawi(lam|lem) wiadomosc.*
"""
