import { type JsonObject, numberAt, objectAt, textAt } from './json.rules.js';
import type { Stay, Told, Window } from './stay.rules.js';

type Hook = Readonly<{
  kind: string;
  at: number;
  meeting: string;
  user: string;
  external: string;
  name: string;
  row: number;
}>;

const JOINED = 'user-joined';
const LEFT = 'user-left';
const ENDED = 'meeting-ended';

export const isWebhook = (value: JsonObject): boolean => {
  const kind = textAt(objectAt(value, 'data'), 'id');
  return /^(user|meeting)-/.test(kind) && 'attributes' in objectAt(value, 'data');
};

/**
 * Events as BigBlueButton posts them: again after every answer that did not come, in any order, and without the name of
 * whoever leaves. Somebody in a breakout room is called after their id in the meeting above; being there is being there.
 */
export function webhooks(events: readonly JsonObject[], window: Window): Told {
  const hooks = events.map(hookOf).filter(({ kind }) => kind !== '');
  const inOrder = [...new Map(hooks.map((hook) => [keyOf(hook), hook])).values()].sort(
    (one, other) => one.at - other.at,
  );
  const person = personsIn(inOrder);
  const stays: Stay[] = [];
  const present = new Map<string, Hook>();
  const leave = (key: string, at: number) => {
    const joined = present.get(key);
    present.delete(key);
    if (joined) {
      stays.push({
        row: joined.row,
        name: joined.name,
        mail: null,
        id: person(joined),
        from: joined.at,
        to: at,
        most: null,
      });
    }
  };
  for (const hook of inOrder) {
    const key = `${hook.meeting} ${hook.user}`;
    if (hook.kind === JOINED && !present.has(key)) present.set(key, hook);
    if (hook.kind === LEFT) leave(key, hook.at);
    if (hook.kind === ENDED)
      for (const one of [...present.keys()]) if (one.startsWith(`${hook.meeting} `)) leave(one, hook.at);
  }
  for (const [key, { at }] of [...present]) leave(key, Math.max(at, window.endsAt.getTime()));
  return { layout: 'bbb-webhooks', stays, untimed: [], dropped: [] };
}

function hookOf(value: JsonObject, at: number): Hook {
  const data = objectAt(value, 'data');
  const attributes = objectAt(data, 'attributes');
  const [meeting, user] = [objectAt(attributes, 'meeting'), objectAt(attributes, 'user')];
  return {
    kind: textAt(data, 'id'),
    at: numberAt(objectAt(data, 'event'), 'ts') ?? 0,
    meeting: textAt(meeting, 'internal-meeting-id') || textAt(meeting, 'external-meeting-id'),
    user: textAt(user, 'internal-user-id'),
    external: textAt(user, 'external-user-id'),
    name: textAt(user, 'name'),
    row: at + 1,
  };
}

const keyOf = ({ kind, at, meeting, user }: Hook): string => [kind, at, meeting, user].join(' ');

/** `w_a-1` is whoever is `w_a` (or is known outside as such) in the meeting above, in its first room. */
function personsIn(hooks: readonly Hook[]): (hook: Hook) => string {
  const joined = hooks.filter(({ kind }) => kind === JOINED);
  const byInternal = new Map(joined.map(({ user, external }) => [user, external]));
  const externals = new Set(joined.map(({ external }) => external));
  return ({ external, user }) => {
    const above = external.replace(/-\d+$/, '');
    if (above !== external && byInternal.has(above)) return byInternal.get(above) || above;
    return above !== external && externals.has(above) ? above : external || user;
  };
}
