-- The words of the text index, so that a request's words can be told from words that the file does not hold.

CREATE VIRTUAL TABLE record_terms USING fts5vocab('record_text', 'row');
