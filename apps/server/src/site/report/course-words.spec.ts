import type { FollowedReport } from '#libs/intake';
import { courseWords } from './course-words.js';

const waiting = (hasAddress: boolean | null): FollowedReport => ({
  ...{ id: '1', networkId: '1', reference: 'M-2026-007', language: 'de', rawName: 'Lotsen', toldAt: null },
  ...{
    receivedAt: new Date(),
    state: 'in_triage',
    decidedAt: null,
    reason: '',
    question: null,
    handedOverTo: null,
    lacksContact: true,
  },
  reporter: hasAddress === null ? null : { name: 'Ute', hasAddress, mayBeNamed: false },
  ...{ linkVersion: 1, supplements: [], promise: null },
});

describe('how it stands with a report that waits', () => {
  it('announces a mail only to somebody who can get one', () => {
    expect(courseWords(waiting(true), 5, 'de').join()).toMatch('schreiben Ihnen dann');
    expect(courseWords(waiting(true), 5, 'en').join()).toMatch('write to you');
    for (const hasAddress of [false, null]) {
      expect(courseWords(waiting(hasAddress), 5, 'de').join()).toMatch(/innerhalb von 5 Werktagen.*Hier sehen Sie/);
      expect(courseWords(waiting(hasAddress), 5, 'de').join()).not.toMatch('schreiben');
      expect(courseWords(waiting(hasAddress), 5, 'en').join()).not.toMatch('write');
    }
  });
});

describe('how it stands with a report that was handed over', () => {
  it('E12: says where it goes on, under which number, and that nobody was named', () => {
    const handedOverTo = { name: 'Netzwerk Süd', slug: 'sued', isPublic: true, reference: 'M-2026-031' };
    const report = { ...waiting(true), state: 'out_of_scope' as const, handedOverTo };
    expect(courseWords(report, 5, 'de').join()).toMatch(/Netzwerk Süd.*ohne Ihren Namen.*M-2026-031/);
    expect(courseWords(report, 5, 'en').join()).toMatch(/Netzwerk Süd.*without your name.*M-2026-031/);
    expect(courseWords({ ...report, handedOverTo: null }, 5, 'de').join()).toContain('passt leider nicht');
  });
});
