// What somebody may put where a name, an organisation or a project belongs.
const HOSTS = [
  'evil.example',
  'login.evil.example',
  'xn--bcher-kva.example',
  'evil。example',
  'evil．example',
  '203.0.113.7',
];
const PATHS = ['', '/', '/login?x=1', ':8080/a', '#top'];
const FRAMES: readonly ((host: string, path: string) => string)[] = [
  (host, path) => `http://${host}${path}`,
  (host, path) => `https://${host}${path}`,
  (host, path) => `www.${host}${path}`,
  (host, path) => `${host}${path}`,
  (host, path) => `[Anmelden](https://${host}${path})`,
  (host, path) => `<a href="https://${host}${path}">Anmelden</a>`,
  (host, path) => `<img src=//${host}${path}>`,
];
const SINGLE = [
  'mailto:chef@evil.example',
  'chef@evil.example',
  'tel:+49110',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'ftp://evil.example/x',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  '\u202eelpmaxe.live//:sptth\u202c',
  'ht\u200btps://evil.example',
  'evil.\u2060example/x',
  '\u2067evil.example\u2069',
  'Anna\r\nBcc: alle@evil.example',
  'Anna\nhttps://evil.example',
  '&lt;a href=https://evil.example&gt;',
  '{{href}}',
  '{{text}}<b>x</b>',
  '=?UTF-8?B?PGEgaHJlZj0=?=',
  'https:\\\\evil.example\\x',
  '//evil.example/x',
  'steam://run/1',
  'http:evil.example',
  'x'.repeat(500) + '.evil.example',
];

/** More than two hundred ways to smuggle a link, a tag or a header into a mail. */
export const phishingPayloads: readonly string[] = [
  ...HOSTS.flatMap((host) => PATHS.flatMap((path) => FRAMES.map((frame) => frame(host, path)))),
  ...SINGLE,
];
