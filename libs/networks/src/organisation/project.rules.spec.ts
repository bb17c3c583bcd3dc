import { isDay } from '../day.rules.js';
import { newId } from '#libs/kernel';
import { prepareProject, projectDefaults, stageAsOf } from './project.rules.js';

const given = { ...projectDefaults, name: 'Lotsenprojekt Hohenau', carrierOrganisationId: newId() };

describe('a project as it is entered', () => {
  it('keeps each region, sector and target group once and without empty ones', () => {
    const { regions } = prepareProject({ ...given, regions: ['Hohenau', ' Hohenau ', '', 'Westmark'] });
    expect(regions).toEqual(['Hohenau', 'Westmark']);
  });

  it('is found by its sectors', () => {
    expect(prepareProject({ ...given, sectors: ['Pflege', 'Küche'] }).search).toContain('kueche');
  });

  it('cannot lose its funding before it has it', () => {
    expect(() => prepareProject({ ...given, fundedFrom: '2026-01-01', fundedTo: '2025-12-31' })).toThrow(
      'before-start',
    );
    expect(() => prepareProject({ ...given, fundedFrom: '2026-01-01', fundedTo: '2026-01-01' })).not.toThrow();
  });
});

describe('the practice stage of a project', () => {
  const before = { practiceStage: 'new', practiceStageAsOf: '2025-01-01' } as const;

  it('keeps its date when it stays, and gets today’s when it changes', () => {
    expect(stageAsOf(before, 'new', '2026-02-02')).toBe('2025-01-01');
    expect(stageAsOf(before, 'established', '2026-02-02')).toBe('2026-02-02');
    expect(stageAsOf(before, null, '2026-02-02')).toBeNull();
  });
});

describe('a calendar day', () => {
  it('is one that exists', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2025-2-9')).toBe(false);
    expect(isDay('2025-02-09T10:00')).toBe(false);
  });
});
