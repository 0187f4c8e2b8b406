-- Item one of a meeting that studies first bears its text; an item is presented by a person or a post, at a time.
alter table agenda_item
  add column study_text text,
  add column presenter_post text,
  add column planned_at text check (planned_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add constraint study_text_of_the_first_item check (study_text is null or first_agenda);
