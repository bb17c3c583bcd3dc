import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepPreview } from '../../api/types';
import pills from '../../components/Pills.module.css';
import classes from './StepMailDialog.module.css';

type Props = Readonly<{ stepId: string; preview: StepPreview }>;

const forms = ['html', 'text'] as const;

/** The mail as it will look in a mail program, or as those read it who want nothing but text. */
export function StepMailSheet({ stepId, preview }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<(typeof forms)[number]>('html');
  const { position, person, subject, text, language } = preview;
  return (
    <>
      <div className={pills.tabs} role="group" aria-label={t('timeline.form')}>
        {forms.map((one) => (
          <button
            key={one}
            type="button"
            className={pills.tab}
            aria-pressed={form === one}
            onClick={() => setForm(one)}
          >
            {t(`timeline.as.${one}`)}
          </button>
        ))}
      </div>
      <h3 className={classes.subject} lang={language}>
        {subject}
      </h3>
      {form === 'html' ? (
        // A document of its own with a policy of its own (docs/adr/0044): no script runs in it, no form goes off, no window opens.
        <iframe
          key={`${stepId} ${position}`}
          className={classes.sheet}
          title={t('timeline.sheet', { name: person.name })}
          src={`/api/steps/${stepId}/mail?position=${position}`}
          sandbox=""
        />
      ) : (
        <article className={classes.mail} lang={language} aria-label={t('timeline.mail')}>
          <p className={classes.letter}>{text}</p>
        </article>
      )}
    </>
  );
}
