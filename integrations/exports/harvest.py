"""Harvest: the CSV of its detailed time report (Reports › Detailed time › Export › CSV).

Columns as Harvest's help lists them: Date, Client, Project, Project Code, Task, Notes, Hours, Hours Rounded, Billable?,
Invoiced?, Approved?, First Name, Last Name, Roles, Employee?, Billable Rate, Billable Amount, Cost Rate, Cost Amount,
Currency ("Euro - EUR"), External Reference URL. There are no clock times. Dates follow the account's setting.
"""

from integrations.exports.layouts import Layout

HARVEST = Layout(
    name="harvest",
    columns={
        "date": "date",
        "hours": "duration",
        "project": "project",
        "client": "client",
        "task": "task",
        "notes": "description",
        "first name": "first_name",
        "last name": "last_name",
        "email": "email",
        "billable": "billable",
        "billable rate": "rate",
        "billable amount": "amount",
        "currency": "currency",
    },
    signature=frozenset({"date", "client", "project", "task", "notes", "hours"}),
)
