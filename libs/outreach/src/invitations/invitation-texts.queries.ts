import type { Tx } from '#libs/database';
import { listAgenda } from '#libs/events';
import { highlightsOf } from './highlights.rules.js';

/** What an invitation tells of a gathering besides its facts; empty where nothing was written. */
export type InvitationTexts = Readonly<{
  occasion: string;
  audience: string;
  costs: string;
  highlights: readonly string[];
}>;

export async function readInvitationTexts(tx: Tx, eventId: string): Promise<InvitationTexts> {
  const [event] = await tx.query<{ description: string; motto: string; audience: string; costs: string }[]>(
    'select description, motto, audience, cost_note as costs from event where id = $1',
    [eventId],
  );
  const { description, motto, audience, costs } = event!;
  const highlights = highlightsOf(await listAgenda(tx, eventId));
  return { occasion: firstParagraph(description) || motto, audience, costs, highlights };
}

/** The page of the gathering tells the rest. */
const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0]!.trim();
