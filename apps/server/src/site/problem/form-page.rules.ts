// The forms of buttons: they are sent to a step below the page that they stand on.
const STEP = /\/(annehmen|ablehnen|zusagen|bestaetigen|zuruecknehmen|ende|nachtrag|name|vergessen)$/;

/** The page with the form that is sent to this address; nearly always it has the same one. */
export const formPageOf = (path: string): string =>
  path.replace(STEP, '').replace(/^(\/e\/[a-z0-9-]+)\/anmeldung$/, '$1#anmeldung');
