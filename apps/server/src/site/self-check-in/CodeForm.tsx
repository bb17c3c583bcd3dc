import type { Language } from '#libs/kernel';
import { PostForm } from '../components/PostForm.js';

const texts = {
  de: { label: 'Sechs Ziffern', send: 'Ich bin da' },
  en: { label: 'Six digits', send: 'I am here' },
} as const;

type Props = Readonly<{ slug: string; id?: string; code?: string; fault?: string; language: Language }>;

/** The one field, and the one button. */
export function CodeForm({ slug, id = 'code', code = '', fault, language }: Props) {
  const t = texts[language];
  return (
    <PostForm action={`/m/e/${slug}/anwesend`}>
      <div className="field">
        <label htmlFor={id}>{t.label}</label>
        <input
          id={id}
          name="code"
          className="digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          required
          defaultValue={code}
          autoFocus={fault !== undefined}
          aria-describedby={`${id}-fault`}
          aria-invalid={fault === undefined ? undefined : true}
        />
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      </div>
      <p className="actions">
        <button className="button">{t.send}</button>
      </p>
    </PostForm>
  );
}
