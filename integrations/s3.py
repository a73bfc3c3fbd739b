"""S3: files in buckets at AWS, Scaleway, OVHcloud, Infomaniak, Cloudflare R2, MinIO… (AWS's API reference)."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, unquote_plus
from xml.etree import ElementTree as xml

from aws_request_signer import UNSIGNED_PAYLOAD, AwsRequestSigner
from pydantic import BaseModel, Field, SecretStr

from integrations.errors import BadInput, Refused
from integrations.kit.account import Account
from integrations.kit.call import Reply, call
from integrations.kit.news import News, newer
from integrations.kit.paging import by_cursor
from integrations.kit.steps import action, search, trigger
from integrations.kit.transport import MOST, Answer
from integrations.words import Words

PAGE = 1000
LONGEST = 7 * 24 * 60  # minutes that a signature may hold (AWS: a week)
# docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html: nothing was done, ask again.
_LATER = frozenset({"SlowDown", "ServiceUnavailable", "RequestTimeout", "OperationAborted", "ThrottlingException"})


class S3Account(Account):
    """A key to buckets. / Une clé d'accès à des espaces de stockage."""

    service = "s3"
    vendor = "S3"
    where = "https://console.aws.amazon.com/iam → Security credentials"

    region: str = Field(
        "eu-west-3",
        title="Region / Région",
        description="eu-west-3, fr-par, gra, auto…",
        pattern=r"^[a-z0-9-]{2,40}$",
    )
    key_id: str = Field(title="Access key ID / Identifiant de la clé", min_length=1, max_length=200)
    secret_key: SecretStr = Field(title="Secret key / Clé secrète")
    session_token: SecretStr = Field(
        SecretStr(""), title="Session token / Jeton de session", description="Only of AWS's temporary keys"
    )
    bucket: str = Field(
        "",
        title="Bucket / Espace",
        description="The usual one / celui par défaut",
        pattern=r"^([a-z0-9][a-z0-9._-]{1,62})?$",
    )

    @property
    def address(self) -> str:
        """AWS's in the region, where none was given."""
        return self.server or f"https://s3.{self.region}.amazonaws.com"

    def signer(self) -> AwsRequestSigner:
        """What signs (AWS Signature Version 4)."""
        return AwsRequestSigner(
            self.region,
            self.key_id,
            self.secret_key.get_secret_value(),
            "s3",
            session_token=self.session_token.get_secret_value() or None,
        )

    def is_throttled(self, answer: Answer) -> bool:
        return _error(answer.content)[0] in _LATER

    def explain(self, answer: Answer) -> str:
        return ": ".join(filter(None, _error(answer.content)))

    async def verify(self) -> str:
        """Looks into the bucket, or for buckets. / Regarde dans l'espace, ou quels espaces il y a."""
        if self.bucket:
            await _request(self, "GET", self.bucket, "", {"list-type": "2", "max-keys": "1"})
            return self.bucket
        return ", ".join(await _buckets(self)) or "–"


class Stored(BaseModel):
    """A file in a bucket.

    Args:
        bucket: In which.
        key: Its name there, folders and all.
        size: Bytes.
        etag: Changes when its content does.
        modified: When it was last written.
        content_type: Its media type, where it was asked for alone.
    """

    bucket: str
    key: str
    size: int = 0
    etag: str = ""
    modified: datetime | None = None
    content_type: str = ""


@search
async def list_buckets(account: S3Account) -> list[str]:
    """Lists the buckets of the key's owner. / Liste les espaces du propriétaire de la clé."""
    return await _buckets(account)


