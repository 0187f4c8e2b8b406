-- The letter bears the day on which it went out.
alter table handling_share add column dunned_on date;
alter table handling_share add constraint dunned_on_a_day check ((dunned_for is null) = (dunned_on is null));
