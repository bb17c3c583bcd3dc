import type { Language } from '#libs/kernel';
import { pageLink } from '#libs/mail';
import { checkMailing, type CheckAgainst, type Reader } from './mailing-check.rules.js';
import type { MailingTexts } from './mailing-texts.rules.js';
import { nearestName, placeholderNames, placeholderOf, placeholders } from './placeholders.rules.js';

const link = (label: string) => ({ label, link: pageLink('/') });
const aylin: Reader = {
  name: 'Dr. Aylin Demir',
  language: 'de',
  filling: { Vorname: 'Aylin', Datum: 'Donnerstag, 19. März 2026', 'Persönlicher Link': link('Seite'), Frist: '' },
};
const base: CheckAgainst = {
  today: '2026-02-02',
  event: '2026-03-19',
  host: 'tagwerk.example.org',
  asksForAnswer: false,
  readers: [aylin],
};
const found = (body: string, more: Partial<CheckAgainst> = {}, subject = 'Noch eine Frage') =>
  checkMailing({ de: { subject, body } }, { ...base, ...more }).map(({ code, severity, text }) =>
    `${severity} ${code} ${text}`.trim(),
  );

describe('a text that may go out', () => {
  it.each([
    ['a plain reminder', 'Liebe Frau Demir,\n\nbitte denken Sie an die Unterlagen.\n\n- Stift\n- Papier'],
    [
      'with what is filled in',
      'Hallo {Vorname},\n\nwir sehen uns am {Datum}. Mehr auf Ihrer persönlichen Seite:\n\n{Persönlicher Link}',
    ],
    [
      'with right dates',
      'Wir treffen uns am Donnerstag, 19. März 2026, um 10:00 Uhr. Bitte antworten Sie bis Fr., 13.03.2026.',
    ],
    [
      'with a link elsewhere',
      'Unter dem folgenden Link finden Sie die Präsentation: https://www.example.org/vortrag.pdf',
    ],
    ['with prices, postcodes and rooms', 'Raum 2.04, 39104 Lindengau, 12,50 € pro Person, Tel. 0391 5550100'],
    ['in any writing of a placeholder', 'Hallo {vorname}, am {DATUM}'],
  ])('%s', (_what, body) => {
    const filling = { ...aylin.filling, vorname: 'Aylin', DATUM: 'Donnerstag' };
    expect(found(body, { readers: [{ ...aylin, filling }] })).toEqual([]);
  });
});

describe('a text that must not go out as it is', () => {
  it.each([
    ['empty', ' \n', ['stops body-missing']],
    ['with a slip in a placeholder', 'Hallo {Vornahme}', ['stops unknown-placeholder {Vornahme}']],
    ['with an open brace', 'Hallo {Vorname, wie geht es?', ['stops open-brace Hallo {Vorname, wie ge']],
    [
      'with a placeholder that is empty for somebody',
      'Antworten Sie bis {Frist}.',
      ['stops empty-placeholder {Frist}'],
    ],
    [
      'that promises a personal link',
      'Über Ihren persönlichen Link ändern Sie alles.',
      ['stops personal-link-missing'],
    ],
    ['that promises a link', 'Bitte nutzen Sie den folgenden Link!', ['stops link-missing']],
    ['with the weekday of last year', 'am Mittwoch, 19. März', ['stops weekday Mittwoch, 19. März']],
    ['with the year of last time', 'am 19. März 2025', ['stops year 19. März 2025']],
    [
      'with a gap of a model',
      'Liebe Frau [Name], am TT.MM. um XX Uhr',
      ['asks left-over [Name]', 'asks left-over TT.MM.', 'asks left-over XX'],
    ],
    [
      'with the link of somebody',
      `https://tagwerk.example.org/m/${'A'.repeat(92)}`,
      [`stops link-of-somebody https://tagwerk.example.org/m/${'A'.repeat(92)}`],
    ],
  ])('%s', (_what, body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('has a subject, and no link in it', () => {
    expect(found('Text', {}, ' ')).toEqual(['stops subject-missing']);
    expect(found('Text', {}, 'Siehe {Persönlicher Link}')).toEqual(['stops link-in-subject {Persönlicher Link}']);
  });

  it('asks those who owe an answer only with the way to it', () => {
    expect(found('Kommen Sie?', { asksForAnswer: true })).toEqual(['stops answer-link-missing']);
    expect(found('Kommen Sie?\n\n{Persönlicher Link}', { asksForAnswer: true })).toEqual([]);
  });

  it('speaks of a gathering only when there is one', () => {
    expect(found('am {Datum}', { event: null })).toEqual(['stops needs-event {Datum}']);
  });

  it('goes to somebody', () => {
    expect(found('Text', { readers: [] })).toEqual(['stops nobody']);
  });
});

describe('what the check tells', () => {
  const readers = Array.from({ length: 7 }, (_, index): Reader => ({
    ...aylin,
    name: `Person ${index + 1}`,
    filling: { Vorname: index === 0 ? 'Ute' : '' },
  }));

  it('names the first five for whom something is empty, and how many there are', () => {
    const [first] = checkMailing({ de: { subject: 'A', body: '{Vorname}' } }, { ...base, readers });
    expect(first!.people).toEqual({ names: ['Person 2', 'Person 3', 'Person 4', 'Person 5', 'Person 6'], count: 6 });
  });

  it('says which placeholder is meant and which day it is', () => {
    const [slot, date] = checkMailing({ de: { subject: 'A', body: '{Einrichtug} Mi, 19.3.' } }, base);
    expect(slot).toMatchObject({ code: 'unknown-placeholder', suggestion: 'Einrichtung' });
    expect(date).toMatchObject({ code: 'weekday', day: '2026-03-19' });
  });

  it('says how many read a language that has no text, and checks each text against its own readers', () => {
    const english: Reader = { ...aylin, name: 'Ann', language: 'en', filling: { 'First name': '' } };
    const one: MailingTexts = { de: { subject: 'A', body: 'B' } };
    const both: MailingTexts = { ...one, en: { subject: 'A', body: 'Dear {First name}' } };
    const codes = (texts: MailingTexts) =>
      checkMailing(texts, { ...base, readers: [aylin, english] }).map(({ code, language, people }) => [
        code,
        language,
        people?.names,
      ]);
    expect(codes(one)).toEqual([['other-language', 'de', ['Ann']]]);
    expect(codes(both)).toEqual([['empty-placeholder', 'en', ['Ann']]]);
  });
});

describe('the placeholders', () => {
  it('are known by their names in both languages, each by one', () => {
    for (const name of placeholderNames) {
      for (const language of ['de', 'en'] satisfies Language[]) {
        const own = placeholders[name].names[language];
        expect(placeholderOf(own)).toBe(name);
        expect(placeholderOf(own.toUpperCase().replaceAll(' ', ''))).toBe(name);
        expect(nearestName(own, language)).toBe(own);
      }
    }
  });

  it('are not guessed where nothing is near', () => {
    expect(nearestName('Telefonnummer', 'de')).toBeNull();
    expect(placeholderOf('')).toBeNull();
  });
});
