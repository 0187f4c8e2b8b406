-- What somebody started himself and is still open, without looking through everything that was ever done.
create index task_by_starter on task (committee_id, started_by, created_at desc) where state = 'open';
