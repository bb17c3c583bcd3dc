import type { Permission } from '../../api/types';

/** The four kinds of contact, where their lists stand and what changing them needs. */
export const things = {
  persons: { list: '/personen', create: '/personen/neu', needs: 'contact:write' },
  organisations: { list: '/einrichtungen', create: '/einrichtungen/neu', needs: 'contact:write' },
  projects: { list: '/projekte/alle', create: '/projekte/neu', needs: 'contact:write' },
  groups: { list: '/gruppen', create: '/gruppen/neu', needs: 'network:write' },
} as const satisfies Record<string, Readonly<{ list: string; create: string; needs: Permission }>>;

export type Things = keyof typeof things;
