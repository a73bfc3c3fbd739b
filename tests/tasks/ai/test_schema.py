"""Strict schemas: bounded, closed, and blind to what a property happens to be called."""

from datetime import date
from typing import Annotated, Literal

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field

from tasks.model.schema import BOUNDS, loose_schema, strict_schema

Short = Annotated[str, Field(max_length=10)]


class Part(BaseModel):
    """A part."""

    title: Short
    default: Short = "x"
    type: Literal["a", "b"] = "a"


class Whole(BaseModel):
    title: Short
    properties: Short
    parts: Annotated[list[Part], Field(max_length=2)]
    first: Part | None = None
    day: date | None = None
    count: Annotated[int, Field(ge=0, le=9)] = 0
    ready: bool = False


def test_every_property_is_required_and_none_other_allowed():
    schema = strict_schema(Whole)
    assert schema["title"] == "Whole"
    assert schema["required"] == list(Whole.model_fields) == list(schema["properties"])
    part = schema["$defs"]["Part"]
    assert part["required"] == ["title", "default", "type"] == list(part["properties"])
    assert part["additionalProperties"] is schema["additionalProperties"] is False
    assert part["properties"]["title"] == {"maxLength": 10, "type": "string"}
    Draft202012Validator.check_schema(schema)


def test_the_schema_fits_what_the_model_makes():
    value = Whole(title="t", properties="p", parts=[Part(title="x")], day=date(2027, 3, 1))
    Draft202012Validator(strict_schema(Whole)).validate(value.model_dump(mode="json"))


def test_the_loose_schema_has_no_bounds_and_the_same_shape():
    loose = loose_schema(strict_schema(Whole))
    assert not BOUNDS & set(str(loose).replace("'", " ").split())
    assert list(loose["properties"]) == list(Whole.model_fields)
    assert "maxLength" in str(strict_schema(Whole)), "the strict one is not changed"


@pytest.mark.parametrize(
    ("annotation", "place"),
    [
        (str, "Loose.field"),
        (list[Short], "Loose.field"),
        (Annotated[list[str], Field(max_length=3)], "Loose.field.items"),
        (str | None, "Loose.field"),
        (dict[str, int], "Loose.field"),
        (Annotated[list[dict[str, int]], Field(max_length=3)], "Loose.field.items"),
    ],
    ids=str,
)
def test_what_is_not_bounded_is_a_mistake_of_ours(annotation, place):
    loose = type("Loose", (BaseModel,), {"__annotations__": {"field": annotation}, "__module__": __name__})
    with pytest.raises(TypeError, match=place):
        strict_schema(loose)


def test_every_answer_that_a_task_asks_for_is_bounded():
    from tasks.brief.wording import BriefWording
    from tasks.draft.wording import DraftWording
    from tasks.report.modelled import ReportWording

    for output in (BriefWording, DraftWording, ReportWording):
        schema = strict_schema(output)
        assert set(schema["properties"]) == set(output.model_fields)
