import { type ComponentType, createContext, useContext } from 'react';

type Part = ComponentType<Readonly<{ id: string; networkId: string }>>;

/** What features above this one add to the page of a person or an organisation: `src/contact-parts.ts` lists them. */
export type ContactParts = Readonly<Record<'persons' | 'organisations', readonly Part[]>>;

export const ContactPartsContext = createContext<ContactParts | null>(null);

export function useContactParts(of: keyof ContactParts): readonly Part[] {
  const parts = useContext(ContactPartsContext);
  if (parts === null) throw new Error('no parts of a contact are given');
  return parts[of];
}
