import { attemptOfError } from './smtp-attempt.js';

const error = (message: string, facts: object): Error => Object.assign(new Error(message), facts);

describe('a failed attempt', () => {
  it.each(['MAIL FROM', 'RCPT TO', 'DATA'])('with an answer to %s was refused', (command) => {
    const facts = { code: 'EENVELOPE', command, responseCode: 550, response: '550 5.1.1 unknown' };
    expect(attemptOfError(error('Recipient failed', facts))).toEqual({
      kind: 'refused',
      code: 550,
      command,
      response: '550 5.1.1 unknown',
    });
  });

  it('that the library refuses by itself is final', () => {
    const attempt = attemptOfError(error('Invalid recipient', { code: 'EENVELOPE', command: 'API' }));
    expect(attempt).toMatchObject({ kind: 'refused', code: 550, command: 'API' });
  });

  it.each([
    ['connect ECONNREFUSED', { code: 'ESOCKET', syscall: 'connect', command: 'CONN' }],
    ['getaddrinfo ENOTFOUND', { code: 'EDNS' }],
    ['Greeting never received', { code: 'ETIMEDOUT', command: 'CONN' }],
    ['Connection timeout', { code: 'ETIMEDOUT', command: 'CONN' }],
    ['Invalid greeting', { code: 'EPROTOCOL', responseCode: 421, response: '421 too busy', command: 'CONN' }],
    ['Invalid login', { code: 'EAUTH', responseCode: 535, response: '535 no', command: 'AUTH PLAIN' }],
    ['STARTTLS failed', { code: 'ETLS', command: 'STARTTLS' }],
    ['Reached maximum number of retries after connection was closed', { code: 'ECONNECTION' }],
  ])('by "%s" never reached the mail', (message, facts) => {
    expect(attemptOfError(error(message, facts))).toMatchObject({ kind: 'connection', begun: false });
  });

  it.each([
    ['Connection closed unexpectedly', { code: 'ECONNECTION', command: 'CONN' }],
    ['Timeout', { code: 'ETIMEDOUT', command: 'CONN' }],
    ['read ECONNRESET', { code: 'ESOCKET', syscall: 'read', command: 'CONN' }],
  ])('by "%s" may have handed the mail over', (message, facts) => {
    expect(attemptOfError(error(message, facts))).toMatchObject({ kind: 'connection', begun: true });
  });

  it('keeps no more than a line of what was said', () => {
    expect(attemptOfError(error('x'.repeat(5_000), {})).response).toHaveLength(500);
  });
});
