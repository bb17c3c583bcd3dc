import { useContext } from 'react';
import { type Language, type LocalTime, timeSpan } from '#libs/kernel';
import { when } from './dates.js';
import { Today } from './today.js';

type Gathering = Readonly<{ startsLocal: LocalTime; endsLocal: LocalTime; zone: string }>;

/** The day and the hours; the hours stay together at the end of a line. */
export function When({ event, language }: Readonly<{ event: Gathering; language: Language }>) {
  const today = useContext(Today);
  const { startsLocal, endsLocal, zone } = event;
  const hours = timeSpan(startsLocal, endsLocal, language);
  const [day, rest] = when(startsLocal, endsLocal, zone, language, today).split(hours);
  return (
    <>
      {day}
      {rest === undefined ? null : <span className="whole">{hours}</span>}
      {rest}
    </>
  );
}
