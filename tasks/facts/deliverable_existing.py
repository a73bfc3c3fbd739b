"""What is there already or comes from the client: "the recordings exist", « les photos vous seront envoyées »."""

from tasks.facts.patterns import Cue

# It exists, somebody else makes it, or the client brings it: read over the whole sentence.
THERE = Cue(r"""
existe(?:nt)? | exists? | already | deja | (?:we|i)(?:'ve| have)(?: already| just| now)? (?:got|taken|done|made|written|finished|recorded|shot)
(?:will|shall|would|'ll|'d) (?:come|be (?:sent|provided|supplied|ready|with you|shared)) | (?:sera|seront|est|sont) (?:fournie?s?|envoyee?s?|transmise?s?|jointe?s?)
(?:is|are) (?:\w+ )?(?:ready(?! for)|done|provided|supplied|attached|finished|written|recorded|in place) | tout est (?:pret|fait)
(?:est|sont) (?:tous |toutes |bien )?(?:prets?|pretes?|faits?|faites?|terminee?s?|termine|finie?s?|ecrite?s?|redigee?s?|cale|calee?s?)
vous (?:recevrez|aurez|disposerez|trouverez) | tu (?:recevras|auras|trouveras) | mettrons a (?:votre )?disposition
au programme d[eu'] | au menu d[eu'] | on the (?:programme|program|agenda|bill)
(?:day|evening|event|festival|party|conference|weekend|fair|journee|soiree|evenement|fete|salon|festival) (?:will |itself )?(?:includes?|features?|ha[sv]e?|comprend(?:ra)?|propose(?:ra)?|accueille(?:ra)?)
""")


def says_there(plain: str, start: int, end: int) -> bool:
    """Whether these words say that something is there already, or that the client brings it."""
    return THERE.search(plain, start, end) is not None
