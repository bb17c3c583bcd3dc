import { FixedClock, newId, signLink, toInstant } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson, type APerson } from '../../../../test/factories/networks.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { TestServer } from '../../../../test/support/server.js';
import { anEntry, mailsOf, pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);
const { secret } = testConfig('');

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql, { name: 'Netzwerk Azubi-Lotsen' })).id;
});
afterAll(() => server?.stop());
beforeEach(() => clock.set(MONDAY));

const linkOf = (personId: string, version = 1, sentAt = new Date(0)) =>
  `/m/${signLink(secret, { purpose: 'person', subject: personId, version, sentAt: sentAt.getTime(), expiresOn: 0 })}`;

async function entered(person?: APerson): Promise<Visitor> {
  const { id } = person ?? (await aPerson(server.sql, networkId));
  const visitor = new Visitor(server);
  await visitor.open(linkOf(id));
  return visitor;
}

/** Somebody known registers by one click, which is itself what these pages are for. */
async function registered(slug: string, entry: Record<string, string> = {}): Promise<Visitor> {
  const visitor = await entered();
  const { organisationName, land, practiceStage, mode } = anEntry(entry);
  const sent = await visitor.send(`/m/e/${slug}/anmeldung`, { organisationName, land, practiceStage, mode });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/m/e/${slug}`]);
  return visitor;
}

const versionIn = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

const anEditOf = async (visitor: Visitor, slug: string) => ({
  ...anEntry(),
  version: versionIn((await visitor.open(`/m/e/${slug}/angaben`)).body),
});

const statusesOf = async (eventId: string) => {
  const rows = await server.sql.query<{ status: string }[]>(
    'select status from registration where event_id = $1 order by requested_at, id',
    [eventId],
  );
  return rows.map(({ status }) => status);
};

describe('the link of a mail', () => {
  it('opens the own pages and is remembered by this browser alone', async () => {
    const person = await aPerson(server.sql, networkId, { firstName: 'Ute', lastName: 'Kallweit' });
    const visitor = new Visitor(server);
    const before = await stateOf(server);
    const answer = await visitor.open(linkOf(person.id));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/m']);
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    const today = await visitor.open('/m');
    expect(readable(today.body)).toContain('Guten Tag Ute Kallweit');
    expect(today.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(await stateOf(server)).toBe(before);
    await visitor.send('/m/ende');
    expect((await visitor.open('/m')).statusCode).toBe(401);
  });

  it('opens nothing when it is forged, revoked or made for something else', async () => {
    const { id } = await aPerson(server.sql, networkId);
    const visitor = new Visitor(server);
    const good = linkOf(id);
    const other = signLink(secret, { purpose: 'feed', subject: id, version: 1, expiresOn: 0 });
    for (const wrong of [`${good.slice(0, -2)}xx`, linkOf(id, 2), `/m/${other}`, '/m/x', linkOf(newId())]) {
      const answer = await visitor.open(wrong);
      expect([answer.statusCode, readable(answer.body)]).toEqual([
        410,
        expect.stringContaining('Neuen Link anfordern'),
      ]);
      expect(visitor.cookies.size).toBe(0);
    }
    await visitor.open(good);
    await server.sql.query('update person set link_version = 2 where id = $1', [id]);
    expect((await visitor.open('/m')).statusCode).toBe(401);
  });

  it('is asked for on the very page that needs it', async () => {
    const answer = await new Visitor(server).open('/m/e/anything/angaben?lang=en');
    expect([answer.statusCode, answer.body]).toEqual([401, expect.stringContaining('action="/login"')]);
    expect(readable(answer.body)).toContain('This page needs your personal link');
  });
});

describe('"send me my link"', () => {
  it('answers the same for known and unknown addresses, and sends one mail in ten minutes', async () => {
    const { email, id } = await aPerson(server.sql, networkId);
    const visitor = new Visitor(server);
    const answers = [];
    for (const address of [email!, `nobody-${newId()}@example.org`, email!.toUpperCase()]) {
      const { statusCode, body, headers } = await visitor.send('/login', { email: address });
      answers.push([statusCode, body, headers.location, Object.keys(headers).sort().join()]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.slice(0, 3)).toEqual([303, '', '/login/gesendet']);
    const mails = await mailsOf(server, 'personal-link');
    expect(mails.map(({ to_address }) => to_address)).toEqual([email]);
    expect(pathOf(mails[0]!.parameters.manage)).toBe(linkOf(id));
    clock.advance(600_000);
    await visitor.send('/login', { email: email! });
    expect(await mailsOf(server, 'personal-link')).toHaveLength(2);
  });

  it('calls nobody by a name that a stranger typed for their address', async () => {
    const { email } = await aPerson(server.sql, networkId, { lastName: 'Bekannt' });
    const elsewhere = (await aNetwork(server.sql)).id;
    const later = { state: 'unproven', updated_at: '2026-05-01T08:00:00Z' };
    await aPerson(server.sql, elsewhere, { email, lastName: 'Erfunden', ...later });
    await new Visitor(server).send('/login', { email: email! });
    const [mail] = (await mailsOf(server, 'personal-link')).filter(({ to_address }) => to_address === email);
    expect(mail!.parameters.addressee).toMatchObject({ lastName: 'Bekannt' });
  });

  it('says what is wrong with an address that is none', async () => {
    const answer = await new Visitor(server).send('/login', { email: 'nobody' });
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('value="nobody"')]);
  });
});

describe('somebody we know', () => {
  it('registers with one click and no address, and finds the event on top of their page', async () => {
    const event = await anEvent(server.sql, networkId, { startsLocal: '2026-03-02T10:00' });
    const visitor = await entered(
      await aPerson(server.sql, networkId, { organisation_name: 'Werkhof Seehafen', land: 'HB' }),
    );
    expect((await visitor.open('/m')).body).toContain(`/m/e/${event.slug}/anmeldung`);
    const form = await visitor.open(`/m/e/${event.slug}/anmeldung`);
    expect(form.body).toContain('value="Werkhof Seehafen"');
    expect(form.body).not.toContain('name="email"');
    const faulty = await visitor.send(`/m/e/${event.slug}/anmeldung`, { organisationName: 'Werkhof', mode: 'on_site' });
    expect([faulty.statusCode, faulty.body]).toEqual([422, expect.stringContaining('href="#land"')]);
    await visitor.send(`/m/e/${event.slug}/anmeldung`, { ...anEntry(), email: 'other@example.org' });
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
    const today = readable((await visitor.open('/m')).body);
    expect(today).toContain('Anfahrt und Ablauf');
    expect((await visitor.open(`/m/e/${event.slug}/anmeldung`)).headers.location).toBe(`/m/e/${event.slug}`);
  });

  it('shares a mailbox with a colleague: both on one page, and each link opens the own registration', async () => {
    const event = await anEvent(server.sql, networkId, { startsLocal: '2026-03-05T10:00' });
    const email = 'info@werkhof.example.org';
    const names = ['Kallweit', 'Orth'];
    const page = `/m/e/${event.slug}`;
    const [ute, nils] = await Promise.all(
      names.map(async (lastName) => {
        const { id } = await aPerson(server.sql, networkId, { email, lastName });
        const visitor = new Visitor(server);
        await visitor.open(linkOf(id, 1, MONDAY));
        return visitor;
      }),
    );
    const { organisationName, land, practiceStage, mode } = anEntry();
    for (const visitor of [ute!, nils!]) {
      const form = await visitor.open(`${page}/anmeldung`);
      expect(form.statusCode).toBe(200);
      await visitor.send(`${page}/anmeldung`, { organisationName, land, practiceStage, mode });
    }
    expect(await statusesOf(event.id)).toEqual(['confirmed', 'confirmed']);
    const today = readable((await ute!.open('/m')).body);
    for (const lastName of names) expect(today).toContain(`Ute ${lastName}`);
    await nils!.send(`${page}/absagen`, { understood: 'yes' });
    const rows = await server.sql.query(
      `select p.last_name as name, r.status from registration r join person p on p.id = r.person_id
       where r.event_id = $1 order by name`,
      [event.id],
    );
    expect(rows).toEqual([
      { name: 'Kallweit', status: 'confirmed' },
      { name: 'Orth', status: 'cancelled' },
    ]);
    await nils!.send(`${page}/absagen`, { understood: 'yes' });
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('is sent to the open form of another network', async () => {
    const foreign = await anEvent(server.sql, (await aNetwork(server.sql)).id);
    const visitor = await entered();
    expect((await visitor.open(`/m/e/${foreign.slug}/anmeldung`)).headers.location).toBe(`/e/${foreign.slug}`);
    expect((await visitor.send(`/m/e/${foreign.slug}/anmeldung`, anEntry())).headers.location).toBe(
      `/e/${foreign.slug}`,
    );
    expect(await statusesOf(foreign.id)).toEqual([]);
  });
});

describe('the own registration', () => {
  it("is nobody else's to see, to change or to cancel", async () => {
    const event = await anEvent(server.sql, networkId);
    await registered(event.slug);
    const stranger = await entered();
    const before = await stateOf(server);
    expect((await stranger.open(`/m/e/${event.slug}`)).headers.location).toBe(`/e/${event.slug}`);
    for (const page of ['qr', 'angaben', 'absagen', 'vertretung', 'teilnehmen']) {
      expect((await stranger.open(`/m/e/${event.slug}/${page}`)).statusCode).toBe(404);
    }
    for (const action of ['bestaetigen', 'annehmen', 'zusagen', 'angaben', 'absagen', 'vertretung']) {
      expect((await stranger.send(`/m/e/${event.slug}/${action}`, { understood: 'yes' })).statusCode).toBe(404);
    }
    expect(await stateOf(server)).toBe(before);
  });

  it('is looked at from every side without changing anything', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const before = await stateOf(server);
    for (const page of ['', '/qr', '/angaben', '/absagen', '/vertretung']) {
      const { statusCode, headers } = await visitor.open(`/m/e/${event.slug}${page}`);
      expect([page, statusCode, headers['cache-control']]).toEqual([page, 200, 'no-store']);
    }
    expect(await stateOf(server)).toBe(before);
    expect((await visitor.open(`/m/e/${event.slug}/qr`)).body).toContain('role="img" aria-label="QR-Code');
  });

  it('takes other details, and keeps them in the form until they are right', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const details = {
      ...(await anEditOf(visitor, event.slug)),
      organisationName: 'Neue Werkstatt',
      accessNeeds: 'Platz für einen Rollstuhl',
    };
    const faulty = await visitor.send(`/m/e/${event.slug}/angaben`, { ...details, land: '' });
    expect([faulty.statusCode, faulty.body]).toEqual([422, expect.stringContaining('value="Neue Werkstatt"')]);
    const saved = await visitor.send(`/m/e/${event.slug}/angaben`, details);
    expect(readable((await visitor.open(saved.headers.location as string)).body)).toContain('gespeichert');
    expect((await visitor.open(`/m/e/${event.slug}/angaben`)).body).toContain('Platz für einen Rollstuhl</textarea>');
  });

  it('keeps what another tab has saved, shows both texts and lets the person choose', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const page = `/m/e/${event.slug}/angaben`;
    const older = versionIn((await visitor.open(page)).body);
    await visitor.send(page, { ...anEntry(), version: older, accessNeeds: 'Platz für einen Rollstuhl' });
    for (const version of [older, '', 'x']) {
      const answer = await visitor.send(page, { ...anEntry(), version, question: 'Wo ist der Aufzug?' });
      expect(answer.statusCode).toBe(409);
      expect(readable(answer.body)).toContain('Gespeichert: Platz für einen Rollstuhl');
      expect(readable(answer.body)).toContain('Von Ihnen eingegeben: nichts');
      expect(answer.body).toContain('Wo ist der Aufzug?</textarea>');
      expect((await visitor.open(page)).body).toContain('Platz für einen Rollstuhl</textarea>');
    }
    const conflict = await visitor.send(page, { ...anEntry(), version: older, question: 'Wo ist der Aufzug?' });
    const chosen = { ...anEntry(), version: versionIn(conflict.body), question: 'Wo ist der Aufzug?' };
    expect((await visitor.send(page, chosen)).statusCode).toBe(303);
    const now = (await visitor.open(page)).body;
    expect([now.includes('Rollstuhl</textarea>'), now.includes('Wo ist der Aufzug?</textarea>')]).toEqual([
      false,
      true,
    ]);
  });

  it('changes to the other way of taking part only while it has room', async () => {
    const modes = [
      { mode: 'on_site', capacity: 10, reserved: 0 },
      { mode: 'online', capacity: 0, reserved: 0 },
    ] as const;
    const event = await anEvent(server.sql, networkId, { format: 'hybrid', modes });
    const visitor = await registered(event.slug);
    const answer = await visitor.send(`/m/e/${event.slug}/angaben`, {
      ...(await anEditOf(visitor, event.slug)),
      mode: 'online',
    });
    expect([answer.statusCode, readable(answer.body)]).toEqual([
      422,
      expect.stringContaining('gerade kein Platz frei'),
    ]);
  });

  it('keeps its organisation while the other one has all the places it may have', async () => {
    const event = await anEvent(server.sql, networkId, {}, { max_per_organisation: 1 });
    await registered(event.slug, { organisationName: 'Berufsschule am Hafen' });
    const visitor = await registered(event.slug);
    const entry = { ...(await anEditOf(visitor, event.slug)), organisationName: 'Berufsschule am Hafen' };
    const answer = await visitor.send(`/m/e/${event.slug}/angaben`, entry);
    expect([answer.statusCode, readable(answer.body)]).toEqual([
      422,
      expect.stringContaining('Diese Einrichtung hat bei diesem Termin schon alle Plätze'),
    ]);
  });

  it('is cancelled in two steps, and comes back while registration is open', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const careless = await visitor.send(`/m/e/${event.slug}/absagen`);
    expect([careless.statusCode, readable(careless.body)]).toEqual([422, expect.stringContaining('Häkchen')]);
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
    for (let click = 0; click < 2; click += 1) {
      const { statusCode } = await visitor.send(`/m/e/${event.slug}/absagen`, { understood: 'yes' });
      expect(statusCode).toBe(303);
    }
    expect(await statusesOf(event.id)).toEqual(['cancelled']);
    expect((await visitor.open(`/m/e/${event.slug}`)).body).toContain('Wieder anmelden');
    await visitor.send(`/m/e/${event.slug}/anmeldung`, anEntry());
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('says whom to call where the page can do no more, and offers no step that cannot work', async () => {
    const event = await anEvent(server.sql, networkId);
    const contact = ['Selin Aydemir', '0381 5550123', 'selin.aydemir@werkbruecke.example.org'];
    await server.sql.query(
      `update event set contact_name = $2, contact_phone = $3, contact_email = $4, cancel_until = starts_at - interval '1 day'
       where id = $1`,
      [event.id, ...contact],
    );
    const visitor = await registered(event.slug);
    const page = `/m/e/${event.slug}`;
    const start = toInstant('2026-05-19T10:00', 'Europe/Berlin').getTime();
    const refused = async (step: string, body: Record<string, string>, title: string) => {
      for (const answer of [await visitor.open(`${page}/${step}`), await visitor.send(`${page}/${step}`, body)]) {
        expect([answer.statusCode, readable(answer.body)]).toEqual([409, expect.stringContaining(title)]);
        for (const words of contact) expect(readable(answer.body)).toContain(words);
      }
      const shown = await visitor.open(page);
      expect(shown.body).not.toContain(`${page}/${step}`);
      for (const words of contact) expect(readable(shown.body)).toContain(words);
    };
    expect((await visitor.open(page)).body).toContain(`${page}/absagen`);
    clock.set(new Date(start - 3_600_000));
    await refused('absagen', { understood: 'yes' }, 'Absagen geht hier nicht mehr');
    expect((await visitor.open(page)).body).toContain(`${page}/vertretung`);
    clock.set(new Date(start));
    const deputy = { firstName: 'Paul', lastName: 'Zabel', email: `paul-${newId()}@hohenau.example.org` };
    await refused('vertretung', deputy, 'Eine Vertretung können Sie hier nicht mehr nennen');
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
  });

  it('goes to a deputy, once', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const deputy = { firstName: 'Paul', lastName: 'Zabel', email: `paul-${newId()}@hohenau.example.org` };
    const faulty = await visitor.send(`/m/e/${event.slug}/vertretung`, { ...deputy, email: 'paul' });
    expect([faulty.statusCode, faulty.body]).toEqual([422, expect.stringContaining('value="Zabel"')]);
    expect((await visitor.send(`/m/e/${event.slug}/vertretung`, deputy)).statusCode).toBe(303);
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
    expect(readable((await visitor.open(`/m/e/${event.slug}`)).body)).toContain(
      'Ihren Platz hat Paul Zabel übernommen.',
    );
    const again = await registered(event.slug);
    const taken = await again.send(`/m/e/${event.slug}/vertretung`, deputy);
    expect([taken.statusCode, readable(taken.body)]).toEqual([422, expect.stringContaining('bereits angemeldet')]);
  });

  it('leads into the video room a quarter of an hour before the start, and only with a place', async () => {
    const event = await anEvent(server.sql, networkId, { format: 'online', capacity: 1, cancelUntil: null });
    const visitor = await registered(event.slug, { mode: 'online' });
    const waiting = await registered(event.slug, { mode: 'online' });
    const join = `/m/e/${event.slug}/teilnehmen`;
    await server.sql.query('update event set meeting_url = $2 where id = $1', [
      event.id,
      'https://treffen.example.org/日本',
    ]);
    const start = toInstant('2026-05-19T10:00', 'Europe/Berlin').getTime();
    clock.set(new Date(start - 16 * 60_000));
    expect((await visitor.open(join)).headers.location).toBe(`/m/e/${event.slug}`);
    expect(readable((await visitor.open('/m')).body)).not.toContain('Jetzt teilnehmen');
    clock.set(new Date(start - 14 * 60_000));
    const page = await visitor.open('/m');
    expect(readable(page.body)).toContain('Jetzt teilnehmen');
    expect(page.body).not.toContain('treffen.example.org');
    expect((await visitor.open(join)).headers.location).toBe('https://treffen.example.org/%E6%97%A5%E6%9C%AC');
    expect((await waiting.open(join)).headers.location).toBe(`/m/e/${event.slug}`);
    clock.set(new Date(start + 6 * 3_600_000));
    expect((await visitor.open(join)).headers.location).toBe(`/m/e/${event.slug}`);
    expect(readable((await visitor.open('/m')).body)).toContain('vielen Dank');
  });
});

describe('two own events at the same time', () => {
  it('are hinted at before and after registering, and refused nowhere', async () => {
    const first = await anEvent(server.sql, networkId, { title: 'Erster Fachtag' });
    const second = await anEvent(server.sql, networkId, { title: 'Zweiter Fachtag' });
    const visitor = await registered(first.slug);
    const hint = 'Zur gleichen Zeit ist ein anderer Ihrer Termine: Erster Fachtag (Angemeldet)';
    expect(readable((await visitor.open(`/m/e/${first.slug}`)).body)).not.toContain('Zur gleichen Zeit');
    expect(readable((await visitor.open(`/m/e/${second.slug}/anmeldung`)).body)).toContain(hint);
    const { organisationName, land, practiceStage, mode } = anEntry();
    await visitor.send(`/m/e/${second.slug}/anmeldung`, { organisationName, land, practiceStage, mode });
    expect(await statusesOf(second.id)).toEqual(['confirmed']);
    expect(readable((await visitor.open(`/m/e/${second.slug}`)).body)).toContain(hint);
    expect(readable((await visitor.open('/m')).body)).toContain('Zur gleichen Zeit');
  });
});

describe('the year of a date', () => {
  it('is left out while it is clear which one is meant, and stands otherwise', async () => {
    const event = await anEvent(server.sql, networkId, { startsLocal: '2026-05-19T10:00' });
    const far = await anEvent(server.sql, networkId, {
      ...{ startsLocal: '2027-05-19T10:00', endsLocal: '2027-05-19T16:00' },
    });
    const visitor = await registered(event.slug);
    for (const page of [`/m/e/${event.slug}`, `/e/${event.slug}`]) {
      expect(readable((await visitor.open(page)).body)).toContain('Dienstag, 19. Mai, 10:00–16:00');
    }
    expect(readable((await visitor.open(`/e/${far.slug}`)).body)).toContain('Mittwoch, 19. Mai 2027, 10:00–16:00');
  });
});

describe('an event that its organisers have cancelled', () => {
  it('says so in the further list, not that the person has', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    await server.sql.query(`update event set state = 'cancelled' where id = $1`, [event.id]);
    await server.sql.query(`update registration set status = 'cancelled' where event_id = $1`, [event.id]);
    const list = readable((await visitor.open('/m')).body);
    expect([list.includes('Abgemeldet'), list.includes('findet nicht statt')]).toEqual([false, true]);
  });
});

describe('the offer of a place', () => {
  async function anOffer() {
    const event = await anEvent(server.sql, networkId, { capacity: 1 });
    const first = await registered(event.slug);
    const second = await registered(event.slug);
    await first.send(`/m/e/${event.slug}/absagen`, { understood: 'yes' });
    const [mail] = await mailsOf(server, 'waitlist-offer');
    return { event, second, link: pathOf(mail!.parameters.offer), parameters: mail!.parameters.offer as object };
  }

  it('is looked at without being taken, taken with one button, and stays taken', async () => {
    const { event, link } = await anOffer();
    const visitor = new Visitor(server);
    const before = await stateOf(server);
    for (let look = 0; look < 3; look += 1) expect((await visitor.open(link)).body).toContain('Platz annehmen');
    expect(await stateOf(server)).toBe(before);
    expect((await visitor.send(`${link}/annehmen`)).headers.location).toBe(`/m/e/${event.slug}`);
    expect(readable((await visitor.open(`/m/e/${event.slug}`)).body)).toContain('Angemeldet');
    expect((await visitor.send(`${link}/annehmen`)).statusCode).toBe(303);
    expect(readable((await visitor.open(link)).body)).toContain('schon angenommen');
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('is accepted on the own page as well', async () => {
    const { event, second } = await anOffer();
    expect((await second.open('/m')).body).toContain(`action="/m/e/${event.slug}/annehmen"`);
    await second.send(`/m/e/${event.slug}/annehmen`);
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('is declined only in a second step', async () => {
    const { event, link } = await anOffer();
    const visitor = new Visitor(server);
    expect((await visitor.send(`${link}/ablehnen`)).statusCode).toBe(422);
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'offered']);
    expect((await visitor.send(`${link}/ablehnen`, { understood: 'yes' })).statusCode).toBe(303);
    expect(await statusesOf(event.id)).toEqual(['cancelled', 'cancelled']);
  });

  it('is over when its time has passed, when a newer one went out, and when it is forged', async () => {
    const { event, link, parameters } = await anOffer();
    const visitor = new Visitor(server);
    const older = pathOf({ ...parameters, turn: 0 });
    const forged = `${link.slice(0, -2)}xx`;
    for (const wrong of [older, forged]) {
      expect((await visitor.open(wrong)).statusCode).toBe(410);
      expect((await visitor.send(`${wrong}/annehmen`)).statusCode).toBe(410);
    }
    clock.advance(49 * 3_600_000);
    const late = await visitor.send(`${link}/annehmen`);
    expect([late.statusCode, readable(late.body)]).toEqual([
      410,
      expect.stringContaining('Dieses Angebot gilt nicht mehr'),
    ]);
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'offered']);
  });
});

describe('the own calendar', () => {
  it('has an address when it is asked for, answers 304 until something changes, and 410 once it is taken back', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const personId = /name="personId" value="([^"]+)"/.exec((await visitor.open('/m/kalender')).body)![1]!;
    await visitor.send('/m/kalender', { personId });
    const address = /value="http:\/\/tagwerk\.example\.org(\/kalender\/[^"]+)"/.exec(
      (await visitor.open('/m/kalender')).body,
    )![1]!;

    const before = await stateOf(server);
    const reader = new Visitor(server);
    const feed = await reader.open(address);
    expect(feed.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      etag: expect.stringMatching(/^"[^"]+"$/),
    });
    expect(feed.body).toContain(`SUMMARY:${event.title}`);
    const tag = { 'if-none-match': feed.headers.etag as string };
    expect((await reader.open(address, tag)).statusCode).toBe(304);
    const head = await server.app.inject({ method: 'HEAD', url: address });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', feed.headers.etag]);
    expect(await stateOf(server)).toBe(before);

    await visitor.send(`/m/e/${event.slug}/absagen`, { understood: 'yes' });
    expect((await reader.open(address, tag)).statusCode).toBe(200);
    await visitor.send('/m/kalender/zuruecknehmen', { personId });
    expect((await reader.open(address)).statusCode).toBe(410);
    expect((await visitor.open('/m/kalender')).body).not.toContain(address);
  });

  it("is nobody else's to make or to take back", async () => {
    const other = await aPerson(server.sql, networkId);
    const visitor = await entered();
    for (const path of ['/m/kalender', '/m/kalender/zuruecknehmen']) {
      expect((await visitor.send(path, { personId: other.id })).statusCode).toBe(404);
    }
    expect((await visitor.open('/kalender/nonsense.ics')).statusCode).toBe(404);
  });
});
