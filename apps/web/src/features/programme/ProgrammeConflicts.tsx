import { useTranslation } from 'react-i18next';
import { BothTexts } from '../../components/forms/BothTexts';
import lists from '../../components/forms/MeanwhileNote.module.css';
import { Note } from '../../components/Note';
import type { Draft } from './agenda';
import type { Collision } from './agenda-merge';

type Props = Readonly<{
  collisions: readonly Collision[];
  onChoose: (collision: Collision, side: 'stored' | 'mine') => void;
}>;

/** Lines that somebody else has saved otherwise meanwhile, both texts of each. */
export function ProgrammeConflicts({ collisions, onChoose }: Props) {
  const { t } = useTranslation();
  const textOf = useLineText();
  if (collisions.length === 0) return null;
  return (
    <div role="alert" aria-label={t('common.meanwhile.title')}>
      <Note tone="warning" title={t('common.meanwhile.title')}>
        <p>{t('programme.colliding')}</p>
        <ul className={lists.list}>
          {collisions.map((collision) => (
            <BothTexts
              key={collision.key}
              name={(collision.mine ?? collision.stored)!.title}
              stored={textOf(collision.stored)}
              typed={textOf(collision.mine)}
              onTakeStored={() => onChoose(collision, 'stored')}
              onKeepTyped={() => onChoose(collision, 'mine')}
            />
          ))}
        </ul>
      </Note>
    </div>
  );
}

function useLineText() {
  const { t } = useTranslation();
  return (line: Draft | null): string => {
    if (line === null) return t('programme.gone');
    const { title, minutes, kind, pause, speakers, description, isPublic } = line;
    return [
      `${title}, ${minutes} ${t('programme.minutesShort')}`,
      t(`programme.kind.${kind}`),
      pause > 0 && t('programme.pauseBefore', { count: pause }),
      speakers.map(({ name }) => name).join(', '),
      description,
      !isPublic && t('programme.internal'),
    ]
      .filter(Boolean)
      .join('\n');
  };
}
