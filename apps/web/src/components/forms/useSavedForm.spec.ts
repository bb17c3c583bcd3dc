import { mergeFresh } from './useSavedForm';

describe('a form whose row somebody else has changed meanwhile', () => {
  const before = { title: 'Fachtag', motto: '', window: { opens: '', closes: '' } };

  it('keeps what was typed and shows what the other one wrote', () => {
    const typed = { ...before, title: 'Fachtag im Herbst' };
    const fresh = { ...before, title: 'Zweiter Fachtag', motto: 'Gemeinsam' };
    expect(mergeFresh(typed, before, fresh)).toEqual({ ...fresh, title: 'Fachtag im Herbst' });
  });

  it('takes everything over when nothing was typed', () => {
    const fresh = { ...before, window: { opens: '2026-03-19T10:00', closes: '' } };
    expect(mergeFresh(before, before, fresh)).toEqual(fresh);
  });
});
