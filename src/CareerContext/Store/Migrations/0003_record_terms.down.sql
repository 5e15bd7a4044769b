DROP TABLE record_terms;
