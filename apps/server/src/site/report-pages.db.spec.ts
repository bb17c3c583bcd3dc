import { randomUUID } from 'node:crypto';
import { Acceptance, ContactQuestions, Questions, ReportQueries } from '#libs/intake';
import { FixedClock, newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { BotTrap } from './registration/bot-trap.service.js';
import { mailsOf, pathOf, readable, Visitor } from './visitor.factory.js';

let server: TestServer;
let network: Readonly<{ id: string; slug: string }>;
let form: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  Object.assign(server.app.get(BotTrap), { wait: async () => undefined });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  clock.set(MONDAY);
  network = await aNetwork(server.sql, { name: 'Netzwerk Azubi-Lotsen' });
  form = `/n/${network.slug}/projekt-melden`;
});

let people = 0;
const aHint = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ projectName: 'Lotsenprojekt Hohenau', carrier: 'Werkhof Hohenau gGmbH' },
  ...{ contact: 'Greta Ilmer, info@hohenau.example.org', ownEmail: `wer-${(people += 1)}@seehafen.example.org` },
  ...more,
});
const reports = () =>
  server.sql.query<{ id: string; reference: string; channel: string; raw_name: string; event_id: string | null }[]>(
    'select * from project_report where network_id = $1 order by reference',
    [network.id],
  );
const reporters = () => server.sql.query('select * from reporter where network_id = $1', [network.id]);
/** The link of the thanks, as it reads in the mailbox. */
const linkOf = async () => pathOf((await mailsOf(server, 'report-ack'))[0]!.parameters.page, clock.now());

describe('a stranger tells of a project without JavaScript', () => {
  it('in four fields, is thanked with a reference and follows it behind the mail', async () => {
    const visitor = new Visitor(server);
    const page = readable((await visitor.open(form)).body);
    expect(page).toContain('Neues Projekt melden');
    const sent = await visitor.send(form, aHint());
    expect(sent.statusCode).toBe(303);
    const arrived = readable((await visitor.open(String(sent.headers.location))).body);
    expect(arrived).toMatch(/Ihr Hinweis ist angekommen.*Vorgangsnummer M-2026-001/);
    expect(await reports()).toMatchObject([
      { reference: 'M-2026-001', channel: 'form', raw_name: 'Lotsenprojekt Hohenau' },
    ]);
    const followed = readable((await visitor.open(await linkOf())).body);
    expect(followed).toMatch(/gemeldet Montag, 2\. Februar 2026 gesichtet läuft gerade vorgemerkt steht noch aus/);
    expect(await mailsOf(server, 'report-ack')).toMatchObject([{ to_address: expect.stringContaining('seehafen') }]);
    expect(visitor.cookies.size).toBe(0);
  });

  it('sends one report when the button is pressed twice', async () => {
    const visitor = new Visitor(server);
    const filled = { ...aHint(), _key: randomUUID() };
    const [first, second] = [await visitor.send(form, filled), await visitor.send(form, filled)];
    expect(second.headers.location).toBe(first.headers.location);
    expect(await reports()).toHaveLength(1);
  });

  it('in English, where they asked for it', async () => {
    const visitor = new Visitor(server);
    expect(readable((await visitor.open(`${form}?lang=en`)).body)).toContain('Report a new project');
    const sent = await visitor.send(form, aHint({ lang: 'en' }));
    expect(readable((await visitor.open(String(sent.headers.location))).body)).toContain('Your report has arrived');
    expect(readable((await visitor.open(await linkOf())).body)).toContain('looked at going on');
  });

  it('E11: without a word about themselves, and keeps the link instead of a mail', async () => {
    const before = (await mailsOf(server, 'report-ack')).length;
    const visitor = new Visitor(server);
    const sent = await visitor.send(form, aHint({ ownEmail: '', contact: '' }));
    const page = readable((await visitor.open(String(sent.headers.location))).body);
    expect(page).toContain('Heben Sie den Link zu dieser Seite auf');
    expect([await reporters(), (await mailsOf(server, 'report-ack')).length]).toEqual([[], before]);
  });

  it.each([
    ['only spaces', { projectName: '   ' }, 'Diese Angabe fehlt noch.'],
    ['10,000 characters', { projectName: 'x'.repeat(10_000) }, 'Das ist zu lang.'],
    ['an address that is none', { contact: 'Greta Ilmer, info@' }, 'Nach dem Zeichen @ fehlt etwas'],
  ])('and mends it where it is wrong: %s', async (_, wrong, words) => {
    const sent = await new Visitor(server).send(form, aHint(wrong));
    expect(sent.statusCode).toBe(422);
    expect(readable(sent.body)).toContain(words);
    expect(sent.body).toContain('value="Werkhof Hohenau gGmbH"');
    expect(await reports()).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '=1+1', '"><img src=x>'])(
    'whose words do nothing anywhere: %s',
    async (name) => {
      const visitor = new Visitor(server);
      const sent = await visitor.send(form, aHint({ projectName: name }));
      const page = await visitor.open(String(sent.headers.location));
      expect(readable(page.body)).toContain(`Ihr Hinweis auf ${name}`);
      expect(page.body).not.toContain(name.includes('<') ? name : '\u0000');
    },
  );

  it('is told why the sixth of a day is too many', async () => {
    const filled = aHint();
    const visitor = new Visitor(server);
    for (let nth = 0; nth < 5; nth += 1) await visitor.send(form, filled);
    const sixth = await visitor.send(form, filled);
    expect([sixth.statusCode, readable(sixth.body)]).toEqual([
      429,
      expect.stringContaining('schon fünf Projekte genannt'),
    ]);
  });
});

