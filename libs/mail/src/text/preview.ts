import type { Language } from '#libs/kernel';
import { type TemplateName, templateNames } from './catalogue.js';
import { escapeHtml } from './html-part.js';
import { type RenderedMail, renderMail } from './render.js';
import { otherStates, samples } from './samples.js';

const CONTEXT = { baseUrl: 'https://tagwerk.example.org', secret: 'only for previews and golden files' };
const ID = '01900000-0000-7000-8000-00000000000a';

/** A mail with its sample values, the usual ones or those of another state; the same bytes every time. */
export function previewMail(template: TemplateName, language: Language, state?: string): RenderedMail {
  const parameters = state === undefined ? samples(language)[template] : otherStates(language)[template]![state]!;
  return renderMail({ id: ID, template, language, parameters }, CONTEXT);
}

const statesOf = (template: TemplateName): readonly (string | undefined)[] => [
  undefined,
  ...Object.keys(otherStates('de')[template] ?? {}),
];

/** Every mail in every state, language and form on one HTML page, to look through. */
export function previewPage(): string {
  const articles = templateNames.flatMap((template) =>
    statesOf(template).flatMap((state) =>
      (['de', 'en'] as const).map((language) => {
        const { subject, html, text } = previewMail(template, language, state);
        const name = [template, state].filter(Boolean).join(' ');
        return `<article lang="${language}"><h2>${escapeHtml(subject)} <small>${name} · ${language}</small></h2>
<div><iframe title="HTML" sandbox srcdoc="${escapeHtml(html)}"></iframe><pre>${escapePre(text)}</pre></div></article>`;
      }),
    ),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><style>
:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
small { font-weight: 400; opacity: .7; } div { display: flex; flex-wrap: wrap; gap: 1rem; }
iframe { width: 640px; max-width: 100%; height: 780px; border: 1px solid #7b8a96; border-radius: 8px; }
pre { flex: 1; min-width: 20rem; overflow: auto; margin: 0; padding: 1rem; border: 1px solid #7b8a96; border-radius: 8px; }
</style><h1>Mails</h1>${articles.join('\n')}</html>\n`;
}

const escapePre = (text: string): string => escapeHtml(text).replaceAll('<br />', '\n');
