import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In calendars a date of a series is an occurrence of its one entry, in feeds and in mails alike: `calendar_uid` and
 * `calendar_start` are its UID and RECURRENCE-ID for good. Dates for which somebody holds an entry under their own UID
 * keep it. Members hold the whole entry, and calendars answer it as a whole.
 */
export class SeriesEntries1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_series add column calendar jsonb, add column calendar_sequence integer not null default 0;
      alter table event add column calendar_uid uuid, add column calendar_start text,
        add constraint ck_event_calendar check ((calendar_uid is null) = (calendar_start is null)),
        add constraint uq_event_calendar unique (calendar_uid, calendar_start);
      alter table series_answer add column entry_sequence integer;
      alter table calendar_reply alter column event_id drop not null, add column series_id uuid,
        add constraint fk_calendar_reply_series foreign key (series_id) references event_series (id) on delete cascade,
        add constraint ck_calendar_reply_subject check (num_nonnulls(event_id, series_id) = 1),
        add constraint uq_calendar_reply_series unique (series_id, attendee, sender, stamp, sequence, participation);
      update event_series s set calendar = jsonb_build_object('recurrence', s.recurrence, 'zone', u.zone,
          'time', substr(u.starts_local, 12),
          'minutes', (extract(epoch from u.ends_local::timestamp - u.starts_local::timestamp) / 60)::int)
        from (select distinct on (series_id) * from event
              where occurrence_date = left(starts_local, 10) order by series_id, starts_at, id) u
        where u.series_id = s.id and s.recurrence is not null;
      update event e set calendar_uid = s.id, calendar_start = e.occurrence_date || 'T' || (s.calendar->>'time')
        from event_series s where s.id = e.series_id and s.calendar is not null and e.occurrence_date is not null
          and not exists (select from registration r where r.event_id = e.id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from calendar_reply where event_id is null;
      alter table calendar_reply drop column series_id, alter column event_id set not null;
      alter table series_answer drop column entry_sequence;
      alter table event drop column calendar_uid, drop column calendar_start;
      alter table event_series drop column calendar, drop column calendar_sequence;
    `);
  }
}
