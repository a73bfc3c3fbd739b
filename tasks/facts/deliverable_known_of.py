"""Work that the two have spoken of before: it has its price or its day, though nothing asks for it any more."""

from tasks.facts.compiled import compiled
from tasks.facts.deliverable_enumerations import LENGTHS
from tasks.facts.deliverable_lexicon import SERVICES
from tasks.facts.noun_phrases import Thing
from tasks.facts.patterns import Cue
from tasks.facts.segments import Segment

# "The translation of the website (11,000 words) should reach us by …".
_DUE_AFTER = compiled(
    r"\s?(?:\([^()\n]{1,60}\))?\s?(?:should|must|needs? to|ha[sv]e? to|is to|devra|doit|devrait|est a|sera a)\s"
    r"(?:reach (?:us|me)|be (?:delivered|ready|finished|done|with us|complete)|nous parvenir|etre (?:livre|pret|termine|rendu|remis|fini|acheve)|rendre|livrer)"
)
# "2k usd for the prototype", « 800 € HT pour le logo ».
_PRICE_FOR = compiled(
    r"(?:[€$£]\s?\d[\d.,]{0,8}k?|\d[\d.,]{0,8}\s?k?\s?(?:€|euros?|eur|usd|gbp|chf|cad|dollars?|pounds?|quid|balles|bucks|k))"
    r"(?: ht| ttc| max| maxi| all in| net)? (?:for|pour)\s?$"
)
_PRICE_TOLD = Cue("""
paid | pay | gave | give | gives | j'ai | i have | paye | payons | spent | spend | cost | costs | coute | coutait | coutent | charged | charges | raised | raise | quoted | quotes | facture
was | were | etait | had | already | deja | last | dernier | derniere | previous | precedent | sell | sells | vend | vends | vendons | each | chacun | demandait
""")


def is_known_of(plain: str, segment: Segment, thing: Thing) -> bool:
    """Whether the two have spoken of it before: "2k for the prototype", "the translation should reach us by …"."""
    if thing.head in SERVICES and _DUE_AFTER.match(plain, thing.end, segment.end):
        return True
    priced = thing.determiner in ("the", "le", "la", "l'", "les") and thing.head not in LENGTHS
    return priced and _is_priced(plain, segment.full_start, thing.object_start)


def _is_priced(plain: str, start: int, end: int) -> bool:
    """Whether the client's price stands right before it, and is not told of another time or somebody else."""
    return (
        _PRICE_FOR.search(plain, max(start, end - 36), end) is not None
        and _PRICE_TOLD.search(plain, start, end) is None
    )
