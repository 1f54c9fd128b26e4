"""The tables of an index file."""

import sqlite3

# In the file's name: a file of another number is made anew.
SCHEMA = 1

# How much a word counts in the title, the lead, the text, and among other names.
# Measured on judged collections: the title's weight moves the mean by less than .001,
# and what people look for by its name is found first.
WEIGHTS = (3.0, 1.5, 1.0, 1.0)

# Narrow rows: every match reads one. `body` and the rest of the text lie apart, or
# each match would read them too. Reader tokens are kept as sets, as few of which
# differ; moments as seconds since 1970.
_TABLES = f"""
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    version TEXT NOT NULL,
    readers INTEGER NOT NULL,
    opens_at REAL,
    closes_at REAL,
    other_readers INTEGER NOT NULL,
    other_opens_at REAL,
    other_closes_at REAL,
    dated TEXT,
    digest TEXT NOT NULL,
    text_digest TEXT NOT NULL
);
CREATE INDEX document_key ON document(key);
CREATE TABLE reader (
    token TEXT NOT NULL, readers INTEGER NOT NULL, PRIMARY KEY (token, readers)
) WITHOUT ROWID;
CREATE TABLE reader_set (number INTEGER PRIMARY KEY, tokens TEXT NOT NULL UNIQUE);
CREATE TABLE facet (
    number INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (number, name, value)
) WITHOUT ROWID;
CREATE INDEX facet_value ON facet(name, value, number);
CREATE TABLE text (
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL, lead TEXT NOT NULL, body TEXT NOT NULL, names TEXT NOT NULL,
    places TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(
    title, lead, body, names, content='text', content_rowid='number',
    tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO words(words, rank) VALUES ('rank', 'bm25({", ".join(map(str, WEIGHTS))})');
CREATE VIRTUAL TABLE spelt USING fts5(
    title, lead, body, names, content='text', content_rowid='number', detail='column',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE TABLE vector (
    row INTEGER PRIMARY KEY, number INTEGER NOT NULL, place INTEGER NOT NULL
);
CREATE INDEX vector_number ON vector(number);
CREATE TABLE vector_changes (changes INTEGER NOT NULL);
INSERT INTO vector_changes VALUES (0);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(spelt, 'row');
"""


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty index. Raises OperationalError where they are."""
    try:
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")
    except sqlite3.OperationalError:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
