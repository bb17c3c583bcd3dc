import { lines, morning, readText, spansOf, tabbed, told, utf16 } from './report-files.factory.js';
import { readReport } from './report.rules.js';

const at = (time: string): number => Date.parse(`2026-11-27T${time}Z`);

describe('a report of Webex', () => {
  it('is read through the formulas that it wraps its times in, and past the times of the meeting', () => {
    const wrapped = (text: string) => `"=""${text}"""`;
    const row = (name: string, mail: string, join: string, leave: string, length: string) => [
      '"Netzwerktreffen"',
      wrapped('2026-11-27 09:58:00'),
      wrapped('2026-11-27 12:04:00'),
      name,
      mail,
      wrapped(`2026-11-27 ${join}`),
      wrapped(`2026-11-27 ${leave}`),
      length,
      'Desktop app',
    ];
    const header =
      'Meeting Name,Meeting Start Time,Meeting End Time,Display Name,Attendee Email,Join Time,Leave Time,Attendance Duration,Connection Type';
    const reading = readReport(
      utf16(
        tabbed(
          header.split(','),
          row('Yasemin Korkut', 'yasemin@example.org', '10:00:00', '11:00:00', '60 mins'),
          row('"=""Till Brandis"""', 'till@example.org', '10:30:00', '11:01:00', '31 mins'),
        ),
      ),
      morning,
    );
    expect([reading.layout, ...told(reading)]).toEqual([
      'webex',
      'Yasemin Korkut yasemin@example.org 60',
      'Till Brandis till@example.org 31',
    ]);
  });
});

describe('what BigBlueButton tells', () => {
  const dashboard = {
    extId: 'treffen-2',
    users: {
      a: {
        extId: 'p_1',
        name: 'Wiebke Oltmann',
        intIds: {
          w_a: { registeredOn: at('09:01:00'), leftOn: at('09:20:00') },
          w_b: { registeredOn: at('09:19:56'), leftOn: 0 },
        },
      },
      b: {
        extId: 'p_2',
        name: 'Theo Lascher',
        intIds: { w_c: { sessions: [{ registeredOn: at('09:00:00'), leftOn: at('09:30:00') }] } },
      },
    },
    createdOn: at('08:50:00'),
    endedOn: at('10:31:00'),
  };

  it('in the learning dashboard overlaps and is united; who has not left stayed to the end', () => {
    const reading = readText(JSON.stringify(dashboard));
    expect([reading.layout, ...told(reading)]).toEqual(['bbb-dashboard', 'Wiebke Oltmann 90', 'Theo Lascher 30']);
    expect(spansOf(reading)[0]).toBe('09:01:00-10:31:00');
  });

  it('in its analytics joins and leaves several times', () => {
    const reading = readText(
      JSON.stringify({
        version: '1.0',
        data: {
          finish: '2026-11-27T11:00:00.000+00:00',
          attendees: [
            {
              ext_user_id: 'p_1',
              name: 'Wiebke Oltmann',
              joins: ['2026-11-27T09:00:00.000+00:00', '2026-11-27T10:00:00.000+00:00'],
              leaves: ['2026-11-27T09:30:00.000+00:00'],
            },
          ],
        },
      }),
    );
    expect([reading.layout, ...told(reading)]).toEqual(['bbb-analytics', 'Wiebke Oltmann 90']);
  });

  const hook = (
    id: string,
    time: string,
    meeting: string,
    user?: readonly [internal: string, external: string, name?: string],
  ) => ({
    data: {
      type: 'event',
      id,
      attributes: {
        meeting: { 'internal-meeting-id': meeting },
        user: user && { 'internal-user-id': user[0], 'external-user-id': user[1], name: user[2] },
      },
      event: { ts: at(time) },
    },
  });
  const hooks = [
    hook('meeting-created', '08:59:00', 'm-1'),
    hook('user-joined', '09:00:00', 'm-1', ['w_a', 'p_1', 'Wiebke Oltmann']),
    hook('user-joined', '09:05:00', 'm-1', ['w_x', 'p_2', 'Theo Lascher']),
    hook('user-left', '09:30:00', 'm-1', ['w_a', 'p_1']),
    hook('user-joined', '09:30:10', 'brk-1', ['w_c', 'w_a-1', 'Wiebke Oltmann']),
    hook('meeting-ended', '10:00:00', 'brk-1'),
    hook('meeting-ended', '10:30:00', 'm-1'),
  ];
  const expected = ['bbb-webhooks', 'Wiebke Oltmann 59', 'Theo Lascher 85'];
  const form = (one: object) =>
    new URLSearchParams({ domain: 'bbb.example.org', event: JSON.stringify([one]), timestamp: '1' });

  it.each([
    ['a list', JSON.stringify(hooks)],
    ['lines', hooks.map((one) => JSON.stringify(one)).join('\n')],
    ['posts as they came', hooks.map((one) => form(one).toString()).join('\n')],
    [
      'posts that were kept with their bodies',
      JSON.stringify({ posts: hooks.map((one) => ({ body: form(one).toString() })) }),
    ],
    ['the wrong order, some twice', JSON.stringify([...hooks, ...hooks.slice(1, 4)].reverse())],
  ])('in webhooks is read from %s; a breakout room counts, and leaving has no name', (_, text) => {
    const reading = readText(text);
    expect([reading.layout, ...told(reading)].sort()).toEqual([...expected].sort());
  });

  it('in the answer about a meeting proves presence and no minutes', () => {
    const xml =
      '<response><returncode>SUCCESS</returncode><startTime>1795219200065</startTime><attendees><attendee><userID>p_1</userID>' +
      '<fullName>J&#246;rg Fenner &amp; Team</fullName></attendee></attendees></response>';
    const reading = readText(xml);
    expect([reading.layout, ...told(reading)]).toEqual(['bbb-meeting-info', 'Jörg Fenner & Team 0']);
    expect(() => readText(xml.slice(0, -30))).toThrow('report-truncated');
    expect(() => readText('<html><body>Login</body></html>')).toThrow('report-foreign');
  });
});

