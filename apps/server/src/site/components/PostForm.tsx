import { type ReactNode, useContext } from 'react';
import { newId } from '#libs/kernel';
import { PROOF_FIELD } from '../../http/form-proof.rules.js';
import { KEY_FIELD } from '../../http/idempotency.rules.js';
import { FormProof } from './form-proof.js';
import { AskedLanguage } from './Link.js';

type Props = Readonly<{
  action: string;
  /** Checked in the browser before it is sent, and kept there while somebody types. */
  isEnhanced?: boolean;
  id?: string;
  children: ReactNode;
}>;

/**
 * Every form that changes something: its own key makes a second sending harmless, its proof says that it stood
 * on our page, its language comes along.
 */
export function PostForm({ action, isEnhanced = false, id, children }: Props) {
  const asked = useContext(AskedLanguage);
  const proof = useContext(FormProof);
  const key = newId();
  return (
    <form method="post" action={action} id={id} data-enhanced={isEnhanced ? '' : undefined}>
      <input type="hidden" name={KEY_FIELD} value={key} />
      {proof ? <input type="hidden" name={PROOF_FIELD} value={proof(action, key)} /> : null}
      {asked ? <input type="hidden" name="lang" value={asked} /> : null}
      {children}
    </form>
  );
}
