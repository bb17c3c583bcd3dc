const isThisMachine = (host: string): boolean => /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

/** What an operator should know about the public address: nothing that stops the start, one sentence each. */
export function addressWarnings({ baseUrl, host }: Readonly<{ baseUrl: string; host: string }>): readonly string[] {
  const { protocol, hostname } = new URL(baseUrl);
  if (isThisMachine(hostname)) {
    if (isThisMachine(host)) return [];
    return [
      `HOST ${host} lets other machines in, but BASE_URL is ${baseUrl}: links in mails lead nowhere for them and their ` +
        'forms are refused; set BASE_URL to the address that people open.',
    ];
  }
  if (protocol === 'https:') return [];
  return [
    `BASE_URL ${baseUrl} is not encrypted: passwords and personal links can be read on the way; put TLS in front and ` +
      'set BASE_URL to the address with https://.',
  ];
}
