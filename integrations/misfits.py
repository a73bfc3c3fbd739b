"""What pydantic finds wrong with a value, in both languages."""

from typing import Any

from pydantic_core import ErrorDetails

from integrations.words import Words

# By pydantic's own names of errors; {…} is filled in from what the error holds.
_SAID: dict[str, Words] = {
    "missing": Words("is missing", "manque"),
    "missing_argument": Words("is missing", "manque"),
    "extra_forbidden": Words("is not known", "n'est pas connu"),
    "unexpected_keyword_argument": Words("is not known", "n'est pas connu"),
    "string_type": Words("has to be a text", "doit être un texte"),
    "string_too_short": Words("has fewer than {min_length} characters", "a moins de {min_length} caractères"),
    "string_too_long": Words("has more than {max_length} characters", "a plus de {max_length} caractères"),
    "string_pattern_mismatch": Words("has another form than {pattern}", "n'a pas la forme {pattern}"),
    "int_type": Words("has to be a whole number", "doit être un nombre entier"),
    "int_parsing": Words("has to be a whole number", "doit être un nombre entier"),
    "int_from_float": Words("has to be a whole number", "doit être un nombre entier"),
    "float_type": Words("has to be a number", "doit être un nombre"),
    "float_parsing": Words("has to be a number", "doit être un nombre"),
    "decimal_type": Words("has to be a number", "doit être un nombre"),
    "decimal_parsing": Words("has to be a number", "doit être un nombre"),
    "decimal_max_places": Words("has more than {decimal_places} decimals", "a plus de {decimal_places} décimales"),
    "bool_type": Words("has to be true or false", "doit être true ou false"),
    "bool_parsing": Words("has to be true or false", "doit être true ou false"),
    "list_type": Words("has to be a list", "doit être une liste"),
    "tuple_type": Words("has to be a list", "doit être une liste"),
    "dict_type": Words("has to be “name: value” pairs", "doit être des paires « nom : valeur »"),
    "model_type": Words("has to be “name: value” pairs", "doit être des paires « nom : valeur »"),
    "bytes_type": Words("has to be a file's content", "doit être le contenu d'un fichier"),
    "too_short": Words("has fewer than {min_length} entries", "a moins de {min_length} éléments"),
    "too_long": Words("has more than {max_length} entries", "a plus de {max_length} éléments"),
    "greater_than": Words("has to be more than {gt}", "doit dépasser {gt}"),
    "greater_than_equal": Words("has to be {ge} at least", "doit valoir au moins {ge}"),
    "less_than": Words("has to be less than {lt}", "doit être inférieur à {lt}"),
    "less_than_equal": Words("has to be {le} at most", "doit valoir au plus {le}"),
    "literal_error": Words("has to be one of {expected}", "doit être parmi {expected}"),
    "enum": Words("has to be one of {expected}", "doit être parmi {expected}"),
    "date_type": Words("has to be a date such as 2027-03-31", "doit être une date telle que 2027-03-31"),
    "date_parsing": Words("has to be a date such as 2027-03-31", "doit être une date telle que 2027-03-31"),
    "date_from_datetime_parsing": Words("has to be a date such as 2027-03-31",
                                        "doit être une date telle que 2027-03-31"),
    "datetime_type": Words("has to be a time such as 2027-03-31T09:00:00+02:00",
                           "doit être un moment tel que 2027-03-31T09:00:00+02:00"),
    "datetime_parsing": Words("has to be a time such as 2027-03-31T09:00:00+02:00",
                              "doit être un moment tel que 2027-03-31T09:00:00+02:00"),
    "datetime_from_date_parsing": Words("has to be a time such as 2027-03-31T09:00:00+02:00",
                                        "doit être un moment tel que 2027-03-31T09:00:00+02:00"),
    "timezone_aware": Words("needs a time zone: 2027-03-31T09:00:00+02:00",
                            "il faut un fuseau horaire : 2027-03-31T09:00:00+02:00"),
}  # fmt: skip


def misfit(error: ErrorDetails) -> Words:
    """An error in words; one that is not known by its name in pydantic's own.

    Args:
        error: As `ValidationError.errors()` gives it, with its context.
    """
    words = _SAID.get(error["type"])
    if words is None:
        return Words(error["msg"], error["msg"])
    held: dict[str, Any] = dict(error.get("ctx") or {})
    french = {name: str(value).replace(" or ", " ou ") for name, value in held.items()}
    try:
        return Words(words.en.format(**held), words.fr.format(**french))
    except KeyError:
        return Words(error["msg"], error["msg"])
