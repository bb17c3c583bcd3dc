import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Body, Query } from '../../api/types';

type Listing<Path extends keyof paths> = Query<Path> & Readonly<{ networkId: string }>;

export const PERSONS_KEY = ['persons'] as const;
export const ORGANISATIONS_KEY = ['organisations'] as const;
export const PROJECTS_KEY = ['projects'] as const;
export const GROUPS_KEY = ['groups'] as const;
export const MEMBERSHIPS_KEY = ['memberships'] as const;

/** Names of contacts stand in many lists: a change to one makes them all stale. */
export const CONTACTS_KEYS = [
  PERSONS_KEY,
  ORGANISATIONS_KEY,
  PROJECTS_KEY,
  GROUPS_KEY,
  MEMBERSHIPS_KEY,
  ['figures'],
] as const;

const inNetwork = (networkId: string) => ({ params: { path: { networkId } } });

export const personsQuery = ({ networkId, ...query }: Listing<'/api/networks/{networkId}/persons'>) =>
  queryOptions({
    queryKey: [...PERSONS_KEY, networkId, query],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/persons', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: [...PERSONS_KEY, personId],
    queryFn: () => answerOf(api.GET('/api/persons/{personId}', { params: { path: { personId } } })),
  });

/** The words that are in use already. */
export const tagsQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...PERSONS_KEY, 'tags', networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/tags', inNetwork(networkId))),
    select: ({ rows }): readonly string[] => rows,
  });

export const createPerson =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/persons', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/persons', { ...inNetwork(networkId), body, ...withKey(key) }));

export const editPerson = (personId: string) => (body: Body<'/api/persons/{personId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/persons/{personId}', { params: { path: { personId } }, body, ...withKey(key) }));

export const movePerson = (personId: string) => (body: Body<'/api/persons/{personId}/state', 'post'>, key: string) =>
  answerOf(api.POST('/api/persons/{personId}/state', { params: { path: { personId } }, body, ...withKey(key) }));

export const assignRole =
  (personId: string) => (body: Body<'/api/persons/{personId}/contact-roles', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/persons/{personId}/contact-roles', { params: { path: { personId } }, body, ...withKey(key) }),
    );

export const endRole =
  (contactRoleId: string) => (body: Body<'/api/contact-roles/{contactRoleId}/end', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/contact-roles/{contactRoleId}/end', {
        params: { path: { contactRoleId } },
        body,
        ...withKey(key),
      }),
    );

export const organisationsQuery = ({ networkId, ...query }: Listing<'/api/networks/{networkId}/organisations'>) =>
  queryOptions({
    queryKey: [...ORGANISATIONS_KEY, networkId, query],
    queryFn: () =>
      answerOf(api.GET('/api/networks/{networkId}/organisations', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...ORGANISATIONS_KEY, organisationId],
    queryFn: () => answerOf(api.GET('/api/organisations/{organisationId}', { params: { path: { organisationId } } })),
  });

export const createOrganisation =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/organisations', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/organisations', { ...inNetwork(networkId), body, ...withKey(key) }));

export const editOrganisation =
  (organisationId: string) => (body: Body<'/api/organisations/{organisationId}', 'patch'>, key: string) =>
    answerOf(
      api.PATCH('/api/organisations/{organisationId}', { params: { path: { organisationId } }, body, ...withKey(key) }),
    );

export const closeOrganisation =
  (organisationId: string) => (body: Body<'/api/organisations/{organisationId}/close', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/organisations/{organisationId}/close', {
        params: { path: { organisationId } },
        body,
        ...withKey(key),
      }),
    );

export const projectsQuery = ({ networkId, ...query }: Listing<'/api/networks/{networkId}/projects'>) =>
  queryOptions({
    queryKey: [...PROJECTS_KEY, networkId, query],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/projects', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: [...PROJECTS_KEY, projectId],
    queryFn: () => answerOf(api.GET('/api/projects/{projectId}', { params: { path: { projectId } } })),
  });

export const createProject =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/projects', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/projects', { ...inNetwork(networkId), body, ...withKey(key) }));

export const editProject = (projectId: string) => (body: Body<'/api/projects/{projectId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/projects/{projectId}', { params: { path: { projectId } }, body, ...withKey(key) }));

export const endProject = (projectId: string) => (body: Body<'/api/projects/{projectId}/end', 'post'>, key: string) =>
  answerOf(api.POST('/api/projects/{projectId}/end', { params: { path: { projectId } }, body, ...withKey(key) }));

export const listProject = (projectId: string) => (body: { from: string; isListed: boolean }, key: string) => {
  const request = { params: { path: { projectId } }, body: { from: body.from }, ...withKey(key) };
  return answerOf(
    body.isListed
      ? api.POST('/api/projects/{projectId}/list', request)
      : api.POST('/api/projects/{projectId}/unlist', request),
  );
};

export const groupsQuery = ({ networkId, ...query }: Listing<'/api/networks/{networkId}/groups'>) =>
  queryOptions({
    queryKey: [...GROUPS_KEY, networkId, query],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/groups', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: [...GROUPS_KEY, groupId],
    queryFn: () => answerOf(api.GET('/api/groups/{groupId}', { params: { path: { groupId } } })),
  });

export const createGroup =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/groups', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/groups', { ...inNetwork(networkId), body, ...withKey(key) }));

export const editGroup = (groupId: string) => (body: Body<'/api/groups/{groupId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/groups/{groupId}', { params: { path: { groupId } }, body, ...withKey(key) }));

export const moveGroup = (groupId: string) => (body: Body<'/api/groups/{groupId}/state', 'post'>, key: string) =>
  answerOf(api.POST('/api/groups/{groupId}/state', { params: { path: { groupId } }, body, ...withKey(key) }));

export const membershipsQuery = ({ networkId, ...query }: Listing<'/api/networks/{networkId}/memberships'>) =>
  queryOptions({
    queryKey: [...MEMBERSHIPS_KEY, networkId, query],
    queryFn: () =>
      answerOf(api.GET('/api/networks/{networkId}/memberships', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const openMembership =
  (groupId: string) => (body: Body<'/api/groups/{groupId}/memberships', 'post'>, key: string) =>
    answerOf(api.POST('/api/groups/{groupId}/memberships', { params: { path: { groupId } }, body, ...withKey(key) }));

export type MembershipStep = 'activate' | 'suspend' | 'end';

export const moveMembership =
  (membershipId: string, step: MembershipStep) =>
  (body: Body<'/api/memberships/{membershipId}/end', 'post'>, key: string) =>
    answerOf(
      api.POST(`/api/memberships/{membershipId}/${step}`, {
        params: { path: { membershipId } },
        body,
        ...withKey(key),
      }),
    );
