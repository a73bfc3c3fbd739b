"""The brief as data: what a client's message says, each fact with the exact place that says so."""

from datetime import date as Date  # `date` is a field's name below
from datetime import datetime
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from integrations.words import Language


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Frozen):
    """The exact place in a source that says so: `document.text[start:end] == quote`, always."""

    document: str = Field(description="Name of the Document (integrations.files.document)")
    start: int
    end: int
    quote: str


class Client(Frozen):
    """Who asks. `name` is a person, `company` an organisation; either may be unknown."""

    name: str | None = None
    company: str | None = None
    email: str | None = None
    phone: str | None = None
    evidence: tuple[Evidence, ...] = ()


Unit = Literal["total", "hour", "day", "word", "item"]


class Budget(Frozen):
    """What the client says they would pay. One exact figure: min == max. "Up to": min is None. "From": max is None."""

    min: Decimal | None = None
    max: Decimal | None = None
    currency: str | None = Field(None, description="ISO 4217")
    unit: Unit = "total"
    tax: Literal["excl", "incl"] | None = None
    evidence: Evidence


class When(Frozen):
    """A day (`date`) or a period (`start` to `end`, both inclusive); `what` names the event, if it is one."""

    date: Date | None = None
    start: Date | None = None
    end: Date | None = None
    what: str | None = None
    evidence: Evidence


class Deliverable(Frozen):
    """Something to hand over. `quantity` is None where the message gives none."""

    what: str
    quantity: int | None = None
    evidence: Evidence


ConstraintKind = Literal["no_ai", "disclose_ai", "nda", "tone", "tool", "language", "format", "other"]


class Constraint(Frozen):
    kind: ConstraintKind
    evidence: Evidence


class Statement(Frozen):
    """Words of the client: `text` equals the quote, or is a model's wording of it (then `by_model` is true)."""

    text: str
    evidence: Evidence
    by_model: bool = False


class Facts(Frozen):
    """All that one message says. Absent means that the message does not say it."""

    source: str = Field(description="Name of the Message")
    lang: Language
    received: datetime | None = Field(None, description="When the message was sent; relative dates count from it")
    received_from: Literal["message", "given", "file", "today"] = "message"
    subject: str | None = None
    client: Client = Client()
    goal: Statement | None = None
    audience: Statement | None = None
    deliverables: tuple[Deliverable, ...] = ()
    budget: Budget | None = None
    deadline: When | None = None
    quote_by: When | None = None
    other_dates: tuple[When, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    questions: tuple[Statement, ...] = Field((), description="What the client asks the freelancer")
    suspicious: tuple[Evidence, ...] = Field((), description="Text that tries to instruct the reader's software")


class Brief(Frozen):
    """The facts and what the freelancer makes of them."""

    facts: Facts
    summary: str = ""
    open_questions: tuple[str, ...] = Field((), description="For the freelancer to ask the client")
    risks: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    model: str | None = Field(None, description="The model that wrote; None: assembled without a model")
    notes: tuple[str, ...] = Field((), description="What the person should know: files left out, a model that failed")