@search
async def list_objects(
    account: S3Account, prefix: str = "", bucket: str = "", most: int = Field(1000, ge=1, le=100_000)
) -> list[Stored]:
    """Lists files, by their names. / Liste des fichiers, par nom.

    Args:
        prefix: What their names begin with: a folder. / Par quoi commencent leurs noms : un dossier.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
        most: How many at most. / Combien au plus.
    """
    named = _bucket(account, bucket)

    async def page(token: str) -> xml.Element:
        query = {"list-type": "2", "prefix": prefix, "max-keys": str(min(most, PAGE)), "encoding-type": "url"}
        return _xml(await _request(account, "GET", named, "", query | ({"continuation-token": token} if token else {})))

    found = await by_cursor(
        page, lambda root: root.findall("{*}Contents"), lambda root: root.findtext("{*}NextContinuationToken"), most
    )
    return [
        Stored(
            bucket=named,
            key=unquote_plus(one.findtext("{*}Key", "")),
            size=int(one.findtext("{*}Size", "0")),
            etag=one.findtext("{*}ETag", "").strip('"'),
            modified=datetime.fromisoformat(one.findtext("{*}LastModified", "")),
        )
        for one in found
    ]


@search
async def get_object(account: S3Account, key: str, bucket: str = "", most: int = Field(MOST, ge=1)) -> bytes:
    """Reads a file. / Lit un fichier.

    Args:
        key: Its name. / Son nom.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
        most: Bytes that it may have. / Octets qu'il peut avoir.
    """
    return (await _request(account, "GET", _bucket(account, bucket), _key(key), most=most)).content


@search
async def describe_object(account: S3Account, key: str, bucket: str = "") -> Stored:
    """Tells size, type and date of a file. / Donne la taille, le type et la date d'un fichier.

    Args:
        key: Its name. / Son nom.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
    """
    named = _bucket(account, bucket)
    # A HEAD's answer has no body, and so would not say what is wrong: one byte of it, then.
    reply = await _request(
        account, "GET", named, _key(key), headers={"range": "bytes=0-0"}, expected=frozenset({416})
    )  # fmt: skip
    if reply.status == 416:  # there is no first byte of an empty file
        reply = await _request(account, "HEAD", named, _key(key))
    return _stored(named, key, reply.headers)


@action("write", target="key", repeat="keyed")
async def put_object(
    account: S3Account,
    key: str,
    content: bytes,
    content_type: str = "application/octet-stream",
    bucket: str = "",
    replace: bool = True,
) -> Stored:
    """Writes a file. / Écrit un fichier.

    Args:
        key: Its name, folders and all: factures/2026-014.pdf. / Son nom, dossiers compris.
        content: What is in it. / Son contenu.
        content_type: Its media type. / Son type de média.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
        replace: Whether one of that name may be replaced; not every service can tell. /
            Si un fichier de ce nom peut être remplacé ; tous les services ne savent pas le vérifier.
    """
    named = _bucket(account, bucket)
    headers = {"content-type": content_type, **({} if replace else {"if-none-match": "*"})}
    reply = await _request(
        account, "PUT", named, _key(key), content=content, headers=headers, expected=frozenset({412})
    )  # fmt: skip
    etag = reply.headers.get("etag", "").strip('"')
    if reply.status == 412:  # one is there: ours, where an interrupted try got that far
        there = await get_object.fn(account, key, named)
        if there != content:
            raise Refused(Words(f"s3: {key} is there already", f"s3 : {key} existe déjà"))
        etag = ""
    return Stored(bucket=named, key=key, size=len(content), etag=etag, content_type=content_type)


@action("write", target="key", repeat="keyed")
async def delete_object(account: S3Account, key: str, bucket: str = "") -> bool:
    """Deletes a file; one that is not there is none either. / Supprime un fichier.

    Args:
        key: Its name. / Son nom.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
    """
    await _request(account, "DELETE", _bucket(account, bucket), _key(key))
    return True


@action("read")
async def presign(account: S3Account, key: str, minutes: int = Field(60, ge=1, le=LONGEST), bucket: str = "") -> str:
    """Makes a link by which anyone may read a file for some time. / Crée un lien de lecture temporaire.

    The link is as good as a key until it ends; S3 is not asked, so it does not say whether the file is there.

    Args:
        key: The file's name. / Le nom du fichier.
        minutes: For how long. / Pendant combien de temps.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
    """
    token = account.session_token.get_secret_value()
    url = _url(account, _bucket(account, bucket), _key(key), {"X-Amz-Security-Token": token} if token else {})
    return account.signer().presign_url("GET", url, content_hash=UNSIGNED_PAYLOAD, expires=minutes * 60)


