/** Attributes of a frame that scrolls sideways: the keyboard reaches it, and a screen reader names it. */
export const scrollFrame = (label: string) => ({ tabindex: 0, role: 'region', 'aria-label': label }) as const;
