import { type HistoryEntry, recordActs, type Tx } from '#libs/database';
import type { ToldRelease } from '#libs/intake';
import type { Actor } from '#libs/kernel';

/** The accounts of the network that decide in its story. */
export type DemoTeam = Readonly<{ organiser: string; caretaker: string }>;

/** One line of the story: somebody of the team, the product itself, or somebody who has no account. */
export type DemoAct = Readonly<{
  at: Date;
  actor: keyof DemoTeam | Exclude<Actor, Readonly<{ kind: 'account' }>>;
  entry: HistoryEntry;
}>;

/** Writes the story in its order: what happened at one moment in the order in which it was told. */
export async function writeHistory(tx: Tx, acts: readonly DemoAct[], team: DemoTeam): Promise<void> {
  const moments = new Map<number, DemoAct[]>();
  for (const act of acts) moments.set(act.at.getTime(), [...(moments.get(act.at.getTime()) ?? []), act]);
  const ofTeam = (actor: DemoAct['actor']): Actor =>
    typeof actor === 'string' ? { kind: 'account', id: team[actor] } : actor;
  for (const [moment, together] of [...moments].sort(([one], [other]) => one - other)) {
    const acted = together.map(({ actor, entry }) => ({ actor: ofTeam(actor), entry }));
    await recordActs(tx, new Date(moment), acted);
  }
}

/** Promises that one of the team has asked to let go and another one did, by what the story says. */
export function releasesOf(acts: readonly DemoAct[], team: DemoTeam): readonly ToldRelease[] {
  const accountFor = (thingId: string, action: string): string | null => {
    const act = acts.find(({ entry }) => entry.thingId === thingId && entry.action === action);
    return typeof act?.actor === 'string' ? team[act.actor] : null;
  };
  return acts.flatMap(({ entry: { thingId, action } }) => {
    if (action !== 'obligation.release-asked') return [];
    const [askedBy, agreedBy] = [accountFor(thingId, action), accountFor(thingId, 'obligation.released')];
    return askedBy === null || agreedBy === null ? [] : [{ obligationId: thingId, askedBy, agreedBy }];
  });
}
