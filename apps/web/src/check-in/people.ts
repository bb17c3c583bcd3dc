import type { Answer, Item, Outcome, Person, Roster } from './types';

export type People = ReadonlyMap<string, Person>;

export const peopleOf = (roster: Roster): Map<string, Person> =>
  new Map(roster.people.map((person) => [person.registrationId, person]));

/** The list with what was pressed here and the server has not heard yet. */
export function withPressed(people: People, waiting: readonly Item[]): People {
  const all = new Map(people);
  for (const item of waiting) {
    const person = item.kind === 'walk-in' ? undefined : all.get(item.registrationId);
    if (person === undefined) continue;
    if (item.kind === 'in' && person.mark === null) all.set(person.registrationId, { ...person, mark: 'in' });
    // Of a version that the list has passed, the server keeps what others have said since.
    if (item.kind === 'out') all.set(person.registrationId, { ...person, mark: null });
  }
  return all;
}

/** What the card says at once. The server decides by the same order: see arrivalOf in libs/attendance. */
export function arrivalOf(person: Person | undefined, isAdmitted: boolean): Outcome {
  if (person === undefined) return 'unknown';
  if (person.mark === 'in') return 'already';
  if (person.standing === 'gone') return 'gone';
  if (person.mark === 'substituted') return 'substituted';
  return person.standing === 'place' || isAdmitted ? 'in' : 'waiting';
}

/** Those who are in, also without a place, and those the room waits for. */
export function countsOf(
  people: People,
  waiting: readonly Item[] = [],
): Readonly<{ present: number; expected: number }> {
  const all = [...people.values()];
  return {
    present: all.filter(({ mark }) => mark === 'in').length + waiting.filter(({ kind }) => kind === 'walk-in').length,
    expected: all.filter(({ isExpected }) => isExpected).length,
  };
}

/** What the server has answered stands on the list until it sends the row itself. */
export function withAnswers(roster: Roster, items: readonly Item[], { results }: Answer): Roster {
  const people = peopleOf(roster);
  const kinds = new Map(items.map((item) => [item.nonce, item.kind]));
  for (const { nonce, outcome, registrationId, version } of results) {
    const person = registrationId === null ? undefined : people.get(registrationId);
    if (person === undefined || !kinds.has(nonce)) continue;
    if (outcome === 'in')
      people.set(person.registrationId, { ...person, mark: 'in', version: version ?? person.version });
    if (outcome === 'already') people.set(person.registrationId, { ...person, mark: 'in' });
    if (outcome === 'out') people.set(person.registrationId, { ...person, mark: null, version: 0 });
  }
  return { ...roster, people: [...people.values()] };
}

/** What has changed takes the place of what the device had. */
export function withNews(roster: Roster | null, news: Roster): Roster {
  if (roster === null || roster.eventId !== news.eventId) return news;
  const people = peopleOf(roster);
  for (const person of news.people) people.set(person.registrationId, person);
  return { ...news, people: [...people.values()] };
}

const LATEST_HOURS = 12;

/** From then on nothing of a gathering stays on the device; the server shuts the door at the same hour. */
export const isOver = ({ endsAt }: Pick<Roster, 'endsAt'>, now: Date): boolean =>
  now.getTime() >= new Date(endsAt).getTime() + LATEST_HOURS * 3_600_000;

/** Whether an answer differs from what the card had told whoever stood there. */
export const isSurprise = (said: Outcome, answered: Outcome): boolean =>
  said !== answered && !(said === 'in' && answered === 'already');
