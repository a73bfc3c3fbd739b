"""Words that speak to software: orders to ignore instructions, to approve, to send data out, French and English."""

import re
from collections.abc import Iterator, Sequence

from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.view import View

_RULES = r"(?:instructions?|consignes?|prompts?|rules?|regles?|directives?|guidelines|guardrails|system (?:message|prompt)|programming|training|garde-fous)"
_SOFTWARE = r"(?:an? )?(?:ai|a\.i\.|llm|chat ?bot|bot|language model|modele de langage|large language model|assistant(?: ia| ai| virtuel)?|ia|chatgpt|gpt|claude|gemini|copilot|agent|automated (?:system|reader|assistant)|intelligence artificielle|mail assistant|email assistant)"
_ATTACK = Cue(rf"""
(?:ignore|disregard|forget|override|bypass|overlook|skip)[sz]? (?:\S+ ){{0,5}}{_RULES}
(?:ignor|oubli|neglig|contourn|outrepass)(?:e|ez|er|es|ons) (?:\S+ ){{0,6}}{_RULES}
(?:ne (?:tiens|tenez|tenir) (?:pas|plus) compte|ne (?:tenez|tiens) aucun compte|faites abstraction|fais abstraction|sans tenir compte|ne (?:suis|suivez) (?:pas|plus)|do not follow|don't follow|stop following) (?:\S+ ){{0,5}}{_RULES}
(?:reveal|print|repeat|output|show|leak|display|share|give|revele[rz]?|affiche[rz]?|repete[rz]?|donne[rz]?|divulgue[rz]?|communique[rz]?) (?:\S+ ){{0,4}}(?:system prompt|prompt systeme|(?:your|tes|vos|initial|hidden) (?:instructions|prompt|consignes)|api keys?|cles? (?:d'api|api)|secrets?|passwords?|mots de passe|environment variables|variables d'environnement|credentials|tokens?)
(?:new|nouvelles?|updated|real|vraies?|your|override) (?:system )?(?:instructions?|consignes?|directives?|task|role|prompt)s? ?(?:for (?:the |an? )?{_SOFTWARE}|pour (?:l'|le |un )?{_SOFTWARE}|:)
(?:you are|you're|act as|behave as|pretend (?:to be|you are)|from now on,? you|as) (?:now |no longer )*{_SOFTWARE}(?: (?:that|who|which|without|and|model|reading|processing|you|designed|must|should)|,)
(?:tu es|vous etes|agis comme|agissez comme|comporte-toi comme|fais comme si|a partir de maintenant,? tu|desormais,? tu|en tant qu'|en tant que)(?: maintenant| desormais)? ?(?:un |une |l')?(?:{_SOFTWARE})
(?:if you are|if you're|si tu es|si vous etes|attention|note (?:to|for)|message (?:to|for|pour|a)|instructions? (?:to|for|pour|a|aux?)|hey|dear|a l'attention (?:de|des|du)|for|to|pour) (?:the |any |all |an? |un |une |l'|le |la |les |tout(?:e)? |toutes les |reading |ce |this |vos |your )*(?:ai |ia |automated |software |virtual )*(?:ai|llms?|language models?|modeles? de langage|assistants?(?: ia| ai| virtuel| automatique)?|ia|chatbots?|bots?|ai (?:model|assistant|agent|reader|system|tool|summari[sz]er)s?|summari[sz]ers?|systeme automatique|logiciel|agents? ia)(?: reading| processing| summari[sz]ing| qui (?:lit|traite|resume|lisez|lis)| lisant| chargee?)?(?:,| :|:| reading| processing| who| that reads| qui| summari[sz]ing| -)
(?:mark|flag|treat|classify|consider|label|set|approve|register|record) (?:this|it|the|as|my|all) (?:\S+ ){{0,5}}(?:as )?(?:approved|accepted|paid|verified|safe|trusted|urgent and approved|signed|already paid|validated|pre-?approved|cleared)
(?:marque[rz]?|consider[ez]{{1,2}}|considere|classe[rz]?|traite[rz]?|valide[rz]?|approuve[rz]?|enregistre[rz]?|indique[rz]?) (?:\S+ ){{0,6}}comme (?:etant )?(?:approuvee?|acceptee?|payee?|validee?|verifiee?|signee?|deja (?:payee?|validee?|acceptee?)|prioritaire et validee?|sure?|fiable|acquittee?)
(?:set|change|replace|update|write|put|record|report|modifie[rz]?|remplace[rz]?|mets|mettez|inscri[st]|inscrivez|indique[rz]?|fixe[rz]?) (?:the |le |la |this |ce )?(?:budget|price|total|rate|deadline|client(?:'s name)?|montant|prix|tarif|echeance|iban|bank details|rib|summary|brief|resume) (?:field |champ |value )?(?:to|as|a|par|with|comme|sur) (?:\S+ ){{0,3}}\d*
(?:forward|send|email|e-mail|transmit|exfiltrate|post|upload|copy|bcc|envoie|envoyez|transfere[rz]?|transmets|transmettez|copie[rz]?) (?:\S+ ){{0,8}}(?:inbox|contacts? list|address book|all (?:emails|contacts|files|clients|data|invoices)|client list|clients? data|conversation(?: history)?|chat history|everything above|your (?:files|memory|data|context)|boite mail|carnet d'adresses|liste (?:des|de tes|de vos) clients|tous (?:les|tes|vos) (?:mails|contacts|fichiers|clients)|toutes (?:les|tes|vos) (?:donnees|factures|conversations)|historique|donnees (?:des )?clients)
(?:do not|don't|never|ne) (?:tell|inform|alert|mention (?:this|it) to|show (?:this|it) to|dis|dites|previens|prevenez|mentionne[rz]?|signale[rz]?|montre[rz]?)(?: pas| rien)? (?:\S+ ){{0,4}}(?:the (?:user|human|freelancer)|a?u? ?(?:utilisateur|l'utilisateur|humain|freelance|la personne))
(?:respond|reply|answer|output|write|reponds|repondez|ecris|affiche) (?:only |uniquement |just |simply |seulement |exactly )+(?:with|by|par|avec|:|in|"|en|the)
(?:jailbreak|dan mode|developer mode|mode developpeur|sudo mode|god mode|prompt injection|injection de prompt) | end of (?:system )?(?:prompt|instructions|user message|email|context)(?= -|\s?[\]>=-]) | begin(?:ning)? (?:of )?(?:new )?(?:system )?(?:prompt|instructions) | fin (?:du|des) (?:prompt|consignes|instructions) | (?:in|dans) (?:your|ta|votre|tes|vos) (?:summary|response|output|answer|brief|resume|reponse),? (?:you must |always |tu dois |vous devez |please )?(?:include|say|state|write|add|recommend|ecri[st]|ajoute|ecrivez|ajoutez|indique[rz]?|recommande[rz]?|inclu[st]|mention) | (?:the|any|all|tout) (?:ai|llm|ia|model|modele|assistant) (?:must|should|shall|doit|has to|reading this|lisant ceci)
""")
_ROLE_TAG = re.compile(
    r"(?m)^[ \t>*#\[<|]*(?:system|assistant|user|developer|systeme|utilisateur)(?: (?:prompt|message|override|note|instruction))?[\]>|*]*[ \t]*:[ \t]*\S"
    r"|<\|?(?:im_start|im_end|system|/?instructions?|endoftext)\|?>|\[/?(?:inst|system)\]|<</?sys>>|###? ?(?:system|instruction|assistant)s?\b"
    r"|\{\{ ?(?:system|instructions?) ?\}\}|```(?:system|instructions?)"
)
_HARMLESS = re.compile(
    r"\b(?:budget|price|rate|deadline|date|total|tarif|prix|montant|echeance) (?:to|a|as|par|sur) (?:be|discuss|confirm|definir|discuter|voir|convenir|the|next|fin|la)\b"
)


def attacks(seen: View, segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """The places (start, end in the plain text) that try to instruct software."""
    plain = seen.plain
    for match in _ROLE_TAG.finditer(plain):
        yield match.start(), _line_end(plain, match.end())
    for segment in segments:
        start, end = segment.full_start, segment.end
        if _ATTACK.search(plain, start, end) and not _HARMLESS.search(plain, start, end):
            yield start, end


def _line_end(plain: str, at: int) -> int:
    end = plain.find("\n", at)
    return len(plain) if end < 0 else end
