import { define } from '../define.ts';

export const deploymentCatalogue = {
  'deployment/container-not-deployed': define<{ name: string }>({
    severity: 'warning',
    title: 'A container runs nowhere',
    message: ({ name }) => `"${name}" runs in no environment, so that the deployment diagram is incomplete.`,
    fix: () => 'Place it with `containerInstance` on the node that runs it.',
  }),
  'deployment/rule-nobody-needs': define<{
    group: string;
    direction: 'ingress' | 'egress';
    port: string;
    source: string;
    destination: string;
  }>({
    severity: 'warning',
    title: 'A security-group rule allows what nothing needs',
    message: ({ group, direction, port, source, destination }) =>
      `The ${direction} rule of "${group}" on port ${port} lets "${source}" reach "${destination}", but the model has neither a relationship nor a connection between the two: an open door without a reason.`,
    fix: () => 'Remove the rule, or add the relationship that needs it.',
  }),
  'deployment/relationship-no-rule-allows': define<{
    source: string;
    destination: string;
    /** The groups of the guarded end, quoted. */
    groups: string;
    environment: string;
  }>({
    severity: 'warning',
    title: 'No security-group rule allows a relationship',
    message: ({ source, destination, groups, environment }) =>
      `No rule of ${groups} in "${environment}" allows the traffic between "${source}" and "${destination}", so that the relationship works in the model and times out when deployed.`,
    fix: ({ source, destination }) =>
      `Add a rule that allows the traffic between "${source}" and "${destination}", or name the two in \`allows\` of the rule that lets it through.`,
  }),
  'deployment/no-way-out': define<{
    name: string;
    /** The groups that it carries, quoted. */
    groups: string;
    environment: string;
  }>({
    severity: 'warning',
    title: 'A task cannot pull its own image',
    message: ({ name, groups, environment }) =>
      `"${name}" is started from an image in "${environment}", but the egress rules of ${groups} let nothing out on port 443 to where images, secrets and logs are, so that it never starts.`,
    fix: () =>
      'Add an egress rule on port 443 to the interface endpoints or to 0.0.0.0/0, or the rules of another group that it carries.',
  }),
} as const;
