import { useSearch } from '@tanstack/react-router';
import type { OwnNetwork, Permission } from '../../api/types';
import { useAccount } from './session';

const LAST = 'tagwerk-network';

/** The networks of the account, and the one that lists are about: named in the address, else the last one used. */
export function useNetworks(): Readonly<{ networks: readonly OwnNetwork[]; current: OwnNetwork | null }> {
  const { networks } = useAccount();
  const { netz } = useSearch({ strict: false });
  const wanted = netz ?? localStorage.getItem(LAST);
  const current = networks.find(({ slug }) => slug === wanted) ?? networks[0] ?? null;
  return { networks, current };
}

export const rememberNetwork = (slug: string): void => localStorage.setItem(LAST, slug);

/** For pages that need one. The shell shows no such page to somebody without a network. */
export function useNetwork(): OwnNetwork {
  const { current } = useNetworks();
  if (!current) throw new Error('no network');
  return current;
}

/** What the account may do in the network, the current one unless another is named. */
export function usePermissions(networkId?: string): (permission: Permission) => boolean {
  const { networks, current } = useNetworks();
  const network = networkId === undefined ? current : networks.find(({ id }) => id === networkId);
  return (permission) => network?.permissions.includes(permission) ?? false;
}

export const useMay = (permission: Permission, networkId?: string): boolean => usePermissions(networkId)(permission);
