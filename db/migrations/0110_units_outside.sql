-- Units of others that answer to the committee or propose to it: handling units, parties, people's organisations.
alter table unit drop constraint unit_axis_check;
alter table unit add constraint unit_axis_check check (axis in ('cppcc', 'party', 'functional', 'outside'));
