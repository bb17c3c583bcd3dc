type ImapError = Readonly<{
  message: string;
  code?: string;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  folder?: string;
  caFile?: string;
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

const NOT_TRUSTED =
  'the certificate of the server of IMAP_URL is not trusted: name the file with the certificate of its authority in IMAP_CA_FILE';

/** What OpenSSL says of a certificate. */
const CERTIFICATE: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: NOT_TRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED,
  CERT_HAS_EXPIRED: 'the certificate of the server of IMAP_URL has run out',
  CERT_NOT_YET_VALID: 'the certificate of the server of IMAP_URL is not valid yet: is the clock of this machine right',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'the certificate of the server of IMAP_URL is for another host name: write the name that it is for',
};

/** What is wrong with the mailbox of returns, in one sentence for an operator, without secrets. */
export function imapFault(error: unknown): string {
  const { message, code = '', authenticationFailed, tlsFailed, folder, caFile } = error as ImapError;
  if (caFile !== undefined) return 'the file that IMAP_CA_FILE names cannot be read or holds no certificate (PEM)';
  if (folder !== undefined)
    return `the folder "${folder}" is not there and cannot be made: see IMAP_FOLDER and IMAP_DONE_FOLDER`;
  if (authenticationFailed) return 'the server refuses the user name or the password of IMAP_URL';
  const said = CERTIFICATE[code] ?? WORDS[code];
  if (said !== undefined) return said;
  if (tlsFailed || /certificate|tls|ssl/i.test(`${code} ${message}`)) {
    return 'no encrypted connection to the server of IMAP_URL comes about: its certificate may be unknown, or imaps:// and imap:// mixed up';
  }
  return `the mailbox of IMAP_URL cannot be read (${code || message})`;
}
