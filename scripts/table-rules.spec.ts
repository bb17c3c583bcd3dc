type File = Readonly<{ name: string; text: string }>;
const { tableFaultsOf } = jest.requireActual<{
  tableFaultsOf: (files: readonly File[], imports: Readonly<Record<string, readonly string[]>>) => string[];
}>('./table-rules.mjs');

const imports = {
  database: [],
  prose: [],
  mail: ['database'],
  networks: ['database'],
  events: ['database', 'networks'],
};

const sound: Readonly<Record<string, string>> = {
  'libs/database/src/migrations/0001-ground.ts': `
    create table answer (key text);
    create table network (id uuid);
    create table person (id uuid, network_id uuid references network (id));
    create table event (id uuid, network_id uuid references network (id));
    create table event_mode (event_id uuid references event (id));
    create table mail_message (id uuid);`,
  'libs/database/src/answers.ts': "'insert into answer (key) values ($1)'",
  'libs/networks/src/network.entity.ts': "@Entity({ name: 'network' })",
  'libs/networks/src/person.entity.ts': "@Entity('person')",
  'libs/networks/src/person.service.ts':
    '`update person set a = 1 from network n, person p`; `select 1 from person for update`',
  'libs/events/src/event.entity.ts': "@Entity({ name: 'event' })",
  'libs/events/src/event.service.ts':
    '`insert into event_mode (event_id) select e.id from event e join person p using (id)`',
  'libs/events/src/event.queries.ts':
    "// update person\nimport { network } from '#libs/networks';\n`select 1 from ${FROM} where`; 'network n'",
  'libs/mail/src/outbox.service.ts': "tx.insert('mail_message', rows)",
  'libs/mail/src/outbox.db.spec.ts': "'insert into person values ($1)'",
  'libs/prose/src/words.ts': "'nobody moves from event to event'",
  'apps/server/src/main.ts': "'select 1'",
};

const faults = (planted: Readonly<Record<string, string>> = {}): string[] =>
  tableFaultsOf(
    Object.entries({ ...sound, ...planted }).map(([name, text]) => ({ name, text })),
    imports,
  );

describe('every table has one owner', () => {
  it('who writes it, while the libraries above read it', () => {
    expect(faults()).toEqual([]);
  });
});

describe('somebody takes another library’s table', () => {
  const mail = 'libs/mail/src/mail.queries.ts';
  const plan = 'libs/events/src/plan.service.ts';
  it.each([
    [
      'reads upwards',
      mail,
      '`select 1 from person`',
      `${mail}: libs/mail may not import libs/networks, so it does not read person`,
    ],
    ['reads upwards beside another', mail, '`from mail_message m, person p`', /does not read person/],
    [
      'reads upwards over lines',
      mail,
      '`select 1\n  from mail_message m\n  left join\n    person p`',
      /does not read person/,
    ],
    ['reads upwards by a prepared list', mail, "const FROM = 'person p left join x';", /does not read person/],
    ['reads upwards by its name', mail, "tx.findOneBy('person', { id })", /does not read person/],
    [
      'writes downwards',
      plan,
      '`update person set a = 1`',
      `${plan}: person belongs to libs/networks, which alone writes it`,
    ],
    ['deletes downwards', plan, '`delete\n from person`', /alone writes it/],
    ['inserts in capitals', plan, '`INSERT INTO person`', /alone writes it/],
    ['writes by its name', plan, "tx.update('network', { id }, {})", /network belongs to libs\/networks/],
    [
      'hides what it writes',
      plan,
      '`update ${table} set a = 1`',
      `${plan}: write the table out that the statement writes, so that its owner can be looked up`,
    ],
    [
      'in an app',
      'apps/worker/src/sweep.ts',
      '`select 1 from event`',
      'apps/worker/src/sweep.ts: an app names no table, event is read and written through libs/events',
    ],
  ])('and %s: found', (_, name, text, fault) => {
    expect(faults({ [name]: text })).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)]);
  });

  it('and writes one that has no entity: found, with everybody who writes it', () => {
    expect(faults({ 'libs/networks/src/keys.service.ts': "'delete from answer'" })).toEqual([
      'answer: several libraries write this table (libs/database/src/answers.ts, libs/networks/src/keys.service.ts), one of them owns it',
    ]);
  });
});

describe('a migration', () => {
  const next = 'libs/database/src/migrations/0002-next.ts';
  it('that makes a table for nobody is found', () => {
    expect(faults({ [next]: 'create table left_over (id uuid)' })).toEqual(['left_over: no library owns this table']);
  });

  it('that lets a table point at one above it is found', () => {
    const text = 'alter table person add column event_id uuid references event (id)';
    expect(faults({ [next]: text })).toEqual([
      `${next}: person of libs/networks points at event of libs/events, which it may not import`,
    ]);
  });
});
