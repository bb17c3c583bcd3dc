import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/Confirm';
import { LinkButton } from '../../components/LinkButton';
import type { MailTexts } from '../../mail-draft';
import { isWritten, type TextLanguage } from './draft-text';
import { KeepTemplateDialog } from './KeepTemplateDialog';
import { templatesQuery } from './templates';
import classes from './TemplateBar.module.css';

type Props = Readonly<{
  networkId: string;
  hasEvent: boolean;
  texts: MailTexts;
  /** In which somebody writes: of what every network has, only these are taken. */
  languages: readonly TextLanguage[];
  onTake: (texts: MailTexts) => void;
}>;

const same = (one: MailTexts, other: MailTexts): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Begins a text from one that is kept, and keeps the one that is written. */
export function TemplateBar({ networkId, hasEvent, texts, languages, onTake }: Props) {
  const { t } = useTranslation();
  const found = useQuery(templatesQuery(networkId)).data;
  const [taken, setTaken] = useState<{ value: string; texts: MailTexts } | null>(null);
  const [asked, setAsked] = useState<{ value: string; texts: MailTexts } | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  if (!found) return null;
  const fits = ({ needsEvent }: { needsEvent: boolean }): boolean => hasEvent || !needsEvent;
  const own = found.rows.filter(fits).map(({ id, name, texts: kept }) => ({ value: id, label: name, texts: kept }));
  const builtIn = found.builtIn.filter(fits).map(({ name, texts: all }) => ({
    value: name,
    label: t(`mailings.builtIn.${name}`),
    texts: Object.fromEntries(languages.map((language) => [language, all[language]])) as MailTexts,
  }));
  const take = (chosen: { value: string; texts: MailTexts }): void => {
    setAsked(null);
    setTaken(chosen);
    onTake(chosen.texts);
  };
  const pick = (value: string): void => {
    const chosen = [...own, ...builtIn].find((one) => one.value === value);
    if (!chosen) setTaken(null);
    else if (isWritten(texts) && !(taken && same(texts, taken.texts))) setAsked(chosen);
    else take(chosen);
  };
  const groups = [
    { group: t('mailings.ownTemplates'), items: own.map(({ value, label }) => ({ value, label })) },
    { group: t('mailings.builtInTemplates'), items: builtIn.map(({ value, label }) => ({ value, label })) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={classes.bar}>
      <NativeSelect
        className={classes.choice}
        label={t('mailings.template')}
        data={[{ value: '', label: t('mailings.noTemplate') }, ...groups]}
        value={taken?.value ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!isWritten(texts)} onClick={() => setKeeping(true)}>
        {t('mailings.keepTemplate')}
      </Button>
      <LinkButton variant="subtle" to="/postausgang/vorlagen">
        {t('mailings.templates')}
      </LinkButton>
      {asked && (
        <Confirm
          title={t('mailings.replaceTextTitle')}
          action={t('mailings.replaceText')}
          isRunning={false}
          problem={null}
          onConfirm={() => take(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t('mailings.replaceTextWhy')}</p>
        </Confirm>
      )}
      {isKeeping && (
        <KeepTemplateDialog
          networkId={networkId}
          kept={found.rows}
          texts={texts}
          name={own.find(({ value }) => value === taken?.value)?.label ?? ''}
          onClose={() => setKeeping(false)}
        />
      )}
    </div>
  );
}
