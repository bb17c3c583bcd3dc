import { Link } from '@tanstack/react-router';

type Named = Readonly<{ id: string; name: string }>;

export const PersonLink = ({ to }: Readonly<{ to: Named }>) => (
  <Link to="/personen/$personId" params={{ personId: to.id }}>
    {to.name}
  </Link>
);

export const OrganisationLink = ({ to }: Readonly<{ to: Named }>) => (
  <Link to="/einrichtungen/$organisationId" params={{ organisationId: to.id }}>
    {to.name}
  </Link>
);

export const ProjectLink = ({ to }: Readonly<{ to: Named }>) => (
  <Link to="/projekte/$projectId" params={{ projectId: to.id }}>
    {to.name}
  </Link>
);

export const GroupLink = ({ to }: Readonly<{ to: Named }>) => (
  <Link to="/gruppen/$groupId" params={{ groupId: to.id }}>
    {to.name}
  </Link>
);
