"""Clockify: the CSV of its detailed report (Reports › Detailed › Export › CSV).

Columns: Project, Client, Description, Task, User, Group, Email, Tags, Billable, Start Date, Start Time, End Date, End
Time, Duration (h), Duration (decimal), Billable Rate (EUR), Billable Amount (EUR), Date of creation. Dates and clock
follow the profile's settings (MM/DD/YYYY and 12 hours unless changed). "Duration (h)" is exact, "Duration (decimal)"
rounded. With a French interface the same columns have French names.
"""

from integrations.exports.layouts import Layout

CLOCKIFY = Layout(
    name="clockify",
    columns={
        "start date": "date",
        "start time": "start",
        "end date": "end_date",
        "end time": "end",
        "duration h": "duration",
        "duration decimal": "duration",
        "project": "project",
        "client": "client",
        "task": "task",
        "description": "description",
        "user": "person",
        "email": "email",
        "billable": "billable",
        "billable rate": "rate",
        "billable amount": "amount",
        "currency": "currency",
        "tags": "tags",
    },
    signature=frozenset({"start date", "start time", "duration h", "duration decimal"}),
)

CLOCKIFY_FRENCH = Layout(
    name="clockify",
    columns={
        "date de debut": "date",
        "heure de debut": "start",
        "date de fin": "end_date",
        "heure de fin": "end",
        "duree h": "duration",
        "duree decimale": "duration",
        "duree decimal": "duration",
        "projet": "project",
        "client": "client",
        "tache": "task",
        "description": "description",
        "utilisateur": "person",
        "e mail": "email",
        "email": "email",
        "facturable": "billable",
        "taux facturable": "rate",
        "montant facturable": "amount",
        "devise": "currency",
        "etiquettes": "tags",
    },
    signature=frozenset({"date de debut", "heure de debut", "duree h"}),
)
