-- Who takes a batch back may be anybody; which batch an undo took back stands in a column of its own, beside who did it.

ALTER TABLE history ADD COLUMN undoes TEXT;
UPDATE history SET undoes = substr(changed_by_detail, 6), changed_by_detail = NULL WHERE changed_by = 'cli' AND changed_by_detail LIKE 'undo bat\_%' ESCAPE '\';
