DROP TABLE record_text;
DROP TABLE skill_evidence;
DROP TABLE profile_summary;
DROP TABLE quick_summary;
