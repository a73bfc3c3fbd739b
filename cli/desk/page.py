"""The page's HTML: bilingual by the person's language, no script, nothing from elsewhere, every word escaped."""

from html import escape

from integrations.words import Language, Words
from tasks.approval import show as words
from tasks.approval.outgoing import MAIL
from tasks.approval.show import Shown

CHOICES = {
    "approve": Words("Approve and send", "Approuver et envoyer"),
    "edit": Words("Send with my changes", "Envoyer avec mes changements"),
    "send_back": Words("Send back with the remark", "Renvoyer avec la remarque"),
    "refuse": Words("Refuse", "Refuser"),
}
STYLE = """
:root{--ink:#1b2330;--soft:#5b6675;--line:#d9dee6;--paper:#fff;--back:#f4f6f9;--go:#0a6b4b;--stop:#a3271f;--note:#8a5a00;
--noteback:#fff7e3}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#9aa6b6;--line:#333d4c;--paper:#1a212c;--back:#12171f;
--go:#39b587;--stop:#ef7d74;--note:#f0c060;--noteback:#2b2513}}
*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
main{max-width:46rem;margin:2rem auto;padding:0 1rem 3rem}h1{font-size:1.45rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1rem;margin:0 0 .5rem}section>label:first-child{margin-top:0}
section{background:var(--paper);border:1px solid var(--line);border-radius:10px;
padding:1.1rem 1.3rem;margin:0 0 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;
font:inherit}code{font:.82rem/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
ul,ol{margin:.3rem 0 0;padding-left:1.3rem}li{margin:.25rem 0}.note{border-left:4px solid var(--note);
background:var(--noteback)}.soft{color:var(--soft)}label{display:block;font-weight:600;margin:.9rem 0 .25rem}
input[type=text],textarea{width:100%;font:inherit;color:inherit;background:var(--back);border:1px solid var(--line);
border-radius:7px;padding:.5rem .65rem}textarea{min-height:5rem;resize:vertical}textarea.long{min-height:14rem}
label.claim{font-weight:400;display:flex;gap:.6rem;align-items:flex-start}
label.claim input{margin-top:.35rem}.row{display:flex;flex-wrap:wrap;gap:.6rem;margin-top:1rem}
button{font:inherit;font-weight:600;padding:.6rem 1.1rem;border-radius:8px;border:1px solid var(--line);cursor:pointer;
background:var(--paper);color:var(--ink)}button.go{background:var(--go);border-color:var(--go);color:#fff}
button.stop{color:var(--stop);border-color:var(--stop)}button:focus-visible,input:focus-visible,
textarea:focus-visible,summary:focus-visible{outline:3px solid #4c8dff;outline-offset:2px}summary{cursor:pointer;
font-weight:600}@media(prefers-color-scheme:dark){button.go{color:#06130d}}@media(max-width:34rem){dl{display:block}
dd{margin-bottom:.5rem}.row{flex-direction:column}}
"""


