"""What schedules are to do when a time was missed, and the flows that stayed silent."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "schedules",
        sa.Column("schedule_id", sa.String(36), primary_key=True),
        sa.Column("deployment", sa.String(200), nullable=False),
        sa.Column("slug", sa.String(100), nullable=False),
        sa.Column("owner", sa.String(100), nullable=False),
        sa.Column("said", sa.String(300), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("catch_up", sa.String(4), nullable=False),
        sa.Column("expect_by", sa.String(20), nullable=False),
        sa.Column("expected_from", MOMENT),
        sa.Column("looked_until", MOMENT),
        sa.Column("settled_until", MOMENT, nullable=False),
        sa.Column("gap_until", MOMENT),
    )
    op.create_index("schedules_owner", "schedules", ["owner"])
    op.create_table(
        "silence_alarms",
        sa.Column("id", KEY, primary_key=True, autoincrement=True),
        sa.Column("schedule_id", sa.String(36), nullable=False),
        sa.Column("deployment", sa.String(200), nullable=False),
        sa.Column("slug", sa.String(100), nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("deadline", MOMENT, nullable=False),
        sa.Column("reason", sa.String(12), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(100), nullable=False),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("cleared_at", MOMENT),
    )
    op.create_index("silence_alarms_once", "silence_alarms", ["schedule_id", "due"], unique=True)
    op.create_index("silence_alarms_open", "silence_alarms", ["cleared_at"])


def downgrade() -> None:
    op.drop_table("silence_alarms")
    op.drop_table("schedules")
