"""English words that tell how something was said or written; read by ``ways``, which says what lines mean."""

TABLE = """
call they unreached: missed (a |two |three |several |some )?calls?
call they unreached: voice ?mails? from
call we unreached: left ((a|him a|her a|them a) )?(voice ?mail|voice message|message|msg|vm) ; lvm
call we unreached: (could(n't| not)|can(not|'t)) (reach|get (hold of|through to))
visit they: (called|dropped|popped|stopped|looked|came) (by|in|over|round|around)
visit they: (came|coming) to (our|the|my) office ; came to (us|see us|see me) ; visited us ; hosted
visit they: (came|dropped|popped|stopped|looked) into (our|the) office
visit they: at (our office|ours|our place) ; to ours ; showed (him|her|them) around
call subject: called( back| up)? ; phoned( back)? ; rang( back)? ; telephoned
call we weak: returned ; tried( (to )?(call|ring|phone|reach)(ing)?)?
call nobody: (on|over|by) (the )?((tele)?phone|line)
call preposition: phone (chat|conversation|talk) ; telcon ; conf call
email preposition: voice (message|note)
conversation nobody: (zoom|teams|skype|meet|video|online) (call|meeting|mtg|chat)
call preposition: (phone |conference |follow up )?calls? ; phone
email subject gives: e ?mailed ; mailed ; texted ; messaged ; whatsapped ; pinged
email subject: dropped (him|her|them) a line ; dropped a line ; got back to ; reached out ; wrote back
email preposition weak: heard( back)? ; reply ; answer ; response ; confirmation ; invitation ; newsletter
email they weak gives: got ; received ; rcvd
email subject weak gives: sent ; fwd ; fw ; forwarded ; shared
email subject weak: (wrote|replied|answered|responded|chased|reminded)( back)?
letter subject gives: posted
letter preposition: envelope ; courier
letter nobody: by (registered )?post ; in the post ; by courier
letter preposition: (registered )?letters?(?! of) ; post ?cards? ; cards?(?= (from|to|for)) ; parcel
visit subject: visited
visit we weak gives: delivered ; dropped off ; took over ; brought over
visit preposition: (site |home |study )?visits?
visit we weak: stopped at ; called at ; toured ; drove to ; travelled to
visit we weak: (was|were|been) (at|in|to) ; went (over |round )?to( see| visit)?
visit they weak: came
conversation nobody: met( up)? ; meeting ; mtg ; meetup ; zoom ; teams ; skype ; videoconference
conversation nobody: sat down ; consultation ; appointment ; briefing
conversation nobody: interview ; webinar ; workshop ; session
conversation nobody: google meet ; webex ; video ?(call|chat) ; facetime ; panel ; conference
conversation nobody: coffee ; lunch ; dinner ; breakfast ; tea ; drink ; walk
conversation nobody: (ran|bumped) into ; caught up ; had (a )?word ; word(?= (with|w/|w) ) ; catch up
conversation nobody weak: spoke ; talked ; chatted ; chat ; talk ; conversation ; saw
conversation nobody weak: had (a )?(quick |short |long )?(talk|chat|discussion)
conversation nobody weak gives: discussed ; agreed(?! to) ; went over ; went through ; talked through
conversation nobody weak: says ; said ; tells us ; agreed to ; promised ; mentioned
conversation nobody weak: asked ; thanked ; told ; informed
conversation nobody weak gives: invited
email preposition: e ?mails? ; mails? ; texts? ; [sm]ms ; whats ?app ; signal ; messenger ; message ; msg
"""
UNREACHED = """
no (answer|reply|response|luck|pick up) ; no ?(body|one) (picks|picked|answers|answered|answering)( up)?
(did|does|is|was)(n't| not) (pick(ing)? up|answer(ing)?|reachable|available)
(the )?line (was |is )?(busy|engaged) ; engaged ; busy( line| signal)? ; unreachable ; not reachable
nothing$ ; (her |his |the )?(phone|mobile) (is |was |switched )*off
(went |straight )*(to )?voice ?mail ; (got|reached) (his|her|their|the) voice ?mail
left (a )?(message|msg|voicemail)( (w/|with) .*)?
"""