def document(title: str, inside: str, language: Language) -> str:
    """A whole page."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>{inside}</main></body></html>"
    )


def message_page(title: Words, text: str, language: Language) -> str:
    """A page that only says something."""
    head = title.in_(language)
    return document(head, f"<h1>{escape(head)}</h1><section><p>{escape(text)}</p></section>", language)


def ask_page(what: Shown, csrf: str, language: Language, problem: str = "", typed: dict[str, str] | None = None) -> str:
    """What will leave, and four buttons.

    Args:
        what: The approval.
        csrf: The form's own secret.
        language: In which to ask.
        problem: Why the last answer did not do.
        typed: What the person had typed; kept, so that nobody types twice.
    """
    given = typed or {}
    title = words.TITLE.in_(language)
    parts = [f"<h1>{escape(title)}</h1>"]
    for text in filter(None, (problem, what.approval.asked_again)):
        parts.append(f'<section class="note" role="alert">{escape(text)}</section>')
    parts.append(_content(what, language))
    parts.append('<form method="post" autocomplete="off">')
    # What Enter in a text field presses: the form's first button, which would approve. This one does nothing.
    parts.append('<button type="submit" disabled hidden></button>')
    parts.append(f'<input type="hidden" name="csrf" value="{csrf}">')
    parts.append(f'<input type="hidden" name="version" value="{what.outgoing.content_hash}">')
    parts.append(_claims(what, given, language))
    parts.append(f"<section>{_field('remark', Words('Remark', 'Remarque'), given.get('remark', ''), language)}")
    buttons = "".join(_button(name, language) for name in ("approve", "send_back", "refuse"))
    parts.append(f'<div class="row">{buttons}</div></section>')
    parts.append(_edit(what, given, language))
    parts.append("</form>")
    return document(title, "".join(parts), language)


def decided_page(what: Shown, language: Language) -> str:
    """What became of it."""
    approval = what.approval
    state = words.STATES[approval.state].in_(language)
    head = f"{what.outgoing.subject} — {state}"
    parts = [f"<h1>{escape(head)}</h1>"]
    if approval.decided_at:
        where = words.CHANNELS[approval.channel].in_(language) if approval.channel else ""
        said = ", ".join(filter(None, (approval.decided_by, where, words.moment(approval.decided_at, language))))
        parts.append(f"<section><p>{escape(said)}</p><p>{escape(approval.remark)}</p></section>")
    parts.append(_content(what, language))
    return document(head, "".join(parts), language)


def _content(what: Shown, language: Language) -> str:
    outgoing, approval = what.outgoing, what.approval
    rows = words.address_rows(outgoing, language)
    rows.append((words.SUBJECT.in_(language), outgoing.subject))
    if approval.asker.client:
        rows.append((words.CLIENT.in_(language), approval.asker.client))
    rows.append((words.AMOUNTS.in_(language), words.money_line(outgoing, language)))
    if approval.state == "waiting":
        rows.append((words.UNTIL.in_(language), words.moment(approval.expires_at, language)))
    rows.append((words.VERSION.in_(language), f"{what.version} ({approval.version})"))
    listed = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in rows)
    parts = [f"<section><dl>{listed}</dl></section>", f"<section><pre>{escape(outgoing.body.rstrip())}</pre></section>"]
    if outgoing.attachments:
        files = "".join(
            f'<li>{escape(each.name)} <span class="soft">{words.size(each.size, language)}</span><br>'
            f'<code class="soft">sha256 {each.sha256}</code></li>'
            for each in outgoing.attachments
        )
        parts.append(f"<section><h2>{words.FILES.in_(language)}</h2><ul>{files}</ul></section>")
    return "".join(parts)


def _claims(what: Shown, given: dict[str, str], language: Language) -> str:
    if not what.outgoing.untraced:
        return ""
    ticked = set(given.get("cleared", "").replace(",", " ").split())
    boxes = "".join(
        f'<label class="claim"><input type="checkbox" name="cleared" value="{number}"'
        f"{' checked' if str(number) in ticked else ''}><span>{escape(claim)}</span></label>"
        for number, claim in enumerate(what.outgoing.untraced, 1)
    )
    return f'<section class="note"><h2>{escape(words.UNTRACED.in_(language))}</h2>{boxes}</section>'


def _edit(what: Shown, given: dict[str, str], language: Language) -> str:
    outgoing = what.outgoing
    fields = [
        _field("to", words.TO, given.get("to", ", ".join(outgoing.to)), language, line=True),
        _field("cc", words.CC, given.get("cc", ", ".join(outgoing.cc)), language, line=True),
        _field("bcc", words.BCC, given.get("bcc", ", ".join(outgoing.bcc)), language, line=True),
        _field("subject", words.SUBJECT, given.get("subject", outgoing.subject), language, line=True),
        _field("body", words.TEXT, given.get("body", outgoing.body), language, long=True),
    ]
    if outgoing.kind != MAIL:  # what a step does is all in its text
        fields = fields[-1:]
    is_open = " open" if given else ""
    head = Words("Change something first", "Changer quelque chose d'abord").in_(language)
    return (
        f"<section><details{is_open}><summary>{escape(head)}</summary>{''.join(fields)}"
        f'<div class="row">{_button("edit", language)}</div></details></section>'
    )


def _field(name: str, label: Words, value: str, language: Language, *, line: bool = False, long: bool = False) -> str:
    head = f'<label for="{name}">{escape(label.in_(language))}</label>'
    if line:
        return f'{head}<input type="text" id="{name}" name="{name}" value="{escape(value)}">'
    # The first end of line after the tag is not part of a text area's value.
    return f'{head}<textarea id="{name}" name="{name}"{" class=long" if long else ""}>\n{escape(value)}</textarea>'


def _button(name: str, language: Language) -> str:
    kind = {"approve": "go", "edit": "go", "refuse": "stop"}.get(name, "")
    return f'<button class="{kind}" name="decision" value="{name}">{escape(CHOICES[name].in_(language))}</button>'
