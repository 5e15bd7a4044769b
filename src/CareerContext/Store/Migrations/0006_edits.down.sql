-- An older program knows an undo by the owner's hand and these words alone; without them it would take the batch for one that stands.
-- Who it truly was stands behind a zero character, where that program's reading of the text ends; going up finds it there again.
UPDATE history SET changed_by = 'cli', changed_by_detail = 'undo ' || undoes
    || iif(changed_by = 'cli' AND changed_by_detail IS NULL, '', char(0) || changed_by || char(0) || coalesce(changed_by_detail, ''))
WHERE undoes IS NOT NULL;
ALTER TABLE history DROP COLUMN undoes;
