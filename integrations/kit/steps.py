"""Actions, searches and triggers: Prefect tasks whose signature and docstring say all that is known of them.

    @action("send", target="channel", repeat="never")
    async def post_message(account: SlackAccount, channel: str, text: str) -> Message:
        \"\"\"Posts a message to a channel. / Publie un message dans un canal.

        Args:
            channel: Its name or id. / Son nom ou son identifiant.
            text: What it says. / Ce qu'il dit.
        \"\"\"

The task takes the account itself or its name. What it does is recorded in the ledger before it is done (effects.py).
"""

import functools
import hashlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, cast

from prefect import Task
from prefect.cache_policies import NO_CACHE
from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from integrations.errors import BadInput, Unavailable
from integrations.kit.account import Account
from integrations.kit.accounts import load
from integrations.kit.doing import Doing, Label, doing
from integrations.kit.effects import Repeat, Work, carry_out
from integrations.kit.spec import Ask, Kind, Spec, spec_of
from integrations.misfits import misfit
from integrations.words import Words

RETRY_AFTER = (10, 60, 120)  # seconds, by Prefect; a single call has tried again for half a minute before
Step = Callable[..., Awaitable[Any]]
StepFunction = TypeVar("StepFunction", bound=Callable[..., Any])


def search(function: Step) -> Task[..., Any]:
    """Makes a function a search: it looks something up and changes nothing."""
    return _task(function, "search", "read", "", "never", None)


def trigger(function: Step) -> Task[..., Any]:
    """Makes a function a trigger: it lists what is new since a cursor, and changes nothing.

    The function takes `since`, a cursor as it was returned or "" at first, and returns `News`.
    """
    return _task(function, "trigger", "read", "", "never", None)


def action(
    effect: Label, *, target: str = "", repeat: Repeat = "never", ask: Ask | None = None
) -> Callable[[Step], Task[..., Any]]:
    """Makes a function an action.

    Args:
        effect: write (the freelancer's own systems, can be undone) or send (reaches a client, the public or money);
            read for an action that changes nothing.
        target: The argument that says to whom or what, for people.
        repeat: What is done about one that a crash left open: keyed (the service takes the idempotency key of
            `now_doing().key`), asked (`ask` looks for `now_doing().marker` there), never (a person looks).
        ask: Takes what the function takes and returns what it returns, or None where nothing was left.
    """
    if (repeat == "asked") != (ask is not None):
        raise TypeError("ask belongs to repeat='asked'")

    def make(function: Step) -> Task[..., Any]:
        return _task(function, "action", effect, target, repeat, ask)

    return make


def _task(function: Step, kind: Kind, effect: Label, target: str, repeat: Repeat, ask: Ask | None) -> Task[..., Any]:
    spec = spec_of(function, kind, effect, target, repeat, ask)

    @functools.wraps(function)
    async def step(*args: Any, **kwargs: Any) -> Any:
        account, given = await _given(spec, args, kwargs)
        return await run_step(spec, account, given)

    step.__signature__ = spec.public_signature  # type: ignore[attr-defined]
    step.__annotations__ = {**function.__annotations__}
    step.__freelance__ = spec  # type: ignore[attr-defined]
    made: Task[..., Any] = Task(
        step,
        name=spec.name,
        description=spec.says.en,
        tags=[spec.service, effect],
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=len(RETRY_AFTER),
        retry_delay_seconds=list(RETRY_AFTER),
        retry_condition_fn=_later,
    )
    return made


def spec(step: Any) -> Spec:
    """What is known of a step.

    Raises:
        TypeError: It is none.
    """
    found = getattr(getattr(step, "fn", step), "__freelance__", None)
    if found is None:
        raise TypeError(f"{step!r} is no step")
    return cast(Spec, found)


async def run_step(spec: Spec, account: Account | None, given: Mapping[str, Any]) -> Any:
    """Runs a step with an account and arguments that were checked."""

    def start() -> Awaitable[Any]:
        return spec.function(**({spec.account_argument: account} if spec.account_argument else {}), **given)

    if spec.effect == "read":
        token = doing.set(Doing("read"))
        try:
            return await start()
        finally:
            doing.reset(token)

    async def perform() -> Any:
        return spec.returns.dump_python(await start(), mode="json")

    async def ask() -> Any:
        assert spec.ask is not None
        found = await spec.ask(**({spec.account_argument: account} if spec.account_argument else {}), **given)
        return None if found is None else spec.returns.dump_python(found, mode="json")

    work = Work(
        step=spec.name,
        label=spec.effect,
        account=account.name if account else "",
        account_mark=account.mark if account else "",
        target=_target(spec, given),
        content_hash=content_hash(spec, account, given),
        repeat=spec.repeat,
        perform=perform,
        ask=ask if spec.ask else None,
    )
    return spec.returns.validate_python(await carry_out(work))


def content_hash(spec: Spec, account: Account | None, given: Mapping[str, Any]) -> str:
    """SHA-256 over all that a step is asked to do: the step, the account behind the name, every argument."""
    who = [account.name, account.mark] if account else []
    return hashlib.sha256(to_json([spec.name, who, plain(given)])).hexdigest()


def plain(value: Any) -> Any:
    """A value as JSON can hold it; bytes by their hash and length."""
    if isinstance(value, BaseModel):
        return plain({name: getattr(value, name) for name in type(value).model_fields})
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in sorted(value.items(), key=lambda pair: str(pair[0]))}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, bytes):
        return f"sha256:{hashlib.sha256(value).hexdigest()} ({len(value)} bytes)"
    return value if value is None or isinstance(value, str | int | float | bool) else to_json(value).decode().strip('"')


def check(spec: Spec, given: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments as the step takes them.

    Raises:
        BadInput: One is missing, unknown or does not fit; names it.
    """
    try:
        model = spec.arguments.model_validate(dict(given))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or None
        said = misfit(first)
        remedy = Words(f"See: freelance catalog {spec.name}", f"Voir : freelance catalog {spec.name}")
        raise BadInput(
            Words(f"{spec.name}: {said.en}", f"{spec.name} : {said.fr}"), field=place, remedy=remedy
        ) from None
    return {name: getattr(model, name) for name in spec.arguments.model_fields}


async def _given(spec: Spec, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Account | None, dict[str, Any]]:
    try:
        bound = spec.public_signature.bind(*args, **kwargs)
    except TypeError as error:
        raise BadInput(Words(f"{spec.name}: {error}", f"{spec.name} : {error}")) from None
    values = dict(bound.arguments)
    account: Account | None = None
    if spec.account_argument:
        named = values.pop(spec.account_argument, "")
        assert spec.account_type is not None
        account = named if isinstance(named, Account) else await load(spec.account_type, str(named))
    return account, check(spec, values)


def _target(spec: Spec, given: Mapping[str, Any]) -> str:
    value = given.get(spec.target, "") if spec.target else ""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _later(_task: Any, _run: Any, state: Any) -> bool:
    """Only what certainly did not happen, and may later, is tried again."""
    return isinstance(state.data, Unavailable)
