import type { PublicAgendaItem } from '#libs/events';
import { clockTime, type Language, plusMinutes } from '#libs/kernel';
import { typedIn } from './typed.js';
import { isBreak } from '../words.js';

/** The public part of the agenda, with the time each item begins and ends. */
export function Programme({ items, language }: Readonly<{ items: readonly PublicAgendaItem[]; language: Language }>) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{language === 'de' ? 'Programm' : 'Programme'}</h2>
      <ol className="programme">
        {items.map((item) => (
          <li key={item.id} className={isBreak(item.kind) ? 'break' : undefined}>
            <time>{`${clockTime(item.startsLocal)}–${clockTime(plusMinutes(item.startsLocal, item.minutes))}`}</time>
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
