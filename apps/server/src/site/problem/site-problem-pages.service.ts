import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createElement, type ReactElement } from 'react';
import type { ProblemDocument } from '../../http/problem-document.js';
import { ProblemPages } from '../../http/problem.filter.js';
import { AskedLanguage } from '../components/Link.js';
import { askedLanguageOf, languageOf } from '../language.decorator.js';
import { LoginPage } from '../login/login.page.js';
import { render } from '../render.js';
import { ProblemContacts } from './problem-contacts.service.js';
import { ProblemPage } from './problem.page.js';

/** Problems as pages, for everybody who looks with a browser; programs get documents. */
@Injectable()
export class SiteProblemPages extends ProblemPages {
  constructor(private readonly contacts: ProblemContacts) {
    super();
  }

  async render({ code, status }: ProblemDocument, request: FastifyRequest): Promise<string | null> {
    const path = request.url.split('?')[0]!;
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!wantsPage || path.endsWith('.ics') || path.startsWith('/a/')) return null;
    const language = languageOf(request);
    // Whoever comes without a link can have one sent, on the very page that needs it.
    const page: ReactElement =
      code === 'link-needed'
        ? LoginPage({ language, isNeeded: true })
        : ProblemPage({ code, status, path, contact: await this.contacts.find(status, path), language });
    return render(createElement(AskedLanguage, { value: askedLanguageOf(request) }, page)).html;
  }
}
