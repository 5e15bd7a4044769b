-- An older program knows an undo by the owner's hand and these words alone; without them it would take the batch for one that stands.
-- Who it truly was stands in the ledger meanwhile, under the change's number below nought: no program reads rows there, and going up takes them back.
INSERT INTO migrations (version, name, applied_at) SELECT -number, changed_by, coalesce(changed_by_detail, '') FROM history WHERE undoes IS NOT NULL;
UPDATE history SET changed_by = 'cli', changed_by_detail = 'undo ' || undoes WHERE undoes IS NOT NULL;
ALTER TABLE history DROP COLUMN undoes;
