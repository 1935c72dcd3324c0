-- The search has an index of its own; these were only a cost to every write.
ALTER TABLE search_document DROP COLUMN public_words, DROP COLUMN member_words;
