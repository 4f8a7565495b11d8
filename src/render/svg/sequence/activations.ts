import type { Column } from './columns.ts';

/** The time during which a participant works on a call. */
export interface Bar {
  readonly column: Column;
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly column: Column;
  readonly start: number;
  touched: number;
  end: number | null;
}

/** From each synchronous call until its reply; branches of a fragment may each hold the reply. */
export class Activations {
  readonly #all: Open[] = [];
  #open: readonly Open[] = [];

  message(interaction: 'synchronous' | 'asynchronous' | 'reply', from: Column, to: Column, y: number): void {
    this.touch(from, y);
    if (interaction === 'reply') {
      const answered = this.#open.findLast(({ column }) => column === from);
      if (!answered) return;
      answered.end = Math.max(answered.end ?? y, y);
      this.#open = this.#open.filter((other) => other !== answered);
      return;
    }
    if (interaction !== 'synchronous' || to.participant.look === 'person') return;
    const opened = { column: to, start: y, touched: y + 12, end: null };
    this.#all.push(opened);
    this.#open = [...this.#open, opened];
  }

  /** Notes that a participant is still at work. */
  touch(column: Column, y: number): void {
    for (const open of this.#open) if (open.column === column) open.touched = Math.max(open.touched, y);
  }

  branches(count: number, place: (position: number) => void): void {
    const before = this.#open;
    let answered: readonly Open[] = [];
    let opened: readonly Open[] = [];
    for (let position = 0; position < count; position += 1) {
      this.#open = before;
      place(position);
      const after = this.#open;
      answered = [...answered, ...before.filter((open) => !after.includes(open))];
      opened = [...opened, ...after.filter((open) => !before.includes(open))];
    }
    this.#open = [...before.filter((open) => !answered.includes(open)), ...opened];
  }

  bars(): Bar[] {
    return this.#all.map(({ column, start, end, touched }) => ({ column, start, end: Math.max(end ?? 0, touched) }));
  }
}
