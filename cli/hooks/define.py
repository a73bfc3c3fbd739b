"""`freelance hooks add` and `… remove`: who may send, and how that is checked."""

import json as to_json
import re
import sys
from typing import Any, Literal

from cli.language import spoken
from integrations.errors import BadInput
from integrations.words import Language, Words

Check = Literal["stripe", "github", "slack", "standard", "hmac", "bearer", "basic", "none"]
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")
MISFITS = {
    "header of the signature": (Words("the header of the signature is not named", "l'en-tête de la signature manque"),
                                Words("Add --header X-Signature.", "Ajoutez --header X-Signature."), "--header"),
    "user name": (Words("the user name is missing", "l'identifiant manque"),
                  Words("Add --user NAME.", "Ajoutez --user NOM."), "--user"),
    "at least": (Words("the secret is shorter than 8 characters", "le secret a moins de 8 caractères"),
                 Words("Use a longer one, or --generate.", "Prenez-en un plus long, ou --generate."), "secret"),
    "a secret is wanted": (Words("there is no secret", "il n'y a pas de secret"),
                           Words("Type it, send it to standard input, or use --generate.",
                                 "Tapez-le, envoyez-le sur l'entrée standard, ou utilisez --generate."), "secret"),
    "base64": (Words("a Standard Webhooks secret is base64, mostly after whsec_",
                     "un secret Standard Webhooks est en base64, le plus souvent après whsec_"),
               Words("Copy it whole from the service.", "Copiez-le en entier depuis le service."), "secret"),
}  # fmt: skip


def add(
    name: str,
    *,
    check: Check,
    header: str = "",
    algorithm: Literal["sha256", "sha1", "sha512"] = "sha256",
    encoding: Literal["hex", "base64"] = "hex",
    prefix: str = "",
    user: str = "",
    delivery_header: str = "",
    window: float = 300,
    largest: int = 1_048_576,
    rate: float = 50,
    burst: int = 100,
    generate: bool = False,
    replace: bool = False,
    json: bool = False,
) -> int:
    """Makes a webhook: asks for its secret, and says which address to enter at the service.

    Args:
        name: Of the webhook: letters, digits and hyphens; it ends its address.
        check: How the sender is checked.
        header: The header of the signature (hmac), or of the token where it is not Authorization (bearer).
        algorithm: Of the signature (hmac).
        encoding: Of the signature (hmac).
        prefix: What stands before the signature (hmac), such as sha256=.
        user: Name that the sender signs in with (basic).
        delivery_header: The header that numbers deliveries (hmac, bearer, basic).
        window: Seconds that a signature with a time is taken for.
        largest: Bytes that are taken at most.
        rate: Deliveries a second.
        burst: Deliveries at once.
        generate: Make a secret, and print it once, to enter at the service.
        replace: Change one that there is; its present secret is taken until it is replaced again.
        json: One line of JSON.
    """
    if not NAME.fullmatch(name):
        raise BadInput(
            Words(f"“{name}” is no name for a webhook", f"« {name} » n'est pas un nom de webhook"),
            remedy=Words("Use small letters, digits and hyphens: my-shop.",
                         "Utilisez des minuscules sans accent, des chiffres et des tirets : ma-boutique."),
            field="name",
        )  # fmt: skip
    language = spoken()
    _check_new(name, replace)
    secret = _secret(check, generate, language)
    given = {
        "check": check, "header": header, "algorithm": algorithm, "encoding": encoding, "prefix": prefix, "user": user,
        "delivery_header": delivery_header, "window": window, "largest": largest, "rate": rate, "burst": burst,
        "secret": secret or None,
    }  # fmt: skip
    _save(name, given, replace)
    address = address_of(name)
    if json:
        found = {"hook": name, "check": check, "address": address} | ({"secret": secret} if generate else {})
        print(to_json.dumps(found, ensure_ascii=False))
        return 0
    if generate:
        print(Words(f"Secret, shown once: {secret}", f"Secret, montré une fois : {secret}").in_(language))
    print(
        Words(f"Address to enter at the service: {address}", f"Adresse à saisir chez le service : {address}").in_(
            language
        )
    )
    from integrations.settings import settings

    if not settings().freelance_hooks_url:
        told = Words(
            "From outside, a proxy or a tunnel leads to it; FREELANCE_HOOKS_URL names its address: docs/hooks.md",
            "De l'extérieur, un proxy ou un tunnel y mène ; FREELANCE_HOOKS_URL donne son adresse : docs/hooks.fr.md",
        )
        print(told.in_(language), file=sys.stderr)
    return 0


