-- A career file of schema 6, as it was when that schema was released. The person is invented.
PRAGMA application_id = 1130447736;
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

CREATE TABLE entity_aliases (
    term_folded TEXT NOT NULL,
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    term TEXT NOT NULL,
    language TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (term_folded, entity_id, language)
) WITHOUT ROWID;

CREATE TABLE entity_links (
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    match_method TEXT NOT NULL CHECK (match_method IN ('canonical', 'alias', 'stem', 'text')),
    match_score REAL NOT NULL CHECK (match_score BETWEEN 0 AND 1),
    review_required INTEGER NOT NULL CHECK (review_required IN (0, 1)),
    PRIMARY KEY (record_id, field, entity_id)
) WITHOUT ROWID;

CREATE TABLE entity_relations (
    broader_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    narrower_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('seed', 'owner', 'esco')),
    PRIMARY KEY (broader_id, narrower_id)
) WITHOUT ROWID;

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

CREATE INDEX entities_by_uri ON entities (uri) WHERE uri IS NOT NULL;

CREATE INDEX entity_aliases_by_entity ON entity_aliases (entity_id);

CREATE INDEX entity_links_by_entity ON entity_links (entity_id);

CREATE INDEX entity_relations_by_narrower ON entity_relations (narrower_id);

CREATE INDEX history_by_batch ON history (batch_id);

CREATE INDEX history_by_record ON history (record_id, number);

CREATE INDEX key_achievements_by_record ON key_achievements (record_id, position);

CREATE INDEX merge_decisions_by_record ON merge_decisions (record_id);

CREATE INDEX skill_evidence_by_record ON skill_evidence (record_id);

