/** Waits before the next attempt of a call that met a conflict or a throttle: full jitter, up to 50 ms after the first. */
export const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
