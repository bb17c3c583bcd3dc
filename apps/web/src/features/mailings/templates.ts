import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, withKey } from '../../api/client';
import type { Body } from '../../api/types';

export const TEMPLATES_KEY = ['mailing-templates'] as const;

const of = (networkId: string) => ({ params: { path: { networkId } } });
const one = (mailingTemplateId: string) => ({ params: { path: { mailingTemplateId } } });

export const templatesQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...TEMPLATES_KEY, networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/mailing-templates', of(networkId))),
  });

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: [...TEMPLATES_KEY, 'one', id],
    queryFn: () => answerOf(api.GET('/api/mailing-templates/{mailingTemplateId}', one(id))),
  });

export const keepTemplate =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/mailing-templates', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/mailing-templates', { ...of(networkId), body, ...withKey(key) }));

export const editTemplate =
  (id: string) => (body: Body<'/api/mailing-templates/{mailingTemplateId}', 'patch'>, key: string) =>
    answerOf(api.PATCH('/api/mailing-templates/{mailingTemplateId}', { ...one(id), body, ...withKey(key) }));

export const removeTemplate =
  (id: string) => (body: Body<'/api/mailing-templates/{mailingTemplateId}/remove', 'post'>, key: string) =>
    answerOf(api.POST('/api/mailing-templates/{mailingTemplateId}/remove', { ...one(id), body, ...withKey(key) }));
