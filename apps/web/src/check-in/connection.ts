import { answerOf, api } from '../api/client';
import type { Answer, DoorView, Item, Roster } from './types';

/** A network that says nothing for so long is none. */
const PATIENCE_MS = 15_000;
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

/** What the server is asked; each throws an ApiProblem, whose status 0 means that there is no network. */
export interface Connection {
  door(token: string): Promise<DoorView>;
  open(token: string, pin: string): Promise<void>;
  roster(known: Pick<Roster, 'version' | 'now'> | null): Promise<Roster>;
  send(eventId: string, items: readonly Item[], sentAt: string): Promise<Answer>;
}

export const connection: Connection = {
  door: (token) => answerOf(api.GET('/api/check-in/links/{token}', { params: { path: { token } }, ...patience() })),
  open: async (token, pin) => {
    await answerOf(
      api.POST('/api/check-in/links/{token}/pin', { params: { path: { token } }, body: { pin }, ...patience() }),
    );
  },
  roster: (known) =>
    answerOf(
      api.GET('/api/check-in/roster', {
        params: { query: known === null ? {} : { since: known.version, at: known.now } },
        ...patience(),
      }),
    ),
  send: (eventId, items, sentAt) =>
    answerOf(api.POST('/api/check-in/arrivals', { body: { eventId, sentAt, items: [...items] }, ...patience() })),
};
