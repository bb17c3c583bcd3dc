import { formPageOf } from './form-page.rules.js';

describe('the page that a form stands on', () => {
  it.each([
    ['/e/fachtag/anmeldung', '/e/fachtag#anmeldung'],
    ['/m/e/fachtag/anmeldung', '/m/e/fachtag/anmeldung'],
    ['/m/e/fachtag/zusagen', '/m/e/fachtag'],
    ['/m/angebot/eyJ/ablehnen', '/m/angebot/eyJ'],
    ['/e/fachtag/bestaetigen/eyJ', '/e/fachtag/bestaetigen/eyJ'],
    ['/m/ende', '/m'],
    ['/login', '/login'],
  ])('%s is on %s', (path, page) => expect(formPageOf(path)).toBe(page));
});
