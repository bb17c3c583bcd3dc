// Made by scripts/write-lists.mjs (npm run lists). Do not edit.
export const later = {
  account: {
    de: () => import('../features/account/account.de.json'),
    en: () => import('../features/account/account.en.json'),
  },
  arrivals: {
    de: () => import('../features/registrations/arrivals.de.json'),
    en: () => import('../features/registrations/arrivals.en.json'),
  },
  attendance: {
    de: () => import('../features/attendance/attendance.de.json'),
    en: () => import('../features/attendance/attendance.en.json'),
  },
  changes: {
    de: () => import('../features/changes/changes.de.json'),
    en: () => import('../features/changes/changes.en.json'),
  },
  contacts: {
    de: () => import('../features/contacts/contacts.de.json'),
    en: () => import('../features/contacts/contacts.en.json'),
  },
  door: { de: () => import('../check-in/door.de.json'), en: () => import('../check-in/door.en.json') },
  events: {
    de: () => import('../features/events/events.de.json'),
    en: () => import('../features/events/events.en.json'),
  },
  history: {
    de: () => import('../components/history/history.de.json'),
    en: () => import('../components/history/history.en.json'),
  },
  ledger: {
    de: () => import('../features/ledger/ledger.de.json'),
    en: () => import('../features/ledger/ledger.en.json'),
  },
  mailings: {
    de: () => import('../features/mailings/mailings.de.json'),
    en: () => import('../features/mailings/mailings.en.json'),
  },
  mails: { de: () => import('../features/mails/mails.de.json'), en: () => import('../features/mails/mails.en.json') },
  networks: {
    de: () => import('../features/networks/networks.de.json'),
    en: () => import('../features/networks/networks.en.json'),
  },
  outreach: {
    de: () => import('../features/outreach/outreach.de.json'),
    en: () => import('../features/outreach/outreach.en.json'),
  },
  programme: {
    de: () => import('../features/programme/programme.de.json'),
    en: () => import('../features/programme/programme.en.json'),
  },
  projects: {
    de: () => import('../features/projects/projects.de.json'),
    en: () => import('../features/projects/projects.en.json'),
  },
  registrations: {
    de: () => import('../features/registrations/registrations.de.json'),
    en: () => import('../features/registrations/registrations.en.json'),
  },
  regularity: {
    de: () => import('../features/regularity/regularity.de.json'),
    en: () => import('../features/regularity/regularity.en.json'),
  },
  returns: {
    de: () => import('../features/returns/returns.de.json'),
    en: () => import('../features/returns/returns.en.json'),
  },
  segments: {
    de: () => import('../features/segments/segments.de.json'),
    en: () => import('../features/segments/segments.en.json'),
  },
  series: {
    de: () => import('../features/series/series.de.json'),
    en: () => import('../features/series/series.en.json'),
  },
  team: { de: () => import('../features/team/team.de.json'), en: () => import('../features/team/team.en.json') },
  timeline: {
    de: () => import('../features/timelines/timeline.de.json'),
    en: () => import('../features/timelines/timeline.en.json'),
  },
  timelines: {
    de: () => import('../features/timelines/timelines.de.json'),
    en: () => import('../features/timelines/timelines.en.json'),
  },
  today: { de: () => import('../features/today/today.de.json'), en: () => import('../features/today/today.en.json') },
};
