import { createHash } from 'node:crypto';
import { foldGerman } from '#libs/kernel';
import { type CellKind, kindOf, secondsOf } from './cell.rules.js';
import { momentOf } from './moment.rules.js';
import type { Row } from './table.rules.js';

/** In which column stands what, counted from 0. Several columns of a name are joined in this order. */
export type Mapping = Readonly<{
  name: readonly number[];
  mail: number | null;
  account: number | null;
  join: number | null;
  leave: number | null;
  length: number | null;
  waiting: number | null;
  attended: number | null;
  /** Joined or left; then `join` is when. */
  action: number | null;
}>;

export type MappingField = keyof Mapping;

const NOT_NAME =
  /breakout|gruppenraum|raumname|room name|country|land\b|region|city|department|abteilung|role|rolle|connection|verbindung|source|status|topic|thema|meeting|veranstaltung|besprechung|event|device|gerat|geraet|consent|zustimm|disclaimer|hinweis|phone|telefon|user ?id|participant id|organi|einrichtung|firma|company|job|titel|title|anrede/;

/** Words of headers, folded. They decide only between columns that hold the right kind of thing. */
const WORDS: Readonly<Record<MappingField | 'first' | 'last' | 'other', RegExp>> = {
  name: /name|teilnehm|participant|attendee|person/,
  first: /^(vorname|first ?name|given ?name)/,
  last: /^(nachname|familienname|last ?name|surname|family ?name)/,
  mail: /mail/,
  account: /upn|participant id|teilnehmer-?id|benutzerprinzip/,
  join: /join|beitritt|beigetreten|betreten|eintritt|ankunft|anmeldezeit|login|eingang|arriv|kommt|gekommen|von$|from$/,
  leave: /leave|left|austritt|verlass|verlies|abmelde|logout|ausgang|depart|geht|gegangen|bis$|^to$/,
  length: /dauer|duration|minut|time in session|laenge/,
  waiting: /wait|warte/,
  attended: /^(attended|teilgenommen|anwesend)/,
  action: /action|aktion/,
  other: /regist|start|beginn|^end|^ende/,
};

/** What tells the layout of a table again: its headers, whatever their case and spaces. */
export const fingerprintOf = (header: readonly string[]): string =>
  createHash('sha256')
    .update(header.map((cell) => foldGerman(cell).replace(/\s+/g, ' ')).join('\u001f'))
    .digest('hex');

/** The mapping that the cells themselves suggest; null when nobody's name, or no time, stands in them. */
export function proposedMapping(header: readonly string[], rows: readonly Row[]): Mapping | null {
  const words = header.map((cell) => foldGerman(cell));
  const columns = Array.from({
    length: Math.max(header.length, ...rows.slice(0, 500).map(({ cells }) => cells.length)),
  });
  const shares = columns.map((_, at) => sharesOf(rows, at));
  const holds = (kind: CellKind) => columns.flatMap((_, at) => (shares[at]!.main === kind ? at : []));
  const says = (at: number, field: keyof typeof WORDS) => WORDS[field].test(words[at] ?? '');
  const named = (field: keyof typeof WORDS, among: readonly number[]) => among.find((at) => says(at, field)) ?? null;
  const every = columns.map((_, at) => at);

  const lengths = [...holds('length'), ...holds('moment').filter((at) => says(at, 'length') && !says(at, 'join'))];
  const length = named('length', lengths) ?? null;
  const moments = holds('moment').filter((at) => at !== length);
  const [join, leave] = pairOf(moments, length, rows, says);
  const account = named('account', every);
  const mail =
    named(
      'mail',
      [...holds('mail'), ...holds('empty')].filter((at) => at !== account),
    ) ??
    holds('mail')[0] ??
    null;
  const flags = [...holds('flag'), ...holds('empty')];
  const taken = new Set([join, leave, length, mail, account]);
  const texts = every.filter((at) => !taken.has(at) && !['flag', 'empty', 'length'].includes(shares[at]!.main));
  const action = leave === null && join !== null ? actionOf(texts, rows) : null;
  const name = nameOf(
    texts.filter((at) => at !== action),
    words,
    join,
    says,
  );
  if (name.length === 0 || (join === null && length === null)) return null;
  return {
    name,
    mail: mail === account ? null : mail,
    account,
    join,
    leave,
    length,
    waiting: named('waiting', flags),
    attended: named('attended', flags),
    action,
  };
}

