"""What waits for a person, the bytes that will leave, and what was done to the world."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _approvals()
    op.create_table(
        "approval_files",
        sa.Column("root", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    _effects()


def _approvals() -> None:
    op.create_table(
        "approvals",
        sa.Column("id", KEY, primary_key=True, autoincrement=True),
        sa.Column("root", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("follows", sa.BigInteger()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("flow", sa.String(100), nullable=False),
        sa.Column("run_id", sa.String(100), nullable=False),
        sa.Column("step", sa.String(100), nullable=False),
        sa.Column("client", sa.String(200), nullable=False),
        sa.Column("lang", sa.String(2), nullable=False),
        sa.Column("kind", sa.String(50), nullable=False),
        sa.Column("account", sa.String(200), nullable=False),
        sa.Column("account_mark", sa.String(64), nullable=False),
        sa.Column("sender", sa.String(320), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("amounts", sa.Text(), nullable=False),
        sa.Column("untraced", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("asked_again", sa.Text(), nullable=False),
        sa.Column("decided_at", MOMENT),
        sa.Column("decided_by", sa.String(200)),
        sa.Column("decided_hash", sa.String(64)),
        sa.Column("channel", sa.String(10)),
        sa.Column("remark", sa.Text()),
        sa.Column("cleared", sa.Text()),
        sa.Column("link_nonce", sa.String(64)),
        sa.Column("used_at", MOMENT),
        sa.Column("woken_at", MOMENT),
    )
    op.create_index("approvals_once", "approvals", ["run_id", "step", "version"], unique=True)
    op.create_index("approvals_versions", "approvals", ["root", "version"], unique=True)
    op.create_index("approvals_state", "approvals", ["state", "expires_at"])


def _effects() -> None:
    op.create_table(
        "effects",
        sa.Column("id", KEY, primary_key=True, autoincrement=True),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(50), nullable=False),
        sa.Column("label", sa.String(5), nullable=False),
        sa.Column("account", sa.String(200), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("reference", sa.String(255), nullable=False),
        sa.Column("approval_id", sa.BigInteger()),
        sa.Column("run_id", sa.String(100), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("intent_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("settled_by", sa.String(200), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
    )
    op.create_index("effects_once", "effects", ["key"], unique=True)
    op.create_index("effects_state", "effects", ["state"])
    op.create_index("effects_approval", "effects", ["approval_id"])


def downgrade() -> None:
    op.drop_table("effects")
    op.drop_table("approval_files")
    op.drop_table("approvals")
