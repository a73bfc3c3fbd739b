"""What the client asks the freelancer: direct questions and the indirect ones, without courtesies."""

import re

from tasks.facts.brief import Statement
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_COURTESY = Cue("""
how are you(?: doing| today| keeping| all)? | how's it going | how (?:was|were|is|are) (?:your|the) (?:holidays?|weekend|week|christmas|summer|family|kids|trip|break|new year|day|vacation).{0,20} | hope (?:all is|everything is|you had) .{0,30} | how is it going | how have you been | how are things | hope you(?:'re| are) (?:well|good|ok) | are you well | you ok | what's up | how do you do | comment (?:allez|vas|ca va)[- ]?(?:vous|tu)? | ca va(?: bien)? | vous allez bien | tu vas bien | ca roule | la forme | quoi de neuf | tout va bien | bien (?:ou bien|remis|rentre)e? | n'est[- ]ce pas | vous voyez | tu vois | right | ok | okay | d'accord | non | oui | yes | no | eh | hein | you know | isn't it | isn't that | don't you think | qui sait | who knows | why not | pourquoi pas | sounds? good | deal | ca te va | ca vous va | did you have a (?:good|nice) .{1,30} | vous avez passe .{1,40} | bonne .{1,20} | have you had a (?:good|nice) .{1,20}
""")
_WORTHLESS = re.compile(
    r"[^a-z]*(?:(?:ok|okay|right|yes|no|non|oui|hein|eh|d'accord|well|so|alors|bon|really|vraiment|ah bon|pardon|hello|hi|bonjour|allo|anyone|deal)[^a-z]*){1,3}"
)
_INDIRECT = Cue("""
(?:please |do |pls |plz |and |just |also |then )*let (?:me|us) know (?:if|whether|what|when|how|which|where|who|your|the|about|roughly|by when|of|please|a |an )
(?:let me know|tell me|tell us|let us know|dites[- ]moi|dites[- ]nous|dis[- ]moi)
(?:please |can you |could you |pls )*(?:tell|advise|confirm|indicate|specify|clarify|explain|state|say|mention)(?: to)? (?:me|us)? ?(?:if|whether|what|when|how|which|where|who|your|about|roughly|by|that you|the)
(?:i'm|i am|we're|we are|was|were|i|we|just|also) (?:also |just |still )?wonder(?:ing|ed)? (?:if|whether|what|when|how|which|where|who|about|why)
(?:i|we)(?:'d| would| also want| want| need)?(?: also| really)? ?(?:like|love|need|want)? to (?:know|understand|hear|find out|ask|check) (?:if|whether|what|when|how|which|where|who|your|more about|about|roughly|the|you)
(?:i|we) (?:also |still )?(?:need|want) to know | curious (?:to know|if|whether|about|how|what) | not sure (?:if|whether) you | (?:no idea|don't know|do not know|dunno|unsure|not sure) (?:how much|what you charge|how long|if you|whether you|what it costs|what your|what that costs)
(?:dites|dis|indiquez|precisez|confirmez|expliquez|donnez)[- ](?:moi|nous) (?:donc |svp |aussi |egalement |simplement |juste )*(?:si|combien|quand|comment|quel(?:le)?s?|ou|qui|ce qu|a combien|votre|vos|ton|tes|une idee|sous quel|dans quel|par|pourquoi|s')
(?:de )?(?:me|nous|m') ?(?:dire|indiquer|preciser|confirmer|communiquer|expliquer|faire savoir|tenir informee?s? (?:de|sur)|faire part de|donner) (?:svp |aussi |egalement |rapidement |deja )*(?:si|combien|quand|comment|quel(?:le)?s?|ou|qui|ce qu|a combien|votre|vos|ton|tes|une idee|sous quel|dans quel|par|s'|le prix|les prix|un ordre)
(?:je|nous|on) (?:voudr|aimer|souhaiter|souhait)(?:ais|ions|ait|e|ons)(?: aussi| egalement| bien| juste| donc| deja)* (?:savoir|connaitre|comprendre|demander|vous demander)
(?:je|on|nous) (?:me |se |nous )(?:demande|demandais|demandait|demandons|demandions) (?:si|combien|quand|comment|quel|ce que|s'|aussi|egalement) | reste a savoir | curieux de (?:savoir|connaitre) | besoin de savoir | savoir (?:si vous|combien|si tu|quels? sont vos|quel est votre|quand vous|comment vous) | connaitre (?:vos|votre|ton|tes) (?:tarifs?|disponibilites?|dispos?|prix|delais?|tjm|avis|process|conditions?|methode) | (?:je ne sais|on ne sait|nous ne savons|j'ignore|aucune idee|sais) pas? ?(?:trop |du tout )?(?:si vous|combien|si tu|de combien|combien ca)
""")
_ASKS = re.compile(
    r"(?:et |and |also |aussi |du coup |so |donc |alors |sinon |autre question ?:? |question ?:? |ps ?:? |btw |sinon |by the way,? )*"
    r"(?:combien|quel(?:le)?s? (?:est|sont|serait|seraient|delai|tarif|prix|budget|format|cout)|c'est quoi|est[- ]ce (?:que|qu'|possible)"
    r"|(?:avez|etes|pouvez|pourriez|faites|travaillez|prenez|acceptez|proposez|connaissez|sauriez|seriez|auriez|utilisez|gerez|facturez|parlez|maitrisez)[- ]vous"
    r"|(?:as|es|peux|pourrais|fais|bosses|prends|connais|serais|aurais)[- ]tu|(?:tu|t)'?(?: ?es| ?peux| ?as| ?fais| ?prends)? (?:dispo|combien)|t'es dispo|tu (?:fais|peux|prends|es|serais|aurais)\b.{0,50}|vous (?:faites|prenez) combien|dispo quand"
    r"|how (?:much|long|many|soon|do you|would you|does|quickly|fast)|what(?:'s| is| are| would| do you| does| kind| sort| format)|when (?:could|can|would|are|do) you"
    r"|do you|are you|have you|would you (?:be|have|say|need|prefer|recommend)|is it (?:possible|feasible|ok)|is (?:that|this) (?:possible|feasible|doable|ok)|can you do|could you do|can u|could u|do u|would u|u free|r u|you free|c possible|possible de|c'est possible|is there)(?!\w)"
)
_FOR_THE_WORK = Cue("""
questions? (?:a traiter|a couvrir|auxquelles|frequentes?|to cover|to answer|the article|the page|the post|for the (?:faq|article|interview)) | faq | f\\.a\\.q | (?:sujets?|themes?|thematiques|angles?|titres?|topics?|titles?|subjects?|headlines?|idees?|ideas|angles|chapitres?|chapters|sommaire|plan|accroches?|taglines?|slogans?)(?: .{0,40})? | interview questions | (?:doit|doivent|devra|devront|should|must|will|to) (?:repondre|answer|cover|address|traiter|expliquer|explain) .{0,60} | qui repond(?:ent|ra)? .{0,40} | questions des (?:clients|internautes|lecteurs) | customers? (?:often )?ask .{0,30} | script | accroche | slogan
""")


