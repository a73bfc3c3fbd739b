"""Documents with every kind of block, in both languages, and the texts that have no good intentions."""

from integrations.words import Language, Words
from tasks.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Chart,
    Column,
    DocumentModel,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Run,
    Series,
    Table,
)

# What each would do if it were read as markup, a path, a control sequence or an entity.
HOSTILE = (
    '#eval("1+1") #import "@preview/x" $x$ *b* _i_ `c` <label> @cite \\ ~ // /* */',
    "<script>alert(1)</script><img src=x onerror=alert(1)></style></title><!--",
    "[x](javascript:alert(1)) ![y](file:///etc/passwd) <https://evil.example> www.evil.example https://evil.example",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "# no\n- no\n1. no\n> no\n---\n===\n    code\n```\nfence\n~~~\n\\",
    "&lt;b&gt; &amp; &#60; &copy; &nbsp;",
    "a\x00b\x01c\x08d\x0be\x0cf\x1bg\x7fh\x85i\ud800j\ufffek\uffffl\ufdd0m",
    "w" * 800,
    "\u202eevil\u202c \u2066isolate\u2069 שלום \u200fعربي\u200e 中文 हिन्दी 😀👩‍👩‍👧",
    "{{ 7*7 }} ${7*7} %s {0} ]]> ]]&gt; '\"`",
    "\n\n\n \t \r\n end \u2028 end \u2029",
    "=cmd|' /C calc'!A0 \ue000 \U0001f5ff \U000f0000",
    "",
)


def chart(kind: str, language: Language) -> Chart:
    """One chart of a kind, with its values written in the language's form."""
    values = ("12,5 h", "7 h", "3,25 h") if language == "fr" else ("12.5 h", "7 h", "3.25 h")
    title = Words("Hours by project", "Heures par projet").in_(language)
    names = ("Refonte du site", "Échanges", "Atelier")
    if kind == "progress":
        return Chart(
            "progress", title, title, ("a", "b"), (Series("a", (1250.0, 4000.0)),), "€", ("1 250 €", "4 000 €")
        )
    series = (Series("A", (12.5, 7.0, 3.25)), Series("B", (1.0, 0.5, 0.0)))
    return Chart("bars" if kind == "bars" else "columns", title, f"{title} : {values[0]}", names, series, "h", values)


def every_block(language: Language, text: str | None = None) -> DocumentModel:
    """Every kind of block once; with `text`, that text in every field that holds one."""

    def say(english: str, french: str) -> str:
        return text if text is not None else Words(english, french).in_(language)

    link = say("https://example.com/a?b=c&d=e", "https://example.fr/a?b=c&d=e")
    styled = (
        Run(say("Plain ", "Simple ")),
        Run(say("bold", "gras"), bold=True),
        Run(say(" slanted", " penché"), italic=True),
        Run(say("code", "code"), code=True),
        Run(say("a link", "un lien"), link=link),
    )
    columns = (Column(say("Project", "Projet"), weight=2), Column(say("Hours", "Heures"), "right"))
    rows = ((say("Website", "Site"), say("12.50", "12,50")), (styled, say("7.00", "7,00")))
    picture = chart("bars", language)
    if text is not None:
        hostile = Series(text, (1.0, float("nan"), float("inf")))
        picture = Chart("columns", text, text, (text, text, text), (hostile, hostile), text, (text, text, text))
    blocks: tuple[Block, ...] = (
        KeyFigures(
            (KeyFigure(say("39.33 h", "39,33 h"), say("worked", "travaillées"), say("on 17 days", "sur 17 jours")),)
        ),
        Paragraph(say("A lead.", "Une accroche."), "lead"),
        Heading(say("First", "Premier"), 2),
        Paragraph(styled),
        Heading(say("Deeper", "Plus bas"), 3),
        Bullets((say("one", "un"), styled, say("three", "trois")), "dot", (0, 1, 0)),
        Bullets((say("first", "d'abord"), say("then", "ensuite")), "number"),
        Bullets((say("To ask?", "À demander ?"),), "checkbox"),
        Table(columns, rows, (say("Total", "Total"), say("19.50", "19,50")), say("Caption", "Légende")),
        Quote(say("Verbatim words", "Mots exacts"), say("message.eml", "message.eml")),
        Callout(say("Take care", "Attention"), "warning", say("Careful", "Prudence")),
        Callout(styled),
        picture,
        Rule(),
        Paragraph((Run(say("line one\n  line two", "ligne un\n  ligne deux"), code=True),)),
        PageBreak(),
        Paragraph(say("Small print.", "Petits caractères."), "small"),
    )
    return DocumentModel(
        title=say("October report", "Rapport d'octobre"),
        language=language,
        blocks=blocks,
        subtitle=say("Report", "Rapport"),
        facts=(
            (say("Client", "Client"), say("Example Ltd", "Exemple SARL")),
            (say("Period", "Période"), say("October", "octobre")),
        ),
        label=say("Assembled without a model", "Assemblé sans modèle"),
        author=say("Sam Sample", "Camille Exemple"),
        keywords=(say("report", "rapport"),),
    )  # fmt: skip


def long_table(rows: int) -> DocumentModel:
    """A table of many rows with a total."""
    columns = (Column("Tâche"), Column("Heures", "right"))
    body = tuple((f"Tâche numéro {number}", f"{number},00") for number in range(rows))
    return DocumentModel("Long", "fr", (Table(columns, body, ("Total", "999,00")),))
