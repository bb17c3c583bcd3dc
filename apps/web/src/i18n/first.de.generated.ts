// Made by scripts/write-lists.mjs (npm run lists). Do not edit.
import common from '../i18n/common.de.json';
import faults from '../api/faults.de.json';
import problems from '../api/problems.de.json';
import session from '../features/session/session.de.json';
import shell from '../features/shell/shell.de.json';

export const first = { common, faults, problems, session, shell };
