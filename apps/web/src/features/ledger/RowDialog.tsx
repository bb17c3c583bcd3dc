import type { LedgerProof } from '../../api/types';
import { ContactDialog } from './ContactDialog';
import { ReplaceDialog } from './ReplaceDialog';
import type { RowStep } from './row-steps';
import { TryDialog } from './TryDialog';

type DialogProps = Readonly<{ proof: LedgerProof; open: RowStep; onClose: () => void }>;

/** The form for what was picked in the menu of a row. */
export function RowDialog({ proof, open, onClose }: DialogProps) {
  if (open === 'try') return <TryDialog proof={proof} onClose={onClose} />;
  // Nobody is left who could be replaced: whoever was found is entered.
  return open === 'replace' && proof.contacts.length > 0 ? (
    <ReplaceDialog proof={proof} onClose={onClose} />
  ) : (
    <ContactDialog proof={proof} onClose={onClose} />
  );
}
