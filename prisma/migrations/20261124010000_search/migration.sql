-- A search engine of our own in place of the German full text configuration: an inverted index in blocks,
-- ordered by weight, over whole words, and a vocabulary that knows the parts and the letters of each word.

-- Name of an entry in the collection it was taken over from.
ALTER TABLE entry ADD COLUMN external_id text;
CREATE UNIQUE INDEX entry_external_id ON entry (external_id);

ALTER TABLE search_document
  ADD COLUMN summary text NOT NULL DEFAULT '',
  ADD COLUMN doc_no int;
CREATE UNIQUE INDEX search_document_doc_no ON search_document (doc_no);
CREATE INDEX search_document_pending ON search_document (entry_id) WHERE doc_no IS NULL;

-- Every indexing gives a document a new number; what was written under the old one counts no more.
CREATE SEQUENCE search_doc_no AS int;

-- Which documents hold a word, and how much it weighs there (1 to 1000). A write adds blocks of its own,
-- tidying merges them, heaviest first.
-- scope: 0 entries, 1 what only members read of them, 2 comments, 3 comments for members
CREATE TABLE search_posting (
  word    text COLLATE "C" NOT NULL,
  scope   smallint NOT NULL,
  top     smallint NOT NULL,
  first   int NOT NULL,
  docs    int[] NOT NULL,
  weights smallint[] NOT NULL,
  PRIMARY KEY (word, scope, top, first)
);

-- The words there are: as written, how many documents hold them, what they are made of.
CREATE TABLE search_word (
  word     text COLLATE "C" PRIMARY KEY,
  written  text NOT NULL,
  docs     int NOT NULL DEFAULT 1,
  is_open  boolean NOT NULL,
  is_place boolean NOT NULL DEFAULT false,
  parts    text[] NOT NULL DEFAULT '{}',
  grams    text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX search_word_parts ON search_word USING gin (parts);
CREATE INDEX search_word_grams ON search_word USING gin (grams);

-- How many words hold a run of four letters: frequent ones tell words apart badly.
CREATE TABLE search_gram (
  gram  text COLLATE "C" PRIMARY KEY,
  words int NOT NULL
);

-- What people searched without finding anything; no person, no address.
CREATE TABLE search_miss (
  query   text PRIMARY KEY,
  times   int NOT NULL DEFAULT 1,
  last_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX search_miss_times ON search_miss (times DESC, last_at DESC);
