import fc from 'fast-check';
import { landCodes, organisationTypes } from '#libs/networks';
import { funnelOf, type GroupedSpread, laenderOf, renewalOf, typesOf, wholeOf } from './participation.rules.js';
import type { Counted } from './turnout.rules.js';

const nothing: Counted = {
  ...{ registered: 0, cancelled: 0, came: 0, walkIns: 0, headcount: 0, firstTimers: 0 },
  ...{ established: 0, newcomers: 0, interested: 0, askedAgain: 0, cameAgain: 0 },
  ...{ laender: 0, organisationTypes: 0, contexts: 0 },
};
const second = { ...nothing, registered: 104, cancelled: 3, came: 95, walkIns: 1, firstTimers: 70 };
const small = { ...nothing, registered: 4, came: 1, firstTimers: 1, askedAgain: 2, cameAgain: 1 };

const aMeeting = fc
  .record({ cancelled: fc.nat(40), came: fc.nat(90), missed: fc.nat(40), walkIns: fc.nat(9), old: fc.nat(90) })
  .map(({ cancelled, came, missed, walkIns, old }): Counted => {
    const registered = cancelled + came + missed;
    return { ...nothing, cancelled, came, walkIns, registered, firstTimers: Math.max(0, came + walkIns - old) };
  });

describe('several meetings together', () => {
  it('are pooled, and not the mean of their rates', () => {
    expect(funnelOf([second, small])).toEqual({
      ...{ registered: 108, effective: 105, came: 96, walkIns: 1, showUp: 96 / 105 },
    });
    expect(renewalOf([second, small])).toEqual({
      ...{ present: 97, firstTimers: 71, newShare: 71 / 97, askedAgain: 2, cameAgain: 1, retention: 1 / 2 },
    });
  });

  it('say nothing of what was not counted', () => {
    expect(funnelOf([])).toMatchObject({ registered: 0, showUp: null });
    expect(renewalOf([])).toMatchObject({ present: 0, newShare: null, retention: null });
  });

  it('only ever grow narrower from having registered to being there', () => {
    fc.assert(
      fc.property(fc.array(aMeeting), (meetings) => {
        const { registered, effective, came, showUp } = funnelOf(meetings);
        expect(registered >= effective && effective >= came).toBe(true);
        expect(showUp === null ? effective : showUp <= 1).toBe(showUp === null ? 0 : true);
        const { present, firstTimers } = renewalOf(meetings);
        expect(firstTimers).toBeLessThanOrEqual(present);
      }),
    );
  });
});

const one = { presences: 3, persons: 2, organisations: 1 };

describe('where people came from', () => {
  it('is every Land, those from which nobody came with nothing', () => {
    const laender = laenderOf([{ by: 'land', key: 'HE', ...one }]);
    expect(laender.map(({ land }) => land)).toEqual(landCodes);
    expect(laender.filter(({ presences }) => presences > 0)).toEqual([{ land: 'HE', ...one }]);
  });

  it('names what is unknown last, and only where something is', () => {
    const lines: readonly GroupedSpread[] = [
      { by: 'land', key: null, ...one },
      { by: 'type', key: null, presences: 9, persons: 9, organisations: 0 },
      { by: 'type', key: 'school', ...one },
      { by: 'type', key: 'ihk', ...one, organisations: 4 },
      { by: 'all', key: null, presences: 15, persons: 13, organisations: 5 },
    ];
    expect(laenderOf(lines).at(-1)).toEqual({ land: null, ...one });
    expect(typesOf(lines).map(({ type }) => type)).toEqual(['ihk', 'school', null]);
    expect(wholeOf(lines)).toEqual({ presences: 15, persons: 13, organisations: 5 });
  });

  it('has kinds of organisation in one order, however they were found', () => {
    const aLine = fc.record({ key: fc.constantFrom(...organisationTypes), organisations: fc.nat(3) });
    const some = fc
      .uniqueArray(aLine, { selector: ({ key }) => key })
      .chain((found) => fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })));
    const kinds = (found: readonly Readonly<{ key: (typeof organisationTypes)[number]; organisations: number }>[]) =>
      typesOf(found.map((line) => ({ by: 'type', presences: 1, persons: 1, ...line }))).map(({ type }) => type);
    fc.assert(fc.property(some, ([found, shuffled]) => expect(kinds(shuffled)).toEqual(kinds(found))));
  });
});
