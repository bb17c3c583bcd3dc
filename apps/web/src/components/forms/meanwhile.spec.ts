import { mergeFresh, valueAt } from './meanwhile';

describe('a form whose row somebody else has changed meanwhile', () => {
  const before = { title: 'Fachtag', motto: '', window: { opens: '', closes: '' } };

  it('keeps what was typed and shows what the other one wrote', () => {
    const typed = { ...before, title: 'Fachtag im Herbst' };
    const fresh = { ...before, motto: 'Gemeinsam' };
    expect(mergeFresh(typed, before, fresh)).toEqual({
      values: { ...fresh, title: 'Fachtag im Herbst' },
      colliding: [],
      taken: ['motto'],
    });
  });

  it('takes everything over when nothing was typed', () => {
    const fresh = { ...before, window: { opens: '2026-03-19T10:00', closes: '' } };
    expect(mergeFresh(before, before, fresh)).toEqual({ values: fresh, colliding: [], taken: ['window.opens'] });
  });

  it('leaves to a person which of two texts holds', () => {
    const typed = { ...before, title: 'Fachtag im Herbst', motto: 'Gemeinsam' };
    const fresh = { ...before, title: 'Zweiter Fachtag', motto: 'Gemeinsam' };
    expect(mergeFresh(typed, before, fresh)).toEqual({ values: typed, colliding: ['title'], taken: [] });
  });

  it('looks into groups of fields, so that neither end of a window undoes the other', () => {
    const typed = { ...before, window: { opens: '2026-03-19T10:00', closes: '' } };
    const fresh = { ...before, window: { opens: '', closes: '2026-04-01T10:00' } };
    const { values, colliding } = mergeFresh(typed, before, fresh);
    expect(values.window).toEqual({ opens: '2026-03-19T10:00', closes: '2026-04-01T10:00' });
    expect(colliding).toEqual([]);
    expect(valueAt(values, 'window.closes')).toBe('2026-04-01T10:00');
  });

  it('takes somebody who was picked for one value', () => {
    const [nobody, aylin, ute] = [null, { id: '1', name: 'Aylin Demir' }, { id: '2', name: 'Ute Kallweit' }];
    type Values = { lead: { id: string; name: string } | null };
    const merged = mergeFresh<Values>({ lead: aylin }, { lead: nobody }, { lead: ute });
    expect(merged).toMatchObject({ values: { lead: aylin }, colliding: ['lead'] });
  });
});
