"""How fast an account may be called: evenly up to its rate, and not before the moment that the service asked for."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# A service's reset in seconds since 1970 is larger than any number of seconds to wait.
_EPOCH = 1_000_000_000
LONGEST_HOLD = 3600.0  # a header that asks for more is a mistake or a month's quota: the call fails instead


@dataclass(frozen=True, slots=True)
class Rate:
    """So many calls in so many seconds; as many may come at once after a rest.

    Args:
        calls: How many.
        seconds: In how long.
    """

    calls: int
    seconds: float = 1.0


@dataclass(slots=True)
class Pace:
    """The calls of one account in this process (generic cell rate algorithm; ITU-T I.371).

    Args:
        rate: What the service allows; None leaves it to what the service answers.
    """

    rate: Rate | None
    _full_at: float = field(default=0.0, init=False)  # when the bucket will be empty again
    _held_until: float = field(default=0.0, init=False)

    def wait(self) -> float:
        """Reserves the next place.

        Returns:
            Seconds to wait before the call; 0 for at once.
        """
        now = time.monotonic()
        held = max(self._held_until - now, 0.0)
        if self.rate is None:
            return held
        step = self.rate.seconds / self.rate.calls
        start = max(self._full_at, now + held)
        self._full_at = start + step
        return max(start - (self.rate.seconds - step) - now, held)

    async def turn(self) -> None:
        """Waits for the next place."""
        seconds = self.wait()
        if seconds > 0:
            await asyncio.sleep(seconds)

    def hold(self, seconds: float) -> None:
        """No call for so many seconds: the service asked for it."""
        self._held_until = max(self._held_until, time.monotonic() + min(seconds, LONGEST_HOLD))

    def learn(self, headers: Mapping[str, str]) -> None:
        """Holds the next call where the answer says that none is left until a moment."""
        left = _number(headers, "ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining")
        if left is None or left > 0:
            return
        reset = _number(headers, "ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
        if reset is not None:
            self.hold(reset - time.time() if reset >= _EPOCH else reset)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds until a service wants to be asked again (RFC 9110, 10.2.3: seconds or a date; GitHub's reset as well)."""
    text = headers.get("retry-after", "").strip()
    if text:
        try:
            return max(float(text), 0.0)
        except ValueError:
            pass
        try:
            at = parsedate_to_datetime(text)
        except ValueError:
            return None
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return max((at - datetime.now(UTC)).total_seconds(), 0.0)
    if _number(headers, "x-ratelimit-remaining", "ratelimit-remaining") == 0:
        reset = _number(headers, "x-ratelimit-reset", "ratelimit-reset")
        if reset is not None:
            return max(reset - time.time() if reset >= _EPOCH else reset, 0.0)
    return None


def _number(headers: Mapping[str, str], *names: str) -> float | None:
    for name in names:
        try:
            return float(headers[name])
        except (KeyError, ValueError):
            continue
    return None
