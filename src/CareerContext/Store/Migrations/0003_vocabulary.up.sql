-- The vocabulary: canonical names with their aliases, and which fields of which records name them. The program brings a vocabulary
-- along; here stand those of its entities that the records name (origin seed), what was recognised in the records beyond it
-- (recognised, pending until the owner looks at it), and what the owner added or imported.

CREATE TABLE entities (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'technology', 'company', 'university')),
    canonical_name TEXT NOT NULL,
    field TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco', 'recognised')),
    review_status TEXT NOT NULL CHECK (review_status IN ('approved', 'pending', 'flagged')),
    uri TEXT
) WITHOUT ROWID;

CREATE INDEX entities_by_uri ON entities (uri) WHERE uri IS NOT NULL;

-- term_folded: lower case, without accents. language: two letters, empty for English and for names that are the same everywhere.
CREATE TABLE entity_aliases (
    term_folded TEXT NOT NULL,
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    term TEXT NOT NULL,
    language TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (term_folded, entity_id, language)
) WITHOUT ROWID;

CREATE INDEX entity_aliases_by_entity ON entity_aliases (entity_id);

CREATE TABLE entity_relations (
    broader_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    narrower_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (broader_id, narrower_id)
) WITHOUT ROWID;

CREATE INDEX entity_relations_by_narrower ON entity_relations (narrower_id);

-- Derived from the records. canonical and alias: the field is the name; stem: its plural; text: the field's text mentions it.
CREATE TABLE entity_links (
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    match_method TEXT NOT NULL CHECK (match_method IN ('canonical', 'alias', 'stem', 'text')),
    match_score REAL NOT NULL CHECK (match_score BETWEEN 0 AND 1),
    review_required INTEGER NOT NULL CHECK (review_required IN (0, 1)),
    PRIMARY KEY (record_id, field, entity_id)
) WITHOUT ROWID;

CREATE INDEX entity_links_by_entity ON entity_links (entity_id);

-- One row: which of the program's own vocabularies the links were made with.
CREATE TABLE vocabulary_seed (
    fingerprint TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

-- The words of the text index with the number of records that hold each.
CREATE VIRTUAL TABLE record_terms USING fts5vocab('record_text', 'row');
