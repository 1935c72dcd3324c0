-- How far the server's log was when something was last written in a session: until a replica has come that far, the
-- session's reads go to the primary (app/platform/db/replica.server.ts). Bytes from 0/0; stays empty without a replica.
ALTER TABLE session ADD COLUMN written_to bigint;
