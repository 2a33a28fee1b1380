const signs = ["pointerdown", "pointermove", "wheel", "touchstart", "scroll", "keydown"] as const;

/** Kept once its reader has touched the page in any way. */
export const firstTouch = new Promise<void>((resolve) => {
  for (const sign of signs) addEventListener(sign, () => resolve(), { once: true, passive: true });
});
