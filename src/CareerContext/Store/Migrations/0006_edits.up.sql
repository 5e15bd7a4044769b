-- Who takes a batch back may be anybody; which batch an undo took back stands in a column of its own, beside who did it.

ALTER TABLE history ADD COLUMN undoes TEXT;
UPDATE history SET undoes = substr(changed_by_detail, 6), changed_by_detail = NULL WHERE changed_by = 'cli' AND changed_by_detail LIKE 'undo bat\_%' ESCAPE '\';

-- Where the schema was here before and went back, the ledger knows who it was.
UPDATE history SET changed_by = l.name, changed_by_detail = nullif(l.applied_at, '') FROM migrations AS l WHERE l.version = -history.number AND history.undoes IS NOT NULL;
DELETE FROM migrations WHERE version < 0;
