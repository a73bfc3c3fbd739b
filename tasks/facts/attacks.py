"""Words that speak to software: orders to ignore instructions, to approve, to send data out, French and English.

Some phrases tell alone ("ignore all previous instructions"). Others are harmless by themselves ("mark it as paid", "the
assistant") and only two of different sorts in one sentence tell. Orders to the freelancer are not meant.
"""

from collections.abc import Iterator, Sequence

from tasks.facts.compiled import compiled
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.view import View

_RULES = r"(?:instructions?|consignes?|prompts?|rules?|regles?|directives?|guidelines|guardrails|system (?:message|prompt)|programming|training|garde-fous|safety (?:\w+ )?)"
_SOFTWARE = (
    r"(?:(?:ai|ia|a\.i|llm|chat ?bot|bot|chatgpt|gpt|claude|gemini|copilot|mistral)s?(?: (?:model|assistant|agent|reader|system|tool|summari[sz]er)s?)?|(?:large )?language models?|modeles? de langage|intelligences? artificielles?"
    r"|(?:automated|automatic|virtual|digital|email|mail) (?:systems?|readers?|assistants?|agents?|processing|tools?)|(?:assistants?|agents?|lecteurs?|systemes?|outils?|logiciels?) (?:ia|ai|virtuels?|automatiques?|automatises?|de messagerie)|summari[sz]ers?|assistants?|agents?)"
)
_ANY = r"(?:an? |any |all |the |every |un |une |l'|le |la |les |tout(?:e|es)? |tous )*"
_ANY_FR = r"(?:un |une |l'|le |la |les |des )?"
_SECRETS = r"(?:(?:your |the |my )?(?:full |hidden |entire |original |internal |initial )*(?:system (?:prompt|message)|prompt)|prompt systeme|(?:your|tes|vos|ton|votre|initial|hidden|internal) (?:\w+ )?(?:instructions|prompts?|consignes|configuration|guidelines)|api keys?|cles? (?:d'api|api)|environment variables|variables d'environnement|credentials|access tokens?|(?:your|all|the|tous les|les|tes|vos|stored) (?:stored |saved )?(?:passwords?|mots de passe|secrets))"
_MODES = r"(?:(?:maintenance|developer|debug|admin(?:istrator)?|god|root|sudo|jailbreak|dan|unrestricted) mode|mode (?:developpeur|administrateur|admin|maintenance|debug|dieu|libre|sans filtre|dan))"
# Each of these tells alone.
_STRONG = Cue(rf"""
(?:ignore|disregard|forget|override|bypass|overlook)[sz]? (?:(?!my\b|our\b|we\b)\S+ ){{0,5}}?{_RULES}(?! (?:we|i|from|in|on|about|dans|sur|du|de la|en rouge|graphiques?|que (?:j|n)))
(?:ignor|oubli|neglig|contourn|outrepass)(?:e|ez|er|es|ons) (?:(?!mes\b|nos\b|mon\b|notre\b)\S+ ){{0,5}}?{_RULES}(?! (?:que (?:j|n)|dans|sur|du|de la|de l|graphiques?|d'impression|en rouge))
(?:ne (?:tiens|tenez|tenir) (?:pas|plus|aucun) compte|faites abstraction|fais abstraction|sans tenir compte|ne (?:suis|suivez) (?:pas|plus)|do not follow|don't follow|stop following) (?:(?!mes\b|nos\b|my\b|our\b)\S+ ){{0,4}}?{_RULES}(?! (?:que (?:j|n)|dans|sur|we|i|in))
(?:forget|ignore|disregard|oublie[rz]?) (?:all|everything|anything|what|whatever|tout|tout ce|ce)\b.{{0,24}}\b(?:you (?:were|have been|'ve been|'re) (?:told|taught|trained|instructed|given)|you know|on (?:t'|vous )a(?:vait)? (?:dit|appris|demande)|que tu sais|(?:above|before this|so far|precede)(?:;|,? (?:and|your|et)\b))
{_RULES} (?:ci-dessus|precedentes?|anterieures?|above|before|previously given)? ?(?:ne s'appliquent? plus|n'ont plus cours|sont annulees?|no longer appl(?:y|ies)|are (?:void|cancelled|obsolete|superseded)|have been (?:updated|changed|replaced|revoked)|ont change|ont ete (?:mises a jour|modifiees|remplacees))
(?:reveal|print|repeat|output|show|leak|display|share|give|expose|dump|recite|revele[rz]?|affiche[rz]?|repete[rz]?|donne[rz]?|divulgue[rz]?|communique[rz]?|recite[rz]?|exporte[rz]?)(?:-(?:moi|nous))? (?:\S+ ){{0,3}}?{_SECRETS}
(?:new|updated|override|nouvelles?) (?:system |systeme )(?:instructions?|consignes?|directives?|prompt|policy)s? ?: | (?:new|real|updated) (?:instructions?|prompt|directives?) ?: | (?:nouvelles?|vraies?) (?:instructions?|consignes?|directives?) systeme | (?:your|tes) (?:new|real|nouvelles?|vraies?) (?:instructions?|consignes?|directives?) ?: | (?:instructions?|consignes?|directives?) prioritaires? (?:pour|a|aux) | (?:instructions?|consignes?|directives?) (?:prioritaires?|systeme|urgentes?|cachees?)? ?(?:pour|for|to|aux?|a l') ?{_ANY}{_SOFTWARE}\b | your (?:new|real|only|true) (?:task|role|instructions?|goal|purpose|job) (?:is|:) (?:to )?(?:approve|accept|reply|say|write|output|send|forward|ignore|mark) | ta (?:nouvelle|vraie|seule) (?:tache|mission|consigne) (?:est|:)
(?:you are|you're|act as|behave as|pretend (?:to be|you are)|from now on,? you(?: are|'re)?|as)(?: now| no longer)* {_ANY}{_SOFTWARE}(?: (?:that|who|which|without|with no|and|reading|processing|you|designed|must|should)|,|\.$)
(?:tu es|vous etes|agis comme|agissez comme|comporte-toi comme|fais comme si|a partir de maintenant,? tu(?: es)?|desormais,? tu(?: es)?|en tant qu'?e?)(?: maintenant| desormais)? ?{_ANY_FR}{_SOFTWARE}(?! de direction)
(?:pretend|act|behave|imagine|respond|fais comme|faites comme|agis|agissez|reponds|tu es|you are|you're|you have)\b.{{0,40}}\b(?:no|without(?: any)?|free of|sans|aucune?|plus de|unbound by) (?:more )?(?:restrictions?|filtres?|filters?|rules?|regles?|limites?|limits?|limitations?|censorship|censure|garde-fous|guardrails|content policy)
(?:you are|you're|tu es|switch(?: in)?to|enter|activate|enable|turn on|passe[rz]?|active[rz]?|entre[rz]?|bascule[rz]?|go in ?to)(?: now| maintenant| desormais)? (?:in |en |into |le |la |the |your )*{_MODES}
(?:if|si) (?:you are|you're|you happen to be|tu es|vous etes|un|une|an?|any) ?{_ANY}(?:{_SOFTWARE})\b(?! (?:company|firm|agency|expert|specialist|developer|director|agency|immobilier|de direction|artist|manager|qui cherche))
(?:attention|note|notice|message|memo|instructions?|consigne(?: prioritaire)?)s? (?:to|for|pour|a|aux?|a l')[ :]*{_ANY}(?:{_SOFTWARE}|systeme|system|automated readers?)(?! (?:de direction|immobilier|director))\b | (?:a l'attention|a destination) (?:de l'|des|du|d'un) ?(?:{_SOFTWARE})(?!e| de direction| commercial| administrati)\b
{_SOFTWARE},? (?:that (?:is )?|who (?:is |are )?|which (?:is )?|qui )?(?:reads?|reading|process(?:es|ing)?|summari[sz](?:es|ing)|parses?|parsing|lit|lisent|lisez|lisant|traitent?|traitant|resume(?:nt)?|analysent?)\b (?:this|these|ceci|ce|cet|cette|le present|the (?:above|present))
(?:do not|don't|never|ne|n')[ ]?(?:tell|inform|alert|notify|warn|mention|show|reveal|dis|dites|previens|prevenez|mentionne[rz]?|signale[rz]?|montre[rz]?|informe[rz]?|avertis|avertissez|alerte[rz]?)(?: (?:pas|rien|jamais|this|it|that|ceci|cela|anything|these|about|of|the|ce|cette|cet))*(?: \S+){{0,3}}? (?:(?:to|a|au|aux|a l'|l'|le|la) ?)?(?:the (?:user|human|freelancer)|(?:l')?utilisateur|humain|(?:le )?freelance)\b(?! (?:in|dans|guide|manual))
(?:execute|run|lance[rz]?|execute[rz]?) (?:\S+ ){{0,5}}?(?:without (?:asking|confirmation|approval)|sans (?:demander|confirmation|prevenir|validation)|https?:|curl|powershell|bash|sudo|rm -) | (?:call|invoke|use|appelle[rz]?|utilise[rz]?) (?:the |la |l'|le )?(?:[a-z]+_[a-z_]+|(?:send|delete|email|file) (?:tool|function)|outil \w+|fonction \w+) (?:tool|function|with|to|avec|pour)
(?:in|dans) (?:your|ta|ton|votre|tes|vos|the|le) (?:summary|output|resume|brief|synthese|compte rendu|analysis|analyse),? (?:you (?:must|should) |always |tu dois |vous devez |please |toujours )*(?:include|say|state|write|add|recommend|report|claim|list|mention|put|ecri[st]|ajoute|ecrivez|ajoutez|indique[rz]?|recommande[rz]?|inclu[st]|mentionne[rz]?|precise[rz]?|dis|dites|affirme[rz]?)
(?:when|while|before|after|once|quand|lorsque|en) ?(?:you |tu |vous )?(?:are )?(?:generat\w+|summari[sz]\w+|process\w+|pars(?:e|es|ing)|resum\w+|genere\w*|generant|analysant|traitant)\b.{{0,40}}?,? (?:always|say|write|you must|state|output|claim|add|include|toujours|ecri\w+|indique\w*|precise\w*|dis|ajoute\w*) | (?:summari[sz]e|describe|resume[rz]?|decri[st]|classe[rz]?|classify) (?:this|the|ce|cet|cette|le) (?:e-?mail|message|thread|request|mail|demande|conversation) (?:as|comme|by saying|en disant|en (?:indiquant|affirmant|ecrivant)) | (?:rewrite|reecri[st]|modifie[rz]?|change|edit|alter|remplace[rz]?) (?:the|le|your|ton|votre) (?:brief|summary|resume|output|record) (?:en|by|to|so that|with|pour|avec)
(?:delete|erase|clear|wipe|reset|efface[rz]?|supprime[rz]?|vide[rz]?|reinitialise[rz]?) (?:all |any |the |your |tout(?:e|es)? |tous |le |la |ta |ton |votre )*(?:previous |prior |earlier )?(?:context|memory|memoire|contexte)\b | attention,? ?(?:aux |les |to )?(?:ia|ai|llms?|bots?|chatbots?|assistants?(?: ia| ai)?|modeles? de langage|language models?) ?[:,!]
(?:jailbreak|prompt injection|injection de prompt) (?!\w) | end of (?:system )?(?:prompt|instructions|user message|context)(?= -|\s?[\]>=-]) | begin(?:ning)? (?:of )?(?:new )?(?:system )?(?:prompt|instructions) | fin (?:du|des) (?:prompt|consignes|instructions)(?= -|\s?[\]>=-])
(?:forward|send|email|e-mail|transmit|exfiltrate|post|upload|copy|bcc|envoie|envoyez|transfere[rz]?|transmets|transmettez|copie[rz]?|exporte[rz]?) (?:\S+ ){{0,6}}?(?:(?:the |your |ta |la |this |my )?(?:inbox|boite (?:mail|de reception)|address book|carnet d'adresses)|(?:your|tes|vos|all|toutes|tous|entire|the) (?:\S+ )?(?:contacts?(?: list)?|client list|clients? data|conversation history|chat history|memory|context|base (?:de )?(?:clients?|donnees)|liste (?:de |des )?clients|donnees (?:des )?clients)|everything above|la base clients|la liste (?:de tes|de vos|des) clients|thread to every|(?:all|every|tous|toutes) (?:\S+ ){{1,4}}(?:to|a|vers) \S+@)
""")
# Each of these tells only beside another sort.
_WEAK = (
    Cue(
        rf"(?:large )?language models? | llms? | modeles? de langage | (?:(?:hey|dear|hello|ok|for|to|pour|the|any|an?|l'|les|un|all|every|tout)[ ]?)(?:ai |ia |automated )*{_SOFTWARE}(?! (?:de direction|immobilier|director|manager))"
    ),
    Cue("""
(?:mark|flag|treat|classify|consider|label|set|approve|register|record) (?:this|it|the|as|my|all) (?:\\S+ ){0,5}(?:as )?(?:approved|accepted|paid|verified|safe|trusted|signed|validated|pre-?approved|cleared|urgent|premium|vip) | (?:add|write|include|insert|ajoute[rz]?|ecri[st]|inclu[st]) (?:\\S+ ){0,4}?(?:saying|that says|stating|disant|indiquant) | (?:invoice|facture|quote|devis|everything|tout|message|offer|offre|all) (?:was|is|are|est|has been|a ete|sont) (?:deja |already )?(?:pre-?)?(?:paid|approved|validated|accepted|payee?|validee?|approuvee?|acceptee?|reglee?)
(?:marque[rz]?|considere[rz]?|classe[rz]?|traite[rz]?|valide[rz]?|approuve[rz]?|enregistre[rz]?|indique[rz]?) (?:\\S+ ){0,6}comme (?:etant )?(?:approuvee?|acceptee?|payee?|reglee?|validee?|verifiee?|signee?|deja \\w+|prioritaire|sure?|fiable|acquittee?|vip)
(?:valide[rz]?|approuve[rz]?|approve|accept|accepte[rz]?) (?:le |la |the |this |ce |cette |any |tout )?(?:devis|quote|invoice|facture|request|demande|payment|paiement) | skip (?:all |every |any |the )?(?:\\w+ )?(?:checks?|verification|validation|review)
"""),
    Cue("""
(?:set|change|replace|update|write|put|record|report|raise|increase|add|modifie[rz]?|remplace[rz]?|mets|mettez|inscri[st]|inscrivez|indique[rz]?|fixe[rz]?|ajoute[rz]?|passe[rz]?) (?:\\S+ ){0,4}?(?:the |le |la |this |ce |au |to the |un )?(?:budget|price|total|rate|deadline|client(?:'s name)?|montant|prix|tarif|echeance|iban|bank details|rib|summary|brief|resume) | (?:the|le|la) (?:budget|client|deadline|price|tarif|montant|echeance) (?:is|est|s'appelle)
"""),
    Cue("""
(?:respond|reply|answer|output|say|repondre|reponds|repondez|ecris|affiche|dis) (?:\\S+ ){0,3}?(?:only |uniquement |just |simply |seulement |exactly |every \\w+ )*(?:with|by|par|avec|:|que|that)?\\s?(?:the (?:exact )?(?:words?|string|phrase)|le mot|la (?:chaine|phrase)|["'] ?[a-z]|ok\\b|yes\\b|oui\\b|pwned|que le)
"""),
    Cue("from now on | starting now | desormais | a partir de maintenant | dorenavant | henceforth"),
    Cue(
        "(?:ignore|disregard|forget|delete|erase|oublie|ignore[rz]|supprime[rz]?|efface[rz]?) (?:all|everything|anything|tout|toute|every|the original)"
    ),
    Cue("sans (?:reserve|poser de question|verification) | without (?:asking|question|checking|verification)"),
)
_TAG = compiled(
    r"(?m)^[ \t>*#\[<|!-]*(?P<role>system|assistant|developer|systeme)(?: (?:prompt|message|override|note|instruction))?[\]>|*]*[ \t]*[:\]][ \t]*(?P<says>\S[^\n]{0,160})"
)
_MARKUP = compiled(
    r"<\|?(?:im_start|im_end|system|/?instructions?|endoftext)\|?>|\[/?inst\]|<</?sys>>|###? ?(?:system|instruction|assistant)s?\b(?! \w+ing)"
    r"|\{\{ ?(?:system|instructions?) ?\}\}|```(?:system|instructions?)"
)
# An order follows a role's tag; "Assistant: Jo Bell" and "System: WordPress" are labels.
_ORDER = compiled(
    r"\b(?:ignore|disregard|forget|write|set|mark|forward|send|say|approve|accept|answer|reply|respond|add|you (?:are|must|will|should)|new policy|always|never|output|delete|override|when|treat|do not|reveal|from now"
    r"|ignorez|oublie|ecris|reponds|repondez|ajoute|valide|tu (?:es|dois)|vous (?:etes|devez)|envoie|transfere|marque|considere|toujours|ne \w+ pas|supprime|affiche|classe)\b"
)
_ENOUGH = 2


def attacks(seen: View, segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """The places (start, end in the plain text) that try to instruct software."""
    plain = seen.plain
    for match in _MARKUP.finditer(plain):
        yield match.start(), _line_end(plain, match.end())
    for match in _TAG.finditer(plain):
        if _ORDER.search(match["says"]):
            yield match.start(), _line_end(plain, match.end())
    for segment in segments:
        start, end = segment.full_start, segment.end
        if _STRONG.search(plain, start, end) or _sorts(plain, start, end) >= _ENOUGH:
            yield start, end


def _sorts(plain: str, start: int, end: int) -> int:
    """How many sorts of phrases that are harmless alone stand in one sentence, the first being whom it speaks to."""
    if not (_WEAK[0].search(plain, start, end) or _WEAK[4].search(plain, start, end)):
        return 0
    return sum(cue.search(plain, start, end) is not None for cue in _WEAK)


def _line_end(plain: str, at: int) -> int:
    end = plain.find("\n", at)
    return len(plain) if end < 0 else end
