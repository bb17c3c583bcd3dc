import type { PublicAgendaItem } from '#libs/events';
import type { Language } from '#libs/kernel';
import { programmeTimes } from './programme-times.rules.js';
import { typedIn } from './typed.js';
import { isBreak } from '../words.js';

/** The public part of the agenda, with the time each item begins and ends. */
export function Programme({ items, language }: Readonly<{ items: readonly PublicAgendaItem[]; language: Language }>) {
  if (items.length === 0) return null;
  const times = programmeTimes(items, language);
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{language === 'de' ? 'Programm' : 'Programme'}</h2>
      <ol className="programme">
        {items.map((item, index) => (
          <li key={item.id} className={isBreak(item.kind) ? 'break' : undefined}>
            <time>{times[index]!.join('\n')}</time>
            <div lang={typedIn(language)}>
              {isBreak(item.kind) ? item.title : <strong>{item.title}</strong>}
              {item.speakers.map(({ name, organisationName }) => (
                <p key={name}>{[name, organisationName].filter(Boolean).join(', ')}</p>
              ))}
              {item.description ? <p className="hint">{item.description}</p> : null}
              {item.roomName ? <p className="hint">{item.roomName}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