describe('events of Jitsi', () => {
  const seconds = (time: string) => at(time) / 1000;
  const joined = { name: 'Amira Soltani', email: 'Amira@example.org', id: 'u1', joined_at: seconds('09:00:00') };
  const events = [
    { event_name: 'muc-occupant-joined', room_name: 'treffen', occupant: joined },
    {
      event_name: 'muc-occupant-joined',
      room_name: 'treffen',
      occupant: { ...joined, name: 'Nils Orth', email: '', id: 'u2', joined_at: seconds('09:10:00') },
    },
    { event_name: 'muc-occupant-left', room_name: 'treffen', occupant: { ...joined, left_at: seconds('09:45:00') } },
    { event_name: 'muc-room-created', room_name: 'gruppe-1', is_breakout: true, breakout_room_id: 'b1' },
    {
      event_name: 'muc-occupant-joined',
      room_name: 'gruppe-1',
      breakout_room_id: 'b1',
      occupant: { ...joined, joined_at: seconds('09:44:00') },
    },
    {
      event_name: 'muc-occupant-left',
      room_name: 'gruppe-1',
      breakout_room_id: 'b1',
      occupant: { ...joined, joined_at: seconds('09:44:00'), left_at: seconds('10:00:00') },
    },
  ];
  const lost = {
    event_name: 'muc-room-destroyed',
    room_name: 'treffen',
    destroyed_at: seconds('10:30:00'),
    all_occupants: [
      {
        ...joined,
        name: 'Nils Orth',
        email: '',
        id: 'u2',
        joined_at: seconds('09:10:00'),
        left_at: seconds('10:20:00'),
      },
    ],
  };

  it('count in seconds, breakout rooms as well, and the end of the room knows whose leaving was lost', () => {
    const reading = readText([...events, lost].map((one) => JSON.stringify(one)).join('\n'));
    expect([reading.layout, ...told(reading)]).toEqual([
      'jitsi-events',
      'Amira Soltani amira@example.org 60',
      'Nils Orth 70',
    ]);
  });

  it('keep when somebody left, also when the end of the room does not say so again', () => {
    const again = { ...lost, all_occupants: [joined] };
    expect(told(readText(JSON.stringify([...events, again])))).toEqual([
      'Amira Soltani amira@example.org 60',
      'Nils Orth 80',
    ]);
  });

  it('without the end of the room leave somebody there to the end of the event', () => {
    expect(told(readText(JSON.stringify(events)))).toContain('Nils Orth 110');
  });
});

describe('any other table', () => {
  it.each([
    [
      'semicolons and a line for Excel',
      'sep=;\r\nVorname;Nachname;Einrichtung;Kommt;Geht\r\nUte;Kallweit;IHK;27.11.2026 10:00;27.11.2026 11:00\r\n',
    ],
    ['bars', 'Vorname|Nachname|Einrichtung|Kommt|Geht\nUte|Kallweit|IHK|27.11.2026 10:00|27.11.2026 11:00\n'],
    [
      'words in quotation marks',
      '"Vorname","Nachname","Einrichtung","Kommt","Geht"\n"Ute","Kallweit","IHK, Haus\n2","27. November 2026, 10:00 Uhr","27. November 2026, 11:00 Uhr"\n',
    ],
    ['clocks alone', 'Vorname;Nachname;Einrichtung;Kommt;Geht\nUte;Kallweit;IHK;10:00;11:00\n'],
  ])('is read with %s', (_, text) => {
    const reading = readText(text);
    expect([reading.layout, ...told(reading)]).toEqual(['table', 'Ute Kallweit 60']);
  });

  it('is read as an organiser has said once, whatever the proposal was', () => {
    const text = lines('A;B;C;D', 'IHK;Ute Kallweit;27.11.2026 10:00;27.11.2026 11:00');
    expect(told(readText(text))).toEqual(['IHK 60']);
    const mapping = {
      name: [1],
      mail: null,
      account: null,
      join: 2,
      leave: 3,
      length: null,
      waiting: null,
      attended: null,
      action: null,
    };
    const reading = readReport(Buffer.from(text), morning, (header) => (header.join('') === 'ABCD' ? mapping : null));
    expect(told(reading)).toEqual(['Ute Kallweit 60']);
  });
});
