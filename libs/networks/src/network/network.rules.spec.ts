import { type Moves, requireMove } from '#libs/kernel';
import { groupMoves, groupStates } from './network-group.rules.js';
import { membershipMoves, membershipStates } from './membership.rules.js';
import { networkDefaults, networkMoves, networkPhases, prepareNetwork, requireCare } from './network.rules.js';
import { personMoves, personStates } from '../person/person.rules.js';

const ute = '0190a000-0000-7000-8000-000000000001';
const nils = '0190a000-0000-7000-8000-000000000002';

describe('the care of a network', () => {
  it('may be open while it is set up', () => {
    expect(() => requireCare('setup', { caretakerPersonId: null, deputyPersonId: null })).not.toThrow();
  });

  it('needs a caretaker and a deputy afterwards', () => {
    expect(() => requireCare('implementation', { caretakerPersonId: ute, deputyPersonId: null })).toThrow(
      'caretaker-missing',
    );
    expect(() => requireCare('sustaining', { caretakerPersonId: null, deputyPersonId: nils })).toThrow(
      'caretaker-missing',
    );
    expect(() => requireCare('sustaining', { caretakerPersonId: ute, deputyPersonId: nils })).not.toThrow();
  });

  it('lies with two different persons', () => {
    expect(() => requireCare('setup', { caretakerPersonId: ute, deputyPersonId: ute })).toThrow('deputy-must-differ');
  });
});

const tables: readonly [string, readonly string[], Moves<string>][] = [
  ['network', networkPhases, networkMoves],
  ['group', groupStates, groupMoves],
  ['membership', membershipStates, membershipMoves],
  ['person', personStates, personMoves],
];

describe.each(tables)('the moves of a %s', (thing, states, moves) => {
  it('allow what the table names and nothing else', () => {
    for (const from of states) {
      for (const to of states) {
        const move = () => requireMove(thing, moves, from, to);
        if (moves[from]!.includes(to)) expect(move).not.toThrow();
        else expect(move).toThrow('move-not-allowed');
      }
    }
  });

  it('reach every state from the first one, and never stay where they are', () => {
    const reached = new Set([states[0]!]);
    for (const state of reached) moves[state]!.forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...states].sort());
    expect(states.filter((state) => moves[state]!.includes(state))).toEqual([]);
  });

  it('have one end', () => {
    expect(states.filter((state) => moves[state]!.length === 0)).toEqual([states.at(-1)]);
  });
});

describe('a network as it is entered', () => {
  const given = { ...networkDefaults, slug: 'azubi-lotsen', name: 'Netzwerk Azubi-Lotsen' };

  it.each(['Azubi', 'azubi lotsen', '-azubi', 'azubi--lotsen', 'azubi/lotsen', 'ä', ''])(
    'is refused with the slug "%s"',
    (slug) => {
      expect(() => prepareNetwork({ ...given, slug })).toThrow('not-a-slug');
    },
  );

  it('takes a colour in one spelling, or none', () => {
    expect(prepareNetwork({ ...given, accentColor: '#8c2f5e' }).accentColor).toBe('#8c2f5e');
    expect(prepareNetwork({ ...given, accentColor: null }).accentColor).toBeNull();
    for (const accentColor of ['#8C2F5E', 'red', '#8c2f5e;}', '']) {
      expect(() => prepareNetwork({ ...given, accentColor })).toThrow('not-a-color');
    }
  });

  it('keeps a plain mailbox and refuses two in one', () => {
    expect(prepareNetwork({ ...given, mailbox: 'Post@Lotsen.example.org' }).mailbox).toBe('post@lotsen.example.org');
    expect(() => prepareNetwork({ ...given, mailbox: 'a@example.org, b@example.org' })).toThrow('several-addresses');
  });
});
