import { byOrganisation, type Counted } from './organisation-answers.rules.js';

const person = (organisationName: string, state: Counted['state'], isComing = false): Counted => ({
  ...{ organisationName, state, isComing },
});

describe('the answers of organisations', () => {
  it('name those first of whom nobody comes and somebody is silent', () => {
    const answers = byOrganisation([
      person('Werkhof Ost', 'accepted', true),
      person('Werkhof Ost', 'sent'),
      person('IHK Nordhafen', 'sent'),
      person('IHK Nordhafen', 'declined'),
      person('Bildungswerk', 'declined_interested'),
      person('Äquator e. V.', 'bounced'),
    ]);
    expect(answers.map(({ organisationName, standing }) => [organisationName, standing])).toEqual([
      ['Äquator e. V.', 'missing'],
      ['IHK Nordhafen', 'missing'],
      ['Werkhof Ost', 'coming'],
      ['Bildungswerk', 'declined'],
    ]);
    expect(answers[1]).toMatchObject({ invited: 2, coming: 0, declined: 1, silent: 1 });
  });

  it('are one line however the name is spelt', () => {
    expect(byOrganisation([person('Werkhof Ost gGmbH', 'sent'), person('werkhof  ost', 'sent')])).toHaveLength(1);
  });

  it('count whoever comes without being invited: a deputy stands for the organisation', () => {
    expect(byOrganisation([person('IHK Nordhafen', 'declined'), person('IHK Nordhafen', null, true)])).toEqual([
      expect.objectContaining({ standing: 'coming', invited: 1, coming: 1, declined: 1, silent: 0 }),
    ]);
  });

  it('name an organisation that is expected as missing until one of its people comes, or all of them have said no', () => {
    const expected = person('Werkhof Ost', 'expected');
    const standingWith = (...people: readonly Counted[]) => byOrganisation([expected, ...people])[0];
    expect(standingWith()).toMatchObject({ standing: 'missing', invited: 0, silent: 0 });
    expect(standingWith(person('Werkhof Ost', null, true))).toMatchObject({ standing: 'coming', coming: 1, silent: 0 });
    expect(standingWith(person('Werkhof Ost', 'sent'))).toMatchObject({ standing: 'missing', silent: 1 });
    expect(standingWith(person('Werkhof Ost', 'declined'))).toMatchObject({ standing: 'declined', declined: 1 });
  });

  it('are silent when somebody accepted whose registration is no more', () => {
    expect(byOrganisation([person('IHK Nordhafen', 'accepted')])[0]).toMatchObject({ standing: 'missing', silent: 1 });
  });
});
