"""What the work is meant to achieve and for whom, in the client's words."""

from tasks.facts.brief import Statement
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment
from tasks.facts.sources import Part, Reading

_GOAL_LABEL = Cue(
    "objectifs? | but | buts | finalite | enjeux? | goals? | aims? | objectives? | purpose | why | pourquoi"
)
_GOAL = Cue("""
(?:l'|notre |mon |nos |un |les |cet )?(?:objectifs?|but|ambition|enjeu|idee)(?: principal| premier| du projet| numero un| de la mission)? (?:est|c'est|sont|serait|:|etant) | (?:dans le|avec pour|a pour|ayant pour) (?:but|objectif) | (?:nous|on|je) (?:cherche|cherchons|veut|voulons|souhaitons|souhaite|voudrions|aimerions|vise|visons) (?:a |donc a |avant tout a )(?:augmenter|developper|attirer|faire connaitre|gagner|recruter|vendre|toucher|convaincre|moderniser|ameliorer|generer|fideliser|informer|promouvoir|valoriser) | afin (?:de|d') | pour (?:augmenter|attirer|faire connaitre|gagner|recruter|vendre|convaincre|generer|fideliser|promouvoir|valoriser|booster|ameliorer|mieux|annoncer|presenter|developper) | nous permettre de | doit (?:nous )?(?:permettre|donner envie|aider|servir) | faire connaitre | gagner en visibilite | l'idee (?:est|c'est)
(?:the|our|my|main|overall|key)? ?(?:goals?|aims?|objectives?|purpose|idea|point|ambition|hope) (?:is|are|being|would be|here is|of (?:this|the) .{1,25} is) | (?:we|i)(?:'re| are|'m| am)? (?:want|hoping|hope|aim|aiming|trying|looking|would like|'d like|plan) (?:to|for it to|it to|them to|people to) (?:increase|attract|get more|grow|raise|boost|reach|convince|sell|recruit|generate|drive|promote|improve|explain|show|win|bring|build|engage|inform|persuade|launch|announce|stand out|convert|modernise|modernize|refresh) | in order to | so that (?:people|visitors|customers|more) | (?:it|they|which|that) (?:should|must|needs to|has to) (?:help|convince|make|drive|attract|persuade|get) | to (?:attract|increase|drive|boost|raise awareness|generate|promote|grow|win|recruit|celebrate|announce|convert|rank|help us)
""")
_AUDIENCE_LABEL = Cue(
    "cibles? | publics?(?: vise| cible)? | audience | audiences | target(?: audience| group| market| readers?)? | lecteurs? | readers? | readership | personas? | pour qui | for whom | who for | destinataires?"
)
_AUDIENCE = Cue("""
(?:la |notre |une |le |nos |coeur de )?(?:cibles?|public(?: vise| cible)?|lectorat|audience)(?: principale?| est| sont| :|,)* (?:est|sont|ce sont|c'est|compose|constitue|:|d'abord|plutot) | (?:pour|aupres d'|vers|toucher) (?:une cible|un public|un lectorat|une audience|une clientele) | destinee?s? (?:a|aux|au) | s'adress(?:e|ent|ant|era|eront) (?:a|aux|au) | a destination (?:de|des|d'|du) | a l'attention (?:de|des) | (?:cibl(?:e|er|ons|ant)|visons|viser|toucher) (?:les|des|un|une|de|principalement|surtout|en priorite) | nos (?:clients|lecteurs|clientes|lectrices|abonnes|utilisateurs|adherents) (?:sont|ont)
(?:aimed|targeted|geared|directed|intended|pitched|marketed) (?:at|to|towards|for|mainly at|primarily at) | (?:target|intended|main|core|primary) (?:audience|market|readers?|group|customers?)(?: is| are|:| would be)? | (?:our|the) (?:audience|readers?|readership|customers|clients|users|visitors|buyers|subscribers|listeners|target) (?:is|are|would be|tend to be|will be|being) (?!already) | audience (?:is|are|:|of) | targeting | to reach (?:young|older|new|more|a |people|families|parents|small|local) | (?:written|designed|made|meant) for (?=[a-z]) | speaks? to | for an audience of
""")


def find_statements(reading: Reading) -> tuple[Statement | None, Statement | None]:
    """The goal and the audience, each the sentence that says so; None where none does.

    Args:
        reading: The message, divided.
    """
    return _first(reading, _GOAL_LABEL, _GOAL), _first(reading, _AUDIENCE_LABEL, _AUDIENCE)


def _first(reading: Reading, label: Cue, cue: Cue) -> Statement | None:
    for labelled in (True, False):
        for part in reading.parts:
            if part.kind == "subject":
                continue
            for segment in part.segments:
                if segment.kind == "heading" or segment.end - segment.start > 600:
                    continue
                if _says(part, segment, label, cue, labelled):
                    evidence = part.evidence(segment.start, segment.end)
                    return Statement(text=evidence.quote, evidence=evidence)
    return None


def _says(part: Part, segment: Segment, label: Cue, cue: Cue, labelled: bool) -> bool:
    plain = part.seen.plain
    if labelled:
        name = segment.label or (segment.section if segment.kind != "label" else "")
        return bool(name) and len(name.split()) <= 4 and label.search(name) is not None
    if plain[segment.end - 1] == "?":
        return False
    return cue.search(plain, segment.start, segment.end) is not None
