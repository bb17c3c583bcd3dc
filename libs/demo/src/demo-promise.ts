import type { AttemptWay, ReleaseCause } from '#libs/intake';
import type { LocalTime } from '#libs/kernel';
import type { DemoEvent } from './demo-event.js';
import type { DemoAct } from './demo-history.js';
import type { DemoPerson } from './demo-network.js';

/** What is promised to a project, and what became of that so far. */
export type DemoPromise = Readonly<{
  projectId: string;
  received: LocalTime;
  accepted: LocalTime;
  /** When somebody of the project was told; null while there is nobody to tell. */
  informed: LocalTime | null;
  /** To what it was bound before that gathering was called off. */
  formerly?: Readonly<{ boundTo: Pick<DemoEvent, 'id'>; until: LocalTime }>;
  boundTo: Pick<DemoEvent, 'id'>;
  fulfilled?: LocalTime;
  /** By the person who objects, or by a second pair of eyes after `asked`. */
  released?: Readonly<
    { at: LocalTime; note: string } & (
      { cause: 'objection'; by: DemoPerson } | { cause: Exclude<ReleaseCause, 'objection'>; asked: LocalTime }
    )
  >;
  /** When somebody else was found who speaks for the project. */
  found?: Readonly<{ at: LocalTime; person: DemoPerson }>;
  tries?: readonly DemoTry[];
}>;

/** `person` is null when nobody there had a name yet. */
export type DemoTry = Readonly<{
  event: Pick<DemoEvent, 'id'>;
  person: DemoPerson | null;
  way: AttemptWay;
  at: LocalTime;
  note?: string;
}>;

type Told = Readonly<{ at: LocalTime; actor: DemoAct['actor'] }> & Readonly<Pick<DemoAct['entry'], 'action' | 'facts'>>;

const byItself = (name: string) => ({ kind: 'system', name }) as const;

/** What the services would have noted of it, in the transactions in which they would have done it. */
export function promiseStory(promise: DemoPromise): readonly Told[] {
  const { accepted: at, projectId, boundTo, formerly, informed, found, fulfilled, released } = promise;
  const story: Told[] = [
    { at, actor: 'organiser', action: 'obligation.made', facts: { projectId } },
    { at, actor: 'organiser', ...bound(null, (formerly?.boundTo ?? boundTo).id) },
  ];
  if (informed) story.push({ at: informed, actor: byItself('first information'), action: 'obligation.informed' });
  if (formerly) {
    const entry = bound(formerly.boundTo.id, boundTo.id);
    const by = { at: formerly.until, actor: 'organiser' } as const;
    story.push({ ...by, ...entry, action: 'obligation.reopened' }, { ...by, ...entry });
  }
  if (found) {
    const facts = { personId: found.person.id };
    story.push({ at: found.at, actor: 'organiser', action: 'obligation.contact-found', facts });
  }
  if (fulfilled) story.push({ at: fulfilled, actor: byItself('fulfilment'), action: 'obligation.fulfilled' });
  if (released) story.push(...releaseOf(released));
  return story;
}

const bound = (from: string | null, to: string) => ({ action: 'obligation.bound', facts: { from, to } });

function releaseOf(released: NonNullable<DemoPromise['released']>): readonly Told[] {
  const { at, cause } = released;
  const facts = { cause };
  if (released.cause === 'objection') {
    return [{ at, actor: { kind: 'person', id: released.by.id }, action: 'obligation.released', facts }];
  }
  return [
    { at: released.asked, actor: 'organiser', action: 'obligation.release-asked', facts },
    { at, actor: 'caretaker', action: 'obligation.released', facts },
  ];
}
