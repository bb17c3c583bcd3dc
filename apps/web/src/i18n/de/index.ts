// Made by scripts/write-lists.mjs (npm run lists). Do not edit.
import account from './account.json';
import common from './common.json';
import contacts from './contacts.json';
import events from './events.json';
import faults from './faults.json';
import history from './history.json';
import mailings from './mailings.json';
import mails from './mails.json';
import networks from './networks.json';
import outreach from './outreach.json';
import problems from './problems.json';
import registrations from './registrations.json';
import returns from './returns.json';
import segments from './segments.json';
import series from './series.json';
import session from './session.json';
import shell from './shell.json';
import team from './team.json';
import timeline from './timeline.json';
import timelines from './timelines.json';
import today from './today.json';

export const de = {
  account,
  common,
  contacts,
  events,
  faults,
  history,
  mailings,
  mails,
  networks,
  outreach,
  problems,
  registrations,
  returns,
  segments,
  series,
  session,
  shell,
  team,
  timeline,
  timelines,
  today,
};