type Says = (at: number, field: keyof typeof WORDS) => boolean;

/** Joining and leaving among all columns with times: those the written length agrees with, else those so called. */
function pairOf(moments: readonly number[], length: number | null, rows: readonly Row[], says: Says) {
  const pairs = moments.flatMap((join, at) => moments.slice(at + 1).map((leave) => [join, leave] as const));
  const score = ([join, leave]: readonly [number, number]) =>
    (says(join, 'join') ? 4 : 0) +
    (says(leave, 'leave') ? 4 : 0) +
    (says(join, 'leave') || says(leave, 'join') ? -8 : 0) +
    (says(join, 'other') || says(leave, 'other') ? -1 : 0) +
    (length === null ? 0 : 3 * agreement(rows, join, leave, length));
  const swapped = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const best = swapped.reduce<readonly [number, number] | null>(
    // Of equals the last: whole lines begin with what is the same for all.
    (found, pair) =>
      found === null || score(pair) > score(found) || (score(pair) === score(found) && pair[0] < pair[1])
        ? pair
        : found,
    null,
  );
  return best ?? ([moments[0] ?? null, null] as const);
}

/** Share of lines in which leaving less joining is the length, to a minute and a half. */
function agreement(rows: readonly Row[], join: number, leave: number, length: number): number {
  const counted = rows.slice(0, 200).flatMap(({ cells }) => {
    const [from, to] = [momentOf(cells[join] ?? ''), momentOf(cells[leave] ?? '')];
    const seconds = secondsOf(cells[length] ?? '');
    if (from === null || to === null || seconds === null || !('at' in from || 'time' in from)) return [];
    return Math.abs(clockOf(to) - clockOf(from) - seconds * 1000) <= 90_000;
  });
  return counted.length === 0 ? 0 : counted.filter(Boolean).length / counted.length;
}

const clockOf = (moment: NonNullable<ReturnType<typeof momentOf>>): number =>
  ('at' in moment ? moment.at : moment.time) % 86_400_000;

/** A column with two or three different words, of which each stands again and again. */
function actionOf(texts: readonly number[], rows: readonly Row[]): number | null {
  const isAction = (at: number) => {
    const words = new Set(rows.flatMap(({ cells }) => cells[at] || []));
    return (
      words.size >= 1 && words.size <= 4 && rows.some(({ cells }) => /join|beig|betr|left|verl/i.test(cells[at] ?? ''))
    );
  };
  return texts.find(isAction) ?? null;
}

function nameOf(
  texts: readonly number[],
  words: readonly string[],
  join: number | null,
  says: Says,
): readonly number[] {
  const plausible = texts.filter((at) => !NOT_NAME.test((words[at] ?? '').replace(/\(.*\)/, '')));
  const whole = plausible.find((at) => says(at, 'name') && !says(at, 'first') && !says(at, 'last'));
  if (whole !== undefined) return [whole];
  const [first, last] = [plausible.find((at) => says(at, 'first')), plausible.find((at) => says(at, 'last'))];
  if (first !== undefined && last !== undefined) return [first, last];
  // Without a word that helps, names stand before times, and near them.
  const before = plausible.filter((at) => join === null || at < join);
  const found = before[0] ?? plausible[0];
  return found === undefined ? [] : [found];
}

/** What most filled cells of a column are. Names may look like anything, so text wins where it is half. */
function sharesOf(rows: readonly Row[], at: number): Readonly<{ main: CellKind }> {
  const counts = new Map<CellKind, number>();
  const step = Math.max(1, Math.floor(rows.length / 400));
  for (let index = 0; index < rows.length; index += step) {
    const kind = kindOf(rows[index]!.cells[at] ?? '');
    if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const flags = counts.get('flag') ?? 0;
  // "--" stands for a time that is missing.
  if (flags > 0 && counts.size > 1) counts.delete('flag');
  const [main] = [...counts].sort(([, one], [, other]) => other - one);
  return { main: main?.[0] ?? 'empty' };
}
