"""What came in from outside, and who alone may do a thing just now."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", KEY, primary_key=True, autoincrement=True),
        sa.Column("hook", sa.String(100), nullable=False),
        sa.Column("delivery_id", sa.String(255), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("content_type", sa.String(200), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.Column("run_id", sa.String(100), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
    )
    op.create_index("inbox_once", "inbox", ["hook", "delivery_id"], unique=True)
    op.create_index("inbox_state", "inbox", ["state"])
    op.create_table(
        "leases",
        sa.Column("name", sa.String(255), primary_key=True),
        sa.Column("holder", sa.String(100), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("leases")
    op.drop_table("inbox")
