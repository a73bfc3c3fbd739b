"""clients/<name>.yaml: who a client is, and when something may leave for them without a person being asked.

    name: Atelier Luma
    emails: [claire@luma.example]
    language: fr
    approvals:                       # without it: always ask
      - never: mail                  # no need to ask for mail …
        to: ["*@luma.example"]       # … if every recipient is one of these
      - never: slack.post_message    # nor for a connector's step …
        to: ["#luma"]                # … to this channel
      - above: 500 EUR               # ask only above that amount …
        to: [claire@luma.example]    # … if every recipient is one of these

What no source bears out is asked about whatever stands here.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from integrations.addresses import read_addresses
from integrations.errors import BadInput
from integrations.places import PROJECT
from integrations.words import Language, Words
from tasks.approval.outgoing import MAIL, Outgoing

FIELDS = ("name", "emails", "language", "approvals")
RULE_FIELDS = ("never", "above", "to")
_AMOUNT = re.compile(r"([0-9][0-9  .,']*?)\s*([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Rule:
    """One case in which nobody is asked.

    Args:
        line: Where it stands.
        kind: What may leave.
        to: Patterns of addresses; every recipient must fit one.
        above: Amount from which on a person is asked all the same; None: at no amount.
        currency: Of that amount.
    """

    line: int
    kind: str
    to: tuple[str, ...]
    above: Decimal | None = None
    currency: str = ""

    def allows(self, outgoing: Outgoing) -> bool:
        """Whether it may leave without a person being asked."""
        if outgoing.kind != self.kind or outgoing.untraced or not outgoing.recipients:
            return False
        addresses = [address.casefold() for address in outgoing.recipients]
        if not all(any(fnmatchcase(address, pattern) for pattern in self.to) for address in addresses):
            return False
        # An amount in another currency is not compared: a person does that.
        return self.above is None or all(
            currency == self.currency and amount <= self.above for amount, currency in outgoing.amounts
        )


@dataclass(frozen=True, slots=True)
class Client:
    """What is known of a client.

    Args:
        name: As the person writes it.
        file: Where it stands; None for one that has no file.
        emails: Their addresses.
        language: In which to write to them; None: not said.
        rules: When nobody is asked; none: always ask.
    """

    name: str
    file: Path | None = None
    emails: tuple[str, ...] = ()
    language: Language | None = None
    rules: tuple[Rule, ...] = ()

    def allows(self, outgoing: Outgoing) -> str | None:
        """Where the rule stands that lets it leave without a person being asked; None: ask."""
        for rule in self.rules:
            if rule.allows(outgoing):
                return f"clients/{self.file.name}:{rule.line}" if self.file else "policy"
        return None


def folders() -> tuple[Path, ...]:
    """Where clients' files are looked for, the folder that wins first."""
    here, there = Path.cwd() / "clients", PROJECT / "clients"
    return (here,) if here == there else (here, there)


def clients() -> list[Client]:
    """Every client that has a file, by name.

    Raises:
        BadInput: A file does not fit.
    """
    found: dict[str, Client] = {}
    for folder in folders():
        for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
            found.setdefault(_key(path.stem), read_client(path))
    return sorted(found.values(), key=lambda client: client.name.casefold())


def client_named(name: str) -> Client:
    """A client by the name in their file or the file's own; one without a file is asked about always.

    Raises:
        BadInput: A file does not fit.
    """
    wanted = _key(name)
    for client in clients() if wanted else ():
        if wanted in (_key(client.name), _key(client.file.stem if client.file else "")):
            return client
    return Client(name)


