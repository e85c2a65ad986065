"""Rows put into the read tables and changed there, and which function writes which event."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from checkpoint import events as e

Value = str | int | None
E = TypeVar("E", bound=e.Event)


class TableWriter:
    """Inserts and updates by column name, in the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Args: connection to read.db."""
        self._connection = connection

    def put(self, table: str, **columns: Value) -> None:
        """Insert a row, or replace the one with the same key."""
        self._connection.execute(_put_sql(table, tuple(columns)), tuple(columns.values()))

    def change(self, table: str, key: Mapping[str, Value], **columns: Value) -> None:
        """Update the rows with that key."""
        sql = _change_sql(table, tuple(key), tuple(columns))
        self._connection.execute(sql, (*columns.values(), *key.values()))

    def value(self, table: str, key: Mapping[str, Value], column: str) -> Value:
        """One value of the row with that key; None when there is no such row."""
        condition = " AND ".join(f"{name} = ?" for name in key)
        found = self._connection.execute(f"SELECT {column} FROM {table} WHERE {condition}", tuple(key.values()))
        row = found.fetchone()
        return None if row is None else cast(Value, row[0])


@cache
def _put_sql(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})"


@cache
def _change_sql(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    changes = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {table} SET {changes} WHERE {' AND '.join(f'{column} = ?' for column in key)}"


Change = Callable[[Any, e.StoredEvent, str, TableWriter], None]
Folds = dict[type[e.Event], Change]


def registering_in(
    folds: Folds,
) -> Callable[[type[E]], Callable[[Callable[[E, e.StoredEvent, str, TableWriter], None]], None]]:
    """A decorator ``(kind of event)`` that enters the function below it in ``folds``."""

    def of(kind: type[E]) -> Callable[[Callable[[E, e.StoredEvent, str, TableWriter], None]], None]:
        def register(change: Callable[[E, e.StoredEvent, str, TableWriter], None]) -> None:
            folds[kind] = change

        return register

    return of


def json_text(value: object) -> str:
    """Lists and structures as they stand in a column."""
    return msgspec.json.encode(value).decode()