@trigger
async def new_objects(account: S3Account, prefix: str = "", bucket: str = "", since: str = "") -> News[Stored]:
    """Lists the files that were written since the last time. / Liste les fichiers écrits depuis la dernière fois.

    Args:
        prefix: What their names begin with: a folder. / Par quoi commencent leurs noms : un dossier.
        bucket: In which; by default the account's. / Dans lequel ; par défaut celui du compte.
        since: The cursor of the last time. / Le curseur de la dernière fois.
    """
    found = await list_objects.fn(account, prefix, bucket, 100_000)
    return newer(found, since, lambda one: f"{one.modified.isoformat() if one.modified else ''} {one.key}")


def _bucket(account: S3Account, bucket: str) -> str:
    named = bucket or account.bucket
    if not named or "/" in named:
        raise BadInput(Words("which bucket?", "quel espace ?"), field="bucket")
    return named


def _key(key: str) -> str:
    """A name that leads to one file.

    Raises:
        BadInput: It is empty, or an address would read something else from it.
    """
    if not key or key.startswith("/") or {"..", "."} & set(key.split("/")):
        raise BadInput(Words(f"“{key}” is no name of a file in S3", f"« {key} » n'est pas un nom de fichier dans S3"),
                       field="key")  # fmt: skip
    return key


def _url(account: S3Account, bucket: str, key: str, query: Mapping[str, str]) -> str:
    """An address as it is signed: everything but letters, digits and -_.~ encoded (SigV4's UriEncode)."""
    path = "/".join(filter(None, (bucket, quote(key, safe="/~"))))
    pairs = "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(query.items()))
    return f"{account.address.rstrip('/')}/{path}" + (f"?{pairs}" if pairs else "")


async def _request(
    account: S3Account,
    method: str,
    bucket: str,
    key: str,
    query: Mapping[str, str] | None = None,
    *,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    **given: Any,
) -> Reply:
    url = _url(account, bucket, key, query or {})
    digest = hashlib.sha256(content or b"").hexdigest()
    signed = account.signer().sign_with_headers(method, url, dict(headers or {}), digest)
    sent = {**(headers or {}), **signed, "accept": "*/*", "accept-encoding": "identity"}
    return await call(account, method, url, content=content, headers=sent, **given)


async def _buckets(account: S3Account) -> list[str]:
    root = _xml(await _request(account, "GET", "", ""))
    return [one.findtext("{*}Name", "") for one in root.iterfind("{*}Buckets/{*}Bucket")]


def _xml(reply: Reply) -> xml.Element:
    try:
        return xml.fromstring(reply.content)
    except xml.ParseError:
        raise Refused(
            Words("this server does not speak S3 there", "ce serveur ne parle pas S3 à cet endroit"),
            remedy=Words("Look at the account's address.", "Vérifiez l'adresse du compte."),
        ) from None


def _error(content: bytes) -> tuple[str, str]:
    """The code and the words of an error."""
    try:
        root = xml.fromstring(content)
    except xml.ParseError:
        return "", ""
    return root.findtext("{*}Code", ""), root.findtext("{*}Message", "")


def _stored(bucket: str, key: str, headers: Mapping[str, str]) -> Stored:
    whole = headers.get("content-range", "").rpartition("/")[2] or headers.get("content-length", "0")
    modified = headers.get("last-modified")
    return Stored(
        bucket=bucket,
        key=key,
        size=int(whole),
        etag=headers.get("etag", "").strip('"'),
        modified=parsedate_to_datetime(modified) if modified else None,
        content_type=headers.get("content-type", ""),
    )