def _key(name: str) -> str:
    """ "Atelier Luma", "atelier-luma" and "ATELIER_LUMA" are one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in plain if each.isalnum())


def read_client(path: Path) -> Client:
    """Reads a client's file.

    Raises:
        BadInput: It does not fit; names file, line and field.
    """
    loaded = _load(path)
    for key in loaded:
        if key not in FIELDS:
            raise _unknown(path, loaded, str(key), FIELDS)
    name = loaded.get("name", path.stem)
    if not isinstance(name, str) or not name.strip():
        raise _misfit(path, Words("a name is wanted", "il faut un nom"), _line(loaded, "name"), "name")
    language = loaded.get("language")
    if language not in (None, "en", "fr"):
        raise _misfit(path, Words("en or fr is wanted", "il faut en ou fr"), _line(loaded, "language"), "language")
    emails = loaded.get("emails", [])
    try:
        addresses = read_addresses(_texts(emails, path, _line(loaded, "emails"), "emails"))
    except BadInput as error:
        raise _misfit(path, error.problem, error.line or _line(loaded, "emails"), "emails") from error
    return Client(name.strip(), path, addresses, language, tuple(_rules(path, loaded)))


def _load(path: Path) -> CommentedMap:
    try:
        loaded = YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problem = Words(f"is not YAML: {error.problem}", f"n'est pas du YAML : {error.problem}")
        raise _misfit(path, problem, line) from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise _misfit(path, Words("is not a YAML text", "n'est pas un texte YAML"), None) from error
    if loaded is None:
        return CommentedMap()
    if not isinstance(loaded, CommentedMap):
        raise _misfit(path, Words("is not in “name: value” lines", "n'est pas en lignes « nom : valeur »"), 1)
    return loaded


def _rules(path: Path, loaded: CommentedMap) -> Iterable[Rule]:
    said, line = loaded.get("approvals", "always"), _line(loaded, "approvals")
    if said in ("always", None):
        return
    if not isinstance(said, CommentedSeq):
        problem = Words(
            "“always” or a list of rules is wanted; nothing leaves unasked until then",
            "il faut « always » ou une liste de règles ; d'ici là, tout vous sera demandé",
        )
        raise _misfit(path, problem, line, "approvals")
    for position, rule in enumerate(said):
        at = said.lc.item(position)[0] + 1
        if not isinstance(rule, CommentedMap):
            raise _misfit(path, Words("a rule is wanted", "il faut une règle"), at, "approvals")
        yield _rule(path, rule, at)


def _rule(path: Path, rule: CommentedMap, at: int) -> Rule:
    for key in rule:
        if key not in RULE_FIELDS:
            raise _unknown(path, rule, str(key), RULE_FIELDS)
    if ("never" in rule) == ("above" in rule):
        raise _misfit(path, Words("“never” or “above” is wanted", "il faut « never » ou « above »"), at, "approvals")
    patterns = _texts(rule.get("to", []), path, _line(rule, "to") or at, "to")
    for pattern in patterns:
        # "*" alone would be everybody, and "*@*" too.
        mail = rule.get("never", MAIL) == MAIL
        if (
            (mail and ("@" not in pattern or not pattern.rpartition("@")[2].strip("*.?")))
            or "[" in pattern
            or (not pattern.strip("*?. "))
        ):
            problem = Words(
                f"“{pattern}” is neither an address nor “*@domain”",
                f"« {pattern} » n'est ni une adresse ni « *@domaine »",
            )
            raise _misfit(path, problem, _line(rule, "to") or at, "to")
    if not patterns:
        problem = Words("it has to say to whom", "il faut dire à qui")
        raise _misfit(path, problem, _line(rule, "to") or at, "to")
    to = tuple(pattern.casefold() for pattern in patterns)
    if "never" in rule:
        if rule["never"] != MAIL:
            from integrations.kit.catalogue import find_step  # the network's library, which few files need

            try:
                find_step(str(rule["never"]))
            except BadInput as error:
                problem = Words("mail, or a connector's step such as slack.post_message, is wanted",
                                "il faut mail, ou une étape d'un connecteur telle que slack.post_message")  # fmt: skip
                raise _misfit(path, problem, _line(rule, "never"), "never") from error
        return Rule(at, rule["never"], to)
    amount, currency = _amount(str(rule["above"]), path, _line(rule, "above"))
    return Rule(at, MAIL, to, amount, currency)


def _amount(text: str, path: Path, line: int | None) -> tuple[Decimal, str]:
    match = _AMOUNT.fullmatch(text.strip())
    try:
        if match is None:
            raise InvalidOperation
        digits = re.sub(r"[  ']", "", match[1])
        return Decimal(digits.replace(",", ".")), match[2]
    except InvalidOperation:
        problem = Words(
            f"“{text}” is not an amount with its currency, such as 500 EUR",
            f"« {text} » n'est pas un montant avec sa devise, tel que 500 EUR",
        )
        raise _misfit(path, problem, line, "above") from None


def _texts(value: Any, path: Path, line: int | None, field: str) -> list[str]:
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(each, str) and each.strip() for each in found):
        raise _misfit(path, Words("a list of addresses is wanted", "il faut une liste d'adresses"), line, field)
    return [each.strip() for each in found]


def _line(loaded: Mapping[str, Any], key: str) -> int | None:
    return loaded.lc.key(key)[0] + 1 if isinstance(loaded, CommentedMap) and key in loaded else None


def _unknown(path: Path, loaded: CommentedMap, key: str, known: tuple[str, ...]) -> BadInput:
    near = get_close_matches(key, known, n=1, cutoff=0)[0]
    problem = Words(f"is not known; the nearest is “{near}”", f"n'est pas connu ; le plus proche est « {near} »")
    return _misfit(path, problem, _line(loaded, key), key, known)


def _misfit(
    path: Path, problem: Words, line: int | None, field: str | None = None, known: tuple[str, ...] = ()
) -> BadInput:
    names = ", ".join(known)
    remedy = Words(f"Known lines: {names}.", f"Lignes connues : {names}.") if names else _SEE
    return BadInput(problem, remedy=remedy, file=path, line=line, field=field)


_SEE = Words("See docs/approvals.md.", "Voir docs/approvals.fr.md.")
