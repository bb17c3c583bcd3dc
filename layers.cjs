// Who may import whom. The only list: dependency-cruiser enforces it, ARCHITECTURE.md shows it.
const base = ['kernel', 'config', 'database'];

/** @type {Record<string, readonly string[]>} library -> libraries it may import */
const libraries = {
  kernel: [],
  assignment: [],
  calendar: ['kernel'],
  config: ['kernel'],
  database: ['kernel', 'config'],
  queue: ['kernel', 'config'],
  mail: ['kernel', 'config', 'database', 'queue'],
  networks: base,
  auth: [...base, 'mail', 'networks'],
  events: [...base, 'networks', 'mail'],
  registration: [...base, 'networks', 'events', 'calendar', 'mail'],
  attendance: [...base, 'networks', 'events', 'registration'],
  documents: [...base, 'networks', 'auth', 'events', 'registration', 'attendance'],
  intake: [...base, 'networks', 'events', 'mail'],
  outreach: [...base, 'attendance', 'queue', 'networks', 'events', 'registration', 'calendar', 'mail', 'intake'],
  ledger: [...base, 'attendance', 'networks', 'events', 'registration', 'calendar', 'mail', 'intake', 'outreach'],
  changes: [...base, 'networks', 'calendar', 'mail', 'events', 'registration', 'intake', 'outreach', 'ledger'],
  domains: [
    ...[...base, 'mail', 'networks', 'auth', 'events', 'registration', 'attendance', 'intake', 'outreach', 'ledger'],
    ...['changes', 'documents'],
  ],
  demo: [...base, 'queue', 'auth', 'networks', 'events', 'registration', 'attendance', 'intake', 'outreach', 'ledger'],
};

/**
 * Rooms of a library with more than forty files: folder -> folders it may import. What lies beside the folders is
 * below them all, except for index.ts and the module, which join them.
 * @type {Record<string, Record<string, readonly string[]>>}
 */
const rooms = {
  attendance: {
    reading: [],
    matching: ['reading'],
    regularity: [],
    scans: [],
    sheet: ['regularity', 'scans'],
    matrix: ['regularity', 'sheet'],
    door: ['sheet'],
    imports: ['reading', 'matching', 'sheet'],
  },
  assignment: {
    validation: [],
    instance: [],
    flow: ['instance'],
    rounds: ['instance', 'flow'],
    crossing: ['instance'],
    solving: ['validation', 'instance', 'flow', 'rounds', 'crossing'],
  },
  mail: {
    templates: [],
    text: ['templates'],
    outbox: ['templates', 'text'],
    delivery: ['text', 'outbox'],
    returns: ['outbox', 'delivery'],
  },
  networks: {
    network: [],
    organisation: ['network'],
    person: ['network'],
    registry: ['network', 'organisation', 'person'],
  },
  events: {
    programme: [],
    plan: ['programme'],
    facts: ['plan'],
    pictures: ['plan'],
    preparation: ['programme', 'plan', 'facts', 'pictures'],
    series: ['plan', 'preparation'],
    changes: ['programme', 'plan', 'facts'],
    views: ['programme', 'plan', 'pictures', 'changes'],
  },
  registration: {
    mails: [],
    places: ['mails'],
    desk: ['mails', 'places'],
    changes: ['mails', 'places', 'desk'],
    views: ['mails', 'places'],
  },
  intake: {
    likeness: [],
    reports: ['likeness'],
    obligations: ['reports'],
    following: ['reports', 'obligations'],
    triage: ['likeness', 'reports', 'obligations'],
    informing: ['reports', 'obligations', 'triage'],
  },
  outreach: {
    audience: [],
    segments: [],
    recipients: ['audience', 'segments'],
    invitations: ['segments', 'recipients'],
    answers: ['audience', 'recipients', 'invitations'],
    expected: ['audience', 'answers'],
    timeline: ['audience', 'recipients', 'invitations'],
    mailings: ['audience', 'segments'],
    returns: ['recipients', 'invitations', 'answers', 'expected'],
  },
};

const everyLibrary = Object.keys(libraries);

/** @type {Record<string, { libraries: readonly string[]; apps: readonly string[] }>} app -> what it may import */
const apps = {
  server: { libraries: everyLibrary, apps: [] },
  worker: { libraries: everyLibrary, apps: [] },
  cli: { libraries: everyLibrary, apps: ['standalone'] },
  standalone: { libraries: everyLibrary, apps: ['server', 'worker'] },
  web: { libraries: [], apps: [] },
};

const everyPage = ['session', 'shell'];

/** @type {Record<string, readonly string[]>} feature of the organiser app -> features it may import */
const features = {
  session: [],
  shell: ['session'],
  account: everyPage,
  contacts: everyPage,
  team: everyPage,
  today: everyPage,
  mails: [...everyPage, 'today'],
  returns: [...everyPage, 'contacts', 'today', 'mails'],
  projects: [...everyPage, 'contacts', 'today'],
  ledger: [...everyPage, 'contacts', 'today', 'projects'],
  networks: [...everyPage, 'contacts'],
  events: [...everyPage, 'contacts', 'today'],
  series: [...everyPage, 'contacts', 'events'],
  programme: [...everyPage, 'contacts', 'events'],
  registrations: [...everyPage, 'contacts', 'events', 'today'],
  attendance: [...everyPage, 'events', 'registrations'],
  regularity: [...everyPage, 'contacts', 'events', 'series'],
  changes: [...everyPage, 'events', 'registrations'],
  segments: [...everyPage, 'contacts', 'events', 'series'],
  mailings: [...everyPage, 'mails', 'segments'],
  timelines: everyPage,
  outreach: [...everyPage, 'contacts', 'events', 'segments', 'timelines', 'ledger'],
};

/**
 * Folder of the public pages -> folders it may import. What lies beside them (words, replies, the language) and the
 * parts of pages are shared by all; only site.module.ts sees the whole site.
 * @type {Record<string, readonly string[]>}
 */
const site = {
  assets: [],
  components: ['assets'],
  pictures: [],
  visitor: ['components'],
  registration: ['components', 'visitor'],
  report: ['components', 'visitor', 'registration'],
  event: ['components', 'visitor', 'registration'],
  series: ['components', 'visitor'],
  invitation: ['components', 'visitor', 'registration', 'series'],
  preferences: ['components', 'visitor'],
  'self-check-in': ['components', 'visitor'],
  participant: ['components', 'visitor', 'registration', 'report', 'preferences', 'series', 'self-check-in'],
  network: ['components'],
  home: ['components'],
  feeds: [],
  mail: ['components', 'preferences'],
  objection: ['components'],
  'other-contact': ['components'],
  legal: ['components', 'assets'],
  login: ['components'],
  problem: ['components', 'login'],
};

/**
 * Folder of the organiser app's routes -> folders it may import, for fields that the answers of both have.
 * @type {Record<string, readonly string[]>}
 */
const api = {
  health: [],
  session: [],
  accounts: [],
  mails: [],
  mailings: ['networks'],
  networks: [],
  contacts: ['networks'],
  registrations: [],
  attendance: [],
  documents: [],
  'check-in': [],
  changes: [],
  outreach: [],
  events: ['networks', 'registrations'],
  series: ['networks', 'events'],
  returns: [],
  reports: ['networks'],
  ledger: ['reports'],
  today: [],
};

module.exports = { libraries, rooms, apps, site, api, features };
