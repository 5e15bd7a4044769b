-- The career file as this version makes it. Written by the tests from a fresh file.
PRAGMA user_version = 6;

CREATE TABLE awards (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    awarder TEXT,
    awarded_on TEXT,
    awarded_text TEXT,
    description TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE career_highlights (
    record_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE certificates (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    issuer TEXT,
    issued_on TEXT,
    issued_text TEXT,
    expires_on TEXT,
    expires_text TEXT,
    license_number TEXT,
    url TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE courses (
    record_id TEXT NOT NULL REFERENCES education (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE education (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    institution TEXT,
    degree TEXT,
    field_of_study TEXT,
    location TEXT,
    start_date TEXT,
    end_date TEXT,
    start_text TEXT,
    end_text TEXT,
    is_current INTEGER,
    grade TEXT,
    thesis TEXT,
    description TEXT,
    url TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

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

CREATE TABLE entity_aliases (
    term_folded TEXT NOT NULL,
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    term TEXT NOT NULL,
    language TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (term_folded, entity_id, language)
) WITHOUT ROWID;

CREATE INDEX entity_aliases_by_entity ON entity_aliases (entity_id);

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

CREATE TABLE entity_relations (
    broader_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    narrower_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (broader_id, narrower_id)
) WITHOUT ROWID;

CREATE INDEX entity_relations_by_narrower ON entity_relations (narrower_id);

CREATE TABLE experiences (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    company TEXT,
    employer_id TEXT,
    company_description TEXT,
    company_url TEXT,
    location TEXT,
    start_date TEXT,
    end_date TEXT,
    start_text TEXT,
    end_text TEXT,
    is_current INTEGER,
    description TEXT,
    industry TEXT,
    role_type TEXT,
    employment_type TEXT,
    people_led INTEGER,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
, seniority TEXT);

CREATE TABLE field_sources (
    record_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    source_id TEXT NOT NULL REFERENCES sources (id),
    raw_value TEXT,
    place TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    method TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE history (
    number INTEGER PRIMARY KEY NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL CHECK (changed_by IN ('cli', 'import', 'mcp', 'program')),
    changed_by_detail TEXT,
    batch_id TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record_version INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    forgotten INTEGER NOT NULL DEFAULT 0,
    schema_version INTEGER NOT NULL
, undoes TEXT);

CREATE INDEX history_by_batch ON history (batch_id);

CREATE INDEX history_by_record ON history (record_id, number);

CREATE TABLE interests (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE key_achievements (
    id TEXT PRIMARY KEY NOT NULL,
    record_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    metric_value REAL,
    metric_unit TEXT,
    metric_direction TEXT
);

CREATE INDEX key_achievements_by_record ON key_achievements (record_id, position);

CREATE TABLE key_strengths (
    record_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE keywords (
    record_id TEXT NOT NULL REFERENCES interests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE languages (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    language TEXT,
    fluency TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE links (
    record_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    network TEXT,
    username TEXT,
    url TEXT,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

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

CREATE TABLE migrations (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL);

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    professional_headline TEXT,
    summary TEXT,
    career_objective TEXT,
    email TEXT,
    phone TEXT,
    website TEXT,
    image TEXT,
    address TEXT,
    postal_code TEXT,
    city TEXT,
    region TEXT,
    country_code TEXT,
    location TEXT,
    timezone TEXT,
    language TEXT,
    birth_date TEXT,
    years_experience REAL,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE preferences (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    goal_type TEXT,
    timeframe TEXT,
    networking_intensity TEXT,
    prefer_remote_jobs INTEGER,
    experience_level TEXT,
    daily_application_goal INTEGER,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE preferred_locations (
    record_id TEXT NOT NULL REFERENCES preferences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE profile_summary (
    person_id TEXT PRIMARY KEY NOT NULL,
    years_experience REAL,
    career_start TEXT,
    industries TEXT,
    career_objective TEXT,
    summary TEXT,
    roles TEXT,
    career_highlights TEXT,
    leadership_experience TEXT,
    top_skills TEXT,
    technical_expertise TEXT,
    education TEXT,
    credentials TEXT,
    languages TEXT,
    publications TEXT,
    awards TEXT,
    volunteering TEXT,
    projects TEXT,
    last_updated TEXT NOT NULL,
    built_from INTEGER NOT NULL,
    built_on TEXT NOT NULL
);

CREATE TABLE projects (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    description TEXT,
    entity TEXT,
    type TEXT,
    start_date TEXT,
    end_date TEXT,
    start_text TEXT,
    end_text TEXT,
    is_current INTEGER,
    url TEXT,
    experience_id TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE publications (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    title TEXT,
    publisher TEXT,
    published_on TEXT,
    published_text TEXT,
    description TEXT,
    url TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE quick_summary (
    person_id TEXT PRIMARY KEY NOT NULL,
    name TEXT,
    professional_headline TEXT,
    current_title TEXT,
    current_company TEXT,
    location TEXT,
    years_experience REAL,
    total_roles INTEGER NOT NULL,
    total_employers INTEGER NOT NULL,
    key_strengths TEXT,
    career_objective TEXT,
    highest_education TEXT,
    last_updated TEXT NOT NULL,
    built_from INTEGER NOT NULL,
    built_on TEXT NOT NULL
);

CREATE TABLE recognised_values (
    record_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (record_id, entry_id, field)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE record_terms USING fts5vocab('record_text', 'row');

CREATE VIRTUAL TABLE record_text USING fts5 (
    record_id UNINDEXED,
    text,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE referees (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    title TEXT,
    organization TEXT,
    relationship TEXT,
    email TEXT,
    phone TEXT,
    reference TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE roles (
    record_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE skill_evidence (
    skill_id TEXT NOT NULL REFERENCES skills (id) ON DELETE CASCADE,
    record_id TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('stated', 'recognised', 'assistant')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (skill_id, record_id)
) WITHOUT ROWID;

CREATE INDEX skill_evidence_by_record ON skill_evidence (record_id);

CREATE TABLE skills (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT,
    category TEXT,
    category_id TEXT,
    proficiency_level TEXT,
    proficiency_normalised TEXT,
    years_of_experience REAL,
    last_used TEXT,
    is_primary INTEGER,
    narrative_context TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE sources (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('manual', 'upload', 'interview', 'assistant', 'recognised')),
    format TEXT,
    file_name TEXT,
    hash TEXT,
    mime_type TEXT,
    size INTEGER,
    client TEXT,
    received_at TEXT NOT NULL
);

CREATE TABLE technologies_used (
    record_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE unknown_fields (
    record_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    value TEXT,
    value_type TEXT NOT NULL CHECK (value_type IN ('string', 'number', 'boolean', 'null', 'object', 'array')),
    PRIMARY KEY (record_id, position)
) WITHOUT ROWID;

CREATE TABLE vocabulary_seed (
    fingerprint TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

CREATE TABLE volunteering (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    organization TEXT,
    title TEXT,
    cause TEXT,
    location TEXT,
    start_date TEXT,
    end_date TEXT,
    start_text TEXT,
    end_text TEXT,
    is_current INTEGER,
    description TEXT,
    url TEXT,
    version INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    source_id TEXT REFERENCES sources (id),
    source_confidence REAL NOT NULL CHECK (source_confidence BETWEEN 0 AND 1),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'ask', 'private')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
