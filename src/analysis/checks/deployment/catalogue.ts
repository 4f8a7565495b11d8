import { define } from '../define.ts';

export const deploymentCatalogue = {
  'deployment/container-not-deployed': define<{ name: string }>({
    severity: 'warning',
    title: 'A container runs nowhere',
    message: ({ name }) => `"${name}" runs in no environment, so that the deployment diagram is incomplete.`,
    fix: () => 'Place it with `containerInstance` on the node that runs it.',
  }),
} as const;
