"""Which server is asked, and with which key."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit, urlunsplit

from pydantic import SecretStr

from integrations.errors import BadInput
from integrations.settings import Settings
from integrations.words import Words

OPENAI = "https://api.openai.com/v1"
LONGEST_SAID = 200  # characters of a server's words that a person is shown
NO_KEY = "none"  # servers that need none still get the header


@dataclass(frozen=True, slots=True)
class Provider:
    """A server that speaks the OpenAI API.

    Args:
        base_url: Its address.
        host: Its name, for the ledger.
        is_local: It runs on this machine, so nothing leaves and nothing is billed.
        key: Its key.
    """

    base_url: str
    host: str
    is_local: bool
    key: SecretStr

    @property
    def is_openai(self) -> bool:
        return self.host == "api.openai.com"

    @property
    def plain_url(self) -> str:
        """The address without a name and password in it."""
        parts = urlsplit(self.base_url)
        return urlunsplit((parts.scheme, self.host, parts.path, "", ""))

    def without_secrets(self, text: str) -> str:
        """A server's words without the key and password, in one short line that changes no terminal."""
        password = urlsplit(self.base_url).password
        for secret in (self.key.get_secret_value(), password, unquote(password or "")):
            if secret and secret != NO_KEY:
                text = text.replace(secret, "***")
        line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
        return line if len(line) <= LONGEST_SAID else f"{line[:LONGEST_SAID]}…"


def provider_of(config: Settings) -> Provider:
    """The provider that is configured.

    Raises:
        BadInput: The address is none, or would send the key in the clear over the internet.
    """
    url = (config.openai_base_url or OPENAI).strip().rstrip("/")
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        name = f"[{host}]" if ":" in host else host
        netloc = f"{name}:{parts.port}" if parts.port else name
    except ValueError:
        host = netloc = ""
    if not host or parts.scheme not in ("http", "https"):
        raise BadInput(
            Words("is not the address of a server", "n'est pas l'adresse d'un serveur"),
            remedy=Words("Use for instance http://127.0.0.1:11434/v1.", "Par exemple http://127.0.0.1:11434/v1."),
            field="OPENAI_BASE_URL",
        )
    if parts.scheme == "http" and not _nearby(host):
        raise BadInput(
            Words(
                "would send your key and your clients' words unencrypted",
                "enverrait votre clé et les mots de vos clients en clair",
            ),
            remedy=Words("Use https://.", "Utilisez https://."),
            field="OPENAI_BASE_URL",
        )
    return Provider(url, netloc, _is_loopback(host), _key(config))


def _key(config: Settings) -> SecretStr:
    """The key, which goes into a header: a character that does not fit there would be quoted in the failure.

    Raises:
        BadInput: It holds such a character; the key is not repeated.
    """
    key = config.openai_api_key.get_secret_value().strip() if config.openai_api_key else NO_KEY
    if not key or not all("!" <= sign <= "~" for sign in key):
        raise BadInput(
            Words("is not a key: it holds spaces or letters with accents", "n'est pas une clé : espaces ou accents"),
            remedy=Words("Copy it again from your provider.", "Copiez-la à nouveau depuis votre fournisseur."),
            field="OPENAI_API_KEY",
        )
    return SecretStr(key)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _nearby(host: str) -> bool:
    """This machine or its own network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return _is_loopback(host) or "." not in host or host.endswith((".local", ".lan", ".internal"))
