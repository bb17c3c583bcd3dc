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
    expect(one({ kind: 'group', groupId: GROUP, roles: ['lead', 'deputy'] })).toEqual([
      'Alle Kontakte, die in „AK Ansprache“ diese Rolle haben: Leitung oder Vertretung.',
      'All contacts who have this role in “AK Ansprache”: Lead or Deputy.',
    ]);
    expect(one({ kind: 'land', laender: ['BY', 'HE'] })).toEqual([
      'Alle Kontakte, die aus Bayern oder Hessen kommen.',
      'All contacts who come from Bayern or Hessen.',
    ]);
    expect(one({ kind: 'answer', at: { seriesId: SERIES }, answers: ['no_answer'] })).toEqual([
      'Alle Kontakte, die zu „Netzwerktreffen“ nicht geantwortet haben.',
      'All contacts who did not answer when asked to “Netzwerktreffen”.',
    ]);
    expect(one({ kind: 'attendance', at: { eventId: EVENT }, was: 'absent' })).toEqual([
      'Alle Kontakte, die bei „2. Fachtag“ fehlten.',
      'All contacts who were absent from “2. Fachtag”.',
    ]);
    expect(one({ kind: 'latest_answer', answers: ['declined_interested'] })).toEqual([
      'Alle Kontakte, die zuletzt nicht kommen konnten und interessiert bleiben.',
      'All contacts who could not come and stay interested when they were last asked.',
    ]);
  });

  it('says of what is gone that it is no longer there', () => {
    expect(one({ kind: 'group', groupId: 'gone', roles: [] })[0]).toBe(
      'Alle Kontakte, die zu etwas, das es nicht mehr gibt, gehören.',
    );
  });

  it('keeps apart what belongs to one condition from what joins two', () => {
    const land = is({ kind: 'land', laender: ['BY'] }, true);
    const answer = is({ kind: 'latest_answer', answers: ['accepted', 'declined'] });
    const tag = is({ kind: 'tag', tags: ['Presse'] });
    expect(say({ match: 'all', criteria: [answer, land, tag] })).toEqual([
      'Alle Kontakte, die zuletzt zugesagt haben oder abgesagt haben; und die nicht zu denen zählen, die aus Bayern kommen; und die das Stichwort „Presse“ haben.',
      'All contacts who accepted or declined when they were last asked; and who are not among those who come from Bayern; and who have the tag “Presse”.',
    ]);
    expect(say({ match: 'any', criteria: [tag, answer] })[0]).toContain('haben; oder die zuletzt');
  });
});
