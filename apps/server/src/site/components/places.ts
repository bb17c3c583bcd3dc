import type { Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { count } from '../words.js';

/** What somebody has to expect who registers now: a place, or the waiting list and how long it is. */
export function placesText({ capacity, free, waiting }: PlacesView, language: Language): string {
  if (free === null) return language === 'de' ? 'Plätze frei' : 'places free';
  if (free > 0) {
    const of = capacity === null ? '' : language === 'de' ? ` von ${capacity}` : ` of ${capacity}`;
    return language === 'de' ? `${free}${of} frei` : `${free}${of} free`;
  }
  const people = count(
    waiting,
    language,
    ['Person wartet', 'Personen warten'],
    ['person is waiting', 'people are waiting'],
  );
  const full = language === 'de' ? 'Ausgebucht, Warteliste offen' : 'Full, waiting list open';
  return waiting > 0 ? `${full} (${people})` : full;
}

export const isFull = ({ free }: PlacesView): boolean => free === 0;
