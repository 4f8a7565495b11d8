import type { ChildProcess } from 'node:child_process';

/**
 * A process of its own that answers one question after the other. It starts with the first question and ends with us;
 * one that ended is started again by the next question.
 */
export class AskedProcess<Question, Answer> {
  readonly #start: () => Promise<ChildProcess>;
  readonly #name: string;
  #running: Promise<ChildProcess> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param name what it is, in an error: `The process that draws` */
  constructor(name: string, start: () => Promise<ChildProcess>) {
    this.#name = name;
    this.#start = start;
  }

  /**
   * @param patience after how long the process is ended, and what is answered then
   * @throws {Error} when it can't start, or ends before it answers
   */
  ask(question: Question, patience?: { readonly milliseconds: number; readonly answer: Answer }): Promise<Answer> {
    const answer = this.#queue.then(() => this.#ask(question, patience));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #ask(question: Question, patience?: { milliseconds: number; answer: Answer }): Promise<Answer> {
    this.#running ??= this.#begin();
    const running = await this.#running;
    running.ref();
    running.channel?.ref();
    return new Promise<Answer>((resolve, reject) => {
      const onMessage = (message: unknown): void => settle(() => resolve(message as Answer));
      const onExit = (code: number | null): void =>
        settle(() => reject(new Error(`${this.#name} ended with ${code}.`)));
      const timer = patience && setTimeout(() => settle(() => resolve(patience.answer), true), patience.milliseconds);
      const settle = (answer: () => void, isLate = false): void => {
        clearTimeout(timer);
        running.off('message', onMessage).off('exit', onExit);
        running.unref();
        running.channel?.unref();
        if (isLate) running.kill();
        answer();
      };
      running.once('message', onMessage).once('exit', onExit);
      running.send(question as object);
    });
  }

  async #begin(): Promise<ChildProcess> {
    try {
      const started = await this.#start();
      started.once('exit', () => {
        this.#running = undefined;
      });
      return started;
    } catch (error) {
      this.#running = undefined;
      throw error;
    }
  }
}
