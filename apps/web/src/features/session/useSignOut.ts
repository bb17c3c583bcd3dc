import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useAction } from '../../api/useAction';
import { signOut } from './session';

/** Forgets everything that was read: the next one at this device must not see it. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { run } = useAction(signOut, {
    changes: [],
    onDone: async () => {
      await navigate({ to: '/anmelden' });
      queries.clear();
    },
  });
  return () => run(null);
}
