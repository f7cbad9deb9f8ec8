"""What every table is made with: the metadata, an opaque id, the tenant."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def identity() -> Column[str]:
    """An opaque id (`storage.ids`)."""
    return Column("id", String(32), primary_key=True)


def tenant(*, index: bool = True) -> Column[str]:
    """The organisation that owns the row; every query names it."""
    return Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False, index=index)
