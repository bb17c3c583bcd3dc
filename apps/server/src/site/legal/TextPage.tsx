import type { ReactNode } from 'react';
import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';

export type Chapter = Readonly<{ heading: string; text?: readonly ReactNode[]; points?: readonly string[] }>;

type Props = Readonly<{
  language: Language;
  title: string;
  path: string;
  lead?: string;
  chapters: readonly Chapter[];
  /** Between the introduction and the chapters. */
  children?: ReactNode;
}>;

/** A page to read: short chapters under one another. */
export function TextPage({ language, title, path, lead, chapters, children }: Props) {
  return (
    <Layout language={language} title={title} path={path}>
      <article className="reading">
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {children}
        {chapters.map(({ heading, text = [], points = [] }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {text.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
            {points.length > 0 ? (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
      </article>
    </Layout>
  );
}
