/** Waits before the next attempt after a conflict or throttling: full jitter, at most 25 ms times 2 to the power of `attempt`. */
export const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
