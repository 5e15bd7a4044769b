DROP TABLE recognised_values;
ALTER TABLE experiences DROP COLUMN seniority;
