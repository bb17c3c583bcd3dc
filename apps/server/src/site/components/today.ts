import { createContext, useContext } from 'react';
import type { Language, LocalDay, LocalTime } from '#libs/kernel';
import { moment } from './dates.js';

/** The day on which a page is read: it spares the reader the year of a near day. */
export const Today = createContext<LocalDay | undefined>(undefined);

/** Says a moment as briefly as the reader's day allows. */
export function useMoment(language: Language): (local: LocalTime) => string {
  const today = useContext(Today);
  return (local) => moment(local, language, today);
}
