-- A career file of schema 2, as it was when that schema was released. The person is invented.
PRAGMA application_id = 1130447736;
PRAGMA user_version = 2;

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
);

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
);

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

CREATE INDEX history_by_batch ON history (batch_id);

CREATE INDEX history_by_record ON history (record_id, number);

CREATE INDEX key_achievements_by_record ON key_achievements (record_id, position);

CREATE INDEX skill_evidence_by_record ON skill_evidence (record_id);

BEGIN;
PRAGMA defer_foreign_keys = ON;
INSERT INTO awards (id, position, title, awarder, awarded_on, awarded_text, description, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('awd_p3rqtm', 0, 'Planner of the year', NULL, '2019-11-30', NULL, NULL, 2, 0, 'src_xjfcgz', 0.5, 0, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-04T12:00:00.000Z');
INSERT INTO courses (record_id, position, value) VALUES ('edu_hwcqt9', 0, 'Optimisation');
INSERT INTO education (id, position, institution, degree, field_of_study, location, start_date, end_date, start_text, end_text, is_current, grade, thesis, description, url, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('edu_hwcqt9', 0, 'Linköpings universitet', 'MSc', NULL, NULL, NULL, '2012', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO experiences (id, position, title, company, employer_id, company_description, company_url, location, start_date, end_date, start_text, end_text, is_current, description, industry, role_type, employment_type, people_led, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('exp_9zvwr7', 0, 'Planner', 'Nordfrakt AB', 'emp_222222', NULL, NULL, NULL, '2016-03', '2021', NULL, '2021', NULL, NULL, NULL, NULL, NULL, 4, 1, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO experiences (id, position, title, company, employer_id, company_description, company_url, location, start_date, end_date, start_text, end_text, is_current, description, industry, role_type, employment_type, people_led, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('exp_8wbp5v', 1, 'Head of planning', 'Sjöväg', NULL, NULL, NULL, NULL, '2021-05-01', NULL, NULL, NULL, 1, 'Plans
ferries | and people', NULL, NULL, NULL, NULL, 1, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO field_sources (record_id, position, field, source_id, raw_value, place, confidence, method) VALUES ('exp_9zvwr7', 0, 'end_date', 'src_xjfcgz', '2021', '$.work[0].endDate', 0.9, 'json-resume');
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (1, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'person', 'per_s8wwnk', 1, NULL, '{"kind":"person","id":"per_s8wwnk","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Mara Lindqvist","professional_headline":"Logistics planner","email":"mara@example.org","birth_date":"1988-04"},"lists":{"key_strengths":[{"value":"Calm in a storm"},{"value":"Rail freight"}],"links":[{"network":"Mastodon","url":"https://example.org/@mara"}]},"unknown_fields":[{"path":"meta.theme","value":"even","value_type":"string"},{"path":"meta.tags","value_type":"array"}],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (2, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'experience', 'exp_9zvwr7', 1, NULL, '{"kind":"experience","id":"exp_9zvwr7","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner","company":"Nordfrakt AB","employer_id":"emp_222222","start_date":"2016-03","end_date":"2021","end_text":"2021","people_led":4},"lists":{"key_achievements":[{"id":"ach_kcvhx2","text":"Cut empty runs by 12 %; it''s in the 2019 report","metric_value":12,"metric_unit":"percent","metric_direction":"down"}],"technologies_used":[{"value":"SAP TM"}]},"unknown_fields":[],"field_sources":[{"field":"end_date","source_id":"src_xjfcgz","raw_value":"2021","place":"$.work[0].endDate","confidence":0.9,"method":"json-resume"}]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (3, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'experience', 'exp_8wbp5v', 1, NULL, '{"kind":"experience","id":"exp_8wbp5v","position":1,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Head of planning","company":"Sjöväg","start_date":"2021-05-01","is_current":true,"description":"Plans\nferries | and people"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (4, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'education', 'edu_hwcqt9', 1, NULL, '{"kind":"education","id":"edu_hwcqt9","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"institution":"Linköpings universitet","degree":"MSc","end_date":"2012"},"lists":{"courses":[{"value":"Optimisation"}]},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (5, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'skill', 'skl_s7d8j4', 1, NULL, '{"kind":"skill","id":"skl_s7d8j4","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Planning"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (6, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'skill', 'skl_z83hsw', 1, NULL, '{"kind":"skill","id":"skl_z83hsw","position":1,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","last_used":"2021"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (7, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'award', 'awd_p3rqtm', 1, NULL, '{"kind":"award","id":"awd_p3rqtm","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (8, '2026-03-01T12:00:00.000Z', 'import', 'mara.json', 'bat_tb9nsq', 'reference', 'ref_32zd5d', 1, NULL, '{"kind":"reference","id":"ref_32zd5d","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"ask","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"Olof Berg","phone":"+46 8 000 00 00","reference":"She’s the one you call."},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (9, '2026-03-04T12:00:00.000Z', 'cli', NULL, 'bat_sdvq6k', 'award', 'awd_p3rqtm', 2, '{"kind":"award","id":"awd_p3rqtm","position":0,"is_active":true,"source_id":"src_xjfcgz","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', '{"kind":"award","id":"awd_p3rqtm","position":0,"is_active":false,"source_id":"src_xjfcgz","source_confidence":0.5,"confirmed":false,"visibility":"shared","version":2,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-04T12:00:00.000Z","fields":{"title":"Planner of the year","awarded_on":"2019-11-30"},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO history (number, changed_at, changed_by, changed_by_detail, batch_id, record_kind, record_id, record_version, before, after, forgotten, schema_version) VALUES (10, '2026-03-04T12:00:00.000Z', 'cli', NULL, 'bat_sdvq6k', 'skill', 'skl_z83hsw', 2, '{"kind":"skill","id":"skl_z83hsw","position":1,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":1,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","last_used":"2021"},"lists":{},"unknown_fields":[],"field_sources":[]}', '{"kind":"skill","id":"skl_z83hsw","position":1,"is_active":true,"source_id":"src_xjfcgz","source_confidence":1,"confirmed":true,"visibility":"shared","version":2,"created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-04T12:00:00.000Z","fields":{"name":"SAP TM","category":"Planning","years_of_experience":6.5,"last_used":"2021","is_primary":true},"lists":{},"unknown_fields":[],"field_sources":[]}', 0, 2);
INSERT INTO key_achievements (id, record_id, position, text, metric_value, metric_unit, metric_direction) VALUES ('ach_kcvhx2', 'exp_9zvwr7', 0, 'Cut empty runs by 12 %; it''s in the 2019 report', 12, 'percent', 'down');
INSERT INTO key_strengths (record_id, position, value) VALUES ('per_s8wwnk', 0, 'Calm in a storm');
INSERT INTO key_strengths (record_id, position, value) VALUES ('per_s8wwnk', 1, 'Rail freight');
INSERT INTO links (record_id, position, network, username, url) VALUES ('per_s8wwnk', 0, 'Mastodon', NULL, 'https://example.org/@mara');
INSERT INTO migrations (version, name, applied_at) VALUES (1, 'initial', '2026-03-01T12:00:00.000Z');
INSERT INTO migrations (version, name, applied_at) VALUES (2, 'summaries_and_search', '2026-03-01T12:00:00.000Z');
INSERT INTO person (id, position, name, professional_headline, summary, career_objective, email, phone, website, image, address, postal_code, city, region, country_code, location, timezone, language, birth_date, years_experience, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('per_s8wwnk', 0, 'Mara Lindqvist', 'Logistics planner', NULL, NULL, 'mara@example.org', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1988-04', NULL, 1, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO referees (id, position, name, title, organization, relationship, email, phone, reference, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('ref_32zd5d', 0, 'Olof Berg', NULL, NULL, NULL, NULL, '+46 8 000 00 00', 'She’s the one you call.', 1, 1, 'src_xjfcgz', 1, 1, 'ask', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO skills (id, position, name, category, category_id, proficiency_level, proficiency_normalised, years_of_experience, last_used, is_primary, narrative_context, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('skl_s7d8j4', 0, 'Planning', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
INSERT INTO skills (id, position, name, category, category_id, proficiency_level, proficiency_normalised, years_of_experience, last_used, is_primary, narrative_context, version, is_active, source_id, source_confidence, confirmed, visibility, created_at, updated_at) VALUES ('skl_z83hsw', 1, 'SAP TM', 'Planning', NULL, NULL, NULL, 6.5, '2021', 1, NULL, 2, 1, 'src_xjfcgz', 1, 1, 'shared', '2026-03-01T12:00:00.000Z', '2026-03-04T12:00:00.000Z');
INSERT INTO sources (id, kind, format, file_name, hash, mime_type, size, client, received_at) VALUES ('src_xjfcgz', 'upload', 'json-resume', 'mara.json', '0000000000000000000000000000000000000000000000000000000000000000', 'application/json', 1234, NULL, '2026-03-01T12:00:00.000Z');
INSERT INTO technologies_used (record_id, position, value) VALUES ('exp_9zvwr7', 0, 'SAP TM');
INSERT INTO unknown_fields (record_id, position, path, value, value_type) VALUES ('per_s8wwnk', 0, 'meta.theme', 'even', 'string');
INSERT INTO unknown_fields (record_id, position, path, value, value_type) VALUES ('per_s8wwnk', 1, 'meta.tags', NULL, 'array');
COMMIT;
