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

  it('are silent when somebody accepted whose registration is no more', () => {
    expect(byOrganisation([person('IHK Nordhafen', 'accepted')])[0]).toMatchObject({ standing: 'missing', silent: 1 });
  });
});
