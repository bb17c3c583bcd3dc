import type { Criteria, Criterion } from './criteria.rules.js';
import { sentenceOf } from './segment-sentence.rules.js';

const [GROUP, EVENT, SERIES] = ['g', 'e', 's'];
const names = new Map([
  [GROUP, 'AK Ansprache'],
  [EVENT, '2. Fachtag'],
  [SERIES, 'Netzwerktreffen'],
]);
const is = (criterion: Criterion, not = false) => ({ not, is: criterion });
const say = (criteria: Criteria) => [sentenceOf(criteria, names, 'de'), sentenceOf(criteria, names, 'en')];
const one = (criterion: Criterion) => say({ match: 'all', criteria: [is(criterion)] });

describe('the sentence of a segment', () => {
  it('says everybody where nothing is asked', () => {
    expect(say({ match: 'any', criteria: [] })).toEqual([
      'Alle Kontakte des Netzwerks.',
      'All contacts of the network.',
    ]);
  });

  it('names what each criterion asks, in both languages', () => {
    expect(one({ kind: 'group', groupId: GROUP, roles: [] })).toEqual([
      'Alle Kontakte, die zu „AK Ansprache“ gehören.',
      'All contacts who belong to “AK Ansprache”.',
    ]);
    expect(one({ kind: 'group', groupId: GROUP, roles: ['lead', 'deputy'] })).toEqual([
      'Alle Kontakte, die als Leitung oder als Vertretung zu „AK Ansprache“ gehören.',
      'All contacts who belong to “AK Ansprache” as its lead or as a deputy.',
    ]);
    expect(one({ kind: 'organisation_type', types: ['hwk', 'company'] })).toEqual([
      'Alle Kontakte, die aus einer Handwerkskammer oder aus einem Betrieb kommen.',
      'All contacts who come from a chamber of crafts or a company.',
    ]);
    expect(one({ kind: 'land', laender: ['BY', 'SL'] })).toEqual([
      'Alle Kontakte, die aus Bayern oder aus dem Saarland kommen.',
      'All contacts who come from Bayern or Saarland.',
    ]);
    expect(one({ kind: 'project_kind', kinds: ['initiative'] })).toEqual([
      'Alle Kontakte, die für eine Initiative sprechen.',
      'All contacts who speak for an initiative.',
    ]);
    expect(one({ kind: 'practice_stage', stages: ['new'] })).toEqual([
      'Alle Kontakte, die für ein Projekt mit weniger als 12 Monaten Erfahrung sprechen.',
      'All contacts who speak for a project with less than 12 months of experience.',
    ]);
    expect(one({ kind: 'tag', tags: ['Presse', 'Amt'] })).toEqual([
      'Alle Kontakte, die das Stichwort „Presse“ oder das Stichwort „Amt“ haben.',
      'All contacts who have the tag “Presse” or “Amt”.',
    ]);
    expect(one({ kind: 'answer', at: { seriesId: SERIES }, answers: ['no_answer'] })).toEqual([
      'Alle Kontakte, die zu einem Termin der Reihe „Netzwerktreffen“ nicht geantwortet haben.',
      'All contacts who did not answer when asked to a date of the series “Netzwerktreffen”.',
    ]);
    expect(one({ kind: 'attendance', at: { eventId: EVENT }, was: 'absent' })).toEqual([
      'Alle Kontakte, die bei „2. Fachtag“ fehlten.',
      'All contacts who were absent from “2. Fachtag”.',
    ]);
  });

  it('says who did not answer last time, and who could not come and stays interested', () => {
    expect(one({ kind: 'latest_answer', answers: ['no_answer'] })).toEqual([
      'Alle Kontakte, die zuletzt nicht geantwortet haben.',
      'All contacts who did not answer when they were last asked.',
    ]);
    expect(one({ kind: 'latest_answer', answers: ['declined', 'declined_interested'] })).toEqual([
      'Alle Kontakte, die zuletzt abgesagt oder „diesmal nicht, bleibe interessiert“ geantwortet haben.',
      'All contacts who declined or answered “not this time, but stay interested” when they were last asked.',
    ]);
  });

  it('turns each criterion round without a second “nicht” behind the first', () => {
    const turned = (criterion: Criterion) => say({ match: 'all', criteria: [is(criterion, true)] });
    expect(turned({ kind: 'land', laender: ['BY', 'HE'] })).toEqual([
      'Alle Kontakte, die weder aus Bayern noch aus Hessen kommen.',
      'All contacts who do not come from Bayern or Hessen.',
    ]);
    expect(turned({ kind: 'group', groupId: GROUP, roles: ['guest'] })).toEqual([
      'Alle Kontakte, die nicht als Gast zu „AK Ansprache“ gehören.',
      'All contacts who do not belong to “AK Ansprache” as a guest.',
    ]);
    expect(turned({ kind: 'latest_answer', answers: ['no_answer'] })).toEqual([
      'Alle Kontakte, die zuletzt nicht geschwiegen haben.',
      'All contacts who did not stay silent when they were last asked.',
    ]);
    expect(turned({ kind: 'attendance', at: { eventId: EVENT }, was: 'attended' })).toEqual([
      'Alle Kontakte, die nicht bei „2. Fachtag“ dabei waren.',
      'All contacts who did not attend “2. Fachtag”.',
    ]);
  });

  it('says of what is gone that it is no longer there', () => {
    expect(one({ kind: 'group', groupId: 'gone', roles: [] })[0]).toBe(
      'Alle Kontakte, die zu etwas, das es nicht mehr gibt, gehören.',
    );
    expect(one({ kind: 'attendance', at: { seriesId: 'gone' }, was: 'attended' })[1]).toBe(
      'All contacts who attended something that is no longer there.',
    );
  });

  it('joins conditions by and, or and not into one sentence that can be read in one way only', () => {
    const land = is({ kind: 'land', laender: ['BY'] }, true);
    const answer = is({ kind: 'latest_answer', answers: ['accepted', 'declined'] });
    const tag = is({ kind: 'tag', tags: ['Presse'] });
    expect(say({ match: 'all', criteria: [answer, land, tag] })).toEqual([
      'Alle Kontakte, die zuletzt zugesagt oder abgesagt haben und die nicht aus Bayern kommen und die das Stichwort „Presse“ haben.',
      'All contacts who accepted or declined when they were last asked, and who do not come from Bayern, and who have the tag “Presse”.',
    ]);
    expect(say({ match: 'any', criteria: [tag, answer] })).toEqual([
      'Alle Kontakte, die das Stichwort „Presse“ haben oder die zuletzt zugesagt oder abgesagt haben.',
      'All contacts who have the tag “Presse”, or who accepted or declined when they were last asked.',
    ]);
  });
});
