import net from 'node:net';

export type SinkSaid = Readonly<{ port: number }>;
/** What the sink may be asked; it answers with the number of different mails it has taken, or with each and its copies. */
export type SinkQuestion = 'forget' | 'count' | 'copies';
export type Copies = readonly (readonly [messageId: string, copies: number])[];

// Domains of people who have moved.
const NOBODY = /@weg-/i;

/** Takes every mail, but for domains that begin with `weg-`, and remembers its Message-ID: the least an SMTP server can do. */
function sink(): void {
  const seen = new Map<string, number>();
  const server = net.createServer((socket) => {
    let waiting = '';
    let inData = false;
    let recipients = 0;
    const answer = (line: string): void => {
      if (inData) {
        const messageId = /^Message-ID: (\S+)/im.exec(line)?.[1] ?? '';
        seen.set(messageId, (seen.get(messageId) ?? 0) + 1);
        inData = false;
        socket.write('250 taken\r\n');
      } else if (/^EHLO/i.test(line)) socket.write('250-sink\r\n250-8BITMIME\r\n250 PIPELINING\r\n');
      else if (/^(MAIL|RSET)/i.test(line)) {
        recipients = 0;
        socket.write('250 ok\r\n');
      } else if (/^RCPT/i.test(line)) {
        if (NOBODY.test(line)) socket.write('550 5.1.1 no such mailbox\r\n');
        else {
          recipients += 1;
          socket.write('250 ok\r\n');
        }
      } else if (/^DATA/i.test(line) && recipients === 0) socket.write('554 nobody to take it\r\n');
      else if (/^DATA/i.test(line)) {
        recipients = 0;
        inData = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    };
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      waiting += chunk;
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = waiting.indexOf(mark);
        if (end < 0) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + mark.length);
        answer(part);
      }
    });
    socket.write('220 sink\r\n');
  });
  process.on('message', (question: SinkQuestion) => {
    if (question === 'forget') seen.clear();
    process.send!(question === 'copies' ? [...seen] : seen.size);
  });
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => {
    const said: SinkSaid = { port: (server.address() as net.AddressInfo).port };
    process.send!(said);
  });
}

sink();