def find_questions(reading: Reading, limit: int = 40) -> tuple[Statement, ...]:
    """The questions of a message in order, each one verbatim sentence.

    Args:
        reading: The message, divided.
        limit: No more than this many.
    """
    found: list[Statement] = []
    seen: set[str] = set()
    for part in reading.parts:
        if part.kind not in ("cover", "own", "attachment"):
            continue
        for position, segment in enumerate(part.segments):
            if segment.kind == "heading" or not _is_question(part, position, segment):
                continue
            start = segment.start if segment.label and not segment.full_start == segment.start else segment.full_start
            evidence = part.evidence(start, segment.end)
            key = part.seen.plain[start : segment.end].strip()
            if key in seen:
                continue
            seen.add(key)
            found.append(Statement(text=evidence.quote, evidence=evidence))
            if len(found) >= limit:
                return tuple(found)
    return tuple(found)


def _is_question(part: Part, position: int, segment: Segment) -> bool:
    plain = part.seen.plain
    text = plain[segment.start : segment.end]
    if len(text) > 900:
        return False
    bare = text.strip(" \"'()*_-")
    direct = bare.endswith("?") or bare.endswith(("?!", "? :)", "?:)"))
    if direct:
        if _WORTHLESS.fullmatch(bare) or _is_courtesy(bare):
            return False
        if _is_of_the_work(plain, part, position, segment):
            return False
        return not _answered(plain, part, position, bare)
    if _INDIRECT.search(text) and not _closing_formula(text):
        return _INDIRECT_STANDS.search(text) is not None
    start = _ASKS.match(bare)
    return (
        bool(start)
        and 12 < len(bare) < 160
        and len(bare.split()) > 2
        and not bare.endswith((":", ","))
        and segment.kind == "sentence"
        and not _STATES.search(bare)
    )


