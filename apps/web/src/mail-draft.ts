import { newKey } from './api/new-key';
import type { Body } from './api/types';

type Draft = Body<'/api/networks/{networkId}/mailings/check', 'post'>;

export type MailSelection = Draft['selection'];
export type MailTexts = Draft['texts'];

/** To whom somebody begins to write, from whatever page; and the text, when it is written anew. */
export type BegunMail = Readonly<{
  networkId: string;
  eventId: string | null;
  selection: MailSelection;
  texts?: MailTexts;
  /** The list where these people were ticked: the ticks have done their work once the mail is sent. */
  tickedIn?: string;
}>;

const keyOf = (id: string): string => `tagwerk-mail-${id}`;

/**
 * Keeps a begun mail for the page of the text, in this tab and in a copy of it: both send the same draft, so it goes out
 * once.
 * @returns what the address of that page holds
 */
export function beginMail(begun: BegunMail): string {
  const id = newKey();
  sessionStorage.setItem(keyOf(id), JSON.stringify(begun));
  return id;
}

/** Null in another tab, and when the browser has been closed. */
export function begunMail(id: string | undefined): BegunMail | null {
  const stored = id === undefined ? null : sessionStorage.getItem(keyOf(id));
  return stored === null ? null : (JSON.parse(stored) as BegunMail);
}
