"""By what an account is looked up: without the guild, for a user of Discord."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("identity", sa.String(200), nullable=False, server_default=""))
    account = sa.table("account", sa.column("address", sa.String), sa.column("identity", sa.String))
    connection = op.get_bind()
    for (address,) in connection.execute(sa.select(account.c.address).distinct()).all():
        identity = f"discord:{address.rpartition('/')[2]}" if address.startswith("discord:") else address
        connection.execute(sa.update(account).where(account.c.address == address).values(identity=identity))
    op.create_index("ix_account_identity", "account", ["identity"])
    op.drop_index("ix_account_address", "account")
