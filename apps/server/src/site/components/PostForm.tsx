import { type ReactNode, useContext } from 'react';
import { newId } from '#libs/kernel';
import { KEY_FIELD } from '../../http/idempotency.rules.js';
import { AskedLanguage } from './Link.js';

type Props = Readonly<{
  action: string;
  /** Checked in the browser before it is sent, and kept there while somebody types. */
  isEnhanced?: boolean;
  id?: string;
  children: ReactNode;
}>;

/** Every form that changes something: its own key makes a second sending harmless, its language comes along. */
export function PostForm({ action, isEnhanced = false, id, children }: Props) {
  const asked = useContext(AskedLanguage);
  return (
    <form method="post" action={action} id={id} data-enhanced={isEnhanced ? '' : undefined}>
      <input type="hidden" name={KEY_FIELD} value={newId()} />
      {asked ? <input type="hidden" name="lang" value={asked} /> : null}
      {children}
    </form>
  );
}
