import { addressWarnings } from '#libs/config';
import type { Running } from './standalone.js';

/** What the terminal says once everything runs. */
export function greeting({ config, inbox, demo, notice }: Omit<Running, 'server' | 'stop'>): string {
  const lines: string[] = ['', 'Tagwerk runs.', ''];
  const line = (name: string, value: string) => lines.push(`  ${name.padEnd(12)} ${value}`);
  line('Public pages', `${config.baseUrl}/`);
  line('Organisers', `${config.baseUrl}/o/`);
  if (inbox) line('Mail', `${inbox.url}/  (nothing leaves this machine)`);
  if (demo.length > 0) {
    lines.push('', '  Demo accounts');
    for (const { name, email, password, role } of demo) line(role, `${email}  ${password}  (${name})`);
  }
  for (const warning of addressWarnings(config)) lines.push('', `  Warning: ${warning}`);
  if (notice) lines.push('', `  ${notice}`);
  lines.push('', '  Stop with Ctrl-C.', '');
  return lines.join('\n');
}
