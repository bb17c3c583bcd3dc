import type { Language } from '#libs/kernel';

/** Why a promised project is not invited after all. */
export type LetGo = 'out_of_scope_later' | 'objection' | 'withdrawn' | 'project_ended' | 'unreachable';

/** As whoever told of the project reads it, in the mail and on their page. */
export const whyLetGo: Readonly<Record<Language, Readonly<Record<LetGo, string>>>> = {
  de: {
    out_of_scope_later: 'Bei näherem Hinsehen passt das Projekt nicht zu diesem Netzwerk.',
    objection: 'Das Projekt möchte nicht eingeladen werden.',
    withdrawn: 'Das Projekt möchte nicht eingeladen werden.',
    project_ended: 'Das Projekt ist inzwischen beendet.',
    unreachable: 'Wir haben dort auf mehreren Wegen niemanden erreicht.',
  },
  en: {
    out_of_scope_later: 'On a closer look the project does not fit this network.',
    objection: 'The project does not wish to be invited.',
    withdrawn: 'The project does not wish to be invited.',
    project_ended: 'The project has ended meanwhile.',
    unreachable: 'We have reached nobody there, on several ways.',
  },
};
