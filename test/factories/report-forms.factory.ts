import { type Caller, grantScope } from '#libs/kernel';
import type { ReportInput } from '#libs/intake';

/** Whoever sends a public form. */
export const aStranger: Caller = {
  actor: { kind: 'public' },
  scope: grantScope({ networks: new Map(), persons: new Map() }),
};

type Parts = Readonly<{ [Part in keyof ReportInput]?: Partial<ReportInput[Part]> }>;

/** What somebody tells who knows a project well. */
export const aReportForm = ({ project, contact, reporter }: Parts = {}): ReportInput => ({
  project: { name: 'Lotsenprojekt Hohenau', carrier: 'Werkhof Hohenau gGmbH', city: 'Hohenau', ...project },
  contact: { name: 'Greta Ilmer', email: 'info@hohenau.example.org', ...contact },
  reporter: { name: 'Amira Soltani', email: 'amira.soltani@seehafen.example.org', ...reporter },
});
