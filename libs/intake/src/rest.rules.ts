/** What was decided by mistake is undone within these minutes, and nobody has heard of it. */
export const REST_MINUTES = 30;