# "Let me know!" alone asks nothing; something has to follow.
_INDIRECT_STANDS = re.compile(
    r"\b(?:if|whether|what|when|how|which|where|who|why|your|si|s'il|s'ils|combien|quand|comment|quel(?:le)?s?|ou|qui|ce qu|votre|vos|ton|tes|par quel"
    r"|a combien|about|idea|idee|rates?|price|prix|tarifs?|availability|thoughts|ordre)\b|qu'"
)
_CLOSING = Cue("""
if you (?:have|need|want|require) (?:any|more|further|anything|other|additional|a |to (?:see|discuss|talk|have)) | if anything (?:is|'s|isn't) | si vous avez (?:des|la moindre|besoin|d'autres|une) | si tu as (?:des|la moindre|besoin) | si besoin | si vous (?:avez besoin|voulez|souhaitez) (?:de |d'|plus|des|en savoir|voir|qu'on) | if you('d| would) like (?:any|more|to) | if it's not clear | if something | if there(?:'s| is) anything | si (?:quelque chose|un point|c'est pas clair) | if you're interested | if (?:this|that|it) (?:is of interest|interests you|sounds)(?! feasible) | si (?:cela|ca|le projet|la mission) vous (?:interesse|tente|dit|parle)
""")


def _closing_formula(text: str) -> bool:
    """Offers of more information are no questions: "let me know if you need anything"."""
    return bool(_CLOSING.search(text)) and len(text) < 130


_STATES = re.compile(
    r"\b(?:what (?:is|are) (?:important|key|crucial)|what we (?:need|want)|combien nous|do you no harm)\b"
)


def _is_courtesy(bare: str) -> bool:
    body = re.sub(r"^(?:(?:hi|hello|hey|bonjour|salut|coucou|dear)\b[^,!?]{0,30}[,!]?\s*)", "", bare)
    match = _COURTESY.search(body)
    return match is not None and len(body) - (match.end() - match.start()) <= 22 and match.start() <= 14


def _is_of_the_work(plain: str, part: Part, position: int, segment: Segment) -> bool:
    """Whether the deliverable shall answer it: under "Topics:", in quotation marks, after "FAQ"."""
    if segment.section and _FOR_THE_WORK.match(segment.section):
        return True
    if (
        segment.section
        and _FOR_THE_WORK.search(segment.section)
        and not re.search(
            r"\b(?:for you|pour vous|mes questions|nos questions|my questions|our questions)\b", segment.section
        )
    ):
        return True
    if segment.label and _FOR_THE_WORK.match(segment.label) and segment.label not in ("plan", "script"):
        return True
    text = plain[segment.full_start : segment.end].strip(" -*")
    if text.startswith('"') and text.endswith(('"', '"?')):
        return True
    before = plain[max(0, segment.start - 200) : segment.start]
    opened = before.rpartition("\n")[2].count('"') % 2 == 1
    inside = text.count('"') >= 2 and text.rstrip(" .").endswith('"')
    return opened or inside


def _answered(plain: str, part: Part, position: int, bare: str) -> bool:
    """Whether the client answers it at once: "Why now? Because …", « Le budget ? 3 000 € »."""
    if len(bare) > 60 or position + 1 >= len(part.segments):
        return False
    following = part.segments[position + 1]
    if following.block > part.segments[position].block + 1:
        return False
    answer = plain[following.full_start : following.end]
    if re.match(r"(?:parce qu|because|car\b|since\b|simple|tout simplement|simply|easy)", answer):
        return True
    if not re.match(r"(?:oui|non|yes|no|none|aucune?|pas)\b", answer) and not re.search(r"\d", answer):
        return False
    if re.search(r"\b(?:me|us|moi|nous)\b", bare) or re.match(r"[\d+(]", answer):
        return False
    return (
        len(bare.split()) <= 4
        and following.block == part.segments[position].block
        and not re.search(r"\b(?:vous|tu|votre|vos|ton|you|your|u)\b", bare)
        and not answer.endswith("?")
    )
