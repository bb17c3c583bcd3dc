/** Whether an invitation asks a promised project to a gathering before that of its promise (domain rule E2). */
export const sqlIsWelcome = (invitation: string): string => `${invitation}.reasons @> '[{"kind": "short_notice"}]'`;

/**
 * The same, and nobody has answered it: whoever is promised an invitation for another project gets that all the same, and
 * this one asks nobody any more.
 */
export const sqlIsOnlyWelcome = (invitation: string): string =>
  `${invitation}.state in ('sent', 'bounced') and ${sqlIsWelcome(invitation)}`;
