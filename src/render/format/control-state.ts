import type { Risk } from '#model';

/** Whether the existing controls of a risk are built: only who calls the risk mitigated or closed says so. */
export const controlState = (status: Risk['status']): 'In place' | 'By design' =>
  status === 'mitigated' || status === 'closed' ? 'In place' : 'By design';
