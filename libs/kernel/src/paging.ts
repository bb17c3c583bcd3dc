export type PageRequest = Readonly<{ page: number; size: number }>;

export type Page<T> = Readonly<{ rows: readonly T[]; total: number; page: number; size: number }>;

export const offsetOf = ({ page, size }: PageRequest): number => (page - 1) * size;
