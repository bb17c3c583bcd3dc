import fc from 'fast-check';
import { MoveNotAllowed, requireMove } from '#libs/kernel';
import { dueMoves, eventMoves, type EventState, eventStates, isAhead, isPublished } from './event-state.rules.js';

const anyState = fc.constantFrom(...eventStates);
const minutes = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => new Date(n * 60_000));
const anyTimetable = fc.record({
  state: anyState,
  startsAt: minutes(0, 1000),
  registrationOpensAt: fc.option(minutes(0, 1000)),
  registrationClosesAt: fc.option(minutes(0, 1000)),
  isComplete: fc.boolean(),
});

describe('the table of moves', () => {
  it('follows the life of a gathering and nothing else', () => {
    const allowed = eventStates.flatMap((from) => eventMoves[from].map((to) => `${from} → ${to}`));
    expect(allowed).toEqual([
      'draft → announced',
      'announced → open',
      'announced → cancelled',
      'open → closed',
      'open → cancelled',
      'closed → open',
      'closed → running',
      'closed → cancelled',
      'closed → not_held',
      'running → held',
      'running → not_held',
      'held → documented',
      'documented → archived',
    ]);
  });

  it('refuses every other move with both states named', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const isInTable = eventMoves[from].includes(to);
        const move = () => requireMove('event', eventMoves, from, to);
        if (isInTable) expect(move).not.toThrow();
        else expect(move).toThrow(new MoveNotAllowed({ thing: 'event', from, to }));
      }),
    );
  });

  it('lets nothing out of the end', () => {
    expect(eventStates.filter((state) => eventMoves[state].length === 0)).toEqual([
      'archived',
      'cancelled',
      'not_held',
    ]);
  });

  it('knows what is ahead and what the public may see', () => {
    expect(eventStates.filter(isAhead)).toEqual(['announced', 'open', 'closed']);
    expect(eventStates.filter((state) => !isPublished(state))).toEqual(['draft']);
  });
});

describe('the moves that time makes due', () => {
  it('are always moves of the table, one after the other', () => {
    fc.assert(
      fc.property(anyTimetable, minutes(0, 1000), (event, now) => {
        dueMoves(event, now).reduce((from: EventState, to) => {
          expect(eventMoves[from]).toContain(to);
          return to;
        }, event.state);
      }),
    );
  });

  it('leave nothing due once they are done', () => {
    fc.assert(
      fc.property(anyTimetable, minutes(0, 1000), (event, now) => {
        const last = dueMoves(event, now).at(-1);
        if (last !== undefined) expect(dueMoves({ ...event, state: last }, now)).toEqual([]);
      }),
    );
  });

  it('never publish, cancel or end anything: that needs people', () => {
    fc.assert(
      fc.property(anyTimetable, minutes(0, 1000), (event, now) => {
        for (const state of dueMoves(event, now)) expect(['open', 'closed', 'running']).toContain(state);
        if (event.state === 'draft') expect(dueMoves(event, now)).toEqual([]);
      }),
    );
  });

  const at = (hour: number) => new Date(Date.UTC(2026, 4, 19, hour));
  const fachtag = {
    state: 'announced',
    registrationOpensAt: at(6),
    registrationClosesAt: at(7),
    startsAt: at(8),
    isComplete: true,
  } as const;

  it('open, close and begin at the very minute', () => {
    expect(dueMoves(fachtag, at(5))).toEqual([]);
    expect(dueMoves(fachtag, at(6))).toEqual(['open']);
    expect(dueMoves({ ...fachtag, state: 'open' }, at(7))).toEqual(['closed']);
    expect(dueMoves({ ...fachtag, state: 'closed' }, at(8))).toEqual(['running']);
  });

  it('catch up with everything after a long stop', () => {
    expect(dueMoves(fachtag, at(9))).toEqual(['open', 'closed', 'running']);
  });

  it('do not open registration for an event that lacks something', () => {
    expect(dueMoves({ ...fachtag, isComplete: false }, at(6))).toEqual([]);
    expect(dueMoves({ ...fachtag, isComplete: false }, at(8))).toEqual(['open', 'closed', 'running']);
  });
});
