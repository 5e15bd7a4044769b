DROP TABLE merge_decisions;
-- An older program takes every row of the history for a record's.
DELETE FROM history WHERE record_kind IN ('merge_decision', 'source');
