/** How long a provider may take for a message (ms); after that it has failed. */
const sendMs = 10_000;

/** Failures of one destination in one run after which no more is sent there, if a quarter of its messages failed. */
const mostFailures = 5;

/** Sends by `send`, within the time that a provider may take. @throws what `send` throws, or that it takes too long */
export type GuardedSend = (destination: string, send: () => Promise<void>) => Promise<void>;

const within = async (work: Promise<void>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Keeps a destination that is away (a mail domain, the provider of short messages) from taking the time of all others:
 * a message that is not accepted in time has failed, and where several failed the others of this run fail at once. They
 * are tried again like any message that failed, so the next run finds out whether the destination is back.
 */
export const createSendGuard = (ms = sendMs): GuardedSend => {
  /** Destinations where something failed in this run. */
  const troubled = new Map<string, { failed: number; sent: number }>();
  return async (destination, send) => {
    const trouble = troubled.get(destination);
    if (trouble && trouble.failed >= mostFailures && trouble.failed * 4 >= trouble.failed + trouble.sent)
      throw new Error(`${destination} is away`);
    try {
      await within(send(), ms);
      const now = troubled.get(destination);
      if (now) now.sent += 1;
    } catch (error) {
      const now = troubled.get(destination) ?? { failed: 0, sent: 0 };
      now.failed += 1;
      troubled.set(destination, now);
      throw error;
    }
  };
};
