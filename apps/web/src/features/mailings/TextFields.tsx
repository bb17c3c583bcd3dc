import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../components/forms/fields';
import { insertAt, type Text, type TextLanguage } from './draft-text';
import { placeholdersQuery } from './mailings';
import classes from './TextFields.module.css';

type Part = keyof Text;

type Props = Readonly<{
  language: TextLanguage;
  text: Text;
  hasEvent: boolean;
  onChange: (text: Text) => void;
}>;

/** Subject and text of one language, with the placeholders that can be put where the caret stands. */
export function TextFields({ language, text, hasEvent, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const part = useRef<Part>('body');
  const caret = useRef<number | null>(null);
  const placeholders = useQuery(placeholdersQuery).data?.rows ?? [];
  const fieldOf = (one: Part) => (one === 'subject' ? subject : body).current;
  // React writes the new text first; the caret follows it.
  useEffect(() => {
    if (caret.current === null) return;
    fieldOf(part.current)?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const insert = (name: string, kind: 'words' | 'link'): void => {
    if (kind === 'link') part.current = 'body';
    const field = fieldOf(part.current);
    if (!field) return;
    const { value, selectionStart, selectionEnd } = field;
    const marked = { start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
    const next = insertAt(value, marked, `{${name}}`);
    caret.current = next.caret;
    field.focus();
    onChange({ ...text, [part.current]: next.text });
  };
  return (
    <>
      <TextInput
        ref={subject}
        id={fieldId(`${language}.subject`)}
        label={t('mailings.subject')}
        value={text.subject}
        maxLength={200}
        lang={language}
        onFocus={() => (part.current = 'subject')}
        onChange={(event) => onChange({ ...text, subject: event.currentTarget.value })}
      />
      <Textarea
        ref={body}
        id={fieldId(`${language}.body`)}
        label={t('mailings.body')}
        description={t('mailings.bodyHint')}
        value={text.body}
        maxLength={20_000}
        rows={12}
        lang={language}
        onFocus={() => (part.current = 'body')}
        onChange={(event) => onChange({ ...text, body: event.currentTarget.value })}
      />
      <div className={classes.chips} role="group" aria-labelledby={id}>
        <p id={id}>{t('mailings.insert')}</p>
        {placeholders
          .filter(({ needsEvent }) => hasEvent || !needsEvent)
          .map(({ name, names, kind }) => (
            <Button
              key={name}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              lang={language}
              onClick={() => insert(names[language], kind)}
            >
              {names[language]}
            </Button>
          ))}
      </div>
    </>
  );
}
