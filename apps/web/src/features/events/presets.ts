import type { EventFormat, EventType } from '../../api/types';

export type Preset = Readonly<{
  type: EventType;
  format: EventFormat;
  starts: string;
  ends: string;
  /** Whole weeks from today until the usual day. */
  weeks: number;
  onSite: number | null;
  online: number | null;
  /** Newly reported projects are invited to the next one of its kind. */
  guaranteeRelevant?: boolean;
}>;

/** What gatherings of a kind usually look like; everything can be changed before and after. */
export const presets: readonly Preset[] = [
  {
    ...{ type: 'fachtag', format: 'in_person', starts: '10:00', ends: '16:00', weeks: 12, onSite: 100, online: null },
    guaranteeRelevant: true,
  },
  {
    ...{ type: 'netzwerktreffen', format: 'online', starts: '10:00', ends: '12:00', weeks: 8 },
    ...{ onSite: null, online: null, guaranteeRelevant: true },
  },
  { type: 'arbeitskreis', format: 'in_person', starts: '14:00', ends: '16:30', weeks: 4, onSite: 25, online: null },
  { type: 'steuerungsgruppe', format: 'hybrid', starts: '09:30', ends: '12:00', weeks: 4, onSite: 15, online: null },
  {
    type: 'akteurskonferenz',
    format: 'in_person',
    starts: '09:30',
    ends: '16:00',
    weeks: 16,
    onSite: 80,
    online: null,
  },
  { type: 'workshop', format: 'in_person', starts: '10:00', ends: '15:00', weeks: 8, onSite: 30, online: null },
  { type: 'expertenrunde', format: 'online', starts: '15:00', ends: '16:30', weeks: 6, onSite: null, online: 40 },
  { type: 'stammtisch', format: 'in_person', starts: '18:00', ends: '20:00', weeks: 4, onSite: 25, online: null },
  {
    type: 'abstimmungsgespraech',
    format: 'online',
    starts: '14:00',
    ends: '15:00',
    weeks: 2,
    onSite: null,
    online: null,
  },
];

export const eventTypes: readonly EventType[] = presets.map(({ type }) => type);
export const eventFormats: readonly EventFormat[] = ['in_person', 'online', 'hybrid'];

export const presetOf = (type: EventType): Preset => presets.find((preset) => preset.type === type)!;
