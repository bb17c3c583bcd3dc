import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { list } from '../../i18n/format';
import { Note } from '../Note';
import { BothTexts } from './BothTexts';
import { labelOf, valueInWords } from './field-words';
import type { Meanwhile } from './useMeanwhile';
import classes from './MeanwhileNote.module.css';

/** What somebody else has saved since the form was read, both texts of every field that only a person can decide. */
export function MeanwhileNote({ meanwhile }: Readonly<{ meanwhile: Meanwhile }>) {
  const { t } = useTranslation();
  const { differences, taken, call } = meanwhile;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (call > 0) box.current?.focus();
  }, [call]);
  const labels = taken.map(labelOf).filter((label) => label !== '');
  return (
    <div ref={box} tabIndex={-1} role="alert" aria-label={t('common.meanwhile.title')}>
      <Note tone="warning" title={t('common.meanwhile.title')}>
        <p>{t(differences.length > 0 ? 'common.meanwhile.choose' : 'common.meanwhile.saveAgain')}</p>
        {labels.length > 0 && <p>{t('common.meanwhile.taken', { fields: list(labels) })}</p>}
        <ul className={classes.list}>
          {differences.map(({ name, stored, typed }) => (
            <BothTexts
              key={name}
              name={labelOf(name)}
              stored={valueInWords(name, stored, t)}
              typed={valueInWords(name, typed, t)}
              onTakeStored={() => meanwhile.takeStored(name)}
              onKeepTyped={() => meanwhile.keepTyped(name)}
            />
          ))}
        </ul>
      </Note>
    </div>
  );
}
