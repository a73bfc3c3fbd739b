"""Webhooks: a Block in Prefect says who may send to `/hooks/<name>`, and how that is checked."""

import re
from typing import ClassVar, Literal, Self, cast

from prefect.blocks.core import Block
from pydantic import Field, SecretStr, model_validator

from integrations import webhook_signatures as signatures
from integrations.webhook_delivery import SLUG, delivery_id, kept_headers
from integrations.webhook_signatures import Algorithm, Encoding, Headers

Check = Literal["stripe", "github", "slack", "standard", "hmac", "bearer", "basic", "none"]
LARGEST = 25 * 1024 * 1024  # GitHub's own limit; nobody sends more
LEAST_SECRET = 8  # characters
# What a request through a proxy or tunnel carries: it may come from anywhere, whatever its last address is.
PASSED_ON = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip",
    "x-original-host", "cf-connecting-ip", "cf-ray", "true-client-ip", "x-client-ip", "x-envoy-external-address",
    "ngrok-trace-id", "tailscale-user-login",
)  # fmt: skip


class Webhook(Block):
    """Takes what a service sends to /hooks/NAME. / Reçoit ce qu'un service envoie à /hooks/NOM."""

    _block_type_name: ClassVar[str | None] = "Inbound webhook"
    _block_type_slug: ClassVar[str | None] = SLUG
    _description: ClassVar[str | None] = (
        "Takes what a service sends to /hooks/NAME. / Reçoit ce qu'un service envoie à /hooks/NOM."
    )

    check: Check = Field(
        title="Signature",
        description="How the sender is checked: stripe, github, slack, standard (Standard Webhooks), hmac, bearer, "
        "basic; none: only from this machine / comment l'expéditeur est vérifié ; none : de cette machine seulement",
    )
    secret: SecretStr | None = Field(
        None, title="Secret", description="As the service shows it / tel que le service l'affiche"
    )
    former_secret: SecretStr | None = Field(
        None,
        title="Former secret / Ancien secret",
        description="Taken as well while it is being replaced / accepté aussi, le temps du remplacement",
    )
    header: str = Field(
        "",
        title="Header / En-tête",
        description="hmac: the signature's, such as X-Signature; bearer: another than Authorization / "
        "hmac : celui de la signature, tel que X-Signature ; bearer : un autre que Authorization",
        pattern=r"^[A-Za-z0-9_-]{0,100}$",
    )
    algorithm: Algorithm = Field("sha256", title="Algorithm / Algorithme", description="hmac")
    encoding: Encoding = Field("hex", title="Encoding / Codage", description="hmac")
    prefix: str = Field(
        "", title="Prefix / Préfixe", description="hmac: before the signature / avant la signature : sha256=",
        max_length=100,
    )  # fmt: skip
    user: str = Field("", title="User name / Identifiant", description="basic", max_length=200)
    delivery_header: str = Field(
        "",
        title="Delivery header / En-tête d'envoi",
        description="hmac, bearer, basic: the header that numbers deliveries; without it one content counts once / "
        "hmac, bearer, basic : l'en-tête qui numérote les envois ; sinon un même contenu ne compte qu'une fois",
        pattern=r"^[A-Za-z0-9_-]{0,100}$",
    )
    window: float = Field(
        300,
        title="Replay window / Délai",
        description="Seconds that a signature is taken for, where it has a time / secondes de validité d'une signature",
        gt=0,
        le=86_400,
    )
    largest: int = Field(
        1_048_576, title="Size limit / Taille maximale", description="Bytes / octets", ge=1, le=LARGEST
    )
    rate: float = Field(
        50, title="Rate / Cadence", description="Deliveries a second / envois par seconde", gt=0, le=100_000
    )
    burst: int = Field(
        100, title="Burst / Rafale", description="Deliveries at once / envois d'un coup", ge=1, le=1_000_000
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.check != "none" and not self.secrets:
            raise ValueError("a secret is wanted")
        if any(len(secret) < LEAST_SECRET for secret in self.secrets):
            raise ValueError(f"a secret of at least {LEAST_SECRET} characters is wanted")
        if self.check == "hmac" and not self.header:
            raise ValueError("the header of the signature is wanted")
        if self.check == "basic" and not self.user:
            raise ValueError("the user name is wanted")
        if self.check == "standard" and any(signatures.standard_key(secret) is None for secret in self.secrets):
            raise ValueError("a Standard Webhooks secret is base64, mostly after whsec_")
        return self

    @property
    def secrets(self) -> list[str]:
        """The secrets that are taken: the present one, and while it is replaced the former."""
        given = [each.get_secret_value() for each in (self.secret, self.former_secret) if each is not None]
        return [each for each in given if each]

    def admits(self, body: bytes, headers: Headers, peer: str, now: float) -> bool:
        """Whether a request was sent by who holds the secret.

        Args:
            body: As it came.
            headers: By their names in lower case.
            peer: The address that it came from.
            now: Seconds since 1970.
        """
        secrets, window = self.secrets, self.window
        match self.check:
            case "stripe":
                return signatures.stripe(body, headers, secrets, window, now)
            case "github":
                return signatures.github(body, headers, secrets)
            case "slack":
                return signatures.slack(body, headers, secrets, window, now)
            case "standard":
                return signatures.standard(body, headers, secrets, window, now)
            case "hmac":
                kind, coded = cast(Algorithm, self.algorithm), cast(Encoding, self.encoding)
                return signatures.plain_hmac(body, headers, secrets, self.header, kind, coded, self.prefix)
            case "bearer":
                return signatures.bearer(headers, secrets, self.header or "authorization")
            case "basic":
                return signatures.basic(headers, self.user, secrets)
        return from_here(headers, peer)

    def number_of(self, body: bytes, headers: Headers) -> str:
        """By which a delivery is known as the same one when it comes again."""
        return delivery_id(self.check, body, headers, self.delivery_header)

    def kept(self, headers: Headers) -> dict[str, str]:
        """The headers without what signs in or signs."""
        return kept_headers(headers, self.secrets, [self.header] if self.header else [])


def from_here(headers: Headers, peer: str) -> bool:
    """Whether a request was made on this machine, by its own name, and passed on by nobody."""
    name = re.sub(r":\d+$", "", headers.get("host", ""))
    return (
        (peer.startswith("127.") or peer in ("::1", "::ffff:127.0.0.1"))
        and name in ("127.0.0.1", "localhost", "[::1]")
        and not any(header in headers for header in PASSED_ON)
        and not any(header in headers for header in ("origin", "sec-fetch-site"))  # no page in a browser
    )
