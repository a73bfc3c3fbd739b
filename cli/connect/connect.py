"""`freelance connect`: asks for what opens a service, tries it, and keeps it as a Block."""

import json as to_json
import re
import sys
from typing import TYPE_CHECKING, Any

from cli.language import spoken
from integrations.errors import BadInput, FreelanceError
from integrations.words import Language, Words

if TYPE_CHECKING:
    from integrations.kit.account import Account

NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")  # as Prefect takes the names of Blocks


def connect(
    service: str,
    name: str = "",
    document: str = "",
    *,
    set: tuple[str, ...] = (),
    replace: bool = False,
    unverified: bool = False,
    json: bool = False,
) -> int:
    """Opens an account of a service: asks for its fields, makes one harmless call, and keeps it, encrypted.

    Secrets are typed without being shown, or read from standard input, one a line in the order of the fields.

    Args:
        service: Which service; freelance catalog lists them.
        name: By which you will know the account; without it the service's.
        document: For openapi: the service's OpenAPI document, a file or an https address.
        set: A field that is no secret, as field=value; may be repeated.
        replace: Change an account that there is.
        unverified: Keep it without trying it.
        json: One line of JSON.
    """
    from cli.schedule.connect import quietly

    quietly()
    from integrations.kit.catalogue import account_of

    kind = account_of(service)
    if kind is None:
        raise BadInput(Words(f"{service} needs no account", f"{service} ne demande pas de compte"))
    name = name or service.replace("_", "-")
    if not NAME.fullmatch(name):
        raise BadInput(
            Words(f"“{name}” is no name for an account", f"« {name} » n'est pas un nom de compte"),
            remedy=Words("Use small letters, digits and hyphens: my-studio.",
                         "Utilisez des minuscules sans accent, des chiffres et des tirets : mon-studio."),
            field="name",
        )  # fmt: skip
    language = spoken()
    _need_free(kind, name, replace)
    if document:
        set = (*set, f"document={document}")
    fields = _fields(kind, set, language)
    account = _made(kind, fields)
    if asks := getattr(account, "asks", None):
        account = _made(kind, fields | {"secrets_by_name": _told(asks, language)})
    who = "" if unverified else _tried(account)
    _keep(account, name, replace)
    if json:
        print(to_json.dumps({"service": service, "account": name, "who": who or None}, ensure_ascii=False))
        return 0
    told = Words(f"Connected: {kind.vendor}, account “{name}”", f"Connecté : {kind.vendor}, compte « {name} »")
    print(told.in_(language) + (f" ({who})" if who else ""))
    return 0


def _need_free(kind: "type[Account]", name: str, replace: bool) -> None:
    from cli.schedule.connect import with_server
    from integrations.kit.accounts import names

    async def act(client: Any, _: Any) -> list[str]:
        return await names(kind._block_type_slug or "", client)

    known = with_server(act)
    if name in known and not replace:
        raise BadInput(
            Words(f"there is a {kind.vendor} account “{name}” already",
                  f"il y a déjà un compte {kind.vendor} « {name} »"),
            remedy=Words("Give another name, or add --replace.", "Donnez un autre nom, ou ajoutez --replace."),
            field="name",
        )  # fmt: skip


def _fields(kind: "type[Account]", given: tuple[str, ...], language: Language) -> dict[str, Any]:
    """The account's fields: those given, and those asked for. What has a default is only asked of a person."""
    found: dict[str, Any] = {}
    secrets = {name for name, field in kind.model_fields.items() if _is_secret(field.annotation)}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or name not in kind.model_fields:
            known = ", ".join(sorted(set(kind.model_fields) - secrets))
            raise BadInput(
                Words(f"“{pair}” is not field=value", f"« {pair} » n'est pas champ=valeur"),
                remedy=Words(f"Fields: {known}.", f"Champs : {known}."), field="--set",
            )  # fmt: skip
        if name in secrets:
            raise BadInput(
                Words(f"{name} is a secret, and would stay in the shell's history",
                      f"{name} est un secret, et resterait dans l'historique"),
                remedy=Words("Type it when asked, or send it to standard input.",
                             "Tapez-le à la demande, ou envoyez-le sur l'entrée standard."),
                field="--set",
            )  # fmt: skip
        found[name] = value
    at_hand = sys.stdin.isatty()
    if at_hand and kind.where:
        where = Words(f"Where to get it: {kind.where}", f"Où l'obtenir : {kind.where}")
        print(where.in_(language), file=sys.stderr)
    for name, field in kind.model_fields.items():
        if name in found:
            continue
        value = _asked(name, field, name in secrets, language) if at_hand else _piped(field, name in secrets)
        if value:
            found[name] = value
    return found


def _told(asks: Any, language: Language) -> dict[str, str]:
    """The secrets that only the account itself can name: typed, or one a line; empty for one that is not needed."""
    import asyncio
    from getpass import getpass

    found: dict[str, str] = {}
    for one in asyncio.run(asks()):
        hint = f" ({' '.join(one.description.split())[:120]})" if one.description else ""
        prompt = f"{one.name}{hint}{chr(0x202F) if language == 'fr' else ''}: "
        value = getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline()
        if value.strip():
            found[one.name] = value.strip()
    return found


def _asked(name: str, field: Any, secret: bool, language: Language) -> str:
    """One field, from a person."""
    if name in ("server", "private") and not field.is_required():
        return ""  # for the few who need them: --set server=…
    title = _of(field.title or name, language)
    hint = f" ({_of(field.description, language)})" if field.description else ""
    default = "" if field.is_required() or secret else _shown(field.get_default(call_default_factory=True))
    prompt = f"{title}{hint}{f' [{default}]' if default else ''}{chr(0x202F) if language == 'fr' else ''}: "
    if secret:
        from getpass import getpass

        return getpass(prompt).strip()
    print(prompt, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _piped(field: Any, secret: bool) -> str:
    return sys.stdin.readline().strip() if secret and field.is_required() else ""


def _made(kind: "type[Account]", fields: dict[str, Any]) -> "Account":
    from pydantic import ValidationError

    from integrations.misfits import misfit

    try:
        return kind(**fields)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise BadInput(misfit(first), field=field, remedy=_give(field)) from None


def _give(field: str) -> Words:
    return Words(f"Add --set {field}=…, or send it to standard input if it is a secret.",
                 f"Ajoutez --set {field}=…, ou envoyez-le sur l'entrée standard si c'est un secret.")  # fmt: skip


def _tried(account: "Account") -> str:
    """Whom the service takes us for.

    Raises:
        FreelanceError: It does not open; nothing was kept.
    """
    import asyncio

    try:
        return asyncio.run(account.verify())
    except FreelanceError as error:
        not_kept = Words("Nothing was kept. --unverified keeps it untried.",
                         "Rien n'a été gardé. --unverified le garde sans essai.")  # fmt: skip
        before = error.remedy
        error.remedy = Words(f"{before.en} {not_kept.en}", f"{before.fr} {not_kept.fr}") if before else not_kept
        raise


def _keep(account: "Account", name: str, replace: bool) -> None:
    from cli.schedule.connect import with_server

    async def act(client: Any, _: Any) -> None:
        await account.asave(name, overwrite=replace, client=client)

    with_server(act)


def _is_secret(annotation: Any) -> bool:
    from pydantic import SecretStr

    return annotation is SecretStr or SecretStr in getattr(annotation, "__args__", ())


def _of(text: str, language: Language) -> str:
    """One half of "English / Français"."""
    from integrations.kit.spec import both

    return both(text).in_(language)


def _shown(value: Any) -> str:
    return {True: "true", False: "false", None: ""}.get(value, str(value))
