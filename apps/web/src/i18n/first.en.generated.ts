// Made by scripts/write-lists.mjs (npm run lists). Do not edit.
import common from '../i18n/common.en.json';
import faults from '../api/faults.en.json';
import problems from '../api/problems.en.json';
import session from '../features/session/session.en.json';
import shell from '../features/shell/shell.en.json';

export const first = { common, faults, problems, session, shell };
