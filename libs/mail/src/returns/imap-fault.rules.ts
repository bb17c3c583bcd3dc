type ImapError = Readonly<{
  message: string;
  code?: string;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  folder?: string;
}>;

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at the address of IMAP_URL',
  ENOTFOUND: 'the host name in IMAP_URL does not exist',
  EAI_AGAIN: 'the host name in IMAP_URL cannot be looked up',
  ETIMEDOUT: 'the server of IMAP_URL does not answer',
  CONNECT_TIMEOUT: 'the server of IMAP_URL does not answer',
  GREETING_TIMEOUT: 'the server of IMAP_URL accepts connections but does not greet: is it the port of IMAP',
  ClosedAfterConnectTLS: 'the server of IMAP_URL ends encrypted connections: imap:// may be meant',
};

/** What is wrong with the mailbox of returns, in one sentence for an operator, without secrets. */
export function imapFault(error: unknown): string {
  const { message, code = '', authenticationFailed, tlsFailed, folder } = error as ImapError;
  if (folder !== undefined)
    return `the folder "${folder}" is not there and cannot be made: see IMAP_FOLDER and IMAP_DONE_FOLDER`;
  if (authenticationFailed) return 'the server refuses the user name or the password of IMAP_URL';
  if (WORDS[code]) return WORDS[code];
  if (tlsFailed || /certificate|tls|ssl/i.test(`${code} ${message}`)) {
    return 'no encrypted connection to the server of IMAP_URL comes about: its certificate may be unknown, or imaps:// and imap:// mixed up';
  }
  return `the mailbox of IMAP_URL cannot be read (${code || message})`;
}
