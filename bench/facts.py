"""Facts read from messages that people labelled by hand (bench/corpus/facts; docs/facts.md is the labels' guide).

Options: `--errors` prints each mistake, `--corpus DIR` reads another folder of the same form: messages/, labels/ (one
JSON of the same name for each message) and corpus.json (`own_emails` of the freelancer, `zone`).
"""

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from bench._labels import BARRED, EXTRA, Count, compare, read_label
from bench._result import finish
from integrations.files import read_messages
from integrations.files.document import Message
from tasks.facts.brief import Evidence, Facts
from tasks.facts.extract import extract_facts

CORPUS = Path(__file__).parent / "corpus" / "facts"
BARS = {f"{name}_precision": (">=", 0.95) for name in BARRED} | {f"{name}_recall": (">=", 0.90) for name in BARRED}
BARS |= {"quotes_verbatim": ("==", 1.0), "messages": (">=", 60.0)}


@dataclass
class Scores:
    """Counts by language and field, and the quotes that were held against their documents."""

    counts: dict[str, dict[str, Count]] = field(default_factory=dict)
    messages: dict[str, int] = field(default_factory=dict)
    quotes: int = 0
    verbatim: int = 0
    mistakes: list[str] = field(default_factory=list)

    def add(self, name: str, language: str, counts: dict[str, Count]) -> None:
        """Counts one message in, under its language and under "all"."""
        for key in ("all", language):
            self.messages[key] = self.messages.get(key, 0) + 1
            fields = self.counts.setdefault(key, {one: Count() for one in (*BARRED, *EXTRA)})
            for one, count in counts.items():
                fields[one].add(count)
        self.mistakes += [f"{name}  {one:<12}  {said}" for one, count in counts.items() for said in count.mistakes]


def evidence_of(facts: Facts) -> list[Evidence]:
    """Every quote of a message's facts."""
    single = [one.evidence for one in (facts.goal, facts.audience) if one]
    single += [facts.budget.evidence] if facts.budget else []
    dates = [one.evidence for one in (facts.deadline, facts.quote_by, *facts.other_dates) if one]
    lists = [one.evidence for one in facts.deliverables] + [one.evidence for one in facts.questions]
    lists += [one.evidence for one in facts.constraints]
    return [*facts.client.evidence, *single, *dates, *lists, *facts.suspicious]


def is_verbatim(evidence: Evidence, message: Message) -> bool:
    """Whether the quote stands in the document that it names, at the place that it names."""
    named = [one for one in (message.body, *message.documents) if one.name == evidence.document]
    return bool(evidence.quote) and any(one.text[evidence.start : evidence.end] == evidence.quote for one in named)


def score(corpus: Path) -> Scores:
    """Reads every message of a corpus and holds its facts against its label."""
    about = json.loads((corpus / "corpus.json").read_text(encoding="utf-8"))
    zone, own = ZoneInfo(about["zone"]), frozenset(about["own_emails"])
    scores = Scores()
    for path in sorted((corpus / "messages").iterdir()):
        label = read_label(corpus / "labels" / f"{path.stem}.json")
        messages = read_messages(path, zone=zone)
        if len(messages) != 1:
            scores.mistakes.append(f"{path.name}  read as {len(messages)} messages")
        facts = extract_facts(
            messages[0], zone=zone, own_emails=own, default_currency=None, received=label.get("received")
        )
        scores.add(path.name, label["lang"], compare(label, facts))
        for evidence in evidence_of(facts):
            scores.quotes += 1
            good = is_verbatim(evidence, messages[0])
            scores.verbatim += good
            if not good:
                scores.mistakes.append(f"{path.name}  not verbatim  “{evidence.quote}”")
    return scores


def table(scores: Scores) -> str:
    """Precision and recall by field and language, for people."""
    languages = sorted(scores.counts, key=lambda one: (one != "all", one))
    lines = ["              " + "".join(f"{one + f' ({scores.messages[one]})':^34}" for one in languages)]
    lines.append("  field       " + "".join(f"{'prec.  recall  right/wrong/missed':^34}" for _ in languages))
    for name in (*BARRED, *EXTRA):
        cells = ""
        for language in languages:
            count = scores.counts[language][name]
            numbers = f"{count.right}/{count.wrong}/{count.absent}"
            cells += f"{f'{count.precision:.3f}  {count.recall:.3f}   {numbers:<14}':^34}"
        lines.append(f"  {name:<12}{cells}")
    return "\n".join(lines)


def main() -> None:
    """Runs the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--errors", action="store_true")
    wanted = parser.parse_args()
    absent = [part for part in ("corpus.json", "messages", "labels") if not (wanted.corpus / part).exists()]
    if absent or not any((wanted.corpus / "messages").iterdir()):
        sys.exit(f"{wanted.corpus}: {', '.join(absent) or 'messages'} missing or empty")
    scores = score(wanted.corpus)
    print(table(scores))
    if wanted.errors:
        print("\n" + "\n".join(scores.mistakes))
    figures: dict[str, float] = {"messages": scores.messages["all"]}
    for name in (*BARRED, *EXTRA):
        figures[f"{name}_precision"] = round(scores.counts["all"][name].precision, 4)
        figures[f"{name}_recall"] = round(scores.counts["all"][name].recall, 4)
    figures |= {"quotes": scores.quotes, "quotes_verbatim": scores.verbatim / scores.quotes if scores.quotes else 0.0}
    finish("facts", figures, BARS)


if __name__ == "__main__":
    main()
