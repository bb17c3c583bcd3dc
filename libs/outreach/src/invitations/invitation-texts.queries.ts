import type { Tx } from '#libs/database';
import { listAgenda } from '#libs/events';
import { highlightsOf } from './highlights.rules.js';

/** What an invitation tells of a gathering besides its facts; empty where nothing was written. */
export type InvitationTexts = Readonly<{
  occasion: string;
  audience: string;
  costs: string;
  /** What the network is for. */
  introduction: string;
  highlights: readonly string[];
}>;

export async function readInvitationTexts(tx: Tx, eventId: string): Promise<InvitationTexts> {
  const [event] = await tx.query<
    { description: string; motto: string; audience: string; costs: string; purpose: string }[]
  >(
    `select e.description, e.motto, e.audience, e.cost_note as costs, n.purpose
     from event e join network n on n.id = e.network_id where e.id = $1`,
    [eventId],
  );
  const { description, motto, audience, costs, purpose } = event!;
  const highlights = highlightsOf(await listAgenda(tx, eventId));
  return {
    occasion: firstParagraph(description) || motto,
    audience,
    costs,
    introduction: firstParagraph(purpose),
    highlights,
  };
}

/** The page of the gathering tells the rest. */
const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0]!.trim();
