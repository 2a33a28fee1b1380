const events = ["pointerdown", "pointermove", "wheel", "touchstart", "scroll", "keydown"] as const;

/** Resolves once the reader has touched the page: tapped, scrolled, moved the pointer or pressed a key. */
export const firstTouch = new Promise<void>((resolve) => {
  for (const event of events) addEventListener(event, () => resolve(), { once: true, passive: true });
});
