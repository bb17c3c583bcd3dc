import type { Attempt } from './delivery.rules.js';

/** What nodemailer's errors tell. */
type SmtpError = {
  message?: string;
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  syscall?: string;
};

// The server's answer to one of these speaks of a mail; everything else of the connection.
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)$/;
const NEVER_BEGUN = /^(EDNS|ETLS|EAUTH|ENOAUTH|EPROXY|EREQUIRETLS)$/;
const NOT_GREETED = /Greeting never received|Connection timeout|maximum number of retries/i;

/** Reads a failed attempt. An answer keeps its text, at most 500 characters of it. */
export function attemptOfError(error: unknown): Attempt {
  const { message = String(error), code = '', command = '', response, responseCode, syscall } = error as SmtpError;
  const said = (response ?? message).slice(0, 500);
  if (responseCode !== undefined && ABOUT_THE_MAIL.test(command)) {
    return { kind: 'refused', code: responseCode, command, response: said };
  }
  // Refused before a server saw it, for example an address that needs SMTPUTF8: trying again changes nothing.
  if (code === 'EENVELOPE' && responseCode === undefined) {
    return { kind: 'refused', code: 550, command: 'API', response: said };
  }
  const untouched =
    syscall === 'connect' || NEVER_BEGUN.test(code) || NOT_GREETED.test(message) || responseCode !== undefined;
  return { kind: 'connection', begun: !untouched, response: said };
}
