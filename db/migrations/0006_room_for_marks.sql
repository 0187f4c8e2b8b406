-- A mark fills a line that was empty when the list was made. Room kept on the page lets it be written there, without
-- touching an index.
alter table attendance set (fillfactor = 50);

-- Every act of everybody would otherwise lock the one row of its committee. Committees are never deleted, and the wall
-- (own_committee) lets an event in only under the committee whose badge the connection wears.
alter table event drop constraint event_committee_id_fkey;
