import type { Revision } from '../../../api/types';
import { byDay, told } from './revisions';

const revision = (at: Date, changes: Revision['changes']) => ({ at: at.toISOString(), changes }) as Revision;

const moved = [
  { field: 'startsLocal', from: '2026-03-19T10:00', to: '2026-04-16T10:00' },
  { field: 'endsLocal', from: '2026-03-19T16:00', to: '2026-04-16T16:00' },
];
const venue = { field: 'venueName', from: 'Haus A', to: 'Haus B' };

describe('what was told of a gathering', () => {
  it('stands under its day, of which there is one however often something was told on it', () => {
    const [evening, morning, before] = [
      revision(new Date(2026, 2, 2, 18), []),
      revision(new Date(2026, 2, 2, 9), []),
      revision(new Date(2026, 2, 1, 23, 59), []),
    ];
    expect([...byDay([evening, morning, before])]).toEqual([
      ['2026-03-02', [evening, morning]],
      ['2026-03-01', [before]],
    ]);
  });

  it('names begin and end in one line where both have changed', () => {
    expect(told({ changes: [...moved, venue] })).toEqual([
      { from: ['2026-03-19T10:00', '2026-03-19T16:00'], to: ['2026-04-16T10:00', '2026-04-16T16:00'] },
      venue,
    ]);
  });

  it('names an end that changed alone, no state, and nothing that was and is empty', () => {
    const state = { field: 'state', from: 'open', to: 'cancelled' };
    expect(told({ changes: [moved[1]!, state, { field: 'meetingUrl', from: null, to: null }] })).toEqual([moved[1]]);
  });
});
