"""How many deliveries a hook takes a second: a bucket that fills at a rate, and holds a burst."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """One hook's.

    Args:
        rate: Deliveries a second.
        burst: Deliveries at once.
    """

    rate: float
    burst: int
    left: float
    at: float

    @classmethod
    def full(cls, rate: float, burst: int, now: float) -> "Bucket":
        return cls(rate, burst, float(burst), now)

    def wait(self, now: float) -> float:
        """Takes one.

        Returns:
            0, or the seconds until there is one to take.
        """
        self.left = min(float(self.burst), self.left + (now - self.at) * self.rate)
        self.at = now
        if self.left >= 1:
            self.left -= 1
            return 0.0
        return (1 - self.left) / self.rate


class Paces:
    """Every hook's bucket; one whose limits were changed begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._buckets: dict[str, Bucket] = {}

    def wait(self, name: str, rate: float, burst: int) -> float:
        """Takes one of a hook's; 0, or the seconds until there is one."""
        now = self.clock()
        found = self._buckets.get(name)
        if found is None or (found.rate, found.burst) != (rate, burst):
            found = self._buckets[name] = Bucket.full(rate, burst, now)
        return found.wait(now)

    def keep(self, names: set[str]) -> None:
        """Forgets the hooks that are no more."""
        for name in set(self._buckets) - names:
            del self._buckets[name]
