/** Where a part of a form stands on its page. */
export const groupId = (name: string): string => `teil-${name}`;
