-- Tells every server process, at commit, that who-may-do-what changed, so that remembered rights are dropped.
create function tell_rights_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('tongxin_rights', '');
  return null;
end
$$;

create trigger rights_by_post after insert or update or delete on post
  for each statement execute function tell_rights_changed();
create trigger rights_by_seat after insert or update or delete on seat
  for each statement execute function tell_rights_changed();
create trigger rights_by_unit after insert or update of parent_id, until_on or delete on unit
  for each statement execute function tell_rights_changed();
create trigger rights_by_person after update of name, affiliation, left_on on person
  for each statement execute function tell_rights_changed();
create trigger rights_by_account after update of disabled_at, must_change_password, second_factor_confirmed_at on account
  for each statement execute function tell_rights_changed();
create trigger rights_by_session after update of ended_at or delete on session
  for each statement execute function tell_rights_changed();
create trigger rights_by_token after insert or update of revoked_at on api_token
  for each statement execute function tell_rights_changed();
create trigger rights_by_duty_year after insert or update on duty_year
  for each statement execute function tell_rights_changed();
