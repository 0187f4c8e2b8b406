-- Lets the application put a job into the queue inside its own transaction, without rights on the queue's tables.
create function enqueue_job(name text, payload json) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(name, payload, max_attempts => 3);
end
$$;

revoke all on function enqueue_job(text, json) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant execute on function enqueue_job(text, json) to tongxin_app;
  end if;
end
$$;
