import { defaultWindow } from '#libs/events';
import { addEvent } from './demo-event.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';
import { addSeries } from './demo-series.js';

const TITLE = 'Arbeitsgruppe Schulbesuche';
const FIRST = '2026-03-10';
const STARTS = `${FIRST}T15:00`;

/** A working group that meets every four weeks: its first date stands, the others are a click away. */
export function addSchoolVisits(network: DemoNetwork, groupId: string, contact: DemoPerson): void {
  const { calendar } = network;
  const seriesId = addSeries(network, {
    title: TITLE,
    type: 'arbeitskreis',
    groupId,
    recurrence: { starts: calendar.day(FIRST), pattern: 'weekly', every: 4, until: null, count: 8 },
  });
  addEvent(network, {
    groupId,
    seriesId,
    occurrence: FIRST,
    slug: 'arbeitsgruppe-schulbesuche-1',
    number: 1,
    title: `1. ${TITLE}`,
    motto: '',
    description: 'Eine Stunde für alle, die Schulen besuchen: was gut ging, was klemmt, was wir teilen.',
    type: 'arbeitskreis',
    format: 'online',
    state: 'announced',
    starts: STARTS,
    ends: `${FIRST}T16:00`,
    ...defaultWindow({ type: 'arbeitskreis', format: 'online', startsLocal: STARTS }, '2026-01-01T00:00'),
    meetingUrl: 'https://treffen.example.org/schulbesuche',
    capacity: [['online', null, 0]],
    contact: [`${contact.firstName} ${contact.lastName}`, '030 555 01 20', contact.email],
    agenda: [
      [10, 'welcome', 'Begrüßung'],
      [40, 'practice_report', 'Aus den Schulen'],
      [10, 'next_date', 'Verabredungen'],
    ],
  });
}
