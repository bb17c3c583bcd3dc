import { createContext } from 'react';

/** Makes the second proof of a form by the address it is sent to and its own key; undefined outside of a request. */
export const FormProof = createContext<((path: string, key: string) => string) | undefined>(undefined);