describe('whoever says nothing of themselves', () => {
  it('is counted by where they come from: a full hall gets through, a flood does not, and nobody is mailed', async () => {
    const limited = await TestServer.start({ clock, rateLimits: true });
    try {
      Object.assign(limited.app.get(BotTrap), { wait: async () => undefined });
      const { slug } = await aNetwork(limited.sql);
      const visitor = new Visitor(limited);
      const answers: number[] = [];
      for (let nth = 0; nth < 70; nth += 1) {
        const hint = { ...aHint({ ownEmail: '' }), projectName: `Lotsen ${nth}` };
        answers.push((await visitor.send(`/n/${slug}/projekt-melden`, hint)).statusCode);
      }
      expect(answers).toEqual([...Array<number>(60).fill(303), ...Array<number>(10).fill(429)]);
      expect(await limited.sql.query('select 1 from project_report')).toHaveLength(60);
      expect(await limited.sql.query('select 1 from mail_message')).toEqual([]);
    } finally {
      await limited.stop();
    }
  });
});

describe('where projects are told of', () => {
  it('is asked only where there is a choice', async () => {
    const visitor = new Visitor(server);
    await aNetwork(server.sql, { name: 'Netzwerk Zwei' });
    expect(readable((await visitor.open('/projekt-melden')).body)).toContain('Zu welchem Netzwerk passt das Projekt?');
    await server.sql.query(`update network set is_public = false where id <> $1`, [network.id]);
    expect((await visitor.open('/projekt-melden')).headers.location).toBe(form);
    await server.sql.query(`update network set phase = 'ended' where id = $1`, [network.id]);
    expect(readable((await visitor.open('/projekt-melden')).body)).toContain('Gerade nimmt kein Netzwerk Hinweise an.');
    expect((await visitor.open(form)).statusCode).toBe(404);
    expect((await visitor.send(form, aHint())).statusCode).toBe(404);
  });

  it('E25: at a gathering, by the code on the wall, one after the other', async () => {
    const event = await anEvent(server.sql, network.id);
    const desk = `/e/${event.slug}/projekt-melden`;
    const visitor = new Visitor(server);
    expect(readable((await visitor.open(desk)).body)).toContain(event.title);
    const sent = await visitor.send(desk, aHint());
    expect(await reports()).toMatchObject([{ channel: 'event_desk', event_id: event.id }]);
    expect((await visitor.open(String(sent.headers.location))).body).toContain(`href="${desk}"`);
    const draft = await anEvent(server.sql, network.id, { state: 'draft' });
    expect((await visitor.open(`/e/${draft.slug}/projekt-melden`)).statusCode).toBe(404);
  });

  it('E25: is counted on the slide at the end, by number alone', async () => {
    const event = await anEvent(server.sql, network.id);
    const visitor = new Visitor(server);
    const slide = async () => readable((await visitor.open(`/e/${event.slug}/neue-projekte`)).body);
    expect(await slide()).toContain('Welches Projekt fehlt hier noch?');
    for (let nth = 1; nth <= 2; nth += 1) {
      await visitor.send(`/e/${event.slug}/projekt-melden`, aHint());
      expect(await slide()).toContain(nth === 1 ? '1 neues Projekt gemeldet' : '2 neue Projekte gemeldet');
    }
    expect(await slide()).not.toContain('Lotsenprojekt');
  });

  it('is one’s own page, where nothing of oneself has to be typed', async () => {
    const person = await aPerson(server.sql, network.id, { email: 'ute@lindengau.example.org' });
    const visitor = new Visitor(server);
    const link = pathOf(
      { path: '/m/{token}', purpose: 'person', subject: person.id, version: 1 },
      new Date(clock.now().getTime() + 1),
    );
    await visitor.open(link);
    const mine = `/m/projekt-melden/${person.id}`;
    expect(readable((await visitor.open(mine)).body)).toContain(`Sie melden als ${person.name}`);
    await visitor.send(mine, {
      projectName: 'Lotsenprojekt Hohenau',
      mayBeNamed: 'yes',
      ownEmail: 'x@boese.example.org',
    });
    expect(await reporters()).toMatchObject([
      { person_id: person.id, email: 'ute@lindengau.example.org', may_be_named: true },
    ]);
    const other = await aPerson(server.sql, network.id);
    expect((await visitor.open(`/m/projekt-melden/${other.id}`)).statusCode).toBe(404);
  });
});

