/** Work that is done again and again, and at once when somebody wakes it. */
export type Sweep = {
  /** Has the work done soon; if it is being done now, once more afterwards. Never rejects, never waits. */
  readonly wake: () => void;
  /** Ends the sweep; resolves when the work that is under way is done. */
  readonly stop: () => Promise<void>;
};

/** Does `work` every so many milliseconds and when woken, never twice at once. A failure is logged and tried again. */
export function startSweep(name: string, milliseconds: number, work: () => Promise<void>): Sweep {
  let isStopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  const run = async () => {
    do {
      again = false;
      await work().catch((error: unknown) => console.error(`${name}:`, error));
    } while (again && !isStopped);
    running = null;
  };
  const wake = () => {
    if (isStopped) return;
    again = true;
    running ??= run();
  };
  const timer = setInterval(wake, milliseconds);
  timer.unref();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
