-- Who takes a batch back may be anybody; which batch an undo took back stands in a column of its own, beside who did it.

ALTER TABLE history ADD COLUMN undoes TEXT;

-- Undos that were here before the schema once went back: 'undo ', batch, zero, who, zero, which program. Text functions end at the zero, those of bytes do not.
UPDATE history SET undoes = CAST(substr(t.bytes, 6, t.cut - 6) AS TEXT), changed_by = CAST(substr(t.rest, 1, instr(t.rest, x'00') - 1) AS TEXT),
    changed_by_detail = nullif(CAST(substr(t.rest, instr(t.rest, x'00') + 1) AS TEXT), '')
FROM (
    SELECT number, bytes, cut, substr(bytes, cut + 1) AS rest FROM (
        SELECT number, CAST(changed_by_detail AS BLOB) AS bytes, instr(CAST(changed_by_detail AS BLOB), x'00') AS cut
        FROM history WHERE changed_by = 'cli' AND changed_by_detail LIKE 'undo bat\_%' ESCAPE '\')
    WHERE cut > 0) AS t
WHERE t.number = history.number;

UPDATE history SET undoes = substr(changed_by_detail, 6), changed_by_detail = NULL WHERE undoes IS NULL AND changed_by = 'cli' AND changed_by_detail LIKE 'undo bat\_%' ESCAPE '\';
