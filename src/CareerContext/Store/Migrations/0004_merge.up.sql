-- What two sources say of one thing, side by side until the owner decides, and what was decided, so that the next import of
-- that source does not ask again. field is null where the question is whether the source speaks of this record at all; then
-- incoming_record holds all that it says, else the one field. Both as the history writes records. existing_value and
-- incoming_value are for reading. source_format and source_name find the decision again when the file comes anew.
CREATE TABLE merge_decisions (
    id TEXT PRIMARY KEY NOT NULL,
    record_id TEXT NOT NULL,
    field TEXT,
    existing_value TEXT,
    incoming_value TEXT,
    incoming_record TEXT NOT NULL,
    source_id TEXT NOT NULL REFERENCES sources (id),
    source_format TEXT NOT NULL,
    source_name TEXT NOT NULL,
    place TEXT NOT NULL,
    match_method TEXT NOT NULL,
    match_score REAL NOT NULL CHECK (match_score BETWEEN 0 AND 1),
    review_required INTEGER NOT NULL CHECK (review_required IN (0, 1)),
    decision TEXT NOT NULL CHECK (decision IN ('open', 'existing', 'incoming', 'separate')),
    decided_by TEXT CHECK (decided_by IN ('review', 'import')),
    decided_at TEXT,
    raised_at TEXT NOT NULL,
    batch_id TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX merge_decisions_by_record ON merge_decisions (record_id);
