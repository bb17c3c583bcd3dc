import type { Body } from '../../api/types';

type TryBody = Body<'/api/promises/{obligationId}/tries', 'post'>;

export const tryWays = ['phone', 'letter', 'mail'] as const;
export const tryResults = ['not_reached', 'reached', 'new_address'] as const;
export const NOBODY = 'nobody';

export type TryValues = {
  way: (typeof tryWays)[number];
  person: string;
  result: (typeof tryResults)[number];
  email: string;
  note: string;
};

/** Nobody knows yet what came of a letter. */
export const tryBody = ({ way, person, result, email, note }: TryValues): TryBody => ({
  ...{ way, note, personId: person === NOBODY ? null : person, result: way === 'phone' ? result : null },
  email: isNamed({ way, result }) ? email : '',
});

/** Somebody on the telephone has named another address. */
export const isNamed = ({ way, result }: Pick<TryValues, 'way' | 'result'>): boolean =>
  way === 'phone' && result === 'new_address';

/** A new address is somebody's. */
export const tryFaults = ({ person, email, ...call }: TryValues): Readonly<Record<string, string | false>> => ({
  person: isNamed(call) && person === NOBODY && 'required',
  email: isNamed(call) && email.trim() === '' && 'required',
});
