/** Keys of answers that features make stale without knowing who shows them. */
export const SESSION_KEY = ['session'] as const;
export const TODAY_KEY = ['today'] as const;
export const SERIES_KEY = ['series'] as const;
export const OUTREACH_KEY = ['outreach'] as const;
export const ATTENDANCE_KEY = ['attendance'] as const;
export const LEDGER_KEY = ['ledger'] as const;
