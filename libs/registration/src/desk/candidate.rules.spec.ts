import { type Caller, grantScope, NotFound, type Permission } from '#libs/kernel';
import type { ApplicationInput } from './application.rules.js';
import { type Errand, mayAct, problemBefore } from './candidate.rules.js';

const NETWORK = 'network-1';
const person = { id: 'person-1', linkVersion: 3 };

const callerWith = (
  permission: Permission | null,
  network: string,
  persons: Readonly<Record<string, number>> = {},
): Caller => ({
  actor: { kind: 'public' },
  scope: grantScope({
    networks: new Map(permission === null ? [] : [[permission, new Set([network])]]),
    persons: new Map(Object.entries(persons)),
  }),
});
const organiser = callerWith('registration:write', NETWORK);
const stranger = callerWith(null, NETWORK);
const owner = callerWith(null, NETWORK, { [person.id]: 3 });

const input = (organisationId: string | null = null) => ({ organisationId }) as ApplicationInput;
const applying = (caller: Caller, of = input()): Errand => ({ kind: 'apply', caller, eventId: 'event-1', input: of });
const confirming = (caller: Caller): Errand => ({
  ...{ kind: 'confirm', caller, eventId: 'event-1', registrationId: 'registration-1' },
});

describe('who may act for somebody at the desk', () => {
  it.each([
    ['an organiser of the network', organiser, true],
    ['the person', owner, true],
    ['somebody who shares the mailbox', callerWith(null, NETWORK, { 'person-2': 1, [person.id]: 3 }), true],
    ['an organiser of another network', callerWith('registration:write', 'network-2'), false],
    ['whoever may only read', callerWith('registration:read', NETWORK), false],
    ['another person', callerWith(null, NETWORK, { 'person-2': 3 }), false],
    ['a stranger', stranger, false],
  ])('%s', (_who, caller, isAllowed) => {
    expect(mayAct(applying(caller), person, NETWORK)).toBe(isAllowed);
    expect(mayAct(confirming(caller), person, NETWORK)).toBe(isAllowed);
  });

  it.each([2, 4, 3 - 256, 3 + 256])('nobody by a mailbox of version %i, whatever they come for', (version) => {
    const other = callerWith(null, NETWORK, { [person.id]: version });
    for (const errand of [confirming(other), applying(other)]) expect(mayAct(errand, person, NETWORK)).toBe(false);
  });
});

describe('what is refused before anybody is looked for', () => {
  const ours: ReadonlySet<string> = new Set(['ours']);

  it('is an application by a stranger, like one for an event that does not exist', () => {
    expect(problemBefore(applying(stranger), NETWORK, ours)).toEqual(new NotFound({ thing: 'event' }));
    expect(problemBefore(applying(callerWith('registration:write', 'network-2')), NETWORK, ours)).not.toBeNull();
  });

  it('is an organisation of another network', () => {
    expect(problemBefore(applying(organiser, input('theirs')), NETWORK, ours)).toEqual(
      new NotFound({ thing: 'organisation' }),
    );
    expect(problemBefore(applying(organiser, input('ours')), NETWORK, ours)).toBeNull();
  });

  it('is nothing of whoever may come to the desk', () => {
    for (const caller of [organiser, owner]) expect(problemBefore(applying(caller), NETWORK, ours)).toBeNull();
    expect(problemBefore(confirming(stranger), NETWORK, ours)).toBeNull();
  });
});
