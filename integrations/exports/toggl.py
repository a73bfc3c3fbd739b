"""Toggl Track: the CSV of its detailed report (Reports › Detailed › Download as CSV).

Columns as Toggl's help lists them for the "Detailed report" and its CSV import: User, Email, Client, Project, Task,
Description, Billable, Start date, Start time, End date, End time, Duration, Tags, Amount (EUR). Exports since 2024 say
Member, Stop date and Stop time. Headers are English in every language of the interface. The free plan writes "No" for
every entry's Billable.
"""

from integrations.exports.layouts import Layout

TOGGL = Layout(
    name="toggl",
    columns={
        "start date": "date",
        "start time": "start",
        "end date": "end_date",
        "stop date": "end_date",
        "end time": "end",
        "stop time": "end",
        "duration": "duration",
        "project": "project",
        "client": "client",
        "task": "task",
        "description": "description",
        "user": "person",
        "member": "person",
        "email": "email",
        "billable": "billable",
        "amount": "amount",
        "currency": "currency",
        "tags": "tags",
    },
    signature=frozenset({"description", "start date", "start time", "duration"}),
)