BEGIN;
PRAGMA defer_foreign_keys = ON;
INSERT INTO awards (id, position, title, awarder, awarded_on, awarded_text, description, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('awd_pfx365', 0, 'Planner of the year', NULL, '2019-11-30', NULL, NULL, 2, 0, 'src_6zq28j', 0.5, 0, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-04T12:00:00.000Z');
INSERT INTO courses (record_id, position, value) VALUES ('edu_kxfjf6', 0, 'Optimisation');
INSERT INTO education (id, position, institution, degree, field_of_study, location, start_date, end_date, start_text, end_text, is_current, grade, thesis, description, url, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('edu_kxfjf6', 0, 'Linköpings universitet', 'MSc', NULL, NULL, NULL, '2012', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('company:nordfrakt ab', 'company', 'Nordfrakt AB', NULL, 'recognised', 'pending', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('company:sjovag', 'company', 'Sjöväg', NULL, 'recognised', 'pending', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('skill:erp systems', 'skill', 'ERP systems', 'office', 'seed', 'approved', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('skill:logistics', 'skill', 'Logistics', 'hospitality', 'seed', 'approved', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('skill:planning', 'skill', 'Planning', NULL, 'recognised', 'pending', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('skill:sap tm', 'skill', 'SAP TM', NULL, 'recognised', 'pending', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('skill:supply chain management', 'skill', 'Supply chain management', 'hospitality', 'seed', 'approved', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('technology:sap erp', 'technology', 'SAP ERP', 'office', 'seed', 'approved', NULL);
INSERT INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ('university:linkopings universitet', 'university', 'Linköpings universitet', NULL, 'recognised', 'pending', NULL);
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('gestao logistica', 'skill:logistics', 'gestão logística', 'pt', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('gestion logistica', 'skill:logistics', 'gestión logística', 'es', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('gestion logistique', 'skill:logistics', 'gestion logistique', 'fr', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('linkopings universitet', 'university:linkopings universitet', 'Linköpings universitet', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistica', 'skill:logistics', 'logística', 'es', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistica', 'skill:logistics', 'logística', 'pt', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistics', 'skill:logistics', 'Logistics', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistics coordination', 'skill:logistics', 'logistics coordination', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistics management', 'skill:logistics', 'logistics management', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistics operations', 'skill:logistics', 'logistics operations', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistics planning', 'skill:logistics', 'logistics planning', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistik', 'skill:logistics', 'Logistik', 'de', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistikmanagement', 'skill:logistics', 'Logistikmanagement', 'de', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistikplanung', 'skill:logistics', 'Logistikplanung', 'de', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('logistique', 'skill:logistics', 'logistique', 'fr', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('nordfrakt ab', 'company:nordfrakt ab', 'Nordfrakt AB', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('planning', 'skill:planning', 'Planning', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap', 'technology:sap erp', 'SAP', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap ecc', 'technology:sap erp', 'SAP ECC', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap erp', 'technology:sap erp', 'SAP ERP', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap r/3', 'technology:sap erp', 'SAP R/3', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap r3', 'technology:sap erp', 'SAP R3', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sap tm', 'skill:sap tm', 'SAP TM', '', 'seed');
INSERT INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ('sjovag', 'company:sjovag', 'Sjöväg', '', 'seed');
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('edu_kxfjf6', 'institution', 'university:linkopings universitet', 'canonical', 1, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('exp_437qxn', 'company', 'company:nordfrakt ab', 'canonical', 1, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('exp_437qxn', 'technologies_used', 'skill:sap tm', 'canonical', 1, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('exp_437qxn', 'technologies_used', 'technology:sap erp', 'text', 0.7, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('exp_zwkhq6', 'company', 'company:sjovag', 'canonical', 1, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('per_w5wws6', 'professional_headline', 'skill:logistics', 'text', 0.7, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('skl_75mvdq', 'name', 'skill:sap tm', 'canonical', 1, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('skl_75mvdq', 'name', 'technology:sap erp', 'text', 0.7, 0);
INSERT INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ('skl_crkrr7', 'name', 'skill:planning', 'canonical', 1, 0);
INSERT INTO entity_relations (broader_id, narrower_id, origin) VALUES ('skill:erp systems', 'technology:sap erp', 'seed');
INSERT INTO entity_relations (broader_id, narrower_id, origin) VALUES ('skill:supply chain management', 'skill:logistics', 'seed');
INSERT INTO experiences (id, position, title, company, employer_id, company_description, company_url, location, start_date, end_date, start_text, end_text, is_current, description, industry, role_type, employment_type, people_led, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at, seniority) VALUES ('exp_437qxn', 0, 'Planner', 'Nordfrakt AB', 'emp_222222', NULL, NULL, NULL, '2016-03', '2021', NULL, '2021', NULL, NULL, NULL, NULL, NULL, 4, 1, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z', NULL);
INSERT INTO experiences (id, position, title, company, employer_id, company_description, company_url, location, start_date, end_date, start_text, end_text, is_current, description, industry, role_type, employment_type, people_led, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at, seniority) VALUES ('exp_zwkhq6', 1, 'Head of planning', 'Sjöväg', NULL, NULL, NULL, NULL, '2021-05-01', NULL, NULL, NULL, 1, 'Plans
ferries | and people', NULL, NULL, NULL, NULL, 1, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z', NULL);
INSERT INTO field_sources (record_id, position, field, source_id, raw_value, place, confidence, method) VALUES ('exp_437qxn', 0, 'end_date', 'src_6zq28j', '2021', '$.work[0].endDate', 0.9, 'json-resume');
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (1, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'person', 'per_w5wws6', 1, NULL, '{"kind":"person","id":"per_w5wws6","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Mara Lindqvist","professional_headline":"Logistics planner","email":"mara@example.org","birth_date":"1988-04"},"lists":{"key_strengths":[{"value":"Calm in a storm"},{"value":"Rail freight"}],"links":[{"network":"Mastodon","url":"https://example.org/@mara"}]},"unknown_fields":[{"path":"meta.theme","value":"even","value_type":"string"},{"path":"meta.tags","value_type":"array"}],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (2, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'experience', 'exp_437qxn', 1, NULL, '{"kind":"experience","id":"exp_437qxn","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner","company":"Nordfrakt AB","employer_id":"emp_222222","start_date":"2016-03","end_date":"2021","end_text":"2021","people_led":4},"lists":{"key_achievements":[{"id":"ach_jtwjsd","text":"Cut empty runs by 12 %; it''s in the 2019 report","metric_value":12,"metric_unit":"percent","metric_direction":"down"}],"technologies_used":[{"value":"SAP TM"}]},"unknown_fields":[],"field_sources":[{"field":"end_date","source_id":"src_6zq28j","raw_value":"2021","place":"$.work[0].endDate","confidence":0.9,"method":"json-resume"}]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (3, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'experience', 'exp_zwkhq6', 1, NULL, '{"kind":"experience","id":"exp_zwkhq6","position":1,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Head of planning","company":"Sjöväg","start_date":"2021-05-01","is_current":true,"description":"Plans\nferries | and people"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (4, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'education', 'edu_kxfjf6', 1, NULL, '{"kind":"education","id":"edu_kxfjf6","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"institution":"Linköpings universitet","degree":"MSc","end_date":"2012"},"lists":{"courses":[{"value":"Optimisation"}]},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (5, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'skill', 'skl_crkrr7', 1, NULL, '{"kind":"skill","id":"skl_crkrr7","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Planning"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (6, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'skill', 'skl_75mvdq', 1, NULL, '{"kind":"skill","id":"skl_75mvdq","position":1,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","last_used":"2021"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (7, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'award', 'awd_pfx365', 1, NULL, '{"kind":"award","id":"awd_pfx365","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (8, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_8gfzh9', 'reference', 'ref_knwdmt', 1, NULL, '{"kind":"reference","id":"ref_knwdmt","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"ask","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Olof Berg","phone":"+46 8 000 00 00","reference":"She’s the one you call."},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (9, '2026-03-04T12:00:00.000Z', 'cli', NULL, 'bat_nxjn99', 'award', 'awd_pfx365', 2, '{"kind":"award","id":"awd_pfx365","position":0,"is_active":true,"source_id":"src_6zq28j","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', '{"kind":"award","id":"awd_pfx365","position":0,"is_active":false,"source_id":"src_6zq28j","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":2,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-04T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version, undoes) VALUES (10, '2026-03-04T12:00:00.000Z', 'cli', NULL, 'bat_nxjn99', 'skill', 'skl_75mvdq', 2, '{"kind":"skill","id":"skl_75mvdq","position":1,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","last_used":"2021"},"lists":{},"unknown_fields":[],"field_sources":[]}', '{"kind":"skill","id":"skl_75mvdq","position":1,"is_active":true,"source_id":"src_6zq28j","source_confidence":1,"confirmed":true,"visibility":"shared","version":2,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-04T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","years_of_experience":6.5,"last_used":"2021","is_primary":true},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 6, NULL);
INSERT INTO key_achievements (id, record_id, position, text, metric_value, metric_unit, metric_direction) VALUES ('ach_jtwjsd', 'exp_437qxn', 0, 'Cut empty runs by 12 %; it''s in the 2019 report', 12, 'percent', 'down');
INSERT INTO key_strengths (record_id, position, value) VALUES ('per_w5wws6', 0, 'Calm in a storm');
INSERT INTO key_strengths (record_id, position, value) VALUES ('per_w5wws6', 1, 'Rail freight');
INSERT INTO links (record_id, position, network, username, url) VALUES ('per_w5wws6', 0, 'Mastodon', NULL, 'https://example.org/@mara');
INSERT INTO migrations (version, name, applied_at) VALUES (1, 'initial', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (2, 'summaries_and_search', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (3, 'vocabulary', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (4, 'merge', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (5, 'recognised', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (6, 'edits', '2026-03-01T12:00:00.000Z');
INSERT INTO person (id, position, name, professional_headline, summary, career_objective, email, phone, website, image, address, postal_code, city, region, country_code, location, timezone, language, birth_date, years_experience, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('per_w5wws6', 0, 'Mara Lindqvist', 'Logistics planner', NULL, NULL, 'mara@example.org', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1988-04', NULL, 1, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO profile_summary (person_id, years_experience, career_start, industries, career_objective, summary, roles, career_highlights, leadership_experience, top_skills, technical_expertise, education, credentials, languages, publications, awards, volunteering, projects, last_updated, built_from, built_on) VALUES ('per_w5wws6', 10, '2016-03', NULL, NULL, NULL, 'Head of planning, Sjöväg: 2021-05-01 to now (4 years 10 months)
Planner, Nordfrakt AB: 2016-03 to 2021 (about 5.3 years)', 'Cut empty runs by 12 %; it''s in the 2019 report (Nordfrakt AB)', 'Leadership: 2 roles of lead or above, since 2016-03; 4 people led', 'SAP TM (6.5 years, stated, last 2021), Planning (4.8 years)', NULL, 'MSc, Linköpings universitet, until 2012; courses: Optimisation', NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-04T12:00:00.000Z', 10, '2026-03-04');
INSERT INTO quick_summary (person_id, name, professional_headline, current_title, current_company, location, years_experience, total_roles, total_employers, key_strengths, career_objective, highest_education, last_updated, built_from, built_on) VALUES ('per_w5wws6', 'Mara Lindqvist', 'Logistics planner', 'Head of planning', 'Sjöväg', NULL, 10, 2, 2, 'Calm in a storm, Rail freight', NULL, 'MSc, Linköpings universitet, until 2012', '2026-03-04T12:00:00.000Z', 10, '2026-03-04');
INSERT INTO recognised_values (record_id, entry_id, field, value, confidence) VALUES ('exp_437qxn', '', 'role_type', 'individual contributor', 0.6);
INSERT INTO recognised_values (record_id, entry_id, field, value, confidence) VALUES ('exp_zwkhq6', '', 'role_type', 'manager', 0.9);
INSERT INTO recognised_values (record_id, entry_id, field, value, confidence) VALUES ('exp_zwkhq6', '', 'seniority', 'director', 0.9);
INSERT INTO record_text (record_id, text) VALUES ('per_w5wws6', 'Mara Lindqvist
Logistics planner
mara@example.org
Calm in a storm
Rail freight
Mastodon
meta theme even');
INSERT INTO record_text (record_id, text) VALUES ('exp_437qxn', 'Planner
Nordfrakt AB
2021
Cut empty runs by 12 %; it''s in the 2019 report
SAP TM');
INSERT INTO record_text (record_id, text) VALUES ('exp_zwkhq6', 'Head of planning
Sjöväg
Plans
ferries | and people');
INSERT INTO record_text (record_id, text) VALUES ('edu_kxfjf6', 'Linköpings universitet
MSc
Optimisation');
INSERT INTO record_text (record_id, text) VALUES ('skl_crkrr7', 'Planning');
INSERT INTO record_text (record_id, text) VALUES ('ref_knwdmt', 'Olof Berg
She’s the one you call.');
INSERT INTO record_text (record_id, text) VALUES ('skl_75mvdq', 'SAP TM
Planning');
INSERT INTO referees (id, position, name, title, organization, relationship, email, phone, reference, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('ref_knwdmt', 0, 'Olof Berg', NULL, NULL, NULL, NULL, '+46 8 000 00 00', 'She’s the one you call.', 1, 1, 'src_6zq28j', 1, 1, 'ask', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO skill_evidence (skill_id, record_id, how, confidence) VALUES ('skl_75mvdq', 'exp_437qxn', 'stated', 1);
INSERT INTO skill_evidence (skill_id, record_id, how, confidence) VALUES ('skl_crkrr7', 'exp_zwkhq6', 'recognised', 0.8);
INSERT INTO skills (id, position, name, category, category_id, proficiency_level, proficiency_normalised, years_of_experience, last_used, is_primary, narrative_context, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('skl_crkrr7', 0, 'Planning', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO skills (id, position, name, category, category_id, proficiency_level, proficiency_normalised, years_of_experience, last_used, is_primary, narrative_context, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('skl_75mvdq', 1, 'SAP TM', 'Planning', NULL, NULL, NULL, 6.5, '2021', 1, NULL, 2, 1, 'src_6zq28j', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-04T12:00:00.000Z');
INSERT INTO sources (id, kind, format, file_name, hash, mime_type, size, client, received_at) VALUES ('src_6zq28j', 'upload', 'json-resume', 'mara.json', '0000000000000000000000000000000000000000000000000000000000000000', 'application/json', 1234, NULL, '2026-03-01T12:00:00.000Z');
INSERT INTO technologies_used (record_id, position, value) VALUES ('exp_437qxn', 0, 'SAP TM');
INSERT INTO unknown_fields (record_id, position, path, value, value_type) VALUES ('per_w5wws6', 0, 'meta.theme', 'even', 'string');
INSERT INTO unknown_fields (record_id, position, path, value, value_type) VALUES ('per_w5wws6', 1, 'meta.tags', NULL, 'array');
INSERT INTO vocabulary_seed (fingerprint) VALUES ('929b8ca48fffe0f8');
COMMIT;
