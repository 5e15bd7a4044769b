DROP TABLE record_terms;
DROP TABLE vocabulary_seed;
DROP TABLE entity_links;
DROP TABLE entity_relations;
DROP TABLE entity_aliases;
DROP TABLE entities;
-- An older program takes every row of the history for a record's.
DELETE FROM history WHERE record_kind = 'entity';