describe('whoever has told of a project', () => {
  const told = async () => {
    const visitor = new Visitor(server);
    const sent = await visitor.send(form, aHint({ ownName: 'Amira Soltani' }));
    return { visitor, unproven: String(sent.headers.location).split('?')[0]!, proven: await linkOf() };
  };

  it('adds what was missing', async () => {
    const { visitor, proven } = await told();
    const empty = await visitor.send(`${proven}/nachtrag`, { supplement: ' ' });
    expect([empty.statusCode, readable(empty.body)]).toEqual([
      422,
      expect.stringContaining('Diese Angabe fehlt noch.'),
    ]);
    const sent = await visitor.send(`${proven}/nachtrag`, { supplement: 'Sie sitzen in Seehafen.' });
    const page = readable((await visitor.open(String(sent.headers.location))).body);
    expect(page).toMatch(/Gespeichert\..*Sie sitzen in Seehafen\./);
  });

  it('E10: reads the question and answers it without JavaScript, once', async () => {
    const { visitor, proven } = await told();
    const { id } = (await reports())[0]!;
    await server.app.get(Questions).ask(organiserIn(network.id), { id, version: 1 }, 'In welcher Stadt? <b>');
    const asked = readable((await visitor.open(proven)).body);
    expect(asked).toMatch(
      /Wir haben eine Rückfrage an Sie In welcher Stadt\? <b> Bitte antworten Sie bis Montag, 9\. Februar 2026/,
    );
    expect(readable((await visitor.open(`${proven}?lang=en`)).body)).toContain('We have a question for you');
    expect((await visitor.send(`${proven}/nachtrag`, { supplement: '  ' })).statusCode).toBe(422);
    const sent = await visitor.send(`${proven}/nachtrag`, { supplement: 'In Seehafen.' });
    const page = readable((await visitor.open(String(sent.headers.location))).body);
    expect(page).toMatch(/Danke für Ihre Antwort\..*In Seehafen\./);
    expect(page).not.toContain('Wir haben eine Rückfrage an Sie');
  });

  it('E10: is asked for a contact after the acceptance, and names somebody without JavaScript', async () => {
    const { visitor, proven } = await told();
    const { id } = (await reports())[0]!;
    const caller = organiserIn(network.id);
    const project = { name: 'Lotsenprojekt Hohenau', carrier: { name: 'Werkhof', city: 'Hohenau' } };
    await server.app.get(Acceptance).accept(caller, { id, version: 1 }, { project, contact: null });
    const { obligationId } = await server.app.get(ReportQueries).get(caller.scope, id);
    clock.set(new Date(MONDAY.getTime() + 60_000));
    await server.app.get(ContactQuestions).ask(caller, obligationId!, 'Wen sprechen wir an?');
    const asked = readable((await visitor.open(proven)).body);
    expect(asked).toMatch(
      /Wir haben eine Rückfrage an Sie Wen sprechen wir an\? .*schreiben wir erst an, wenn jemand von uns Ihre Antwort gelesen hat/,
    );
    expect(readable((await visitor.open(`${proven}?lang=en`)).body)).toContain(
      'only once one of us has read your answer',
    );
    // The report has named somebody: another one is asked for all the same.
    const named = { supplement: 'Sie leitet das jetzt.', contact: 'Ida Brandt, ida@hohenau.example.org' };
    const sent = await visitor.send(`${proven}/nachtrag`, named);
    const page = readable((await visitor.open(String(sent.headers.location))).body);
    expect(page).toMatch(/Danke für Ihre Antwort\. Wir gehen ihr nach\..*Sie leitet das jetzt\./);
    expect(page).not.toContain('Wir haben eine Rückfrage an Sie');
    const [contact] = await server.sql.query('select name, email from report_contact where report_id = $1', [id]);
    expect(contact).toEqual({ name: 'Ida Brandt', email: 'ida@hohenau.example.org' });
  });

  it('allows their name by the link of the mail, and takes it back', async () => {
    const { visitor, unproven, proven } = await told();
    expect((await visitor.send(`${unproven}/name`, { answer: 'yes', ownName: 'Boris Wendlandt' })).statusCode).toBe(
      403,
    );
    expect(readable((await visitor.open(unproven)).body)).not.toContain('Amira Soltani');
    await visitor.send(`${proven}/name`, { answer: 'yes', ownName: 'Amira Soltani' });
    expect(await reporters()).toMatchObject([{ name: 'Amira Soltani', may_be_named: true }]);
    await visitor.send(`${proven}/name`, { answer: 'no' });
    expect(await reporters()).toMatchObject([{ may_be_named: false }]);
  });

  it('has their address deleted, and the report stays', async () => {
    const { visitor, unproven, proven } = await told();
    expect((await visitor.send(`${unproven}/vergessen`)).statusCode).toBe(403);
    const sent = await visitor.send(`${proven}/vergessen`);
    expect(readable((await visitor.open(String(sent.headers.location))).body)).toContain('sind gelöscht');
    expect([await reporters(), await reports()]).toMatchObject([[], [{ raw_name: 'Lotsenprojekt Hohenau' }]]);
  });

  it('reads that the project is invited, that it has answered, and that the gathering was cancelled (E15)', async () => {
    const { visitor, proven } = await told();
    const read = async () => readable((await visitor.open(proven)).body);
    const { sql } = server;
    const [event, next] = [
      await anEvent(sql, network.id, { title: '3. Fachtag', startsLocal: '2026-03-19T10:00' }),
      await anEvent(sql, network.id, { title: '4. Fachtag', startsLocal: '2026-06-16T10:00' }),
    ];
    const [project, person] = [await aProject(sql, network.id), await aPerson(sql, network.id)];
    const promise = newId();
    await sql.query(
      `insert into obligation (id, network_id, project_id, received_at, accepted_at, updated_at, bound_event_id)
       values ($1, $2, $3, $4, $4, $4, $5)`,
      [promise, network.id, project.id, clock.now(), event.id],
    );
    await sql.query(
      `update project_report set state = 'accepted', project_id = $2, obligation_id = $3, decided_at = $4
       where network_id = $1`,
      [network.id, project.id, promise, clock.now()],
    );
    expect(await read()).toContain('Das Projekt ist vorgemerkt für „3. Fachtag“');
    await sql.query(
      `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at)
       values ($1, $2, $3, $4, $5, 'wave', $6)`,
      [newId(), promise, event.id, person.id, network.id, clock.now()],
    );
    expect(await read()).toMatch(/eingeladen Montag, 2\. Februar 2026 Antwort läuft gerade/);
    await sql.query(
      `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at)
       values ($1, $2, $3, $4, $5, 'returned', $6)`,
      [newId(), promise, event.id, person.id, network.id, clock.now()],
    );
    expect(await read()).toMatch(/eingeladen läuft gerade.*noch niemanden erreicht/s);
    await anInvitation(sql, event, person, { state: 'declined', answered_at: clock.now() });
    expect(await read()).toMatch(/Antwort Montag, 2\. Februar 2026/);
    expect(await read()).not.toContain('niemanden erreicht');
    await sql.query(`update event set state = 'cancelled' where id = $1`, [event.id]);
    await sql.query('update obligation set bound_event_id = $2 where id = $1', [promise, next.id]);
    await sql.query(
      `insert into history_entry (id, network_id, thing, thing_id, action, facts, actor_kind, at)
       values ($1, $2, 'obligation', $3, 'obligation.bound', $4, 'system', $5)`,
      [newId(), network.id, promise, { from: event.id, to: next.id }, clock.now()],
    );
    expect(await read()).toMatch(
      /„3\. Fachtag“ \(.*\) findet nicht statt\. Das Projekt ist vorgemerkt für „4\. Fachtag“/,
    );
  });

  it('changes nothing by looking, and finds nothing behind a link that was taken back or made up', async () => {
    const { visitor, proven } = await told();
    const state = () =>
      server.sql.query('select r.*, p.* from project_report r left join reporter p on p.report_id = r.id');
    const before = await state();
    for (let look = 0; look < 3; look += 1) expect((await visitor.open(proven)).statusCode).toBe(200);
    expect(await state()).toEqual(before);
    await server.sql.query('update reporter set link_version = 2 where network_id = $1', [network.id]);
    for (const link of [proven, `${proven.slice(0, -2)}xx`, '/meldung/x']) {
      expect((await visitor.open(link)).statusCode).toBe(410);
    }
  });
});
