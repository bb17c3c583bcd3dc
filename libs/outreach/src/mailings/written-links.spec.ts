import { randomUUID } from 'node:crypto';
import { signLink } from '#libs/kernel';
import { linkFaults, promisedLink } from './written-links.rules.js';

const token = signLink('a secret', { purpose: 'person', subject: randomUUID(), version: 1, expiresOn: 0 });
const faults = (text: string) => linkFaults(text, 'tagwerk.example.org').map(({ fault }) => fault);

describe('a link in a text', () => {
  it.each([
    ['of somebody', `https://tagwerk.example.org/m/${token}`, ['somebody']],
    ['of somebody, without its scheme', `tagwerk.example.org/m/${token}.`, ['somebody']],
    ['of somebody, in capitals', `HTTPS://TAGWERK.example.org/m/${token}`, ['somebody']],
    ['to an answer', `https://tagwerk.example.org/i/${token}`, ['somebody']],
    ['to an offer', `(https://tagwerk.example.org/m/angebot/${token})`, ['somebody']],
    ['that confirms', `https://tagwerk.example.org/e/fachtag/bestaetigen/${token}`, ['somebody']],
    ['that unsubscribes', `https://tagwerk.example.org/abmelden/${token}?lang=en`, ['somebody']],
    ['to a feed', `https://tagwerk.example.org/kalender/${token}.ics`, ['somebody']],
    ['cut off by a mail program', `https://tagwerk.example.org/m/${token.slice(0, 40)}`, ['somebody']],
    ['of another instance', `https://anderswo.example.org/m/${token}`, ['elsewhere']],
    ['to an answer elsewhere', `https://anderswo.example.org:8443/i/${token}`, ['elsewhere']],
    ['for organisers', 'https://tagwerk.example.org/o/e/019/teilnehmende', ['organisers']],
    ['to the page of a gathering', 'https://tagwerk.example.org/e/fachtag-2026', []],
    ['to the personal page without a token', 'https://tagwerk.example.org/m', []],
    ['to somewhere else', 'https://www.example.org/m/karte.html und /m/ und m/s', []],
    ['to a long file', `https://www.example.org/${'a'.repeat(80)}.pdf`, []],
  ])('%s', (_what, text, expected) => {
    expect(faults(`Siehe ${text} bitte`)).toEqual(expected);
  });
});

describe('a text', () => {
  it.each([
    ['Über Ihren persönlichen Link können Sie sich abmelden.', 'personal'],
    ['Auf Ihrer persönlichen Seite steht alles.', 'personal'],
    ['your personal registration page', 'personal'],
    ['Bitte nutzen Sie den folgenden Link.', 'any'],
    ['Klicken Sie bitte hier', 'any'],
    ['über den Link', 'any'],
    ['Please use the link below.', 'any'],
    ['Wir verlinken die Unterlagen später.', null],
    ['Bringen Sie Ihre persönliche Tasse mit.', null],
    ['Persönliche und dienstliche Adresse', null],
    ['links vom Eingang', null],
  ] as const)('%j promises %j', (text, expected) => {
    expect(promisedLink(text)).toBe(expected);
  });
});
