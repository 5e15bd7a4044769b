-- What is derived from the records and can be built again from them at any time: the tiers, the evidence of skills
-- and the index over all text. Rebuilt in the transaction of the write that changes what they are built from.

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

CREATE TABLE skill_evidence (
    skill_id TEXT NOT NULL REFERENCES skills (id) ON DELETE CASCADE,
    record_id TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('stated', 'recognised', 'assistant')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    PRIMARY KEY (skill_id, record_id)
) WITHOUT ROWID;
CREATE INDEX skill_evidence_by_record ON skill_evidence (record_id);

CREATE VIRTUAL TABLE record_text USING fts5 (
    record_id UNINDEXED,
    text,
    tokenize = 'unicode61 remove_diacritics 2'
);
