import type { LedgerRow } from '../../api/types';

/** What opens from a row of the register. */
export type RowStep = 'contact' | 'replace' | 'try';

/**
 * What is done about the contact; null where nothing is: whoever has answered passes their place on, and what has ended
 * asks nobody.
 */
export function contactStepOf(standing: LedgerRow['standing']): 'contact' | 'replace' | null {
  switch (standing) {
    case 'contact_research':
      return 'contact';
    case 'open':
    case 'bound':
    case 'ready':
    case 'invited':
    case 'delivered':
      return 'replace';
    case 'responded':
    case 'fulfilled':
    case 'released':
      return null;
  }
}
