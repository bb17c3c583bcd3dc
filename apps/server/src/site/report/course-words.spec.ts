import { asReached, type FollowedReport } from '#libs/intake';
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

describe('how it stands with a promise whose contact is missing', () => {
  const event = { title: '3. Fachtag', slug: 'f', state: 'open', startsLocal: '2026-05-19T10:00' } as const;
  const promise = {
    ...{
      id: '1',
      acceptedAt: new Date(),
      invitedAt: null,
      endedAt: null,
      isLetGo: false,
      releaseCause: null,
      lostEvent: null,
    },
    event: { ...event, endsLocal: '2026-05-19T16:00', zone: 'Europe/Berlin' as const },
  };
  const words = (more: Partial<NonNullable<FollowedReport['promise']>>, language: 'de' | 'en') =>
    courseWords(
      { ...waiting(true), state: 'accepted', promise: asReached({ ...promise, reach: null, ...more }, null) },
      5,
      language,
    ).join();

  it('E10: says that somebody is looked for', () => {
    expect(words({ reach: 'sought' }, 'de')).toMatch(/vorgemerkt.*suchen dort noch eine Ansprechperson/);
    expect(words({ reach: 'sought' }, 'en')).toContain('looking for a contact');
  });

  it('E10: thanks whoever has answered who to write to, until somebody is reached', () => {
    const question = { text: 'Wen?', until: '2026-02-09' as never, isAnswered: true, isForContact: true };
    const answered = (reach: 'sought' | null, more: object = {}) =>
      courseWords(
        { ...waiting(true), state: 'accepted', question: { ...question, ...more }, promise: { ...promise, reach } },
        ...([5, 'de'] as const),
      ).join();
    expect(answered('sought')).toContain('Danke für Ihre Antwort. Wir gehen ihr nach.');
    expect(answered(null)).not.toContain('Danke');
    expect(answered('sought', { isForContact: false })).not.toContain('Danke');
    expect(answered('sought', { isAnswered: false })).not.toContain('Danke');
  });

  it('says that a promise was let go, also where nobody has said why', () => {
    const ended = { isLetGo: true, endedAt: new Date(), invitedAt: new Date() };
    expect(words({ ...ended, releaseCause: 'withdrawn' }, 'de')).toBe('Das Projekt möchte nicht eingeladen werden.');
    expect(words({ ...ended, releaseCause: null }, 'de')).toBe('Wir laden das Projekt nicht ein.');
    expect(words({ ...ended, releaseCause: null }, 'en')).toBe('We do not invite the project.');
  });

  it('E9: does not call invited whom no mail has reached', () => {
    const text = words({ reach: 'unreached', invitedAt: new Date() }, 'de');
    expect(text).toMatch(/vorgemerkt.*noch niemanden erreicht/);
    expect(text).not.toContain('eingeladen zu');
    expect(words({ reach: 'unreached', invitedAt: new Date() }, 'en')).toContain('not reached anybody');
  });

  it('E6: says that it has changed, beside the invitation', () => {
    expect(words({ reach: 'changed', invitedAt: new Date() }, 'de')).toMatch(/eingeladen zu.*jemand anderes zuständig/);
    expect(words({ reach: 'changed' }, 'en')).toContain('Somebody else');
  });
});
