import { missingAnswer } from './asked-question';

describe('an answer that is not there', () => {
  const until = '2026-02-09';
  const said = (day: string, mail: 'sent' | 'waiting' | 'returned' | 'failed' | 'dropped' = 'sent') =>
    missingAnswer({ mail, until }, false, new Date(`${day}T12:00`));

  it('may come until the last day, and is late after it', () => {
    expect(['2026-02-04', '2026-02-09', '2026-02-10'].map((day) => said(day))).toEqual([
      'notAnswered',
      'notAnswered',
      'answerLate',
    ]);
  });

  it('is waited for while the mail is there or on its way, and not where none arrives', () => {
    expect(said('2026-02-04', 'waiting')).toBe('notAnswered');
    for (const mail of ['returned', 'failed', 'dropped'] as const) expect(said('2026-02-04', mail)).toBeNull();
  });

  it('is no matter any more once it has come', () => {
    expect(missingAnswer({ mail: 'sent', until }, true, new Date('2026-02-10T12:00'))).toBeNull();
  });
});
