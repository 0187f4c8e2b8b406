-- Undoing an import takes out the people it added; whoever is in use by then is kept by the foreign keys.
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant delete on person to tongxin_app;
  end if;
end
$$;
