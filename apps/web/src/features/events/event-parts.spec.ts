import { byPhase, type Phase } from './event-parts';

const tab = (label: string, phase: Phase | null) => ({ label, phase });
const labelsOf = (tabs: readonly ReturnType<typeof tab>[]) =>
  byPhase(tabs).map(([phase, ofPhase]) => [phase, ofPhase.map(({ label }) => label)]);

describe('the tabs of a gathering', () => {
  it('stand in the order of its life, whatever order features name them in', () => {
    const tabs = [
      tab('Protokoll', 'follow-up'),
      tab('Teilnehmende', 'conduct'),
      tab('Übersicht', null),
      tab('Angaben', 'prepare'),
      tab('Gruppen', 'conduct'),
    ];
    expect(labelsOf(tabs)).toEqual([
      [null, ['Übersicht']],
      ['prepare', ['Angaben']],
      ['conduct', ['Teilnehmende', 'Gruppen']],
      ['follow-up', ['Protokoll']],
    ]);
  });

  it('show no group that somebody may see nothing of', () => {
    expect(labelsOf([tab('Übersicht', null)])).toEqual([[null, ['Übersicht']]]);
  });
});
