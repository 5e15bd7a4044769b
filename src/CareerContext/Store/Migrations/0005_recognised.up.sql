-- What the program proposes for fields that the owner left open: derived from the records' own words, built again with them, never a part of them.

ALTER TABLE experiences ADD COLUMN seniority TEXT;
-- A file that was taken back to an older schema still has it in its history.
UPDATE experiences SET seniority = (SELECT json_extract(history.after, '$.fields.seniority') FROM history WHERE history.record_id = experiences.id ORDER BY history.number DESC LIMIT 1);

-- entry_id: the entry of a list (an achievement); empty where the field is the record's own.
CREATE TABLE recognised_values (
    record_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (record_id, entry_id, field)
) WITHOUT ROWID;