def remove(name: str, *, json: bool = False) -> int:
    """Removes a webhook: nothing that is sent to it is taken any more; what came in stays.

    Args:
        name: Of the webhook.
        json: One line of JSON.
    """
    from cli.hooks.documents import read_documents
    from cli.schedule.connect import with_server

    async def act(client: Any, _: Any) -> list[str]:
        documents = {str(each.name): each.id for each in await read_documents(client)}
        if name in documents:
            await client.delete_block_document(documents[name])
        return list(documents)

    known = with_server(act)
    if name not in known:
        raise _unknown(name, known)
    told = Words(f"Removed: {name}", f"Retiré : {name}")
    print(to_json.dumps({"removed": name}) if json else told.in_(spoken()))
    return 0


def address_of(name: str) -> str:
    """What a service is told to send to."""
    from integrations.settings import settings

    given = settings()
    base = given.freelance_hooks_url.rstrip("/") or f"http://127.0.0.1:{given.freelance_hooks_port}"
    return f"{base}/hooks/{name}"


def _check_new(name: str, replace: bool) -> None:
    """Says at once what would be said after the secret was typed."""
    from cli.hooks.documents import read_documents
    from cli.schedule.connect import with_server

    async def act(client: Any, _: Any) -> list[str]:
        return [str(each.name) for each in await read_documents(client)]

    known = with_server(act)
    if name in known and not replace:
        raise BadInput(
            Words(f"there is a webhook “{name}” already", f"il y a déjà un webhook « {name} »"),
            remedy=Words("Add --replace to change it; its present secret stays valid beside the new one.",
                         "Ajoutez --replace pour le changer ; son secret actuel reste valable à côté du nouveau."),
            field="name",
        )  # fmt: skip
    if replace and name not in known:
        raise _unknown(name, known)


def _unknown(name: str, known: list[str]) -> BadInput:
    listed = ", ".join(sorted(known))
    remedy = Words(f"Choose among {listed}.", f"Choisissez parmi {listed}.") if known else Words(
        "Make one: freelance hooks add NAME --check stripe", "Créez-en un : freelance hooks add NOM --check stripe"
    )  # fmt: skip
    return BadInput(
        Words(f"there is no webhook “{name}”", f"il n'y a pas de webhook « {name} »"), remedy=remedy, field="name"
    )


def _secret(check: Check, generate: bool, language: Language) -> str:
    """The secret: made, typed without being shown, or from standard input."""
    if check == "none":
        return ""
    if generate:
        import base64
        import secrets

        made = secrets.token_bytes(32)
        return "whsec_" + base64.b64encode(made).decode() if check == "standard" else made.hex()
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(Words("Secret (it is not shown): ", "Secret (il ne s'affiche pas) : ").in_(language)).strip()
    return sys.stdin.readline().strip()


def _save(name: str, given: dict[str, Any], replace: bool) -> None:
    from pydantic import ValidationError

    from cli.schedule.connect import with_server
    from integrations.webhook import Webhook
    from integrations.webhook_delivery import SLUG

    try:
        hook = Webhook(**given)
    except ValidationError as error:
        raise _misfit(error) from None

    async def act(client: Any, _: Any) -> None:
        if replace:
            document = await client.read_block_document_by_name(name, SLUG)
            before = document.data.get("secret")
            hook.former_secret = None if before is None or hook.secret is None else _hidden(before)
        await hook.asave(name, overwrite=replace, client=client)

    with_server(act)


def _hidden(secret: str) -> Any:
    from pydantic import SecretStr

    return SecretStr(secret)


def _misfit(error: Any) -> BadInput:
    """What does not fit, without the secret that was given."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    for part, (problem, remedy, field) in MISFITS.items():
        if part in first["msg"]:
            return BadInput(problem, remedy=remedy, field=field)
    place = "--" + str(first["loc"][0]).replace("_", "-") if first["loc"] else ""
    return BadInput(Words(f"does not fit: {first['msg']}", f"ne convient pas : {first['msg']}"), field=place or None)
