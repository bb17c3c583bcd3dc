import type { Language, LocalDay } from '#libs/kernel';
import { type Filling, readWording, slotsOf } from '#libs/mail';
import { type MailingTexts, textLanguages, writtenFor } from './mailing-texts.rules.js';
import { nearestName, placeholderOf, placeholders } from './placeholders.rules.js';
import { dateFaults } from './written-dates.rules.js';
import { linkFaults, promisedLink } from './written-links.rules.js';

export const findingCodes = [
  'nobody',
  'subject-missing',
  'body-missing',
  'unknown-placeholder',
  'open-brace',
  'link-in-subject',
  'needs-event',
  'empty-placeholder',
  'personal-link-missing',
  'link-missing',
  'answer-link-missing',
  'link-of-somebody',
  'link-elsewhere',
  'link-for-organisers',
  'no-such-day',
  'weekday',
  'year',
  'left-over',
  'other-language',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `stops`: is not sent like this. `asks`: is sent when the organiser says that it is meant. `notes`: good to know. */
export type Severity = 'stops' | 'asks' | 'notes';

export type Finding = Readonly<{
  code: FindingCode;
  severity: Severity;
  /** Of the text it is about. */
  language: Language;
  /** The words it is about; '' when something is missing. */
  text: string;
  /** What might be meant: a placeholder's name. */
  suggestion: string | null;
  /** The day it is about, with its right weekday and year. */
  day: LocalDay | null;
  /** Whom it is about: the first five by name, and how many in all. */
  people: Readonly<{ names: readonly string[]; count: number }> | null;
}>;

/** Somebody who gets the mailing, and what is filled in for them in their text. */
export type Reader = Readonly<{ name: string; language: Language; filling: Filling }>;

export type CheckAgainst = Readonly<{
  today: LocalDay;
  /** The day on which the gathering begins. */
  event: LocalDay | null;
  /** Of this instance. */
  host: string;
  /** Goes to those who owe an answer: without the way to it the mail is useless. */
  asksForAnswer: boolean;
  readers: readonly Reader[];
}>;

/** What stands against sending these texts, and what the organiser should know. */
export function checkMailing(texts: MailingTexts, against: CheckAgainst): Finding[] {
  const { readers } = against;
  const [first = 'de'] = textLanguages(texts);
  return [
    ...(readers.length === 0 ? [finding('nobody', 'stops', first)] : []),
    ...textLanguages(texts).flatMap((language) => checkText(texts, language, against)),
  ];
}

const finding = (code: FindingCode, severity: Severity, language: Language, more: Partial<Finding> = {}): Finding => ({
  ...{ code, severity, language, text: '', suggestion: null, day: null, people: null },
  ...more,
});

function checkText(texts: MailingTexts, language: Language, against: CheckAgainst): Finding[] {
  const { subject, body } = texts[language]!;
  const readers = against.readers.filter((reader) => writtenFor(texts, reader.language) === language);
  const others = readers.filter((reader) => reader.language !== language);
  const about = (code: FindingCode, severity: Severity, more: Partial<Finding> = {}): Finding =>
    finding(code, severity, language, more);
  return [
    ...(subject.trim() === '' ? [about('subject-missing', 'stops')] : []),
    ...(body.trim() === '' ? [about('body-missing', 'stops')] : []),
    ...checkSlots(subject, body, readers, against, about),
    ...checkLinks(subject, body, against, about),
    ...dateFaults(plainly(`${subject}\n${body}`), against).map(({ fault, severity, text, day }) =>
      about(fault, severity, { text, day }),
    ),
    ...leftOvers(`${subject}\n${body}`).map((text) => about('left-over', 'asks', { text })),
    ...(others.length > 0 ? [about('other-language', 'notes', { people: named(others) })] : []),
  ];
}

type About = (code: FindingCode, severity: Severity, more?: Partial<Finding>) => Finding;

function checkSlots(
  subject: string,
  body: string,
  readers: readonly Reader[],
  { event }: CheckAgainst,
  about: About,
): Finding[] {
  const inSubject = slotsOf({ wording: subject });
  const slots = [...new Set([...inSubject, ...slotsOf({ wording: body })])];
  return [
    ...slots.flatMap((slot) => {
      const name = placeholderOf(slot);
      const text = `{${slot}}`;
      if (name === null) {
        const suggestion = nearestName(slot, about('nobody', 'notes').language);
        return [about('unknown-placeholder', 'stops', { text, suggestion })];
      }
      if (placeholders[name].kind === 'link' && inSubject.includes(slot))
        return [about('link-in-subject', 'stops', { text })];
      if (placeholders[name].needsEvent && event === null) return [about('needs-event', 'stops', { text })];
      const empty = readers.filter(({ filling }) => filling[slot] === '' || filling[slot] === undefined);
      return empty.length > 0 ? [about('empty-placeholder', 'stops', { text, people: named(empty) })] : [];
    }),
    ...braces(subject, body).map((text) => about('open-brace', 'stops', { text })),
  ];
}

function checkLinks(subject: string, body: string, { host, asksForAnswer }: CheckAgainst, about: About): Finding[] {
  const text = `${subject}\n${body}`;
  const used = slotsOf({ wording: body }).map(placeholderOf);
  const hasOwn = used.includes('personalLink') || used.includes('answerLink');
  const hasAny = hasOwn || used.includes('eventPage') || partsOf(body).some(({ kind }) => kind === 'address');
  const promised = promisedLink(plainly(text));
  return [
    ...linkFaults(text, host).map(({ fault, severity, text: found }) =>
      about(linkCodes[fault], severity, { text: found }),
    ),
    ...(promised === 'personal' && !hasOwn ? [about('personal-link-missing', 'stops')] : []),
    ...(promised === 'any' && !hasAny ? [about('link-missing', 'stops')] : []),
    ...(asksForAnswer && !hasOwn ? [about('answer-link-missing', 'stops')] : []),
  ];
}

const linkCodes = {
  somebody: 'link-of-somebody',
  elsewhere: 'link-elsewhere',
  organisers: 'link-for-organisers',
} as const;

const partsOf = (wording: string) => readWording({ wording }).flatMap(({ lines }) => lines.flat());

/** Without what is filled in: a date in a value is right, and a promise in a name is none. */
const plainly = (text: string): string => text.replace(/\{[^{}\n]{1,60}\}/g, ' ');

// What is left of a brace that has no partner, with the words around it.
const braces = (...texts: readonly string[]): string[] =>
  texts
    .flatMap(partsOf)
    .filter(({ kind }) => kind === 'words')
    .flatMap(({ text }) => text.match(/.{0,15}[{}].{0,15}/u)?.[0].trim() ?? []);

/** Gaps of a model text that nobody filled: `[Name]`, `XX`, `TT.MM.`, `???`. */
const leftOvers = (text: string): string[] => [
  ...new Set(
    text.match(
      /\[[^\]\n]{1,40}\](?!\()|(?<!\p{L})[Xx]{2,}(?![\p{L}\p{N}])|TT\.MM\.(?:JJJJ)?|\?{3,}|_{3,}|…{2,}|Lorem ipsum/gu,
    ) ?? [],
  ),
];

const named = (readers: readonly Reader[]): Finding['people'] => ({
  names: readers.slice(0, 5).map(({ name }) => name),
  count: readers.length,
});
