import type { Language, LocalTime } from '#libs/kernel';

/** The day as one would tear it off a calendar. Nothing to be read out: the date stands beside it in words. */
export function CalendarLeaf({ day, language }: Readonly<{ day: LocalTime; language: Language }>) {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const say = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...part, timeZone: 'UTC' }).format(date);
  return (
    <span className="leaf" aria-hidden="true">
      <span>{say({ month: 'short' })}</span>
      <strong>{say({ day: 'numeric' })}</strong>
      <span>{say({ weekday: 'short' })}</span>
    </span>
  );
}
